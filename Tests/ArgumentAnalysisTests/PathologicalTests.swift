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
