import Argdown
import ArgumentModel
import Testing

/// Splices of the specification's examples, by chance but the same each time.
struct FuzzTests {
  private static let pieces = [
    "\n", "\n\n", "\r", "\r\n", "  ", "\t", "[", "]", "]:", "<", ">", ">:", "{", "}", "{\n", "\"",
    "'",
    "(1) ", "\n(2) ", "\n----\n", "-- ", "\n  + ", "\n    - ", "\n  _ ", "->", "><", "# ", "#",
    "* ", "1. ",
    "*", "**", "_", "__", "@[", "@<", "](", ")", "\\", ":", ".", "//", "/*", "*/", "<!--", "-->",
    "===\n", "\u{301}", "\u{FEFF}", "\0", ",",
  ]

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a splice is read to its end`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let corpus = SpecificationTests.examples.map(\.text)
    for _ in 0..<400 {
      var text = try #require(corpus.randomElement(using: &random))
      for _ in 0...random.below(4) { try FuzzTests.splice(corpus, into: &text, &random) }
      let document = ArgdownDocument(parsing: text)
      let shown = String(decoding: text, as: UTF8.self).debugDescription
      try #require(document.treeFaults.isEmpty, "\(shown)")
      try #require(document.diagnosticFaults.isEmpty, "\(shown)")
      try #require(Elaboration(document).graph.danglingEnds.isEmpty, "\(shown)")
    }
  }

  /// Replaces a stretch of a text by a sign, by a stretch of another, or by nothing.
  static func splice(
    _ corpus: [[UInt8]], into text: inout [UInt8], _ random: inout SplitMix64
  ) throws {
    let start = random.below(text.count + 1)
    let end = min(text.count, start + random.below(8))
    switch random.below(5) {
    case 0: text.removeSubrange(start..<end)
    case 1:
      let other = try #require(corpus.randomElement(using: &random))
      let first = random.below(other.count)
      text.replaceSubrange(start..<end, with: other[first..<min(other.count, first + 30)])
    case 2: text.insert(UInt8(truncatingIfNeeded: random.next()), at: start)
    default:
      let piece = try #require(FuzzTests.pieces.randomElement(using: &random))
      text.replaceSubrange(start..<end, with: piece.utf8)
    }
  }
}
