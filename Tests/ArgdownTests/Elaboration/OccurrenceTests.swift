import Argdown
import ArgumentModel
import Testing

/// Titles, texts, tags and roles: what the places of a text make of statements and arguments.
struct OccurrenceTests {
  @Test func `all places of a title are one statement`() {
    let graph = graph("[A]: x\n\n[A]\n\n[B]\n  + [A]: y\n")
    #expect(graph.statements.map(\.id) == ["A", "B"])
    #expect(graph["A" as Statement.ID]?.occurrences.map(\.isReference) == [false, true, false])
    #expect(
      graph["A" as Statement.ID]?.occurrences.map(\.role) == [.topLevel, .topLevel, .relation])
  }

  @Test func `statements and arguments of one title are different`() {
    let graph = graph("[A]: x\n\n<A>: y")
    #expect(graph.statements.map(\.text) == ["x"])
    #expect(graph.arguments.map(\.text) == ["y"])
  }

  @Test func `titles are compared byte for byte`() {
    let graph = graph("[\u{E9}]: a\n\n[e\u{301}]: b\n\n[E]: c\n\n[ E]: d")
    #expect(graph.statements.map(\.text) == ["a", "b", "c", "d"])
  }

  @Test func `statements stand in the order of their first appearance`() {
    let graph = graph("[A]\n  + [B]\n    - [C]\n  + [D]\n\n[B]\n\n[E]")
    #expect(graph.statements.map(\.id) == ["A", "B", "C", "D", "E"])
  }

  @Test func `places stand in the order of their ends`() {
    let graph = graph("[A]: outer\n  + [B]\n    - [A]: inner\n")
    #expect(graph["A" as Statement.ID]?.occurrences.map(\.text?.string) == ["inner", "outer"])
    #expect(graph["A" as Statement.ID]?.text == "outer")
  }

  @Test(arguments: [
    ("[A]: x\n  + [B]\n  - [C]: c", "  + [B]\n"), ("[A]\n  + [B]", "  + [B]"),
    ("[A]\r\n\t<_  [B] \r\n", "\t<_  [B] \r\n"),
  ])
  func `a line that says nothing but a relation is known`(text: String, line: String) {
    let range = graph(text)["B" as Statement.ID]?.occurrences[0].relationLine
    let bytes = Array(text.utf8)
    #expect(
      range.map { String(decoding: bytes[$0.lowerBound..<$0.upperBound], as: UTF8.self) } == line)
  }

  @Test(arguments: [
    "[B]\n", "[A]\n  + [B]: b", "[A]\n  + [B] #t", "[A]\n  + [B] {x: 1}", "[A]\n  + [B] // c",
    "[A]\n  + [B]\n    + [C]", "[A]\n  + // c\n  + [B]", "[A]\n    + [B]\n  + [C]",
  ])
  func `a line that says more, or in a text with faults, is not`(text: String) {
    #expect(graph(text)["B" as Statement.ID]?.occurrences[0].relationLine == nil)
  }

  @Test func `the last text speaks for a statement`() {
    #expect(graph("[A]: x\n\n[A]: y\n\n[A]")["A" as Statement.ID]?.text == "y")
  }

  @Test func `a canonical text speaks for a statement`() {
    let graph = graph("[A]: x {isCanonical: true}\n\n[A]: y\n\n[A] {isCanonical: true}")
    #expect(graph["A" as Statement.ID]?.text == "x")
  }

  @Test func `a reference has no text`() {
    let statement = graph("[A] #t\n  + [B]\n")["A" as Statement.ID]
    #expect(statement?.text == nil)
    #expect(statement?.tags == ["t"])
  }

  @Test func `statements and structures without a title are numbered together`() {
    let graph = graph("a\n\n(1) b\n----\n(2) c\n\nd\n  + e\n")
    #expect(
      graph.statements.map(\.id) == [1, 3, 4, 5, 6].map { Statement.ID(untitled: $0) })
    #expect(graph.arguments.map(\.id) == [Argument.ID(untitled: 2)])
  }

  @Test func `a made-up title is no written one`() {
    let graph = graph("a\n\n[Untitled 1]: b")
    #expect(graph.statements.map(\.text) == ["a", "b"])
    #expect(graph.statements.map(\.id.title) == ["Untitled 1", "Untitled 1"])
    #expect(graph.statements.map(\.id.isUntitled) == [true, false])
  }

  @Test func `a line knows what it does`() {
    let graph = graph("* [A]\n\n[B]\n  + [C]\n\n<X>\n\n(1) [D]\n----\n(2) [E]\n----\n(3) [F]")
    #expect(
      graph.statements.compactMap(\.occurrences.first?.role) == [
        .listItem, .topLevel, .relation, .premise(of: "X"),
        .conclusion(of: "X", isMain: false), .conclusion(of: "X", isMain: true),
      ])
  }

  @Test func `tags of all places are joined, each once`() {
    let graph = graph("[A]: x #b #a #b\n\n[A] #(two words) #a")
    #expect(graph["A" as Statement.ID]?.tags == ["b", "a", "two words"])
  }

  @Test func `a place covers title, text, tags and data, no comments and no relations`() {
    let text = "[A]: x #t {a: 1} // c\n  // d\n  + [B] // e\n"
    let document = ArgdownDocument(parsing: text)
    let places = ArgumentGraph(document).statements.flatMap(\.occurrences)
    #expect(places.compactMap { $0.range.map(document.text) } == ["[A]: x #t {a: 1}", "[B]"])
    #expect(places.compactMap { $0.nameRange.map(document.text) } == ["[A]", "[B]"])
  }

  @Test func `the first line names a statement without a title`() {
    let document = ArgdownDocument(parsing: "Solar *power* is\ncheap.")
    let range = ArgumentGraph(document).statements.first?.nameRange
    #expect(range.map(document.text) == "Solar *power* is")
  }
}

/// The graph of a text.
func graph(_ text: String) -> ArgumentGraph { ArgumentGraph(ArgdownDocument(parsing: text)) }

/// What is wrong with data and structures of a text.
func findings(_ text: String) -> [Diagnostic] {
  Elaboration(ArgdownDocument(parsing: text)).diagnostics
}
