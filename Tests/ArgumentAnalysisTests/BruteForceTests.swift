import ArgumentAnalysis
import ArgumentModel
import Testing

/// Random small maps against the definitions, computed without care for time.
struct BruteForceTests {
  private static let blocks = (0..<20).map { (UInt64($0) * 500)..<(UInt64($0 + 1) * 500) }

  /// An expectation that costs nothing when it is met, for there are many of them.
  private func expect(_ isMet: Bool, _ what: String, _ seed: UInt64) {
    if !isMet { Issue.record("\(what), seed \(seed)") }
  }

  @Test(arguments: blocks)
  func `statuses are those of the definitional fixpoint`(seeds: Range<UInt64>) {
    for seed in seeds {
      let map = RandomMap(seed: seed)
      let evaluation = Evaluation(Reading(map.graph))
      let found = map.names.indices.map { evaluation.status(ofClaim: $0) }
      expect(found == Oracle(map).statuses(), "statuses", seed)
    }
  }

  @Test(arguments: blocks)
  func `statuses of greater maps too`(seeds: Range<UInt64>) {
    for seed in seeds.prefix(50) {
      let map = RandomMap(seed: seed, size: 2 + Int(seed % 5))
      let evaluation = Evaluation(Reading(map.graph))
      let found = map.names.indices.map { evaluation.status(ofClaim: $0) }
      expect(found == Oracle(map).statuses(), "statuses", seed)
    }
  }

  @Test(arguments: blocks)
  func `statuses where circles break`(seeds: Range<UInt64>) {
    for seed in seeds.prefix(100) {
      let map = RandomMap(tangled: seed)
      let evaluation = Evaluation(Reading(map.graph))
      let found = map.names.indices.map { evaluation.status(ofClaim: $0) }
      expect(found == Oracle(map).statuses(), "statuses", seed)
    }
  }

  @Test(arguments: blocks)
  func `sets and load are those of the definitions`(seeds: Range<UInt64>) throws {
    for seed in seeds {
      let map = RandomMap(seed: seed)
      let oracle = Oracle(map)
      let reading = Reading(map.graph)
      let sets = oracle.minimalSets()
      let closure = oracle.closure(map.assumed)
      for (number, name) in map.names.enumerated() {
        let chains = try #require(SupportChains(in: reading, to: name))
        expect(chains.isDerived == closure.contains(number), "derived", seed)
        expect(
          Set(chains.minimalSupports.map { Set($0) })
            == Set(sets[number].supports.map { named($0, map) }), "supports", seed)
        expect(
          Set(chains.minimalCuts.map { Set($0) }) == Set(sets[number].cuts.map { named($0, map) }),
          "cuts", seed)
        expect(
          chains.loadBearingStatements.map { .statement($0) }
            == oracle.loadBearingClaims(of: number).map { map.names[$0] }
            .filter { $0.statement != nil }, "load-bearing claims", seed)
        expect(
          chains.loadBearingArguments == oracle.loadBearingArguments(of: number),
          "load-bearing arguments", seed)
        expect(
          Set(chains.foundations)
            == Set(map.assumed.filter { oracle.hasWay(from: $0, to: number) }.map { map.names[$0] }),
          "foundations", seed)
      }
    }
  }

  @Test(arguments: blocks)
  func `what is cut short is right as far as it goes`(seeds: Range<UInt64>) throws {
    for seed in seeds.prefix(5) {
      let map = RandomMap(tangled: seed)
      let reading = Reading(map.graph)
      let oracle = Oracle(map)
      let sets = oracle.minimalSets()
      for (number, name) in map.names.enumerated() {
        let limits = SupportChains.Limits(sets: 1 + Int(seed % 3), effort: 2000)
        let chains = try #require(SupportChains(in: reading, to: name, limits: limits))
        let supports = Set(sets[number].supports.map { named($0, map) })
        let cuts = Set(sets[number].cuts.map { named($0, map) })
        let foundSupports = Set(chains.minimalSupports.map { Set($0) })
        let foundCuts = Set(chains.minimalCuts.map { Set($0) })
        #expect(foundSupports.isSubset(of: supports), "seed \(seed)")
        #expect(foundCuts.isSubset(of: cuts), "seed \(seed)")
        #expect(chains.truncated.contains(.minimalSupports) || foundSupports == supports)
        #expect(chains.truncated.contains(.minimalCuts) || foundCuts == cuts)
        #expect(supports.isEmpty == foundSupports.isEmpty)
      }
    }
  }

  @Test(arguments: blocks)
  func `chains, counts and grades are those of the definitions`(seeds: Range<UInt64>) throws {
    for seed in seeds {
      let map = RandomMap(seed: seed)
      let oracle = Oracle(map)
      let reading = Reading(map.graph)
      var limits = SupportChains.Limits()
      limits.chains = 100_000
      for (target, name) in map.names.enumerated() {
        let start = Int(seed) % map.names.count
        for from in [nil, start] {
          let chains = try #require(
            SupportChains(in: reading, to: name, from: from.map { map.names[$0] }, limits: limits))
          let expected = oracle.chains(to: target, from: from.map { [$0] } ?? map.assumed)
          let found = chains.chains.map { links($0, map) }
          expect(found == expected.map { ends($0, map) }, "chains", seed)
          let starts = from.map { [$0] } ?? map.assumed
          if let count = chains.count {
            expect(count.value == expected.count, "count", seed)
          } else {
            expect(oracle.isCyclic(to: target, from: starts), "circles", seed)
          }
          expect(
            chains.grade == from.map { oracle.grade(of: $0, for: target) }, "grade", seed)
          expect(chains.truncated.isEmpty, "truncated", seed)
          let shortest = SupportChain.shortest(
            in: reading, to: name, from: from.map { map.names[$0] })
          expect(shortest == chains.chains.first, "shortest", seed)
          let longest = LongestChain(in: reading, to: name, from: from.map { map.names[$0] })
          let greatest = chains.chains.last?.steps.count
          expect(longest.map { chains.chains.contains($0.chain) } != false, "a chain", seed)
          expect((longest == nil) == chains.chains.isEmpty, "some longest", seed)
          if let longest, longest.isExact {
            expect(
              longest.chain == chains.chains.first { $0.steps.count == greatest }, "longest", seed)
            expect(longest.circles.isEmpty, "no circle", seed)
          } else if longest != nil {
            expect(oracle.isCyclic(to: target, from: starts), "exact", seed)
          }
        }
      }
    }
  }

  private func named(_ set: Set<Int>, _ map: RandomMap) -> Set<Relation.Endpoint> {
    Set(set.map { map.names[$0] })
  }

  /// Premise, argument and conclusion of each step, from the target down.
  private func links(_ chain: SupportChain, _ map: RandomMap) -> [String] {
    chain.steps.reversed().map {
      "\($0.premise) \($0.argument?.description ?? "+") \($0.conclusion) with \($0.together)"
    }
  }

  private func ends(_ chain: [Oracle.Link], _ map: RandomMap) -> [String] {
    chain.map { link in
      let step = map.steps[link.step]
      let together = step.premises.filter { $0 != link.premise }.map { map.names[$0] }
      return "\(map.names[link.premise]) "
        + "\(step.argument.map { map.arguments[$0].description } ?? "+") "
        + "\(map.names[step.conclusion]) with \(together)"
    }
  }
}
