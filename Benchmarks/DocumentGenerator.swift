/// Writes Argdown documents of a given size as people write them: paragraphs with relations below,
/// structures, headings, emphasis, mentions, links, tags, data and comments.
struct DocumentGenerator {
  private var random = SplitMix64(seed: 7)
  private var text = ""
  private var titles = 0

  /// A document of at least `bytes` bytes; the same text for the same size.
  static func document(ofBytes bytes: Int) -> String {
    var generator = DocumentGenerator()
    generator.text = "===\ntitle: A document of \(bytes) bytes\nauthor: argmap\n===\n"
    while generator.text.utf8.count < bytes { generator.section() }
    return generator.text
  }

  private mutating func section() {
    text += "\n# \(words(3)) #topic\n"
    for _ in 0..<6 {
      statement()
      structure()
    }
    text += "\n// \(words(8))\n"
  }

  private mutating func statement() {
    text += "\n[\(newTitle())]: \(sentence()) \(sentence()) #claim {source: \"Book\", page: 12}\n"
    for sign in ["+", "-", "+>", "><"].prefix(2 + below(3)) {
      text += "  \(sign) [\(newTitle())]: \(sentence())\n"
      if below(2) == 0 { text += "    - <\(newTitle())>: \(sentence()) #reply\n" }
      if below(3) == 0, titles > 0 { text += "    + [Claim \(below(titles) + 1) of many]\n" }
    }
  }

  private mutating func structure() {
    text += "\n<\(newTitle())>\n\n(1) [\(newTitle())]: \(sentence())\n(2) \(sentence())\n"
    text += "-- modus ponens, \(words(1)) {uses: [1, 2]} --\n(3) [\(newTitle())]: \(sentence())\n"
    if titles > 0 { text += "  +> [Claim \(below(titles) + 1) of many]\n" }
  }

  private mutating func newTitle() -> String {
    titles += 1
    return "Claim \(titles) of many"
  }

  private mutating func sentence() -> String {
    var sentence = "The \(words(6 + below(6)))"
    switch below(12) {
    case 0: sentence += " *\(words(2))*"
    case 1: sentence += " @[Claim \(below(titles + 1)) of many]"
    case 2: sentence += " [\(words(2))](https://example.org/\(below(1000)))"
    case 3: sentence += " „Größe“ 日本"
    default: break
    }
    return sentence + "."
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in String(Self.words[below(Self.words.count)]) }.joined(separator: " ")
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  private static let words = """
    alliance treaty island summit pipeline energy policy trust border trade region power talks \
    opening benefit price concession threat order defence market reform claim evidence interest
    """.split(separator: " ")
}
