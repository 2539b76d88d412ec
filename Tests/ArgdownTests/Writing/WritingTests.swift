import Argdown
import ArgumentModel
import CaseStudies
import TestSupport
import Testing

/// What writing a graph as Argdown promises: read again, it says the same.
struct WritingTests {
  /// What is wrong with a graph as text, if anything.
  static func fault(
    in graph: ArgumentGraph, keepsOrder: Bool = true, keepsMarks: Bool = true
  ) -> String? {
    let text = graph.argdown()
    let document = ArgdownDocument(parsing: text)
    let elaboration = Elaboration(document)
    let findings = (document.diagnostics + elaboration.diagnostics).map(\.slug)
    if !findings.isEmpty { return "\(findings) in\n\(text)" }
    let again = elaboration.graph
    let meanings = [graph, again].map {
      GraphMeaning($0, isOrdered: keepsOrder, hasMarks: keepsMarks).lines
    }
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

  /// What is wrong with the graph of a text as text, if anything, but for its order.
  static func fault(inGraphOf text: String) -> String? {
    fault(in: ArgumentGraph(ArgdownDocument(parsing: text)), keepsOrder: false)
  }

  @Test(arguments: [
    "a #( ) b #(x)", "a #(\n)\n", "a #(\n b \n)\n", "[A]: a #( )\n  + <B>: #( )\n",
  ])
  func `a tag survives`(text: String) { #expect(WritingTests.fault(inGraphOf: text) == nil) }

  @Test func `a tag survives behind a mention that does not`() {
    let graph = ArgumentGraph(ArgdownDocument(parsing: "@<<>\n>#b"))
    #expect(WritingTests.fault(in: graph, keepsMarks: false) == nil)
  }

  @Test(arguments: [
    "***#r***", "*v*n*#e*", "*_#r_*", "**a *b***", "_a *b* c_",
    // Not a sign of a relation.
    "*>* *p*p**",
  ])
  func `an emphasis survives`(text: String) {
    #expect(WritingTests.fault(inGraphOf: text) == nil)
  }

  @Test(arguments: [
    "[S [x] [M]: #c\n", "<S <x> <M>: #c\n", "(1) [A]]: b\n----\n(2) [A]]: \\ \n", "[[]:+",
    "<<>: <- b", "[A]]:\\ {}", "<A]>: \\ #x",
    // What combines with a bracket is a sign of its own.
    "[\u{59C}[]", "[-\u{59C}x]: b", "[][[]]:\n]",
  ])
  func `an odd title survives`(text: String) {
    #expect(WritingTests.fault(inGraphOf: text) == nil)
  }

  @Test(arguments: ["\\ ", "\\ {a: 1}", "[A]\n  + \\ \n", "(1) \\ \n----\n(2) \\ {a: 1}\n"])
  func `a statement without any words survives`(text: String) {
    #expect(WritingTests.fault(inGraphOf: text) == nil)
  }

  @Test(arguments: ["\\ ", "\\ , \\\t", "b\\  , \\ c", "\\\u{59C}, \\,", "\\\n"])
  func `a rule survives`(rules: String) {
    #expect(WritingTests.fault(inGraphOf: "(1) a\n-- \(rules) --\n(2) b\n") == nil)
  }

  @Test(arguments: ["a\\r\\nb", "\\n", "[x]", "# ", "// a", ":smile:", " "])
  func `what a code of the author's stands for survives`(character: String) {
    let text = "===\nmodel: {shortcodes: {\":a:\": {unicode: \"\(character)\"}}}\n===\n\n:a: :a:\n"
    #expect(WritingTests.fault(inGraphOf: text) == nil)
  }

  @Test(arguments: [
    "<A>\n\nb\n\n<B>\n\nc\n\n(1) d\n----\n(2) e\n", "<A>\n\n* b\n\n(1) c\n----\n(2) d\n",
    "<A>>: \\ \n\nb\n\n<B>>: c\n\nd\n\n(1) e\n----\n(2) f\n",
  ])
  func `a structure without a title survives behind arguments`(text: String) {
    #expect(WritingTests.fault(inGraphOf: text) == nil)
  }

  @Test(arguments: [
    "(1) [A]\n(2) [A]: t {a: 1}\n  + [A] {a: 2}\n----\n(3) b\n",
    "(1) [A] {a: 0, b: 0}\n(2) [B]\n  + [A] {a: 1}\n(3) [A] {a: 2}\n----\n(4) [A] {a: 3}\n",
    "[A] {a: 1}\n  + [A] {a: 2}\n", "(1) [A]\n(2) [A]: b\n  + [A]: c\n----\n(3) d\n",
  ])
  func `what a statement says below itself comes before what it says there`(text: String) {
    #expect(WritingTests.fault(inGraphOf: text) == nil)
  }

  @Test(arguments: [
    "<A>\n\n* b\n\n(1) c\n----\n(2) d\n\n<B>\n  _ <C>\n", "<A>: b\n\n<B>\n  + c\n\n<A>\n",
  ])
  func `arguments and statements without a title keep their order`(text: String) {
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
    #expect(again.statements.map(\.id) == ["a ): b", "two lines", "Untitled", "-6"])
    #expect(again.arguments.map(\.id) == ["__proto__", " -4"])
    #expect(again.arguments.last?.structure?.steps.count == 1)
  }
}
