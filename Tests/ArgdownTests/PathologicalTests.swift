import Argdown
import ArgumentModel
import Testing

/// Texts that nobody writes: each is read to its end, without a trap and in time.
struct PathologicalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: @Sendable () -> [UInt8]

    init(_ name: String, _ text: @escaping @Sendable () -> [UInt8]) {
      testDescription = name
      self.text = text
    }

    /// Pieces of text, each repeated.
    init(_ name: String, _ parts: (String, Int)...) {
      self.init(name) { parts.flatMap { repeated($0, $1) } }
    }
  }

  private static func repeated(_ piece: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: piece, count: count).utf8)
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> [UInt8] {
    Array((0..<count).map(line).joined().utf8)
  }

  static let cases: [Case] = [
    Case("nothing"), Case("a byte order mark", ("\u{FEFF}", 1)), Case("blanks", (" \t", 100_000)),
    Case("empty lines", ("\n", 100_000)), Case("carriage returns", ("a\r", 100_000)),
    Case("lines of Windows", ("a\r\n\r\n", 20_000)), Case("zeros", ("\0", 100_000)),
    Case("bytes that are no UTF-8") { [UInt8](repeating: 0xFF, count: 100_000) },
    Case("continuation bytes") { [UInt8](repeating: 0x80, count: 100_000) },
    Case("every byte") { (0..<400).flatMap { _ in (0...255).map { UInt8($0) } } },
    Case("a line of 10 MB", ("solar ", 1_700_000)),
    Case("brackets", ("[", 200_000)), Case("asterisks", ("*", 200_000)),
    Case("braces", ("{", 200_000)), Case("angle brackets", ("<", 200_000)),
    Case("at signs", ("@[", 100_000)), Case("colons", (":", 200_000)),
    Case("full stops", (".", 200_000)), Case("number signs", ("#", 200_000)),
    Case("equals signs", ("=", 200_000)), Case("hyphens", ("-", 200_000)),
    Case("backslashes", ("\\", 200_000)), Case("digits in parentheses", ("(1", 100_000)),
    Case("growing indentation") { lines(1_500) { String(repeating: " ", count: $0) + "+ [b]\n" } },
    Case("siblings", ("[a]\n", 1), ("  + [b]\n", 50_000)),
    Case("a chain") { lines(20_000) { "[a\($0)]\n  + [a\($0 + 1)]\n\n" } },
    Case("signs alone", ("[a]\n", 1), ("  +\n", 50_000)),
    Case("relations without parents", ("+ a\n\n", 20_000)),
    Case("open brackets", ("[ a", 50_000)), Case("open braces", ("{ a", 50_000)),
    Case("open braces on lines", ("{\n", 50_000)), Case("open comments", ("/* a", 50_000)),
    Case("open markup", ("<!-- a", 50_000)), Case("open tags", ("#(", 50_000)),
    Case("open links", ("[a](", 50_000)),
    Case("nested emphasis", ("*a _b ", 20_000), ("b_ a* ", 20_000)),
    Case("touching emphasis", ("*_", 50_000)),
    Case("open emphasis", ("**a ", 50_000), ("a* ", 50_000)),
    Case("premises", ("(1) a\n", 30_000), ("----\n(2) b", 1)),
    Case("steps", ("(1) a\n", 1), ("----\n(2) b\n", 20_000)),
    Case("inferences", ("(1) a\n", 1), ("----\n", 50_000)),
    Case("rules", ("(1) a\n-- ", 1), ("r, ", 50_000), ("--\n(2) b", 1)),
    Case("headings") { lines(30_000) { String(repeating: "#", count: $0 % 40 + 1) + " h\n\n" } },
    Case("growing headings") { lines(1_500) { String(repeating: "#", count: $0 + 1) + " h\n\n" } },
    Case("data", ("[a] {a: 1}\n\n", 20_000)),
    Case("quoted braces", ("{\"", 50_000)),
    Case("braces hidden by quotes", ("a {", 1), ("a: \"{x\", ", 20_000)),
    Case("lines hidden by quotes", ("a {\n", 1), ("a: '{x'\n", 20_000)),
    Case("addresses and tags", ("#(a)[ ", 30_000), ("](", 1), ("x", 200_000)),
    Case("deep data", ("a ", 1), ("{a: ", 20_000), ("}", 20_000)),
    Case("long lists", ("a {a: [", 1), ("1, ", 50_000), ("1]}", 1)),
    Case("many keys") { Array("a {".utf8) + lines(20_000) { "k\($0): 1, " } + Array("}".utf8) },
    Case("many keys at many places") { lines(10_000) { "[a] {k\($0): 1}\n\n" } },
    Case("many tags") { lines(20_000) { "#t\($0) " } },
    Case("combining marks", ("[a", 1), ("\u{301}", 100_000), ("]: x", 1)),
    Case(
      "text that turns", ("[\u{202E}a\u{2066}", 1), ("\u{202B}\u{2069}\u{200F}", 30_000),
      ("]: ", 1), ("\u{202E}b\u{202C} ", 30_000)),
    Case("structures of one argument", ("<A>\n\n(1) a\n----\n(2) b\n\n", 5_000)),
    Case("comments", ("a\n// c\n", 50_000)), Case("uneven lists", ("* a\n  * b\n", 10_000)),
  ]

  @Test(.timeLimit(.minutes(15)), arguments: cases)
  func `it is read to its end`(case: Case) {
    let document = ArgdownDocument(parsing: `case`.text())
    #expect(document.treeFaults.isEmpty)
    #expect(document.diagnosticFaults.isEmpty)
    let graph = ArgumentGraph(document)
    #expect(graph.danglingEnds.isEmpty)
    #expect(graph.statements.allSatisfy { $0.tags.count + $0.data.entries.count >= 0 })
  }
}
