import ArgumentModel

/// What a selection holds, asked from the ends of a relation.
///
/// A statement without a box is present through the selected arguments in which it has the role
/// that fits: the main conclusion speaks, the premise is spoken to.
struct Presence {
  /// The end of a relation at which a statement stands.
  enum Role {
    case source, target
    /// Either end of a symmetric relation.
    case either
  }

  private let statements: [Bool]
  private let arguments: [Bool]
  private let concluded: [Bool]
  private let presupposed: [Bool]
  private let passed: [Bool]

  /// Asks a selection, given as one flag for each place in the graph.
  init(statements: [Bool], arguments: [Bool], use: StructureUse) {
    self.statements = statements
    self.arguments = arguments
    let isUsed = { (users: [Int]) in users.contains { arguments[$0] } }
    concluded = use.conclusionOf.map(isUsed)
    presupposed = use.premiseOf.map(isUsed)
    passed = use.stepOf.map(isUsed)
  }

  /// Whether the selection holds what stands at one end of a relation.
  func holds(_ end: GraphPosition, as role: Role) -> Bool {
    switch end {
    case .argument(let position): arguments[position]
    case .statement(let position):
      switch role {
      case .source: statements[position] || concluded[position]
      case .target: statements[position] || presupposed[position]
      case .either:
        statements[position] || concluded[position] || presupposed[position] || passed[position]
      }
    }
  }

  /// Whether the selection holds the source of a relation.
  func holdsSource(of relation: PlacedRelation) -> Bool {
    holds(relation.source, as: relation.kind.isSymmetric ? .either : .source)
  }

  /// Whether the selection holds the target of a relation.
  func holdsTarget(of relation: PlacedRelation) -> Bool {
    holds(relation.target, as: relation.kind.isSymmetric ? .either : .target)
  }

  /// Whether a statement is a premise or the main conclusion of a selected argument.
  func isUsed(_ statement: Int) -> Bool { concluded[statement] || presupposed[statement] }
}
