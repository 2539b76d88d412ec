import Argdown
import ArgumentModel
import Testing

/// A document with the files that it includes.
struct ComposedDocumentTests {
  /// The document `main`, with the others at hand.
  private func compose(_ files: [String: String], _ main: String = "main") -> ComposedDocument {
    ComposedDocument(
      parsing: Array((files[main] ?? "").utf8), at: main, loading: SourceLoader(files))
  }

  /// What is wrong, as people are told: file, line and column, slug.
  private func faults(in composed: ComposedDocument) -> [String] {
    let diagnostics = composed.document.diagnostics + Elaboration(composed.document).diagnostics
    return diagnostics.map { "\(place($0.range, in: composed)) \($0.slug)" }
  }

  private func place(_ range: SourceRange?, in composed: ComposedDocument) -> String {
    let position = composed.sourceMap.position(at: range?.lowerBound ?? 0)
    let file = composed.sourceMap.files[position.file].name
    return "\(file):\(position.line):\(position.column)"
  }

  private func titles(_ composed: ComposedDocument) -> [String] {
    ArgumentGraph(composed.document).statements.map(\.id.title)
  }

  @Test func `a document without includes is itself`() {
    let composed = compose(["main": "[A]: a\n  + [B] x\n"])
    #expect(composed.document.source == Array("[A]: a\n  + [B] x\n".utf8))
    #expect(faults(in: composed) == ["main:2:9 text-after-reference"])
  }

  @Test func `blocks stand where they are included`() {
    let composed = compose([
      "main": "[A]: a\n\n@include(b)\n\n[D]: d\n",
      "b": "[B]: b\n@include(c)\n[E]: e", "c": "[C]: c",
    ])
    #expect(titles(composed) == ["A", "B", "C", "E", "D"])
    #expect(faults(in: composed).isEmpty)
    #expect(composed.document.treeFaults.isEmpty)
    #expect(composed.sourceMap.files.map(\.name) == ["main", "b", "c"])
  }

