import Argdown
import ArgumentModel
import CaseStudies
import TestSupport
import Testing

/// What writing a graph as Argdown promises: read again, it says the same.
struct WritingTests {
  /// What is wrong with a graph as text, if anything.
  static func fault(in graph: ArgumentGraph, keepsOrder: Bool = true) -> String? {
    let text = graph.argdown()
    let document = ArgdownDocument(parsing: text)
    let elaboration = Elaboration(document)
    let findings = (document.diagnostics + elaboration.diagnostics).map(\.slug)
    if !findings.isEmpty { return "\(findings) in\n\(text)" }
    let again = elaboration.graph
    let meanings = [graph, again].map { GraphMeaning($0, isOrdered: keepsOrder).lines }
    if meanings[0] != meanings[1] {
      let lost = meanings[0].filter { !meanings[1].contains($0) }
      let gained = meanings[1].filter { !meanings[0].contains($0) }
      return "another graph: lost \(lost), gained \(gained) in\n\(text)"
    }
    return document.formatted() == text ? nil : "not in canonical form:\n\(text)"
  }

  @Test(arguments: SpecificationTests.examples)
  func `an example survives as a graph`(example: SpecificationExample) {
    let document = ArgdownDocument(parsing: example.text)
    let elaboration = Elaboration(document)
    guard document.diagnostics.isEmpty, elaboration.diagnostics.isEmpty else { return }
    #expect(
      WritingTests.fault(in: elaboration.graph) == nil,
      "\(String(decoding: example.text, as: UTF8.self))")
  }

  @Test(
    .enabled(if: ConformanceDocument.folder != nil, "the conformance documents are not here"),
    arguments: ConformanceDocument.all(in: "probes") + ConformanceDocument.all(in: "random"))
  func `a measured document survives as a graph`(document: ConformanceDocument) {
    let parsed = ArgdownDocument(parsing: document.text)
    let elaboration = Elaboration(parsed)
    guard parsed.diagnostics.isEmpty, elaboration.diagnostics.isEmpty else { return }
    #expect(
      WritingTests.fault(in: elaboration.graph, keepsOrder: false) == nil,
      "\(String(decoding: document.text, as: UTF8.self))")
  }

  @Test func `a long map survives as a graph`() throws {
    let text = try Folder.package.bytes(of: "Graphs/japan-russia-2016.argdown")
    #expect(WritingTests.fault(in: ArgumentGraph(ArgdownDocument(parsing: text))) == nil)
  }

  @Test func `a graph in Swift survives as text`() {
    #expect(WritingTests.fault(in: JapanRussia2016.graph) == nil)
  }

  @Test func `a thesis has what bears on it beneath it`() {
    let graph = ArgumentGraph(mode: .strict) {
      Statement("Solar", "Solar power is cheap.", tags: ["thesis"], data: ["page": 3])
      Group("Grounds", tags: ["why"]) {
        Argument("Learning curve", "The more, the cheaper.") {
          Premise("Output", "Output doubles.")
          Inference(by: "induction, weak", data: ["uses": [1]])
          Conclusion("Solar")
        }
        Statement("Storage", "Storage is *dear*; see http://a.b // no comment")
        Relation("Storage", .undercuts, .inference(of: "Learning curve"))
        Statement("Night", "- the sun sets\nat night")
        Relation("Night", .attacks, "Solar")
        Relation("Night", .supports, "Storage")
      }
    }
    let text = """
      ===
      model: {mode: strict}
      ===

      [Solar]: Solar power is cheap. #thesis {page: 3}

      # Grounds #why

      <Learning curve>: The more, the cheaper.

      (1) [Output]: Output doubles.
      -- induction\\, weak {uses: [1]} --
        _ [Storage]: Storage is \\*dear\\*; see http://a.b \\// no comment
      (2) [Solar]
        - [Night]: - the sun sets at night
          +> [Storage]

      """
    #expect(graph.argdown() == text)
    #expect(ArgdownDocument(parsing: text).diagnostics.isEmpty)
  }

  @Test(arguments: ["a #( ) b #(x)", "a #(\n)\n", "a #(\n b \n)\n", "[A]: a #( )\n  + <B>: #( )\n"])
  func `a tag of blanks survives`(text: String) {
    #expect(WritingTests.fault(in: ArgumentGraph(ArgdownDocument(parsing: text))) == nil)
  }

  @Test(arguments: ["[S [x] [M]: #c\n", "<S <x> <M>: #c\n"])
  func `a title that only a definition can hold survives before a tag alone`(text: String) {
    let graph = ArgumentGraph(ArgdownDocument(parsing: text))
    #expect(WritingTests.fault(in: graph) == nil)
  }

  @Test func `titles that the notation cannot hold get their nearest words`() {
    let graph = ArgumentGraph {
      Statement("a ]: b", "One.")
      Statement("two\nlines", "Two.")
      Argument("__proto__", "Three.")
      Argument("-4") {
        Premise("", "Five.")
        Inference()
        Conclusion("-6")
      }
    }
    let again = ArgumentGraph(ArgdownDocument(parsing: graph.argdown()))
    #expect(again.statements.map(\.id) == ["a ): b", "two lines", "Untitled", "\u{2212}6"])
    #expect(again.arguments.map(\.id) == ["__proto__", "\u{2212}4"])
    #expect(again.arguments.last?.structure?.steps.count == 1)
  }
}
