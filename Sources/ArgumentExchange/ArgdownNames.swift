import ArgumentModel

// What the original calls the kinds of things, in its JSON.

extension [Occurrence] {
  /// Writes what a statement does somewhere, in the words of the original.
  func writeUses(to json: inout JSONWriter) {
    let places = span
    var found = 0
    for place in places.indices { found |= 1 << (places[place].role.use ?? uses.count) }
    for use in uses.indices where found & 1 << use != 0 { json.member(uses[use], true) }
  }
}

private let uses: [StaticString] = [
  "isUsedAsTopLevelStatement", "isUsedAsRelationStatement", "isUsedAsPremise",
  "isUsedAsIntermediaryConclusion", "isUsedAsMainConclusion",
]

extension Occurrence.Role {
  /// The place of the role among the uses; `nil` where the original has no word for it.
  fileprivate var use: Int? {
    switch self {
    case .topLevel: 0
    case .relation: 1
    case .premise: 2
    case .conclusion(of: _, isMain: let isMain): isMain ? 4 : 3
    case .listItem: nil
    }
  }

  func argdownName(isDescription: Bool) -> StaticString? {
    if isDescription { return "argument-description" }
    return switch self {
    case .topLevel: "top-level-statement"
    case .relation: "relation-statement"
    case .listItem: nil
    case .premise: "premise"
    case .conclusion(of: _, isMain: let isMain):
      isMain ? "main-conclusion" : "intermediary-conclusion"
    }
  }
}

extension Relation.Kind {
  var argdownName: StaticString {
    switch self {
    case .supports: "support"
    case .attacks: "attack"
    case .undercuts: "undercut"
    case .contradicts: "contradictory"
    case .entails: "entails"
    case .excludes: "contrary"
    }
  }
}

extension Relation.Endpoint {
  var argdownType: StaticString {
    switch self {
    case .statement: "equivalence-class"
    case .argument: "argument"
    case .inference: "inference"
    }
  }
}
