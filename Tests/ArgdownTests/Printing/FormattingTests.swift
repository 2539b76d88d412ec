import Argdown
import ArgumentModel
import TestSupport
import Testing

/// What formatting promises: the same graph, and nothing to do the second time.
struct FormattingTests {
  /// What is wrong with the formatting of a text, if anything.
  static func fault(in text: [UInt8], lineLength: Int = 80) -> String? {
    let options = FormattingOptions(lineLength: lineLength)
    let document = ArgdownDocument(parsing: text)
    let once = document.formatted(options)
    let again = ArgdownDocument(parsing: once)
    let shown =
      "\(String(decoding: text, as: UTF8.self).debugDescription) → \(once.debugDescription)"
    let twice = again.formatted(options)
    if Array(once.utf8) != Array(twice.utf8) { return "\(shown) → \(twice.debugDescription)" }
    if once.utf8.contains(0x0D) { return "a carriage return: \(shown)" }
    if document.diagnostics.contains(where: { $0.slug == "invalid-utf8" }) { return nil }
    let graphs = (ArgumentGraph(document).withoutRanges, ArgumentGraph(again).withoutRanges)
    if graphs.0 != graphs.1 {
      let differing = zip(graphs.0, graphs.1).first { $0 != $1 }
      return "another graph: \(shown): \(String(describing: differing))"
    }
    let slugs = (document.diagnostics.map(\.slug), again.diagnostics.map(\.slug))
    return slugs.0 == slugs.1 ? nil : "other faults: \(shown): \(slugs)"
  }

  @Test(arguments: SpecificationTests.examples)
  func `an example keeps its meaning`(example: SpecificationExample) {
    for lineLength in [1, 20, 80] {
      #expect(FormattingTests.fault(in: example.text, lineLength: lineLength) == nil)
    }
  }

  @Test(
    arguments: ConformanceDocument.all(in: "probes") + ConformanceDocument.all(in: "random")
      + ConformanceDocument.all(in: "errors"))
  func `a measured document keeps its meaning`(document: ConformanceDocument) {
    #expect(FormattingTests.fault(in: document.text) == nil)
  }

  @Test func `a long map keeps its meaning`() throws {
    let text = try Folder.package.bytes(of: "Graphs/japan-russia-2016.argdown")
    #expect(FormattingTests.fault(in: text) == nil)
  }

  @Test(arguments: NastyText.all)
  func `a nasty text keeps its meaning`(text: String) {
    for lineLength in [1, 6, 12, 80] {
      #expect(FormattingTests.fault(in: Array(text.utf8), lineLength: lineLength) == nil)
    }
  }

  @Test(arguments: PathologicalTests.cases)
  func `what nobody writes is printed in time`(text: PathologicalTests.Case) {
    let source = text.text()
    let once = ArgdownDocument(parsing: source).formatted()
    guard source.count < 1_000_000 else { return }
    let twice = ArgdownDocument(parsing: once).formatted()
    #expect(Array(once.utf8) == Array(twice.utf8))
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a splice keeps its meaning`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 100)
    let corpus = SpecificationTests.examples.map(\.text)
    for _ in 0..<300 {
      var text = try #require(corpus.randomElement(using: &random))
      for _ in 0...random.below(4) { try FuzzTests.splice(corpus, into: &text, &random) }
      let fault = FormattingTests.fault(in: text, lineLength: [1, 8, 30, 80][random.below(4)])
      try #require(fault == nil)
    }
  }
}
