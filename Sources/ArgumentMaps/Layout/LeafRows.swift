/// How far below its target each line starts, so that many grounds of one claim stand in rows.
///
/// Grounds that nothing supports, side by side, make a map wide and empty. Where a claim has many
/// of them they are dealt out to up to four rows; the lines of the lower ones run between the
/// upper ones.
struct LeafRows {
  /// For each line of the map the number of layers it reaches down, mostly 1.
  let layers: [Int]

  /// The number of boxes up to which a few grounds stay in one row.
  private static let smallMap = 30
  /// The number of boxes from which on the time for the lines between rows is saved.
  private static let largeMap = 1_500

  /// - Complexity: O(nodes + edges).
  init(of map: ArgumentMap) {
    var incoming = Array(repeating: 0, count: map.nodes.count)
    var outgoing = incoming
    for edge in map.edges {
      incoming[edge.target] += 1
      outgoing[edge.source] += 1
    }
    let isLeaf = { (edge: MapEdge) in incoming[edge.source] == 0 && outgoing[edge.source] == 1 }
    var leaves = Array(repeating: 0, count: map.nodes.count)
    for edge in map.edges where isLeaf(edge) { leaves[edge.target] += 1 }
    var dealt = Array(repeating: 0, count: map.nodes.count)
    layers = map.edges.map { edge in
      guard map.nodes.count < Self.largeMap, isLeaf(edge) else { return 1 }
      defer { dealt[edge.target] += 1 }
      let rows = Self.rows(for: leaves[edge.target], in: map.nodes.count)
      return 1 + dealt[edge.target] % rows
    }
  }

  private static func rows(for leaves: Int, in boxes: Int) -> Int {
    let most = boxes <= smallMap ? 5 : 2
    guard leaves > most else { return 1 }
    return min(4, Int((Double(leaves) / 2).squareRoot().rounded(.up)))
  }
}
