import ArgumentAnalysis
import ArgumentModel
import TestSupport
import Testing

/// The grounded semantics against clingo, which computes it from its definition in logic.
struct ClingoTests {
  /// The least fixpoint of defence (Dung 1995), stage by stage, for many graphs at once.
  private static let definition = """
    stage(G,0..N) :- N = #count { X : arg(G,X) }, graph(G).
    out(G,X,S) :- att(G,Y,X), in(G,Y,S).
    in(G,X,S+1) :- arg(G,X), stage(G,S), stage(G,S+1), out(G,Y,S) : att(G,Y,X).
    in(G,X) :- in(G,X,S).
    out(G,X) :- out(G,X,S).
    #show in/2. #show out/2.

    """

  private static let command: String? = ["clingo", "python3 -m clingo"].first {
    shell("\($0) --version > /dev/null 2>&1") == 0
  }

  /// A graph of claims and attacks, and what its claims are called.
  private struct Attacks {
    var count = 0
    var pairs: Set<[Int]> = []

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      count = 2 + random.below(10)
      for _ in 0..<random.below(3 * count) {
        pairs.insert([random.below(count), random.below(count)])
      }
    }

    var map: ArgumentGraph {
      var graph = ArgumentGraph()
      for claim in 0..<count { graph.insert(Statement(.init("c\(claim)"), "text")) }
      for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        graph.insert(
          Relation(
            .statement(.init("c\(pair[0])")), .attacks, .statement(.init("c\(pair[1])"))))
      }
      return graph
    }
  }

  @Test(
    .enabled(
      if: command != nil, "clingo is not installed: apt-get install gringo, or pip install clingo"))
  func `clingo says the same of 200 maps of attacks, and of 200 with support`() throws {
    let graphs = (0..<200).map { Attacks(seed: $0) }
    let maps = try (0..<200).map {
      try #require(AttackGraph(of: Reading(RandomMap(seed: $0).graph)))
    }
    var facts = ""
    for (number, graph) in graphs.enumerated() {
      facts += Self.facts(number, graph.count, graph.pairs.map { ($0[0], $0[1]) })
    }
    for (number, graph) in maps.enumerated() {
      facts += Self.facts(
        200 + number, graph.arguments.count, graph.attacks.map { ($0.source, $0.target) })
    }
    let answer = try Self.answer(to: facts)
    for (number, graph) in graphs.enumerated() {
      let evaluation = Evaluation(Reading(graph.map))
      for claim in 0..<graph.count {
        let status = evaluation.status(of: .statement(.init("c\(claim)")))
        #expect(status == answer.status(number, claim), "seed \(number)")
      }
    }
    for (number, graph) in maps.enumerated() {
      let evaluation = Evaluation(Reading(RandomMap(seed: UInt64(number)).graph))
      for (place, argument) in graph.arguments.enumerated() {
        guard case .claim(let name) = argument,
          let claim = RandomMap(seed: UInt64(number)).names.firstIndex(of: name)
        else { continue }
        let status = evaluation.status(ofClaim: claim)
        #expect(status == answer.status(200 + number, place), "seed \(number)")
      }
    }
  }

  private static func facts(_ graph: Int, _ count: Int, _ attacks: [(Int, Int)]) -> String {
    "graph(\(graph)).\n" + (0..<count).map { "arg(\(graph),\($0)).\n" }.joined()
      + attacks.map { "att(\(graph),\($0),\($1)).\n" }.joined()
  }

  /// What clingo derives.
  private struct Answer {
    let atoms: Set<Substring>

    func status(_ graph: Int, _ argument: Int) -> Evaluation.Status {
      if atoms.contains("in(\(graph),\(argument))") { return .stands }
      return atoms.contains("out(\(graph),\(argument))") ? .falls : .contested
    }
  }

  private static func answer(to facts: String) throws -> Answer {
    let folder = try Folder()
    let program = try folder.write("grounded.lp", definition + facts)
    let out = "\(folder.path)/out"
    _ = shell("\(command ?? "clingo") --verbose=0 '\(program)' > '\(out)'")
    let atoms = Set(try folder.read("out").split { $0 == " " || $0 == "\n" })
    #expect(atoms.contains("SATISFIABLE"))
    return Answer(atoms: atoms)
  }
}
