import ArgumentModel

/// The boxes that their author wants side by side: those of one `{rank: …}`, and those that
/// `dot.sameRank` lists together. Sets that share a box are one.
struct RankSets {
  /// The sets of two or more boxes, by their first boxes; the boxes of each in order.
  let sets: [[Int]]

  /// - Complexity: O(boxes + titles listed), nearly.
  init(
    of graph: ArgumentGraph, _ traits: ElementTraits, _ boxes: NodeCollection, _ options: MapOptions
  ) {
    let ranked = RankSets.ranked(traits, boxes)
    guard !ranked.isEmpty || !options.ranks.isEmpty else {
      sets = []
      return
    }
    var parents = Array(boxes.nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    func join(_ nodes: [Int]) {
      for node in nodes.dropFirst() { parents[root(node)] = root(nodes[0]) }
    }
    for nodes in ranked.values { join(nodes) }
    for rank in options.ranks {
      let statements = rank.statements.compactMap { title in
        graph.position(of: Statement.ID(title)).flatMap { boxes.statementNodes[$0] }
      }
      let arguments = rank.arguments.compactMap { title in
        graph.position(of: Argument.ID(title)).flatMap { boxes.argumentNodes[$0] }
      }
      join(statements + arguments)
    }
    var members: [[Int]] = Array(repeating: [], count: boxes.nodes.count)
    for node in boxes.nodes.indices { members[root(node)].append(node) }
    sets = members.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// The boxes of each `{rank: …}`.
  private static func ranked(_ traits: ElementTraits, _ boxes: NodeCollection) -> [String: [Int]] {
    var ranked: [String: [Int]] = [:]
    for (traits, node) in [
      zip(traits.statements, boxes.statementNodes), zip(traits.arguments, boxes.argumentNodes),
    ].joined() {
      guard let node, let rank = traits.data["rank"]?.text else { continue }
      ranked[rank, default: []].append(node)
    }
    return ranked
  }
}
