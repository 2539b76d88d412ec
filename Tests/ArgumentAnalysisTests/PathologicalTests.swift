import ArgumentAnalysis
import ArgumentModel
import Testing

/// Maps that are as deep, as wide or as crooked as can be.
struct PathologicalTests {
  private static func claim(_ number: Int) -> Relation.Endpoint { .statement(.init("c\(number)")) }

  @Test(.timeLimit(.minutes(15)))
  func `a chain of 100,000 steps`() throws {
    var graph = ArgumentGraph()
    for number in 0..<100_000 {
      graph.insert(Relation(Self.claim(number), .supports, Self.claim(number + 1)))
    }
    let reading = Reading(graph)
    let chains = try #require(SupportChains(in: reading, to: Self.claim(100_000)))
    #expect(chains.count?.value == 1)
    #expect(chains.chains.first?.steps.count == 100_000)
    #expect(chains.loadBearingStatements.count == 100_000)
    #expect(chains.minimalCuts == [[Self.claim(0)]])
    #expect(LongestChain(in: reading, to: Self.claim(100_000))?.chain.steps.count == 100_000)
    #expect(Derivation(of: Self.claim(100_000), in: reading)?.depth == 100_000)
    #expect(BestCase(for: Self.claim(100_000), in: reading)?.bottlenecks == [Self.claim(0)])
    #expect(Verdicts(Evaluation(reading))[Self.claim(100_000)]?.status == .stands)
  }

  @Test(.timeLimit(.minutes(15)))
  func `a claim with 100,000 supports, the first of them attacked`() throws {
    var graph = ArgumentGraph()
    for number in 0..<100_000 {
      graph.insert(Relation(Self.claim(number), .supports, "T"))
    }
    graph.insert(Relation("o", .attacks, Self.claim(0)))
    let reading = Reading(graph)
    let chains = try #require(SupportChains(in: reading, to: "T"))
    #expect(chains.count?.value == 100_000)
    #expect(chains.chains.count == 20)
    #expect(chains.truncated.contains(.minimalSupports))
    #expect(chains.minimalCuts.first?.count == 100_000)
    #expect(Evaluation(reading).status(of: "T") == .stands)
  }

  @Test func `a claim that loses 10,000 supports one after the other`() {
    var graph = ArgumentGraph()
    for number in 0..<10_000 {
      graph.insert(Relation(Self.claim(number), .supports, "T"))
      graph.insert(Relation("o", .attacks, Self.claim(number)))
    }
    #expect(Evaluation(Reading(graph)).status(of: "T") == .falls)
    #expect(graph.diagnostics(from: [.unansweredObjection]).count == 10_000)
  }

  @Test(.timeLimit(.minutes(15)))
  func `a circle of 10,000 claims`() throws {
    var graph = ArgumentGraph()
    for number in 0..<10_000 {
      let next = (number + 1) % 10_000
      graph.insert(Relation(Self.claim(number), .supports, Self.claim(next)))
    }
    let reading = Reading(graph)
    #expect(SupportChains(in: reading, to: Self.claim(0))?.isDerived == false)
    #expect(Evaluation(reading).status(of: Self.claim(5)) == .unsupported)
    #expect(graph.diagnostics().contains { $0.slug == "circular-support" })
  }

  /// Levels of two claims each, both of which support each claim of the next level.
  private static func ladder(_ levels: Int) -> ArgumentGraph {
    var graph = ArgumentGraph()
    for level in 0..<levels {
      for side in ["l", "r"] {
        graph.insert(
          Relation(
            .statement(.init("m\(level)")), .supports, .statement(.init("\(side)\(level)"))))
        graph.insert(
          Relation(
            .statement(.init("\(side)\(level)")), .supports, .statement(.init("m\(level + 1)"))))
      }
    }
    return graph
  }

  @Test func `2 to the 70th chains and derivations are counted up to what fits`() throws {
    let reading = Reading(Self.ladder(70))
    #expect(SupportChains(in: reading, to: "m70")?.count?.isSaturated == true)
    #expect(DerivationCount(of: "m70", in: reading)?.isSaturated == true)
    #expect(LongestChain(in: reading, to: "m70")?.chain.steps.count == 140)
    #expect(Derivation(of: "m70", in: reading)?.depth == 140)
    #expect(BestCase(for: "m70", in: reading)?.bottlenecks == ["m0"])
  }

  @Test(.timeLimit(.minutes(15)))
  func `2 to the 30th minimal supports are cut and said to be`() throws {
    var graph = ArgumentGraph()
    var premises: [Premise] = []
    for number in 0..<30 {
      for side in ["l", "r"] {
        graph.insert(
          Relation(
            .statement(.init("\(side)\(number)")), .supports, .statement(.init("c\(number)"))))
      }
      premises.append(Premise(.init("c\(number)")))
    }
    graph.insert(
      Argument(
        id: "A", occurrences: [],
        structure: Structure([
          Structure.Step(premises: premises, inference: Inference(), conclusion: Conclusion("T"))
        ])))
    let limits = SupportChains.Limits(effort: 200_000)
    let chains = try #require(SupportChains(in: Reading(graph), to: "T", limits: limits))
    #expect(chains.truncated.contains(.minimalSupports))
    #expect(!chains.minimalSupports.isEmpty)
    #expect(DerivationCount(of: "T", in: Reading(graph))?.value == 1 << 30)
  }

  /// Taking away the candidates one after the other, 64 in a pass, would take minutes.
  @Test(.timeLimit(.minutes(1)))
  func `20,000 theses, each with a keystone of its own and one ground in common`() {
    var graph = ArgumentGraph()
    let source: DataMapping = ["source": "Book"]
    graph.insert(Statement(id: "ground", occurrences: [Occurrence("It is so.", data: source)]))
    for number in 0..<20_000 {
      let step = Structure.Step(
        premises: [Premise("ground", Occurrence()), Premise(.init("k\(number)"), Occurrence())],
        inference: Inference(), conclusion: Conclusion(.init("T\(number)"), Occurrence()))
      graph.insert(Structure([step]), of: .init("A\(number)"))
    }
    let found = graph.diagnostics(from: [.weakKeystone])
    #expect(found.count == 20_000)
    #expect(found.last?.subjects == ["k19999", "T19999"])
  }

  @Test func `self-loops of each kind`() throws {
    for kind in Relation.Kind.allCases {
      for end in ["s", .argument("A")] as [Relation.Endpoint] {
        let graph = ArgumentGraph { Relation(end, kind, end) }
        let reading = Reading(graph)
        let chains = try #require(SupportChains(in: reading, to: end, from: end))
        #expect(chains.chains.isEmpty)
        #expect(Verdicts(Evaluation(reading))[end] != nil)
        _ = graph.diagnostics()
      }
    }
  }
}
