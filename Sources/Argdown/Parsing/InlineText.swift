import ArgumentModel

extension Parser {
  /// Reads text with all that can stand in it, over line ends, up to data, the head of another
  /// element or the end of the block; sets `line` to what follows.
  ///
  /// At data, `line` is the content that begins there. Returns whether there was any text.
  mutating func content() -> Bool {
    position = afterBlanks(position)
    var emphases = Emphases()
    var hasText = false
    var textStart = position
    while true {
      skipPlainText()
      guard position < source.count, !source[position].isLineEnd else {
        let end = trimmedEnd(textStart, position)
        if flush(textStart, end) { hasText = true }
        guard goesOn(behind: end, hasText: hasText) else { break }
        textStart = position
        continue
      }
      let start = position
      if source[start] == Byte.leftBrace {
        if braces.end(of: start, in: source, search: &search) != nil {
          if flush(textStart, trimmedEnd(textStart, start)) { hasText = true }
          line = Line(head: .content, start: start, contentStart: start, width: 0)
          break
        }
        passUnclosedBraces()
      } else if let end = search.commentEnd(in: source, at: start) {
        if flush(textStart, trimmedEnd(textStart, start)) { hasText = true }
        tree.add(.comment, start, end)
        position = afterBlanks(end)
        textStart = position
      } else if markup(from: textStart, emphases: &emphases) {
        hasText = true
        textStart = position
      } else {
        position = max(position, start + 1)
      }
    }
    while let emphasis = emphases.popLast() { dissolve(emphasis) }
    return hasText
  }

  /// Passes the end of a line; returns whether the text goes on below it.
  private mutating func goesOn(behind end: Int, hasText: Bool) -> Bool {
    let count = tree.nodes.count
    let next = nextLine()
    guard next.head == .content, !isDataLine(next) else {
      line = next
      return false
    }
    position = next.contentStart
    if hasText { tree.addLineBreak(end, position, before: count) }
    return true
  }

  /// Passes braces that nothing closes; a row of them is one fault.
  private mutating func passUnclosedBraces() {
    let start = position
    repeat {
      position += 1
    } while byte(at: position) == Byte.leftBrace
      && braces.end(of: position, in: source, search: &search) == nil
    report(.unclosedData, SourceRange(start, position))
  }

  /// The offset behind the last byte of a stretch that is no blank.
  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, source[end - 1].isBlank { end -= 1 }
    return end
  }

  private mutating func isDataLine(_ line: Line) -> Bool {
    source[line.start] == Byte.leftBrace
      && braces.end(of: line.start, in: source, search: &search) != nil
  }

  private mutating func skipPlainText() {
    position = Parser.plainTextEnd(in: source.span, from: position)
  }

  private static func plainTextEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, !bytes[offset].isSpecial { offset += 1 }
    return offset
  }

  @discardableResult
  mutating func flush(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    tree.add(.text, start, end)
    return true
  }

  /// Reads the markup at `position`, after the plain text that began at `textStart`.
  ///
  /// Returns whether there was any; if not, the byte at `position` is plain text.
  private mutating func markup(from textStart: Int, emphases: inout Emphases) -> Bool {
    let start = position
    switch source[start] {
    case Byte.backslash: return leaf(.escape, from: textStart, to: escapeEnd(at: start))
    case Byte.period, Byte.colon:
      return leaf(.shortcode, from: textStart, to: shortcodeEnd(at: start))
    case Byte.numberSign: return leaf(.tag, from: textStart, to: tagEnd(at: start))
    case Byte.at: return mention(from: textStart)
    case Byte.leftBracket:
      if let end = linkEnd(at: start) { return leaf(.link, from: textStart, to: end) }
      reportReference(closing: .rightBracket)
      return false
    case Byte.less:
      reportReference(closing: .greater)
      return false
    case Byte.asterisk, Byte.underscore: return emphasis(from: textStart, emphases: &emphases)
    default: return false
    }
  }

  private mutating func leaf(_ kind: SyntaxKind, from textStart: Int, to end: Int?) -> Bool {
    guard let end else { return false }
    flush(textStart, position)
    tree.add(kind, position, end)
    position = end
    return true
  }

  private mutating func mention(from textStart: Int) -> Bool {
    let isStatement = byte(at: position + 1) == Byte.leftBracket
    guard isStatement || byte(at: position + 1) == Byte.less else { return false }
    let sign: Search.Sign = isStatement ? .rightBracket : .greater
    let end = search.first(sign, in: source, from: position + 2)
    guard end > position + 2, end < search.first(.lineEnd, in: source, from: position) else {
      return false
    }
    let title = position + 2..<end
    let close =
      isStatement
      ? balancedEnd(of: title, open: Byte.leftBracket, close: Byte.rightBracket)
      : balancedEnd(of: title, open: Byte.less, close: Byte.greater)
    return leaf(isStatement ? .statementMention : .argumentMention, from: textStart, to: close + 1)
  }

  /// The offset of the bracket that balances those in a title up to its first closing bracket; of
  /// that one if none does on its line. Looks no further than the next mention.
  private func balancedEnd(of title: Range<Int>, open: UInt8, close: UInt8) -> Int {
    var depth = source[title].count { $0 == open }
    var offset = title.upperBound
    while depth > 0 {
      offset += 1
      guard offset < source.count, !source[offset].isLineEnd, source[offset] != Byte.at else {
        return title.upperBound
      }
      if source[offset] == open { depth += 1 } else if source[offset] == close { depth -= 1 }
    }
    return offset
  }

  /// Says that a title in brackets at `position` refers to nothing, if there is one.
  private mutating func reportReference(closing sign: Search.Sign) {
    let start = position
    let end = search.first(sign, in: source, from: start + 1)
    guard end > start + 1, end < search.first(.lineEnd, in: source, from: start),
      source[start + 1] != Byte.hyphen, !source[start + 1].isBlank
    else { return }
    report(.referenceInText(text(start, end + 1)), SourceRange(start, end + 1))
    position = end
  }

  /// The offset behind a backslash and the character after it, if that is none that ends a line.
  private func escapeEnd(at start: Int) -> Int? {
    guard start + 1 < source.count, !source[start + 1].isLineEnd else { return nil }
    var end = start + 2
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// The offset behind the tag at `start`, if one begins there.
  mutating func tagEnd(at start: Int) -> Int? {
    if byte(at: start + 1) == Byte.leftParenthesis {
      let end = search.first(.rightParenthesis, in: source, from: start + 2)
      let isClosed = end > start + 2 && end < search.first(.blankLine, in: source, from: start)
      return isClosed ? end + 1 : nil
    }
    var end = start + 1
    while end < source.count, source[end].isTagByte { end += 1 }
    return end > start + 1 ? end : nil
  }

  /// The offset behind what may be a shortcode: a few characters between two equal signs.
  private func shortcodeEnd(at start: Int) -> Int? {
    var end = start + 1
    while end < source.count, end - start < 32 {
      let byte = source[end]
      if byte == source[start] { return end > start + 1 ? end + 1 : nil }
      if byte.isWhitespace || byte == Byte.asterisk || byte == Byte.leftBrace
        || byte == Byte.at || byte == Byte.numberSign || byte == Byte.backslash
      {
        return nil
      }
      end += 1
    }
    return nil
  }
}
