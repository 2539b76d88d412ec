import ArgumentModel

/// Which statements and arguments have a relation whose other end a selection holds.
struct Connections {
  private var arguments: [Bool]
  private var sources: [Bool]
  private var targets: [Bool]

  /// Looks at each relation once.
  init(
    _ relations: [PlacedRelation], within presence: Presence, statements: Int, arguments: Int
  ) {
    self.arguments = Array(repeating: false, count: arguments)
    sources = Array(repeating: false, count: statements)
    targets = sources
    for relation in relations {
      let isSymmetric = relation.kind.isSymmetric
      if presence.holdsTarget(of: relation) {
        note(relation.source, isSource: true, isTarget: isSymmetric)
      }
      if presence.holdsSource(of: relation) {
        note(relation.target, isSource: isSymmetric, isTarget: true)
      }
    }
  }

  private mutating func note(_ end: GraphPosition, isSource: Bool, isTarget: Bool) {
    switch end {
    case .argument(let position): arguments[position] = true
    case .statement(let position):
      if isSource { sources[position] = true }
      if isTarget { targets[position] = true }
    }
  }

  /// Whether an argument, or an inference of it, has such a relation.
  func touch(argument: Int) -> Bool { arguments[argument] }

  /// Whether a statement has such a relation, whatever its direction.
  func touch(statement: Int) -> Bool { sources[statement] || targets[statement] }

  /// Whether such a relation leaves a statement or is symmetric.
  func leave(statement: Int) -> Bool { sources[statement] }

  /// Whether such a relation reaches a statement or is symmetric.
  func reach(statement: Int) -> Bool { targets[statement] }
}
