import Argdown
import ArgumentModel
import TestSupport
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
    "@include(b)\n", "\n@include(c)", "@include(",
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

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `files that include each other are put together`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let corpus = SpecificationTests.examples.map(\.text)
    for _ in 0..<200 {
      var files: [String: [UInt8]] = [:]
      for name in ["a", "b", "c"] {
        files[name] = try #require(corpus.randomElement(using: &random)) + Array("\n\n".utf8)
        for other in ["a", "b", "c"] where random.below(3) == 0 {
          files[name]? += "@include(\(other))\n".utf8
        }
        for _ in 0...random.below(3) {
          try Self.splice(corpus, into: &files[name, default: []], &random)
        }
      }
      let loader = SourceLoader { (path) throws(SourceLoader.Failure) in
        guard let file = files[path] else { throw SourceLoader.Failure("there is no \(path)") }
        return file
      }
      let composed = ComposedDocument(parsing: files["a"] ?? [], at: "a", loading: loader)
      let shown = String(decoding: composed.document.source, as: UTF8.self).debugDescription
      try #require(composed.document.treeFaults.isEmpty, "\(shown)")
      try #require(composed.document.diagnosticFaults.isEmpty, "\(shown)")
      try #require(Elaboration(composed.document).graph.danglingEnds.isEmpty, "\(shown)")
      try #require(composed.wrongPlaces(in: files).isEmpty, "\(shown)")
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

extension ComposedDocument {
  /// The nodes that the source map puts where the files have something else.
  fileprivate func wrongPlaces(in files: [String: [UInt8]]) -> [String] {
    var wrong: [String] = []
    var pending = document.root.children
    while let node = pending.popLast() {
      pending += node.children
      let position = sourceMap.position(at: node.range.lowerBound)
      let file = files[sourceMap.files[position.file].name] ?? []
      let end = position.offset + node.range.count
      if end > file.count
        || node.text != String(decoding: file[position.offset..<end], as: UTF8.self)
      {
        wrong.append("\(node.kind) @\(node.range)")
      }
    }
    return wrong
  }
}
