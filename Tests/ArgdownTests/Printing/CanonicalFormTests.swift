import Argdown
import Testing

/// What the canonical form looks like, at forty columns.
struct CanonicalFormTests {
  private static let cases: [(String, String)] = [
    // Blocks have one empty line between them.
    ("\n[A]\n\n\n\n# b\n\n* c\n", "[A]\n\n# b\n\n* c\n"),
    // Relations are indented by two; their signs have no needless heads.
    (
      "[A]\n     <+[B]\n        <- c\n     +><D>\n     <_  e\n",
      "[A]\n  + [B]\n    - c\n  +> <D>\n  _ e\n"
    ),
    // Numbers follow the position.
    ("(4)a\n(5)  b\n-----\n(6) c\n", "(1) a\n(2) b\n----\n(3) c\n"),
    ("7. a\n3. b\n", "1. a\n2. b\n"),
    ("(1) a\n--\nx,\ny\n{uses: [1]}\n---\n(2) b\n", "(1) a\n-- x, y {uses: [1]} --\n(2) b\n"),
    // Texts are wrapped under their beginning, those with titles further in.
    (
      "Solar power is cheap and gets cheaper with each doubling of output.\n  + Modules do get cheaper, and so does\nstorage.",
      "Solar power is cheap and gets cheaper\nwith each doubling of output.\n  + Modules do get cheaper, and so does\n    storage.\n"
    ),
    (
      "[Solar]:\nSolar power is cheap and gets cheaper. #thesis {a: b}",
      "[Solar]: Solar power is cheap and gets\n    cheaper. #thesis {a: b}\n"
    ),
    // What would begin something else stays behind the word before it.
    (
      "The sum of the numbers is even + odd - that is clear.",
      "The sum of the numbers is even + odd -\nthat is clear.\n"
    ),
    (
      "The numbers of the premises were wrong (1) at first.",
      "The numbers of the premises were\nwrong (1) at first.\n"
    ),
    // Wide characters take two columns, marks none.
    ("太陽光発電は安い。 太陽光発電は安い。 安い。", "太陽光発電は安い。 太陽光発電は安い。\n安い。\n"),
    // Data goes below where it does not fit.
    (
      "[A]: b {source: somebody, paragraph: 123456}",
      "[A]: b\n    {source: somebody, paragraph: 123456}\n"
    ),
    // A heading is one line.
    (
      "#   a long heading that is longer than forty columns",
      "# a long heading that is longer than forty columns\n"
    ),
    // Comments stay where they are.
    (
      "// a\n[A]   // b\n    // c\n    +   [B]\n    // d\n\n\n/* e */\n\n[C]\n",
      "// a\n[A] // b\n  // c\n  + [B]\n// d\n\n/* e */\n\n[C]\n"
    ),
    // Lines end with line feeds.
    ("[A]\r\n  + b\r\r\nc", "[A]\n  + b\n\nc\n"),
    // A block with a fault stays as it is.
    ("[A]   b\n\n[C]:   d", "[A]   b\n\n[C]: d\n"),
    // Blanks count within a text; a text whose comments stand amid it stays as it is.
    ("a  b   c", "a  b   c\n"), ("a // b\n    c", "a // b\n    c\n"),
  ]

  @Test(arguments: cases)
  func `a text has one form`(text: String, form: String) {
    #expect(ArgdownDocument(parsing: text).formatted(FormattingOptions(lineLength: 40)) == form)
  }
}
