import Argdown
import ArgumentModel
import TestSupport
import Testing

/// Documents made by chance from the whole grammar.
struct RandomDocumentTests {
  static let seeds = Array(0..<500 as Range<UInt64>)

  @Test(arguments: seeds)
  func `it is sound, and survives as text and as graph`(seed: UInt64) {
    let text = RandomDocument(seed: seed).text
    let document = ArgdownDocument(parsing: text)
    let elaboration = Elaboration(document)
    let errors = (document.diagnostics + elaboration.diagnostics).filter { $0.severity == .error }
    #expect(errors.map(\.slug) == [], "\(text)")
    #expect(FormattingTests.fault(in: Array(text.utf8)) == nil)
    #expect(WritingTests.fault(in: elaboration.graph, keepsOrder: false) == nil, "\(text)")
  }
}
