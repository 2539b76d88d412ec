import Argdown
import ArgumentModel
import Testing

/// The text of a place, and the marks over it.
struct MarkedTextTests {
  private func text(_ source: String) -> MarkedText? {
    graph(source).statements.first?.canonicalOccurrence?.text
  }

  /// The stretches of text under the marks, with what they are.
  private func marks(_ source: String) -> [String] {
    guard let text = text(source) else { return [] }
    return text.marks.map { mark in
      let bytes = Array(text.string.utf8)[mark.range]
      return "\(mark.kind): \(String(decoding: bytes, as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("a\n  b", "a b"), ("a  \nb", "a b"), ("a\\\nb", "a\\ b"), ("a\r\nb\rc", "a b c"),
    ("a /* c */ b", "a b"), ("a/* c */b", "ab"), ("a // c\nb", "a b"), ("a\n// c\nb", "a b"),
    ("*a* /* c */ b", "a b"), ("[A]: /* c */ a {x: 1}", "a"), ("a  {x: 1}", "a"),
    ("\\[a\\] \\\\", "[a] \\"), ("\\é", "é"), ("a [b\n c](d) e", "a b c e"),
    (".A. x :->: y :smile: z .smile. .nope.", "∀ x → y ☺\u{FE0F} z ☺ .nope."),
    ("*a **b** _c_*", "a b c"), ("*a", "*a"), ("**a *b**", "a *b"), ("2*3*4", "2*3*4"),
    ("@[T] and @<A>", "@[T] and @<A>"), ("a #t b #(u\nv)", "a #t b #(u v)"), ("a {", "a {"),
    ("see http://a.b/c", "see http://a.b/c"),
  ])
  func `markup is taken away`(source: String, expected: String) {
    #expect(text(source)?.string == expected)
  }

  @Test func `marks stand in the order of their ends`() {
    #expect(marks("**a *b*** #t") == ["italic: b", "bold: a b", "tag(#t): #t"])
  }

  @Test func `a mark counts bytes of the text, not of the source`() {
    #expect(
      marks("é *ü* \\* 太 [陽\nx](u) @[ö] .A. **z** @<ß>") == [
        "italic: ü", "link(url: \"u\"): 陽 x", "statementMention([ö]): @[ö]", "bold: z",
        "argumentMention(<ß>): @<ß>",
      ])
  }

  @Test func `an emphasis over a line end marks the blank`() {
    #expect(marks("*a\nb* c") == ["italic: a b"])
  }

  @Test func `a mark does not reach over the end of the text`() {
    #expect(text("a *b /* c */*")?.marks == [MarkedText.Mark(.italic, 2..<3)])
  }

  @Test func `a text of bytes that are no characters has no marks`() {
    let source = Array("a *b".utf8) + [0xFF] + Array("* c".utf8)
    let text = ArgumentGraph(ArgdownDocument(parsing: source)).statements.first?.occurrences.first?
      .text
    #expect(text == MarkedText("a b\u{FFFD} c"))
  }

  @Test func `tags can be taken out of the texts`() {
    let source = "===\nmodel: {removeTagsFromText: true}\n===\n\n[A]: a #t b #u"
    let place = graph(source).statements.first?.occurrences.first
    #expect(place?.text == MarkedText("a b"))
    #expect(place?.tags == ["t", "u"])
  }

  @Test func `shortcodes can be added`() {
    let source = "===\nmodel: {shortcodes: {':zany:': {unicode: 🤪}}}\n===\n\na :zany: b"
    #expect(text(source)?.string == "a 🤪 b")
  }
}
