import ArgumentAnalysis
import ArgumentModel
import Testing

/// Checks on random maps against their definitions, computed without care for time.
struct ChecksByDefinitionTests {
  private static let maps: [RandomMap] =
    (0..<200).map { RandomMap(seed: $0) } + (0..<100).map { RandomMap(tangled: $0) }

  private func number(_ title: String, in map: RandomMap) -> Int {
    map.names.firstIndex { $0.title == title } ?? -1
  }

  private func theses(of map: RandomMap) -> [Int] {
    CheckInput(map.graph).thesisStatements.map { number($0.title, in: map) }
  }

  /// The claims that have a way of at least one step to `claim`, by premises alone.
  private func supporters(of claim: Int, in map: RandomMap) -> Set<Int> {
    var found: Set<Int> = []
    var stack = [claim]
    while let next = stack.popLast() {
      for step in map.steps where step.conclusion == next {
        for premise in step.premises where found.insert(premise).inserted { stack.append(premise) }
      }
    }
    return found
  }

  @Test func `each group of claims that lead to each other has one shortest circle`() {
    for map in Self.maps {
      let reached = Oracle(map).closure(map.assumed)
      let below = map.names.indices.map { supporters(of: $0, in: map) }
      let groups = Set(
        map.names.indices.map { claim in
          below[claim].filter { below[$0].contains(claim) }.union([claim])
        }
      ).filter { $0.count > 1 }
      let founded = groups.filter { !$0.isDisjoint(with: reached) }
      let circles = map.graph.diagnostics(from: [.circularSupport])
      let redundant = map.graph.diagnostics(from: [.redundantCircle])
      #expect(circles.count == groups.count - founded.count)
      #expect(redundant.count == founded.count)
      for circle in circles + redundant {
        let claims = circle.subjects.map { number($0, in: map) }
        for (place, claim) in claims.enumerated() {
          let next = claims[(place + 1) % claims.count]
          #expect(map.steps.contains { $0.conclusion == claim && $0.premises.contains(next) })
        }
        #expect(claims.first == claims.min())
        #expect(claims.count == shortestCircle(through: claims, in: groups, of: map))
      }
    }
  }

  private func shortestCircle(
    through claims: [Int], in groups: Set<Set<Int>>, of map: RandomMap
  ) -> Int? {
    let group = groups.first { $0.isSuperset(of: claims) } ?? []
    return group.compactMap { start -> Int? in
      var layer: Set<Int> = [start]
      for length in 1...group.count {
        let below = map.steps.filter { step in layer.contains(step.conclusion) }
        // A claim that is its own premise is another matter.
        layer = Set(
          layer.flatMap { claim in
            below.filter { $0.conclusion == claim }.flatMap(\.premises).filter { $0 != claim }
          })
        if layer.contains(start) { return length }
      }
      return nil
    }.min()
  }

  @Test func `theses without support, and theses that do not follow`() {
    for map in Self.maps {
      let reached = Oracle(map).closure(map.assumed)
      let theses = self.theses(of: map)
      let unsupported = theses.filter { thesis in !map.steps.contains { $0.conclusion == thesis } }
      let underived = theses.filter { !unsupported.contains($0) && !reached.contains($0) }
      #expect(
        map.graph.diagnostics(from: [.unsupportedThesis]).map(\.subjects)
          == unsupported.map { [map.names[$0].title] })
      #expect(
        map.graph.diagnostics(from: [.thesisNotEstablished]).map(\.subjects)
          == underived.map { [map.names[$0].title] })
    }
  }

  @Test func `keystones are the load-bearing claims that nothing supports`() {
    for map in Self.maps {
      let oracle = Oracle(map)
      let theses = self.theses(of: map).filter { thesis in
        map.steps.contains { $0.conclusion == thesis }
      }
      let leaves = map.names.indices.filter { claim in
        map.names[claim].statement != nil && map.assumed.contains(claim)
          && !map.steps.contains { $0.conclusion == claim }
      }
      let expected = leaves.compactMap { leaf -> [String]? in
        let lost = theses.filter { oracle.loadBearingClaims(of: $0).contains(leaf) }
        return lost.isEmpty ? nil : ([leaf] + lost).map { map.names[$0].title }
      }
      #expect(map.graph.diagnostics(from: [.weakKeystone]).map(\.subjects) == expected)
    }
  }

  @Test func `objections that stand and hit the side of the thesis`() {
    for map in Self.maps {
      let oracle = Oracle(map)
      let statuses = oracle.statuses()
      let theses = self.theses(of: map)
      let side = Set(
        map.names.indices.filter { claim in
          theses.contains { oracle.hasWay(from: claim, to: $0) }
        })
      let sources = map.conflicts.filter { conflict in
        guard statuses[conflict.source] == .stands else { return false }
        switch conflict.target {
        case .claim(let claim): return side.contains(claim)
        case .step(let step): return side.contains(map.steps[step].conclusion)
        }
      }.map { map.names[$0.source].title }
      let found = map.graph.diagnostics(from: [.unansweredObjection]).map { $0.subjects[0] }
      #expect(Set(found) == Set(sources))
    }
  }
}
