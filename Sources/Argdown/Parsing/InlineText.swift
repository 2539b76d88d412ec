import ArgumentModel

extension Parser {
  /// An emphasis that waits for its end.
  private struct Emphasis {
    let marker: UInt8
    let length: Int
    let start: Int
    let depth: Int
    /// Whether the marker stands between word characters, where it is likely meant as it is.
    let isIntraword: Bool
  }

  /// Reads text with all that can stand in it, over line ends, up to data, the head of another
  /// element or the end of the block; sets `line` to what follows.
  ///
  /// At data, `line` is the content that begins there. Returns whether there was any text.
  mutating func content() -> Bool {
    position = afterBlanks(position)
    var emphases: [Emphasis] = []
    var hasText = false
    var textStart = position
    while true {
      skipPlainText()
      guard position < source.count, !source[position].isLineEnd else {
        var end = position
        while end > textStart, source[end - 1].isBlank { end -= 1 }
        if flush(textStart, end) { hasText = true }
        let breakStart = end
        let next = nextLine()
        if next.head == .content, !isDataLine(next) {
          position = next.contentStart
          if hasText { tree.add(.lineBreak, breakStart, position) }
          textStart = position
          continue
        }
        line = next
        break
      }
      if source[position] == Byte.leftBrace {
        if braces.end(of: position, in: source, search: &search) != nil {
          if flush(textStart, position) { hasText = true }
          line = Line(head: .content, start: position, contentStart: position, width: 0)
          break
        }
        report(.unclosedData, SourceRange(position, position + 1))
        position += 1
        continue
      }
      let start = position
      if markup(from: textStart, emphases: &emphases) {
        hasText = true
        textStart = position
      } else {
        position = max(position, start + 1)
      }
    }
    for emphasis in emphases.reversed() { dissolve(emphasis) }
    return hasText
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
  private mutating func flush(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    tree.add(.text, start, end)
    return true
  }

  /// Reads the markup at `position`, after the plain text that began at `textStart`.
  ///
  /// Returns whether there was any; if not, the byte at `position` is plain text.
  private mutating func markup(from textStart: Int, emphases: inout [Emphasis]) -> Bool {
    let start = position
    switch source[start] {
    case Byte.backslash: return leaf(.escape, from: textStart, to: escapeEnd(at: start))
    case Byte.period, Byte.colon:
      return leaf(.shortcode, from: textStart, to: shortcodeEnd(at: start))
    case Byte.slash:
      return leaf(.comment, from: textStart, to: search.commentEnd(in: source, at: start))
    case Byte.numberSign: return leaf(.tag, from: textStart, to: tagEnd(at: start))
    case Byte.at: return mention(from: textStart)
    case Byte.leftBracket:
      if let end = linkEnd(at: start) { return leaf(.link, from: textStart, to: end) }
      reportReference(closing: .rightBracket)
      return false
    case Byte.less:
      if let end = search.commentEnd(in: source, at: start) {
        return leaf(.comment, from: textStart, to: end)
      }
      reportReference(closing: .greater)
      return false
    default: return emphasis(from: textStart, emphases: &emphases)
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
    return leaf(isStatement ? .statementMention : .argumentMention, from: textStart, to: end + 1)
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

  /// The offset behind a backslash, the character after it and the spaces after that.
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

// MARK: - Emphasis

extension Parser {
  /// Reads an asterisk or underscore: the end of an emphasis, the beginning of one, or plain text.
  private mutating func emphasis(from textStart: Int, emphases: inout [Emphasis]) -> Bool {
    let marker = source[position]
    let isDouble = byte(at: position + 1) == marker
    for length in isDouble ? [2, 1] : [1] where mayEnd(behind: position + length) {
      guard
        let index = emphases.lastIndex(where: { $0.marker == marker && $0.length == length })
      else { continue }
      flush(textStart, position)
      for unclosed in emphases[(index + 1)...].reversed() { dissolve(unclosed) }
      emphases.removeSubrange(index...)
      position += length
      tree.end = position
      tree.close()
      return true
    }
    let length = isDouble ? 2 : 1
    let isIntraword =
      position > textStart && source[position - 1].isWordByte
      && byte(at: position + length).isWordByte
    guard position + length < source.count, !source[position + length].isWhitespace,
      !(isIntraword && marker == Byte.underscore)
    else {
      position += length - 1
      return false
    }
    flush(textStart, position)
    tree.open(length == 2 ? .bold : .italic, at: position)
    tree.end = position + length
    emphases.append(
      Emphasis(
        marker: marker, length: length, start: position, depth: tree.depth,
        isIntraword: isIntraword))
    position += length
    return true
  }

  /// Whether an emphasis can end before `offset`: no word goes on there.
  private func mayEnd(behind offset: Int) -> Bool {
    let next = byte(at: offset)
    return !(next.isLetter || next.isDigit)
  }

  private mutating func dissolve(_ emphasis: Emphasis) {
    tree.dissolveInnermost(markerLength: emphasis.length)
    guard !emphasis.isIntraword else { return }
    let marker = text(emphasis.start, emphasis.start + emphasis.length)
    report(
      .unclosedEmphasis(marker),
      SourceRange(emphasis.start, emphasis.start + emphasis.length))
  }
}
