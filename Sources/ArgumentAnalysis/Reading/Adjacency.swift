/// For each node its neighbours, all in one flat array: compressed sparse rows.
package struct Adjacency: Sendable {
  /// Where the neighbours of each node begin; one entry more than there are nodes.
  private let starts: [Int32]
  /// The neighbours of node 0, then those of node 1, and so on.
  package let neighbours: [Int32]

  /// Files `neighbours` under `nodes`, entry by entry; the order within a node is kept.
  ///
  /// - Complexity: O(count + entries), a counting sort.
  package init(count: Int, from nodes: [Int32], to neighbours: [Int32]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for node in nodes { starts[Int(node) + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    var next = starts
    var filed = [Int32](repeating: 0, count: neighbours.count)
    for (entry, node) in nodes.enumerated() {
      filed[Int(next[Int(node)])] = neighbours[entry]
      next[Int(node)] += 1
    }
    self.starts = starts
    self.neighbours = filed
  }

  /// The number of nodes.
  package var count: Int { starts.count - 1 }

  /// The positions in `neighbours` that belong to `node`.
  package func range(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

  /// The neighbours of `node`.
  package subscript(node: Int) -> ArraySlice<Int32> { neighbours[range(of: node)] }

  /// The same pairs, filed under the neighbours; the order within one is that of the nodes.
  package func transposed(count: Int) -> Adjacency {
    var nodes: [Int32] = []
    nodes.reserveCapacity(neighbours.count)
    for node in 0..<self.count {
      for _ in range(of: node) { nodes.append(Int32(node)) }
    }
    return Adjacency(count: count, from: neighbours, to: nodes)
  }
}
