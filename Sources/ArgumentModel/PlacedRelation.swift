/// A statement or argument by its place in the graph.
package enum GraphPosition: Hashable, Sendable {
  case statement(Int)
  case argument(Int)
}

/// A relation whose ends are places in the graph; an inference stands at its argument, and its step
/// beside it.
package struct PlacedRelation: Hashable, Sendable {
  /// How the source bears on the target.
  package let kind: Relation.Kind
  /// What bears on the target.
  package let source: GraphPosition
  /// What is borne on.
  package let target: GraphPosition
  /// The step whose inference the source is, from 0.
  package let sourceStep: Int?
  /// The step whose inference the target is, from 0.
  package let targetStep: Int?
}
