import ArgumentModel

// What the original calls the kinds of things, in its JSON.

extension [Occurrence] {
  /// What a statement does somewhere, in the words of the original.
  var useFlags: [String] {
    let places = span
    var found = 0
    for place in places.indices { found |= 1 << (places[place].role.use ?? uses.count) }
    return uses.indices.filter { found & 1 << $0 != 0 }.map { uses[$0] }
  }
}

private let uses = [
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

  func argdownName(isDescription: Bool) -> String? {
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

extension Section.ID {
  /// The name of a section: `s1` for the first.
  var argdownName: String { "s\(position + 1)" }
}

extension Relation.Kind {
  var argdownName: String {
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
  var argdownType: String {
    switch self {
    case .statement: "equivalence-class"
    case .argument: "argument"
    case .inference: "inference"
    }
  }
}
