import ArgumentModel

/// A statement or argument by its place in the graph.
enum GraphPosition: Hashable {
  case statement(Int)
  case argument(Int)
}

/// A relation whose ends are places in the graph; an inference counts as its argument.
struct PlacedRelation {
  let kind: Relation.Kind
  let source: GraphPosition
  let target: GraphPosition
}

extension ArgumentGraph {
  /// Relations with their ends as places.
  func placed(_ relations: [Relation]) -> [PlacedRelation] {
    relations.compactMap { relation in
      guard let source = position(of: relation.source), let target = position(of: relation.target)
      else { return nil }
      return PlacedRelation(kind: relation.kind, source: source, target: target)
    }
  }

  private func position(of end: Relation.Endpoint) -> GraphPosition? {
    switch end {
    case .statement(let id): position(of: id).map { .statement($0) }
    case .argument(let id), .inference(of: let id, step: _): position(of: id).map { .argument($0) }
    }
  }
}
