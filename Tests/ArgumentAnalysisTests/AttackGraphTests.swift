import ArgumentAnalysis
import ArgumentModel
import Testing

struct AttackGraphTests {
  @Test func `a map of claims and attacks is its own attack graph`() throws {
    let graph = try #require(
      AttackGraph(
        of: Reading(ArgumentGraph(argdown: "[a]: a\n  - [b]: b\n    - [c]: c\n  >< [d]: d"))))
    #expect(graph.arguments.map(\.description) == ["[a]", "[b]", "[c]", "[d]"])
    #expect(
      graph.attacks.map { [$0.source, $0.target] } == [[0, 3], [1, 0], [2, 1], [3, 0]])
  }

  @Test func `support is put into attacks`() throws {
    let graph = try #require(
      AttackGraph(of: Reading(ArgumentGraph(argdown: "[T]: t\n  + [a]: a\n  + <B>: b #open"))))
    #expect(
      graph.arguments.map(\.description) == ["[T]", "[a]", "not [T]", "not [a]", "[a] for [T]"])
    #expect(
      graph.attacks.map { [$0.source, $0.target] } == [[1, 3], [2, 0], [3, 4], [4, 2]])
  }

  @Test(arguments: (0..<20).map { (UInt64($0) * 500)..<(UInt64($0 + 1) * 500) })
  func `the grounded extension is that of the map`(seeds: Range<UInt64>) throws {
    for seed in seeds {
      let map = seed % 10 == 0 ? RandomMap(tangled: seed) : RandomMap(seed: seed)
      let graph = try #require(AttackGraph(of: Reading(map.graph)))
      let labels = graph.groundedLabels
      var statuses = [Evaluation.Status](repeating: .unsupported, count: map.names.count)
      for (place, argument) in graph.arguments.enumerated() {
        guard case .claim(let name) = argument, let claim = map.names.firstIndex(of: name) else {
          continue
        }
        statuses[claim] = labels[place]
      }
      if statuses != Oracle(map).statuses() { Issue.record("statuses, seed \(seed)") }
    }
  }

  @Test func `circles that would make too many arguments are refused`() {
    var graph = ArgumentGraph()
    for number in 0..<100 {
      graph.insert(
        Relation(
          .statement(.init("c\(number)")), .supports, .statement(.init("c\((number + 1) % 100)"))))
    }
    graph.insert(Relation("g", .supports, "c0"))
    #expect(AttackGraph(of: Reading(graph), limit: 1000) == nil)
    #expect(AttackGraph(of: Reading(graph)) != nil)
  }
}

extension AttackGraph {
  /// In, out or undecided, by going round until nothing changes.
  fileprivate var groundedLabels: [Evaluation.Status] {
    var attackers = [[Int]](repeating: [], count: arguments.count)
    for attack in attacks { attackers[attack.target].append(attack.source) }
    var labels = [Evaluation.Status](repeating: .contested, count: arguments.count)
    var before: [Evaluation.Status]
    repeat {
      before = labels
      for place in labels.indices {
        if attackers[place].allSatisfy({ labels[$0] == .falls }) { labels[place] = .stands }
        if attackers[place].contains(where: { labels[$0] == .stands }) { labels[place] = .falls }
      }
    } while labels != before
    return labels
  }
}
