/// Texts in which the place of a line end, a blank or a comment might matter.
enum NastyText {
  static let all: [String] = signs + titles + blanks + comments + faults + data + settings

  /// Words that mean something else at the head of a line.
  private static let signs = [
    "a + b - c -> d +> e >< f _> g _ h * i # j ## k (1) l 1. m -- n // o", "a b (2) c (x) d (3e) f",
    "a <+ b <- c <_ d <! e < f", "a / b /* c", "a === b\n=== c\n===", "#\nfoo", "##\nfoo",
    "a\n#\nb",
    "(1) #\nfoo\n----\n(2) + - x", "(1)\n[-A]: x\n----\n(2) b",
    "* - x\n* 1. y\n* (1) z\n* # h\n*\n[-A]: x",
    "1. * x\n1. 2. y", "[A]: - b\n  + > c\n  - > d\n  _ > e\n  >< _ f", "  ===\na: b\n===",
    "// c\n  === x", "/* c */ === x", "\u{FEFF}=== x", "\u{FEFF}\u{FEFF}a", "\n\u{FEFF}a",
    "\u{FEFF}  === x", "2030 it is 2031. It was 1.5 or 10. years", "a\\\nb", "a\\ \nb", "a\\",
    "\\- a\n\\+ b\n\\1. c \\(1) d", "a 12) b 12. c", "a\n*b* *c\nd* **e\nf**", "*a _b\nc_ d*",
    "* *a* b\n* _c_",
  ]

  /// Brackets that find another partner when lines are joined.
  private static let titles = [
    "a #(b\n) c", "#(\n a) c", "[a  ](b) c", "[a\n ](b) c", "[A]://b c", "[A]: //b c", "a **** b",
    "[Solar\npower] is cheap.", "a [b\nc] d", "a < b\nc > d", "a <b\nc> d", "[a\nb]: c",
    "@[a\nb] c",
    "@<a\nb> c", "@[a\nb](c) d", "a <b [c\nd>e](f)", "<a [b\nc>d](e)", "a @<b <c>\nd > e",
    "a lengthy [-b c]: d", "a lengthy [ b @[c]: d", "a lengthy [] @[c]: d", "a lengthy < b @<c>: d",
    "a lengthy <> @<c>: d",
    "a @[b [c] [d]\ne ] f] g", "a <b #(c\nd>) e",
    "[A [b]: text\nmore] x", "[A [b]: x ]\n  + [a", "<A <b>: text\nmore> x", "[a]]: b",
    "[a [b] c]: d\n{e: \"]:\"}", "[A]\n{x: \"]:\"}", "[A]\n{x: [1, 2]}", "<A>\n{x: \">:\"}",
    "[a b\n{c: [1]}", "a [b c\n{c: [1]}", "[a\nb // ]", "[a\nb // ]: c\n  + d", "[ a\nb ]",
    "[the\n report](http://a.b) c", "[the report](http://\na.b) c", "[\n](u) x",
    "#(a\n  b) c #(\n) d",
    "x [a\n  + b](c)", "[-5 degrees] is\ntext", "[] is\n] no title", "a [b](c\n\nd) e",
    "e.g. a i.e.\nb etc.",
    "a :b: c .->. d\n:e: f", "[A] #t  #(u v)\t#w {a: 1}\n  + [B] #x", "[A]: a [b](c)d @[E]f @<G>.",
  ]

  /// White space that is a part of the text.
  private static let blanks = [
    "a  b\nc", "a\tb c\td", "a *b  c* d", "a \\ b", "a\\  \nb", "*a \n b*", "\ta\n\tb",
    "a   [b](c)   d",
    "[A]:  a  \n  b  ", "[A]:\n\n", "a\u{A0}b c\u{2028}d", "ä\u{301}o\u{308} 太陽 太陽光発電 ☀️ 👩‍👩‍👧 x",
    "a\r\nb\r\n  + c\rd\r\r\n\n\re", "   a", " * a\n * b\n    + c\n * d",
    "[A]\n\t+ b\n\t\t- c\n\t+ d",
    "[A]\n + b\n      + c\n   - d",
    "(7) a\n(7)b\n----\n(1)   c\n  _ d\n\n(1) e\n--\nf,\ng\n--\n(2) h",
  ]

