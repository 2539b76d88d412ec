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
}
