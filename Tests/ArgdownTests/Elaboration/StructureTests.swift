import Argdown
import ArgumentModel
import Testing

/// Premise–conclusion structures.
struct StructureTests {
  private func structure(_ text: String) -> Structure? { graph(text).arguments.first?.structure }

  @Test func `a structure has its steps in order`() {
    let structure = structure("(1) [A]\n(2) [B]\n----\n(3) [C]\n(4) [D]\n-- r --\n(5) [E]")
    #expect(structure?.steps.map { $0.premises.map(\.statement) } == [["A", "B"], ["D"]])
    #expect(structure?.steps.map(\.conclusion.statement) == ["C", "E"])
    #expect(structure?.statements == ["A", "B", "C", "D", "E"])
  }

  @Test func `an inference has rules and data`() throws {
    let text = "(1) a\n-- modus ponens, a\\, b /* c */ {uses: [1], x: y} -- // d\n(2) b"
    let document = ArgdownDocument(parsing: text)
    let structure = try #require(ArgumentGraph(document).arguments.first?.structure)
    let inference = structure.steps[0].inference
    #expect(inference.rules == ["modus ponens", "a, b"])
    #expect(inference.data == ["uses": [1], "x": "y"])
    let range = try #require(inference.range)
    #expect(document.text(in: range) == "-- modus ponens, a\\, b /* c */ {uses: [1], x: y} --")
  }

  @Test(arguments: [
    ("a\\, b", "a, b"), ("\\\u{301}a", "\u{301}a"), ("\\ ", " "), ("a\\\n", "a\\"), ("\\\\", "\\"),
  ])
  func `the name of a rule has no escapes`(written: String, rule: String) {
    let rules = structure("(1) a\n-- \(written) --\n(2) b")?.steps[0].inference.rules
    #expect(rules?.map { Array($0.unicodeScalars) } == [Array(rule.unicodeScalars)])
  }

  @Test(arguments: ["----", "-------", "--\nr\n--", "-- r /* -- */ --", "-- r {a: '--'} --"])
  func `an inference reaches from its first to its last hyphen`(inference: String) throws {
    let document = ArgdownDocument(parsing: "(1) a\n\(inference) // --\n  _ <U>\n(2) b")
    let structure = try #require(ArgumentGraph(document).arguments.first?.structure)
    let range = try #require(structure.steps[0].inference.range)
    #expect(document.text(in: range) == inference)
  }

  @Test func `a structure belongs to the argument before it`() {
    let text = "<A>: x\n  - [B]\n\n// c\n\n(1) a\n----\n(2) b"
    #expect(graph(text)["A" as Argument.ID]?.structure != nil)
  }

  @Test(arguments: ["text", "[B]", "# H", "* i"])
  func `an argument that stands further up is not meant`(between: String) {
    let graph = graph("<A>\n\n\(between)\n\n(1) a\n----\n(2) b")
    #expect(graph["A" as Argument.ID]?.structure == nil)
    #expect(graph.arguments.count == 2)
  }

  @Test func `a second structure becomes that of another argument`() {
    let text = "<A>\n\n(1) a\n----\n(2) b\n\n<A>\n\n(1) [C]\n----\n(2) d\n----\n  _ <U>\n(3) e"
    let graph = graph(text)
    #expect(findings(text).map(\.slug) == ["second-structure"])
    #expect(graph.arguments.map { $0.structure?.steps.count } == [1, 2, nil])
    #expect(graph.relations.map(\.target) == [.inference(of: graph.arguments[1].id, step: 1)])
    #expect(
      graph["C" as Statement.ID]?.occurrences.map(\.role) == [.premise(of: graph.arguments[1].id)])
  }

  @Test(arguments: [
    "(1) [A]\n(2) [B]", "(1) [A]\n----\n", "(1) <X>\n----\n(2) [A]", "(1) [A]\n----\n(2) <X>",
  ])
  func `a structure without a conclusion is no argument`(text: String) {
    let graph = graph(text)
    #expect(graph.arguments.allSatisfy { $0.id == "X" && $0.structure == nil })
    #expect(graph.statements.flatMap(\.occurrences).allSatisfy { $0.role == .topLevel })
  }

  @Test func `what stands behind the last conclusion is no part of the structure`() {
    let graph = graph("(1) [A]\n----\n(2) [B]\n(3) [C]\n----\n")
    #expect(graph.arguments.first?.structure?.statements == ["A", "B"])
    #expect(
      graph.statements.compactMap(\.occurrences.first?.role) == [
        .premise(of: .init(untitled: 1)), .conclusion(of: .init(untitled: 1), isMain: true),
        .topLevel,
      ])
  }

  @Test func `comments do not hide the statement of a line`() {
    let structure = structure("(1) /* c */ [A]\n----\n(2) /* d */ [B]")
    #expect(structure?.statements == ["A", "B"])
  }

  @Test func `a structure knows which numbers each step uses`() {
    let text = """
      (1) a
      (2) b
      ----
      (3) c
      (4) d
      -- {uses: [1, 3, 9]} --
      (5) e
      ----
      (6) f {from: [2]}
      ----
      (7) g
      """
    #expect(structure(text)?.usedNumbers == [[1, 2], [1, 3], [2], [6]])
    let single = "(1) a\n(2) b\n-- {uses: 2} --\n(3) c"
    #expect(structure(single)?.usedNumbers == [[2]])
  }
}
