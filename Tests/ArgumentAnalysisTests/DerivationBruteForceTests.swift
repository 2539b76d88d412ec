import ArgumentAnalysis
import ArgumentModel
import Testing

/// Derivations, cases and suppositions on random small maps against their definitions.
struct DerivationBruteForceTests {
  private static let blocks = (0..<20).map { (UInt64($0) * 500)..<(UInt64($0 + 1) * 500) }

  private func expect(_ isMet: Bool, _ what: String, _ seed: UInt64) {
    if !isMet { Issue.record("\(what), seed \(seed)") }
  }

  /// Whether a derivation is one: it goes by steps of the map from what is assumed to the target.
  private func isSound(_ derivation: Derivation, to target: Int, in map: RandomMap) -> Bool {
    func number(_ name: Relation.Endpoint) -> Int { map.names.firstIndex(of: name) ?? -1 }
    var reached = Set(derivation.assumed.map(number))
    guard map.assumed.isSuperset(of: reached) else { return false }
    for step in derivation.steps {
      let premises = step.premises.map(number)
      let conclusion = number(step.conclusion)
      guard !premises.isEmpty, reached.isSuperset(of: premises), !reached.contains(conclusion),
        map.steps.contains(where: {
          Set($0.premises) == Set(premises) && $0.conclusion == conclusion
            && $0.argument.map { map.arguments[$0] } == step.argument
        })
      else { return false }
      reached.insert(conclusion)
    }
    return derivation.steps.isEmpty
      ? derivation.assumed == [map.names[target]]
      : derivation.steps.last?.conclusion == map.names[target]
  }

  @Test(arguments: blocks)
  func `a least derivation is as deep as need be, and all are counted`(seeds: Range<UInt64>) {
    for seed in seeds {
      let map = RandomMap(seed: seed)
      let oracle = Oracle(map)
      let reading = Reading(map.graph)
      let depths = oracle.depths()
      for (target, name) in map.names.enumerated() {
        let derivation = Derivation(of: name, in: reading)
        expect(derivation?.depth == depths[target], "depth", seed)
        if let derivation {
          expect(isSound(derivation, to: target, in: map), "sound", seed)
        }
        expect(
          DerivationCount(of: name, in: reading).map { Int($0.value) }
            == oracle.derivationCount(of: target), "count", seed)
      }
    }
  }

  @Test(arguments: blocks)
  func `the best case is the one without what is lighter`(seeds: Range<UInt64>) {
    for seed in seeds {
      let map = RandomMap(seed: seed)
      let oracle = Oracle(map)
      let reading = Reading(map.graph)
      let hasStrengths = map.strengths.contains { $0 != nil }
      let weights =
        hasStrengths ? map.strengths.map { $0 ?? 1 } : standings(oracle.statuses(), in: map)
      for (target, name) in map.names.enumerated() {
        let best = BestCase(for: name, in: reading)
        let expected = oracle.bestCase(for: target, weights)
        expect((best == nil) == (expected == nil), "some case", seed)
        guard let best, let expected else { continue }
        switch best.strength {
        case .number(let number): expect(hasStrengths && number == expected, "strength", seed)
        case .standing(let standing):
          let rank = BestCase.Standing.allCases.firstIndex(of: standing)
          expect(!hasStrengths && rank.map { Double($0) } == expected, "standing", seed)
        }
        expect(isSound(best.derivation, to: target, in: map), "sound", seed)
        let used =
          best.derivation.assumed
          + best.derivation.steps.map(\.conclusion).filter { $0 != name }
        let least = used.compactMap { map.names.firstIndex(of: $0) }.map { weights[$0] }.min()
        expect(least.map { $0 >= expected } ?? true, "weights", seed)
        expect(
          Set(best.bottlenecks)
            == Set(used.filter { weights[map.names.firstIndex(of: $0) ?? 0] == expected }),
          "bottlenecks", seed)
      }
    }
  }

  private func standings(_ statuses: [Evaluation.Status], in map: RandomMap) -> [Double] {
    map.names.indices.map { claim in
      switch statuses[claim] {
      case .falls, .unsupported: 0
      case .contested: 1
      case .stands: map.assumed.contains(claim) ? 2 : 3
      }
    }
  }

  @Test(arguments: blocks)
  func `obstacles are the premises that do not stand`(seeds: Range<UInt64>) throws {
    for seed in seeds {
      let map = RandomMap(seed: seed)
      let statuses = Oracle(map).statuses()
      let verdicts = Verdicts(Evaluation(Reading(map.graph)))
      for (target, name) in map.names.enumerated() {
        let obstacles = try #require(Obstacles(to: name, in: verdicts))
        expect(obstacles.status == statuses[target], "status", seed)
        expect(obstacles.frontier.isEmpty == (statuses[target] == .stands), "frontier", seed)
        let gaps = map.steps.filter { $0.conclusion == target }.map { step in
          step.premises.filter { statuses[$0] != .stands }.map { map.names[$0] }
        }
        guard statuses[target] != .stands else { continue }
        // Steps of a claim to itself have a place of their own in the order of a strict map.
        expect(
          obstacles.reasons.map { "\($0.gaps.map(\.name))" }.filter { $0 != "[]" }.sorted()
            == gaps.map { "\($0)" }.filter { $0 != "[]" }.sorted(), "gaps", seed)
      }
    }
  }

  @Test(arguments: blocks)
  func `a supposition is a map with other claims`(seeds: Range<UInt64>) throws {
    for seed in seeds {
      let map = RandomMap(seed: seed)
      let reading = Reading(map.graph)
      let before = Oracle(map).statuses()
      let chosen = Int(seed) % map.names.count
      for isWithout in [true, false] {
        let name = map.names[chosen]
        let supposition = Supposition(
          without: isWithout ? [name] : [], accepting: isWithout ? [] : [name])
        let other = map.supposing(
          without: isWithout ? chosen : nil, accepting: isWithout ? nil : chosen)
        let oracle = Oracle(other)
        let after = oracle.statuses()
        let changes = Consequences(of: supposition, in: reading).changes
          .filter { $0.name.statement != nil }
          .map { "\($0.name): \($0.before) → \($0.after)" }
        let expected = map.names.indices
          .filter {
            map.names[$0].statement != nil && before[$0] != after[$0]
              && !(isWithout && $0 == chosen)
          }
          .map { "\(map.names[$0]): \(before[$0]) → \(after[$0])" }
        expect(changes == expected, "changes", seed)
        let start = Int(seed / 7) % map.names.count
        let target = Int(seed / 3) % map.names.count
        let chains = try #require(
          SupportChains(
            in: reading.supposing(supposition), to: map.names[target], from: map.names[start]))
        expect(
          chains.isDerived == oracle.closure(other.assumed).contains(target), "derived", seed)
        expect(chains.grade == oracle.grade(of: start, for: target), "grade", seed)
      }
    }
  }
}
