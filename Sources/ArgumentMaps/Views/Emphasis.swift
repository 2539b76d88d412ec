public import ArgumentModel

extension ArgumentMap {
  /// The map with the support among these statements and arguments in front; the rest recedes.
  ///
  /// What recedes has the colours of secondary words and fainter lines; its words can still be read.
  public func highlighting(_ subjects: Set<MapNode.Subject>) -> ArgumentMap {
    var nodes = nodes
    for node in nodes.indices { nodes[node].isReceding = !subjects.contains(nodes[node].subject) }
    var edges = edges
    for edge in edges.indices {
      let isSupport = edges[edge].kind == .supports || edges[edge].kind == .entails
      let ends = [edges[edge].source, edges[edge].target]
      edges[edge].isReceding = !isSupport || ends.contains { nodes[$0].isReceding }
    }
    return ArgumentMap(title: title, nodes: nodes, edges: edges, groups: groups, ranks: ranks)
  }

  /// The map with a mark on each box for which a status is known.
  public func showing(_ status: (MapNode.Subject) -> MapNode.Status?) -> ArgumentMap {
    var nodes = nodes
    for node in nodes.indices { nodes[node].status = status(nodes[node].subject) }
    return ArgumentMap(title: title, nodes: nodes, edges: edges, groups: groups, ranks: ranks)
  }
}

extension MapNode.Subject {
  /// The statement or argument at the end of a relation.
  public init(_ end: Relation.Endpoint) {
    switch end {
    case .statement(let id): self = .statement(id)
    case .argument(let id), .inference(of: let id, step: _): self = .argument(id)
    }
  }

  /// The statement or argument as the end of a relation; `nil` for a group.
  public var endpoint: Relation.Endpoint? {
    switch self {
    case .statement(let id): .statement(id)
    case .argument(let id): .argument(id)
    case .group: nil
    }
  }
}
