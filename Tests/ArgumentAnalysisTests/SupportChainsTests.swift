import ArgumentAnalysis
import ArgumentModel
import Testing

struct SupportChainsTests {
  /// The worked example of the reading.
  private static let worked = ArgumentGraph {
    argument("A1", ["c1", "c2"], "T")
    argument("A2", ["c3"], "T")
    argument("A3", ["f1", "f2"], "c1")
    argument("A4", ["f2", "f3"], "c3")
    argument("A5", ["f4"], "c2")
    argument("A6", ["f5"], "c2")
  }

  private static func argument(
    _ id: Argument.ID, _ premises: [Statement.ID], _ conclusion: Statement.ID
  ) -> Argument {
    Argument(
      id: id, occurrences: [],
      structure: Structure([
        Structure.Step(
          premises: premises.map { Premise($0) }, inference: Inference(),
          conclusion: Conclusion(conclusion))
      ]))
  }

  @Test func `the worked example`() throws {
    let chains = try #require(SupportChains(in: Reading(Self.worked), to: "T"))
    #expect(chains.isDerived)
    #expect(chains.grade == nil)
    #expect(chains.minimalSupports == [["f2", "f3"], ["f1", "f2", "f4"], ["f1", "f2", "f5"]])
    #expect(chains.minimalCuts == [["f2"], ["f1", "f3"], ["f3", "f4", "f5"]])
    #expect(chains.loadBearingStatements == ["f2"])
    #expect(chains.loadBearingArguments.isEmpty)
    #expect(chains.foundations == ["f1", "f2", "f3", "f4", "f5"])
    #expect(chains.count?.value == 6)
    #expect(chains.count?.isSaturated == false)
    #expect(chains.truncated.isEmpty)
    #expect(
      chains.chains.map(\.sentence) == [
        "[f1] <A3>{[f2]} [c1] <A1>{[c2]} [T]", "[f2] <A3>{[f1]} [c1] <A1>{[c2]} [T]",
        "[f4] <A5> [c2] <A1>{[c1]} [T]", "[f5] <A6> [c2] <A1>{[c1]} [T]",
        "[f2] <A4>{[f3]} [c3] <A2> [T]", "[f3] <A4>{[f2]} [c3] <A2> [T]",
      ])
  }

  @Test func `the worked example, asked why, how deep and how strong`() throws {
    let reading = Reading(Self.worked)
    let derivation = try #require(Derivation(of: "T", in: reading))
    #expect(derivation.depth == 2)
    #expect(derivation.assumed == ["f1", "f2", "f4"])
    #expect(derivation.steps.map(\.argument) == ["A5", "A3", "A1"])
    #expect(DerivationCount(of: "T", in: reading)?.value == 3)
    let longest = try #require(LongestChain(in: reading, to: "T"))
    #expect(longest.isExact)
    #expect(longest.chain.steps.count == 2)
    var graph = Self.worked
    for (claim, strength) in [("f1", 0.9), ("f2", 0.6), ("f3", 0.8), ("f4", 0.5), ("f5", 0.7)] {
      graph.insert(Statement(.init(claim), data: ["strength": .number(strength)]))
    }
    let best = try #require(BestCase(for: "T", in: Reading(graph)))
    #expect(best.strength == .number(0.6))
    #expect(best.bottlenecks == ["f2"])
  }

  @Test func `without strengths, the best case goes by how claims stand`() throws {
    func best(_ text: String) -> BestCase? { BestCase(for: "T", in: Reading(.init(argdown: text))) }
    #expect(best("[T]: t\n  + [a]: a {source: s}")?.strength == .standing(.sourced))
    #expect(best("[T]: t\n  + [a]: a\n  + [b]: b\n    - [o]: o")?.bottlenecks == ["a"])
    #expect(best("[T]: t\n  + [a]: a\n    >< [b]: b")?.strength == .standing(.contested))
    #expect(best("[T]: t\n  + [a]: a\n    - [b]: b")?.strength == .standing(.falls))
    #expect(best("[T]: t #open") == nil)
  }

  @Test func `the longest chain crosses a circle as one place`() throws {
    let reading = Reading(
      ArgumentGraph {
        Relation("p", .supports, "a")
        Relation("a", .supports, "b")
        Relation("b", .supports, "c")
        Relation("c", .supports, "a")
        Relation("c", .supports, "T")
        Relation("p", .supports, "T")
      })
    let longest = try #require(LongestChain(in: reading, to: "T", from: "p"))
    #expect(longest.chain.sentence == "[p] + [a] + [b] + [c] + [T]")
    #expect(!longest.isExact)
    #expect(longest.circles == [["a", "b", "c"]])
    #expect(LongestChain(in: reading, to: "p") == nil)
  }

  @Test func `obstacles are told reason by reason`() throws {
    let verdicts = Verdicts(
      Evaluation(
        Reading(
          ArgumentGraph(
            argdown: """
              [T]: t
                + [a]: a #open
                + [b]: b
                  - [o]: o
                + <S>: s

              [u]: u
                _> <S>
              """))))
    let obstacles = try #require(Obstacles(to: "T", in: verdicts))
    #expect(obstacles.status == .falls)
    #expect(
      obstacles.reasons.map { $0.gaps.map { "\($0.name) \($0.reason)" } } == [
        ["[a] open"], ["[b] defeated by [o]"], [],
      ])
    #expect(obstacles.reasons.map(\.undercutter) == [nil, nil, "u"])
    #expect(obstacles.frontier == ["[u] undercuts <S>", "[a] is open", "[o] attacks [b]"])
    #expect(Obstacles(to: "o", in: verdicts)?.reasons.isEmpty == true)
  }

  @Test func `grounds are the statements on which a thesis rests`() {
    let graph = ArgumentGraph {
      Statement("T", tags: ["thesis"])
      Relation("m", .supports, "T")
      Argument("A") {
        Premise("p")
        Premise("q")
        Inference()
        Conclusion("m")
      }
      Relation("o", .attacks, "m")
    }
    #expect(graph.grounds(of: "T").map(\.id) == ["p", "q"])
    #expect(graph.grounds(of: "none").isEmpty)
  }

  @Test func `grades`() {
    let reading = Reading(
      ArgumentGraph {
        Self.argument("A", ["p", "q"], "T")
        Relation("r", .supports, "q")
        Relation("s", .supports, "q")
        Relation("p", .supports, "U")
        Relation("r", .supports, "V")
        Relation("s", .supports, "V")
      })
    func grade(_ start: Relation.Endpoint, _ target: Relation.Endpoint) -> [String]? {
      SupportChains(in: reading, to: target, from: start)?.grade?.names
    }
    #expect(grade("T", "p") == [])
    #expect(grade("p", "T") == ["necessary"])
    #expect(grade("r", "T") == ["contributes"])
    #expect(grade("p", "U") == ["necessary", "sufficient"])
    #expect(grade("r", "V") == ["contributes", "sufficient"])
    #expect(grade("nowhere", "T") == nil)
  }

  @Test func `the shortest chain comes first, and a limit says that it cut`() throws {
    let graph = ArgumentGraph(
      argdown: """
        [T]: thesis
          + [a]: first
            + [b]: second
              + [p]: ground
          + [p]
          + [c]: third
            + [p]
        """)
    var limits = SupportChains.Limits(chains: 2)
    let cut = try #require(SupportChains(in: Reading(graph), to: "T", from: "p", limits: limits))
    #expect(cut.chains.map(\.sentence) == ["[p] + [T]", "[p] + [c] + [T]"])
    #expect(cut.truncated == [.chains])
    #expect(cut.count?.value == 3)
    limits.chains = 3
    let all = try #require(SupportChains(in: Reading(graph), to: "T", from: "p", limits: limits))
    #expect(all.truncated.isEmpty)
    #expect(all.chains.count == 3)
  }

  @Test func `a sketched argument goes by its name`() throws {
    let reading = Reading(
      ArgumentGraph {
        Relation(.argument("A"), .supports, "T")
        Relation("s", .supports, .argument("A"))
      })
    let chains = try #require(SupportChains(in: reading, to: "T"))
    #expect(chains.chains.map(\.sentence) == ["<A> <A> [T]", "[s] + <A> <A> [T]"])
    #expect(chains.loadBearingArguments == ["A"])
    #expect(chains.foundations == [.argument("A"), "s"])
  }

  @Test func `circles elsewhere do not keep chains from being counted`() throws {
    let reading = Reading(
      ArgumentGraph {
        Relation("a", .supports, "b")
        Relation("b", .supports, "T")
        Relation("T", .supports, "a")
        Relation("x", .supports, "y")
        Relation("y", .supports, "x")
        Relation("x", .supports, "T")
      })
    #expect(SupportChains(in: reading, to: "T", from: "a")?.count?.value == 1)
    let across = try #require(SupportChains(in: reading, to: "T", from: "y"))
    #expect(across.count?.value == 1)
    #expect(across.isDerived == false)
    #expect(across.minimalCuts == [[]])
  }

  @Test func `a circle on the way leaves chains uncounted but listed`() throws {
    let reading = Reading(
      ArgumentGraph {
        Relation("p", .supports, "a")
        Relation("p", .supports, "b")
        Relation("a", .supports, "b")
        Relation("b", .supports, "a")
        Relation("a", .supports, "T")
      })
    let chains = try #require(SupportChains(in: reading, to: "T", from: "p"))
    #expect(chains.count == nil)
    #expect(chains.chains.map(\.sentence) == ["[p] + [a] + [T]", "[p] + [b] + [a] + [T]"])
    #expect(chains.truncated.isEmpty)
  }

  @Test func `more chains than fit are counted up to the greatest number`() throws {
    var graph = ArgumentGraph()
    for level in 0..<70 {
      for side in ["l", "r"] {
        graph.insert(
          Relation(
            .statement(.init("m\(level)")), .supports, .statement(.init("\(side)\(level)"))))
        graph.insert(
          Relation(
            .statement(.init("\(side)\(level)")), .supports, .statement(.init("m\(level + 1)"))))
      }
    }
    let chains = try #require(SupportChains(in: Reading(graph), to: "m70", from: "m0"))
    #expect(chains.count?.isSaturated == true)
    #expect(chains.count?.value == .max)
    #expect(chains.chains.count == 20)
    #expect(chains.truncated == [.chains])
    #expect(chains.loadBearingStatements.count == 70)
  }

  @Test func `sets beyond the limit are cut and said to be`() throws {
    var graph = ArgumentGraph()
    for number in 0..<12 {
      let argument = Self.argument(
        .init("A\(number)"), [.init("p\(number)"), .init("q\(number)")], "T")
      graph.insert(argument)
    }
    let all = try #require(
      SupportChains(in: Reading(graph), to: "T", limits: .init(chains: 24, sets: 5000)))
    #expect(all.minimalSupports.count == 12)
    #expect(all.minimalCuts.count == 4096)
    #expect(all.truncated == [])
    let some = try #require(
      SupportChains(in: Reading(graph), to: "T", limits: .init(chains: 24, sets: 100)))
    #expect(some.truncated == [.minimalCuts])
    #expect(some.minimalCuts.count <= 100)
    #expect(Set(some.minimalCuts).isSubset(of: Set(all.minimalCuts)))
  }
}
