import ArgumentModel
import Testing

/// Graphs that are written in Swift.
///
/// What is no case here, because the compiler refuses it: a conclusion before its inference, an
/// inference without premises, an argument whose structure ends with an inference. (Each was tried
/// by hand: "no exact matches in call to static method 'buildPartialBlock'", or a mismatch with
/// `Structure`.)
struct GraphBuilderTests {
  @Test func `statements, arguments and relations are inserted in order`() {
    let graph = ArgumentGraph {
      Statement("A", "a", tags: ["t"], data: ["x": 1])
      Relation("B", .supports, "A")
      Argument("X", "x")
      Relation(.argument("Y"), .attacks, .argument("X"))
    }
    #expect(graph.statements.map(\.id) == ["A", "B"])
    #expect(graph.statements.map(\.text) == ["a", nil])
    #expect(graph.statements[0].tags == ["t"])
    #expect(graph.statements[0].data == ["x": 1])
    #expect(graph.arguments.map(\.id) == ["X", "Y"])
    #expect(graph.relations.map(\.description) == ["[B] supports [A]", "<Y> attacks <X>"])
  }

  @Test func `a structure has its steps and its roles`() {
    let graph = ArgumentGraph {
      Argument("X") {
        Premise("P", "p")
        Premise("Q")
        Inference(by: "r", "s", data: ["uses": [1]])
        Conclusion("C", "c")
        Inference(by: "t")
        Conclusion("D")
        Premise("R")
        Inference()
        Conclusion("E")
      }
    }
    let structure = graph["X" as Argument.ID]?.structure
    #expect(structure?.steps.map { $0.premises.map(\.statement) } == [["P", "Q"], [], ["R"]])
    #expect(structure?.steps.map(\.inference.rules) == [["r", "s"], ["t"], []])
    #expect(structure?.mainConclusion.statement == "E")
    #expect(structure?.usedNumbers == [[1], [3], [4, 5]])
    #expect(graph.statements.map(\.id) == ["P", "Q", "C", "D", "R", "E"])
    #expect(
      graph.statements.compactMap(\.occurrences.first?.role) == [
        .premise(of: "X"), .premise(of: "X"), .conclusion(of: "X", isMain: false),
        .conclusion(of: "X", isMain: false), .premise(of: "X"), .conclusion(of: "X", isMain: true),
      ])
  }

  @Test func `groups nest`() {
    let graph = ArgumentGraph {
      Statement("A", "a")
      Group("S", tags: ["t"], data: ["isGroup": true]) {
        Statement("B", "b")
        Group("T") {
          Argument("X") {
            Premise("P", "p")
            Inference()
            Conclusion("C", "c")
          }
        }
        Statement("D", "d")
      }
    }
    #expect(graph.sections.map(\.title.string) == ["S", "T"])
    #expect(graph.sections.map(\.level) == [1, 2])
    #expect(graph.sections.map { $0.parent?.position } == [nil, 0])
    #expect(
      ["A", "B", "P", "C", "D"].map { graph[$0 as Statement.ID]?.section?.position }
        == [nil, 0, 1, 1, 0])
    #expect(graph["X" as Argument.ID]?.section == Section.ID(1))
  }

  @Test func `loops and conditions build what they go through`() {
    let isBright = true
    let graph = ArgumentGraph {
      for city in ["Lagos", "Lima"] {
        Statement(Statement.ID(city), "Solar is cheap in \(city).")
        Relation(.statement(Statement.ID(city)), .supports, "Solar")
      }
      if isBright { Statement("Sun") }
      if isBright { Statement("Day") } else { Statement("Night") }
    }
    #expect(graph.statements.map(\.id) == ["Lagos", "Solar", "Lima", "Sun", "Day"])
  }

  @Test func `what is declared twice is joined`() {
    let graph = ArgumentGraph {
      Statement("A", "a", tags: ["t"])
      Statement("A", "b", tags: ["u"])
      Argument("X", "x")
      Argument("X") {
        Premise("A")
        Inference()
        Conclusion("C")
      }
      Relation("A", .contradicts, "C")
      Relation("C", .contradicts, "A")
    }
    #expect(graph.statements.map(\.id) == ["A", "C"])
    #expect(graph.statements[0].text == "b")
    #expect(graph.statements[0].tags == ["t", "u"])
    #expect(graph.arguments.count == 1)
    #expect(graph.arguments[0].structure != nil)
    #expect(graph.relations.count == 1)
  }

  @Test func `mode and metadata are given beside the content`() {
    let graph = ArgumentGraph(mode: .strict, metadata: ["title": "T"]) {
      Relation("A", .supports, "B")
    }
    #expect(graph.metadata == ["title": "T"])
    #expect(graph.resolvedRelations.map(\.kind) == [.entails])
  }
}
