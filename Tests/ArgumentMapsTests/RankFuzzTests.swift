import ArgumentMaps
import ArgumentModel
import TestSupport
import Testing

/// Graphviz has aborted and run on for ever on boxes of one rank across groups.
struct RankFuzzTests {
  @Test(arguments: 0..<8)
  func `a map with ranks and groups is drawn`(part: UInt64) throws {
    for seed in part * 15..<(part + 1) * 15 {
      var random = SplitMix64(seed: seed)
      let count = 2 + random.below(20)
      let groups = (0..<random.below(6)).map { number in
        MapGroup(
          id: "g\(number)", title: "G",
          parent: number > 0 && random.chance(oneIn: 2) ? random.below(number) : nil)
      }
      let nodes = (0..<count).map { number in
        MapNode(
          id: "n\(number)", subject: .statement(Statement.ID("\(number)")), title: "\(number)",
          group: groups.isEmpty || random.chance(oneIn: 3) ? nil : random.below(groups.count))
      }
      let edges = (0..<(3 * count)).map { number in
        MapEdge(
          id: "e\(number)", kind: random.pick(Relation.Kind.allCases),
          source: random.below(count), target: random.below(count))
      }
      var ranks: [Int: [Int]] = [:]
      for node in 0..<count { ranks[random.below(4), default: []].append(node) }
      let map = ArgumentMap(
        nodes: nodes, edges: edges, groups: groups,
        ranks: ranks.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] })
      let layout = try map.laidOut()
      #expect(layout.lines.allSatisfy { !$0.curves.isEmpty }, "seed \(seed)")
      #expect(layout.svg().hasSuffix("</svg>\n"))
    }
  }
}
