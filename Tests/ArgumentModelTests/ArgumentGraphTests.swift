import ArgumentModel
import Testing

/// The one way into a graph.
struct ArgumentGraphTests {
  private let structure = Structure([
    Structure.Step(
      premises: [Premise("P")], inference: Inference(rules: []), conclusion: Conclusion("C"))
  ])

  @Test func `graphs that are read differently are different`() {
    var other = ArgumentGraph()
    #expect(other == ArgumentGraph())
    other.usesPreferences = true
    #expect(other != ArgumentGraph())
    other = ArgumentGraph()
    other.mode = .strict
    #expect(other != ArgumentGraph())
  }

  @Test func `an argument keeps the first structure it gets`() {
    var graph = ArgumentGraph()
    let taken = [structure, Structure(structure.steps + structure.steps)].map {
      graph.insert($0, of: "X")
    }
    #expect(taken == [true, false])
    #expect(graph["X" as Argument.ID]?.structure == structure)
    #expect(graph["P" as Statement.ID]?.occurrences.count == 3)
  }

  @Test func `whatever a relation names is in the graph`() {
    var graph = ArgumentGraph()
    graph.insert(Relation("A", .undercuts, .inference(of: "X")))
    #expect(graph.statements.map(\.id) == ["A"])
    #expect(graph.arguments.map(\.id) == ["X"])
    #expect(graph.position(of: "A" as Statement.ID) == 0)
    #expect(graph["B" as Statement.ID] == nil)
  }

  @Test(arguments: [Relation.Kind.contradicts, .excludes])
  func `a symmetric relation is one in both directions`(kind: Relation.Kind) {
    var graph = ArgumentGraph()
    graph.insert(Relation("B", kind, "A", ranges: [SourceRange(0, 1)]))
    graph.insert(Relation("A", kind, "B", ranges: [SourceRange(2, 3)]))
    #expect(graph.relations.map(\.source) == ["B"])
    #expect(graph.relations[0].ranges == [SourceRange(0, 1), SourceRange(2, 3)])
  }

  @Test(arguments: [Relation.Kind.supports, .attacks, .undercuts, .entails])
  func `any other relation is two`(kind: Relation.Kind) {
    var graph = ArgumentGraph()
    graph.insert(Relation("A", kind, "B"))
    graph.insert(Relation("B", kind, "A"))
    #expect(graph.relations.count == 2)
  }

  @Test func `relations of different kinds or steps are different`() {
    var graph = ArgumentGraph()
    graph.insert(Relation("A", .undercuts, .inference(of: "X", step: 0)))
    graph.insert(Relation("A", .undercuts, .inference(of: "X", step: 1)))
    graph.insert(Relation("A", .undercuts, .argument("X")))
    graph.insert(Relation("A", .attacks, .argument("X")))
    #expect(graph.relations.count == 4)
  }

  @Test func `titles are compared byte for byte`() {
    #expect(Statement.ID("\u{E9}") != Statement.ID("e\u{301}"))
    #expect(Statement.ID("a") != Statement.ID("A"))
    #expect(Set(["\u{E9}", "e\u{301}", "\u{E9}"].map { Statement.ID($0) }).count == 2)
    #expect(Statement.ID("a") < Statement.ID("b"))
    #expect(Statement.ID("Z") < Statement.ID("a"))
  }

  @Test func `a made-up title never equals a written one`() {
    #expect(Statement.ID(untitled: 1) != "Untitled 1")
    #expect(Statement.ID(untitled: 1).title == "Untitled 1")
    #expect(Statement.ID(untitled: 1) < "Untitled 1")
    #expect(!("Untitled 1" < Statement.ID(untitled: 1)))
    #expect(Argument.ID(untitled: 2).isUntitled)
  }

  @Test func `undercuts aim at the last inference, unless they name another`() {
    var graph = ArgumentGraph()
    graph.insert(Structure(structure.steps + structure.steps), of: "X")
    graph.insert(Relation("A", .undercuts, .argument("X")))
    graph.insert(Relation("A", .undercuts, .inference(of: "X")))
    graph.insert(Relation("A", .undercuts, .inference(of: "X", step: 0)))
    #expect(
      graph.resolvedRelations.map(\.target)
        == [.inference(of: "X", step: 1), .inference(of: "X", step: 0)])
  }

  @Test func `the sentence of a text has no tags behind it`() {
    let text = MarkedText(
      "a #t b #u", marks: [.init(.tag("t"), 2..<4), .init(.tag("u"), 7..<9)])
    #expect(text.sentence == "a #t b")
  }
}
