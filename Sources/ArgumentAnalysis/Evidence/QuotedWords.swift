/// The words of quotations, each once and by number.
struct QuotedWords {
  private var numbers: [String: Int32] = [:]
  /// How many words there are.
  var count: Int { numbers.count }

  /// The number of a word; `nil` for one that no quotation has.
  func number(of word: String) -> Int32? { numbers[word] }

  /// A quotation as words: its segments, parted where something is left out.
  ///
  /// Left out is what three points, `…` or square brackets stand for. A single letter in brackets,
  /// as in "[T]he", is the letter.
  mutating func segments(of quotation: String) -> [QuotedSegment] {
    var segments: [QuotedSegment] = []
    var current = QuotedSegment()
    let bytes = Array(quotation.utf8)
    var points = 0
    var bracket: [WordScanner.Token]?
    var joined: (text: String, end: Int)?
    func close() {
      if !current.words.isEmpty { segments.append(current) }
      current = QuotedSegment()
    }
    for token in SourceTokens(quotation) {
      points = token.text == "." ? points + 1 : 0
      switch (token.text, bracket) {
      case ("[", nil): bracket = []
      case ("]", let inner?):
        bracket = nil
        if inner.count == 1, inner[0].text.count == 1, inner[0].kind == .word {
          joined = (inner[0].text, token.range.upperBound)
        } else {
          close()
        }
      case (_, _?): bracket?.append(token)
      case ("…", nil): close()
      case (".", nil): if points == 3 { close() }
      default:
        guard token.kind != .punctuation else { continue }
        let start = joined.flatMap { $0.end == token.range.lowerBound ? $0.text : nil } ?? ""
        if start.isEmpty, let joined { add(joined.text, joined.text, to: &current) }
        joined = nil
        let spelling = String(decoding: bytes[token.range], as: UTF8.self)
        add(start + token.text, start + spelling, to: &current)
      }
    }
    close()
    return segments
  }

  private mutating func add(
    _ word: String, _ spelling: String, to segment: inout QuotedSegment
  ) {
    let number = numbers[word] ?? Int32(numbers.count)
    numbers[word] = number
    segment.words.append(number)
    segment.texts.append(word)
    segment.spellings.append(spelling)
  }
}

/// Words that a quotation has in one piece.
struct QuotedSegment {
  /// The numbers of the words.
  var words: [Int32] = []
  /// The words in their one form.
  var texts: [String] = []
  /// The words as they are written.
  var spellings: [String] = []
}
