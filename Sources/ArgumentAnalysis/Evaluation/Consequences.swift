public import ArgumentModel

/// What a supposition changes: the statuses that are others under it.
public struct Consequences: Sendable {
  /// A statement or argument whose status changes.
  public struct Change: Hashable, Sendable {
    /// Whose status it is.
    public let name: Relation.Endpoint
    /// What becomes of it as the map stands.
    public let before: Evaluation.Status
    /// What becomes of it under the supposition.
    public let after: Evaluation.Status
  }

  /// What is supposed.
  public let supposition: Supposition
  /// The changes, statements first, in the order of the map; what is thought away is not among them.
  public let changes: [Change]

  /// Evaluates a map under a supposition and without it.
  ///
  /// - Complexity: O(size) where support is acyclic, nearly so elsewhere.
  public init(of supposition: Supposition, in reading: Reading) {
    self.supposition = supposition
    let before = Evaluation(reading)
    let after = Evaluation(reading.supposing(supposition))
    let gone = Set(supposition.without)
    let names: [Relation.Endpoint] =
      reading.graph.statements.map { .statement($0.id) }
      + reading.graph.arguments.map { .argument($0.id) }
    changes = names.compactMap { name in
      guard !gone.contains(name), let old = before.status(of: name),
        let new = after.status(of: name), old != new
      else { return nil }
      return Change(name: name, before: old, after: new)
    }
  }
}
