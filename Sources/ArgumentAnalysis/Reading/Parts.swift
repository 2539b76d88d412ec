internal import ArgumentModel

/// The parts of a map that nothing connects, whatever the direction of its relations.
///
/// Nodes are the statements, then the arguments; what nothing is related to is a part of its own.
struct Parts {
  /// For each node one node of its part, the same for all of them.
  let roots: [Int32]

  /// Finds the parts.
  ///
  /// - Complexity: Nearly O(size of the map), by a union of sets with halved paths.
  init(of graph: ArgumentGraph) {
    var sets = DisjointSets(count: graph.statements.count + graph.arguments.count)
    let first = graph.statements.count
    for (position, argument) in graph.arguments.enumerated() {
      for statement in argument.structure?.statements ?? [] {
        if let other = graph.position(of: statement) { sets.unite(first + position, other) }
      }
    }
    func node(_ end: Relation.Endpoint) -> Int? {
      if let statement = end.statement { return graph.position(of: statement) }
      return end.argument.flatMap { graph.position(of: $0) }.map { first + $0 }
    }
    for relation in graph.relations {
      if let source = node(relation.source), let target = node(relation.target) {
        sets.unite(source, target)
      }
    }
    roots = sets.roots
  }

  /// How many nodes each part has, by its root; 0 for nodes that are none.
  var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: roots.count)
    for root in roots { sizes[Int(root)] += 1 }
    return sizes
  }
}

/// Sets that grow together. Source: Tarjan 1975.
struct DisjointSets {
  private var parents: [Int32]

  /// Begins with `count` sets of one member each.
  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  /// The member that stands for the set of another: the first of the set.
  mutating func root(of member: Int) -> Int {
    var member = member
    while Int(parents[member]) != member {
      parents[member] = parents[Int(parents[member])]
      member = Int(parents[member])
    }
    return member
  }

  /// Makes one set of those of two members.
  mutating func unite(_ left: Int, _ right: Int) {
    let (left, right) = (root(of: left), root(of: right))
    parents[max(left, right)] = Int32(min(left, right))
  }

  /// The member that stands for each one's set.
  var roots: [Int32] {
    var sets = self
    return parents.indices.map { Int32(sets.root(of: $0)) }
  }
}
