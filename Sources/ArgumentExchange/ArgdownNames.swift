import ArgumentModel

// What the original calls the kinds of things, in its JSON.

extension [Occurrence] {
  /// What a statement does somewhere, in the words of the original.
  var useFlags: [String] {
    uses.filter { use in contains { use.isMeant($0.role) } }.map(\.name)
  }
}

private let uses: [(name: String, isMeant: @Sendable (Occurrence.Role) -> Bool)] = [
  ("isUsedAsTopLevelStatement", { $0 == .topLevel }),
  ("isUsedAsRelationStatement", { $0 == .relation }),
  ("isUsedAsPremise", { if case .premise = $0 { true } else { false } }),
  (
    "isUsedAsIntermediaryConclusion",
    { if case .conclusion(of: _, isMain: false) = $0 { true } else { false } }
  ),
  (
    "isUsedAsMainConclusion",
    { if case .conclusion(of: _, isMain: true) = $0 { true } else { false } }
  ),
]

extension Occurrence.Role {
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
