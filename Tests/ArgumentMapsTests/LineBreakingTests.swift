import ArgumentMaps
import ArgumentModel
import Testing

struct LineBreakingTests {
  private func lines(_ text: MarkedText, _ limit: Int, maximum: Int = 50) -> [String] {
    TextBlock(text, limit: limit, maximum: maximum).lines.map { line in
      line.runs.map(\.text).joined()
    }
  }

  @Test func `lines end at spaces and are of about equal width`() {
    #expect(
      lines("the quick brown fox jumps over the lazy dog", 11_000) == [
        "the quick brown fox", "jumps over the lazy dog",
      ])
  }

  @Test func `a word wider than a line is broken between characters`() {
    let parts = lines("aaaaaaaaaaaaaaaaaaaa e\u{301}e\u{301}e\u{301}", 5_000)
    #expect(parts == ["aaaaaaaa", "aaaaaaaa", "aaaa e\u{301}e\u{301}e\u{301}"])
  }

  @Test func `lines end between East Asian characters but not before a full stop`() {
    #expect(lines("北方四島は。日本", 5_000) == ["北方四島", "は。日本"])
  }

  @Test func `a line may end behind a hyphen`() {
    #expect(lines("Japan-Russia", 4_500) == ["Japan-", "Russia"])
  }

  @Test func `no-break spaces hold, line breaks stay, blank lines go`() {
    #expect(lines("a\u{A0}b", 1_000).count > 1)
    #expect(lines("a\n\nb", 9_000) == ["a", "b"])
    #expect(lines("  a  b  ", 9_000) == ["a  b"])
    #expect(lines("", 9_000).isEmpty)
    #expect(lines("   ", 9_000).isEmpty)
  }

  @Test func `marks are kept across lines`() {
    let text = MarkedText("one two three", marks: [.init(.bold, 4..<13), .init(.italic, 8..<13)])
    let lines = TextBlock(text, limit: 4_000, maximum: 9).lines
    #expect(
      lines.map(\.runs) == [
        [TextLine.Run("one "), TextLine.Run("two", TextStyle(isBold: true))],
        [TextLine.Run("three", TextStyle(isBold: true, isItalic: true))],
      ])
    #expect(lines.map(\.isFollowedBySpace) == [true, false])
  }

  @Test func `no line is wider than the limit`() {
    let text = MarkedText("Whoever condones one change of borders by force 北方領土 weakens the rule")
    for limit in stride(from: 1_500, to: 12_000, by: 500) {
      #expect(TextBlock(text, limit: limit, maximum: 99).width <= limit)
    }
  }

  @Test func `a text of fifty thousand lines is cut, with an ellipsis`() {
    let text = MarkedText(String(repeating: "one line of text\n", count: 50_000))
    let block = TextBlock(text, limit: 17_000, maximum: 40)
    #expect(block.lines.count == 40)
    #expect(block.isCut)
    #expect(block.lines.last?.runs.map(\.text) == ["one line of text", "…"])
  }

  @Test(.timeLimit(.minutes(15)), arguments: ["a", "a ", "\u{301}", "北", "-", " "])
  func `a text of a million characters takes linear time`(part: String) {
    let text = MarkedText(
      String(repeating: part, count: 1_000_000),
      marks: (0..<10_000).map { .init(.bold, $0..<1_000_000) })
    #expect(TextBlock(text, limit: 17_000, maximum: 40).lines.count <= 40)
  }
}