  /// Comments at all places.
  private static let comments = [
    "// a", "/* a\n \n b */", "// a\n\n// b\n// c  \n\n\n\n[A]", "[A] // a\n// b\n\n// c\n[B]",
    "[A] /* a */ // b\n  // c\n  + [B] // d\n  /* e\n   f */\n  - [C]\n// g\n\n// h",
    "a // b\nc", "a\n// b\nc", "a/* b */c /* d */e", "a /* b */\n{c: 1}", "[A]: /* b */ c",
    "/* a */ [A]\n\n/* b */ /* c */ - d", "/* a\n */   * b\n   * c", "=== \na: b\n=== // c\n\nd",
    "===\na: b\n===\n// c\n\nd", "===\na: b\n=== d\n\ne", "===\na: b\n===\nd",
    "(1) a // b\n// c\n(2) d\n// e\n---- // f\n// g\n  _ h // i\n  // j\n  _ k\n// l\n(3) m // n\n\n// o",
    "(1) a\n-- b // c\n--\n  _ d\n(2) e", "(1) a\n-- /* b */ c -- /* d */\n(2) e",
    "(1) a\n-- b\n-- // c\n  _ d\n(2) e", "(1) a\n\n// c\n\n(2) b\n----\n(3) d",
    "(1) /* a */\n b\n----\n(2) c",
    "* /* a */ b\n* c // d\n// e\n* f", "+ /* a */ b", "[A]\n  + /* a */ b\n  + // c\n  d",
    "# /* a */ b",
    "# a // b\n\n# c {d: 1} // e\n// f", "see http://a.b/c // d\nhttps://e", "text: // c\n  + d",
    "text:// c",
    "#\t// c", "##\t/* c */", "/* */*", "<!-- -->1.", "a <!-- b\n\nc --> d\n\n[E] <!-- f -->\n  + g", "a\n/* c */ - b",
  ]

  /// What is at fault.
  private static let faults = [
    "- a\n- b\n\n-\n\n+ c", "[A]\n+ b", "[A] b\n\n[C]", "a\n# b\nc", "# a\nb\n\n(1) c",
    "(1) a\n\n(2) b\n----\n(3) c",
    "(1) a\n\n----\n(2) c\n\n[D]", "(1) a\n----\n\nb\n\nc", "a *b\n\nc* d", "a {b\n\nc} d",
    "a {\n\nc} d\n\n  e",
    "[A] {{\n b\n\n  * c\n  * d", "===\na\n\n  === b", "[A]\n  + b\n    - c\n   - d",
    "<A>\n  >< <B>",
    "* a\n  * b\n\n   1. c\n 1. d", "(1) a\n-- {b --\n(2) c", "a\n\n  ----\n\nb",
    "a\n\n- - - -\n\n   b",
    "(1) a\n----\n(2) b\n----\n(3) <C>", "(1) a\n-- x,\n\n(2) b", "", "\n\n", " ", "[", "<", "\\",
    "{", "@", "#", "*",
  ]

  /// Data above, below and too long.
  private static let data = [
    "a\n{b: 1}", "a {b: 1}\n  + c\n  {d: 2}",
    "[A]: a long text {b: a long piece of data}\n  + <B>: c {d: e}",
    "[A] {\n  a: |\n    b  \n\n    c\n}\n  + d", "[A]\n{\n  a: b\n}", "a {b: 1,\n c: 2} // d",
    "# a\n{b: 1}\n\n# c {d: 1}",
    "(1) a {b: 1}\n-- c {uses: [1],\n d: e} f --\n(2) g\n{h: 1}",
    "(1) a\n-- {a: 1} b, {c: 2} --\n(2) c",
    "(1) a\n-- b\\\n--\n(2) c", "(1) a\n-- b\\, c\\ , d - --\n(2) c", "#t{a: 1}", "a{b: 1}",
    "*a*{b: 1}",
  ]

  /// What the front matter may change.
  private static let settings = [
    "===\nmodel: {removeTagsFromText: true}\n===\n\na #t\nb #u\n#v\n\nc #t *d*\n\n#t\ne",
    "===\nmodel: {shortcodes: {\":e:\": {unicode: \"\"}, \":s:\": {unicode: \"x \"}}}\n===\n\n:e:\nb :s:\nc",
    "===\r\na: b\r\n===\r\n\r\nc",
  ]
}