  @Test func `places are those of the files, before, within and behind an include`() {
    let composed = compose([
      "main": "[A] 1\n\n@include(b)\n\n[A] 2\n@include(c)\n\n  [D] 3",
      "b": "é\r\n\r\n[B] 4\r\n@include(c)\r\n[B] 5",
      "c": "\u{FEFF}[C] 6 \n\n[C] 7",
    ])
    #expect(
      faults(in: composed).map { $0.split(separator: " ")[0] } == [
        "main:1:5", "b:3:5", "c:1:5", "c:3:5", "b:5:5", "main:5:5", "main:8:7",
      ])
    #expect(composed.document.treeFaults.isEmpty)
    #expect(composed.document.diagnosticFaults.isEmpty)
  }

  @Test func `a path is relative to the file that names it`() {
    let composed = compose([
      "main": "@include(parts/b c.argdown)\n@include( ./x )\n@include(/abs/y)",
      "parts/b c.argdown": "[B]: b\n\n@include(d (1).argdown)\n@include(../up)",
      "parts/d (1).argdown": "[D]: d", "up": "[U]: u", "x": "[X]: x", "/abs/y": "[Y]: y",
    ])
    #expect(faults(in: composed).isEmpty)
    #expect(titles(composed) == ["B", "D", "U", "X", "Y"])
    #expect(
      composed.sourceMap.files.map(\.name) == [
        "main", "parts/b c.argdown", "parts/d (1).argdown", "up", "x", "/abs/y",
      ])
  }

  @Test func `a file is read once, however it is named`() {
    let composed = compose([
      "main": "@include(b)\n@include(./b)\n@include(c/../b)\n\n[A]: a", "b": "one\n\n[B]: b",
    ])
    #expect(faults(in: composed).isEmpty)
    #expect(titles(composed) == ["Untitled 1", "B", "A"])
  }

  @Test func `a circle is told with the way around it, and costs nothing`() {
    let composed = compose([
      "main": "@include(b)\n\n[A]: a", "b": "[B]: b\n@include(c)", "c": "@include(main)\n\n[C]: c",
    ])
    #expect(faults(in: composed) == ["c:1:1 include-cycle"])
    let notes = composed.document.diagnostics[0].notes
    #expect(notes.map(\.message) == ["main includes b here", "b includes c here"])
    #expect(notes.map { place($0.range, in: composed) } == ["main:1:1", "b:2:1"])
    #expect(titles(composed) == ["B", "C", "A"])
    #expect(faults(in: compose(["main": "@include(main)\n\n[A]: a"])) == ["main:1:1 include-cycle"])
  }

  @Test func `a file that cannot be read is told where it is named`() {
    let composed = compose([
      "main": "[A]: a\n@include(b)\n@include(no)\n\n[Z]: z", "b": "@include(no)\n@include(n\0)",
    ])
    #expect(
      faults(in: composed) == [
        "b:1:1 unreadable-include", "b:2:1 unreadable-include", "main:3:1 unreadable-include",
      ])
    #expect(titles(composed) == ["A", "Z"])
  }

  @Test func `files that lead to ever new ones come to an end`() {
    let loader = SourceLoader { (path) in Array("@include(\(path)x)".utf8) }
    let composed = ComposedDocument(parsing: Array("@include(x)".utf8), at: "a", loading: loader)
    #expect(composed.document.diagnostics.map(\.slug) == ["unreadable-include"])
    #expect(composed.sourceMap.files.count == 200)
  }

  @Test func `what a file leaves open ends with it`() {
    for open in ["/* a", "{a: 1", "[x](y", "**bold", "<!--", "(1) p\n----", "#(tag"] {
      let composed = compose([
        "main": "@include(b)\n\n[A]: a */ } ) -->\n\n(2) c", "b": "[B]: b\n\n\(open)",
      ])
      let graph = ArgumentGraph(composed.document)
      #expect(graph["A" as Statement.ID]?.text == "a */ } ) -->", "\(open)")
      #expect(graph.arguments.isEmpty, "\(open)")
      #expect(faults(in: composed).last == "main:5:1 incomplete-structure")
    }
  }

  @Test func `settings are those of the document`() {
    let composed = compose([
      "main": "===\ntitle: main\n===\n@include(b)",
      "b": "\u{FEFF}===\ntitle: b\nmodel: {mode: strict}\n===\n\n[B]: b",
    ])
    let graph = ArgumentGraph(composed.document)
    #expect(graph.metadata["title"]?.string == "main")
    #expect(graph.mode == .loose)
    #expect(titles(composed) == ["B"])
    #expect(faults(in: composed).isEmpty)
  }

  @Test func `headings keep their level`() {
    let composed = compose([
      "main": "# M\n@include(b)\n\n[A]: a", "b": "# B\n\n## BB\n\n[B]: b",
    ])
    let graph = ArgumentGraph(composed.document)
    #expect(graph.sections.map(\.title.string) == ["M", "B", "BB"])
    #expect(graph.sections.map { $0.parent?.position } == [nil, nil, 1])
    #expect(graph["A" as Statement.ID]?.section?.position == 2)
  }

  @Test func `many includes take time in proportion to them`() {
    var files = ["main": (0..<20_000).map { "@include(\($0))\n" }.joined()]
    for number in 0..<20_000 { files["\(number)"] = "[\(number)]: text" }
    #expect(titles(compose(files)).count == 20_000)
  }

  @Test(
    arguments: [
      ("[A]: see @include(b).", "1:10"), ("@include(b) and more", "1:1"), ("@include(b", "1:1"),
      ("(1) a\n@include(b)\n----\n(2) b", "2:1"), ("@include( )", "1:1"),
      ("@include(b) /* c */ text", "1:21"), ("* item @include(b)", "1:8"),
    ])
  func `an include elsewhere is told, and includes nothing`(text: String, place: String) {
    let composed = compose(["main": text, "b": "[B]: b"])
    #expect(faults(in: composed) == ["main:\(place) misplaced-include"])
  }

  @Test(
    arguments: [
      "see \\@include(b)", "/* \n@include(b)\n */", "// @include(b)", "see @[b] at @ include(b)",
      "a {\nb: |\n  @include(b)\n}", "===\na: |\n  @include(b)\n===\n\nx", "@includes(b)",
    ])
  func `what is no include is none`(text: String) {
    let composed = compose(["main": text, "b": "[B]: b"])
    #expect(faults(in: composed).isEmpty)
    #expect(!titles(composed).contains("B"))
  }
}
