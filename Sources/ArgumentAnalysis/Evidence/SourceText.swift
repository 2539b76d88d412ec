/// The text of a source as words by number, for looking up quotations.
///
/// Only words of quotations have numbers; all others are -1. Punctuation, white space, dashes and
/// quotation marks are left out, as are emphasis, HTML tags and the targets of Markdown links. A
/// word that is broken at the end of a line is one word if a quotation has it.
struct SourceText {
  /// The words in order.
  let words: [Int32]
  /// Where each paragraph begins, by its first word; the first one is number 1.
  ///
  /// A paragraph is what stands between blank lines; headings of Markdown are none.
  let paragraphs: [Int]
  private let text: [UInt8]
  private let starts: [Int32]
  private let ends: [Int32]

  /// Reads a text.
  ///
  /// - Complexity: O(n) in the size of the text.
  init(_ string: String, _ quoted: QuotedWords) {
    text = Array(string.utf8)
    var words: [Int32] = []
    var starts: [Int32] = []
    var ends: [Int32] = []
    var paragraphs: [Int] = []
    var end = 0
    var isHeading = false
    var beforeHyphen: String?
    for token in SourceTokens(string) {
      let gap = text[end..<token.range.lowerBound]
      let endsLine = gap.contains { $0 == 0x0A || $0 == 0x0D }
      if end == 0 || gap.holdsBlankLine || isHeading && endsLine {
        isHeading = token.beginsHeading(in: text)
        if !isHeading, paragraphs.last != words.count { paragraphs.append(words.count) }
      }
      defer { end = token.range.upperBound }
      guard token.kind != .punctuation else {
        let isHyphen = token.text == "-" || token.text == "\u{2010}"
        if !(isHyphen && gap.isEmpty && !starts.isEmpty) { beforeHyphen = nil }
        continue
      }
      if let half = beforeHyphen, endsLine, !gap.holdsBlankLine,
        let whole = quoted.number(of: half + token.text), !words.isEmpty
      {
        words[words.count - 1] = whole
        ends[ends.count - 1] = Int32(token.range.upperBound)
      } else {
        words.append(quoted.number(of: token.text) ?? -1)
        starts.append(Int32(token.range.lowerBound))
        ends.append(Int32(token.range.upperBound))
      }
      beforeHyphen = token.text
    }
    self.words = words
    self.starts = starts
    self.ends = ends
    self.paragraphs = paragraphs.filter { $0 < words.count }
  }

  /// The paragraph in which a word stands, from 1.
  func paragraph(ofWord word: Int) -> Int {
    var (low, high) = (0, paragraphs.count)
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle] <= word { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The line in which a word stands, from 1.
  func line(ofWord word: Int) -> Int {
    1 + text[..<Int(starts[word])].count { $0 == 0x0A }
  }

  /// A word as it is written.
  func word(at position: Int) -> String {
    String(decoding: text[Int(starts[position])..<Int(ends[position])], as: UTF8.self)
  }
}

/// The tokens of a source without its markup.
struct SourceTokens: Sequence, IteratorProtocol {
  private var scanner: WordScanner
  private var ahead: [WordScanner.Token] = []
  private var last: WordScanner.Token?
  /// How many tokens a tag or a target may have; what is longer is none.
  private static let markupLimit = 60

  init(_ text: String) { scanner = WordScanner(text) }

  mutating func next() -> WordScanner.Token? {
    while let token = take() {
      let before = last
      last = token
      if token.text == "<", isTag(after: token) {
        skip(past: ">")
      } else if token.text == "(", before?.text == "]",
        before?.range.upperBound == token.range.lowerBound
      {
        skip(past: ")")
      } else {
        return token
      }
    }
    return nil
  }

  private mutating func take() -> WordScanner.Token? {
    ahead.isEmpty ? scanner.next() : ahead.removeLast()
  }

  private mutating func isTag(after sign: WordScanner.Token) -> Bool {
    guard let next = take() else { return false }
    ahead.append(next)
    return next.range.lowerBound == sign.range.upperBound
      && (next.kind == .word || next.text == "/" || next.text == "!")
  }

  /// Passes over what ends in a mark; if it does not come soon, over nothing.
  private mutating func skip(past end: String) {
    var passed: [WordScanner.Token] = []
    while passed.count < Self.markupLimit, let token = take() {
      passed.append(token)
      if token.text == end { return }
    }
    ahead += passed.reversed()
  }
}

extension WordScanner.Token {
  /// Whether the token is the number sign of a heading.
  fileprivate func beginsHeading(in text: [UInt8]) -> Bool {
    self.text == "#" && text[range.upperBound...].first.map { $0 == 0x20 || $0 == 0x23 } ?? false
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line with nothing on it lies in the stretch.
  fileprivate var holdsBlankLine: Bool {
    var ends = 0
    for (position, byte) in zip(indices, self) {
      if byte == 0x0A || byte == 0x0D && (position + 1 == endIndex || self[position + 1] != 0x0A) {
        ends += 1
        if ends == 2 { return true }
      } else if byte != 0x20 && byte != 0x09 && byte != 0x0D {
        ends = 0
      }
    }
    return false
  }
}
