/// Looks ahead for closing signs; every stretch of the text is looked through once for each sign.
struct Search {
  private var memos: [Memo] = Array(repeating: Memo(), count: Sign.allCases.count)

  /// What is looked for.
  enum Sign: Int, CaseIterable {
    case rightBracket, rightParenthesis, greater, lineEnd, blankLine, commentEnd, markupEnd
    /// The parenthesis behind an address, which is looked for from further ahead than others.
    case addressEnd
  }

  /// The last answer: from `from` on, the sign comes first at `at`.
  private struct Memo {
    var from = 0
    var at = -1
  }

  /// The offset of the first `sign` at or behind `offset`; the end of the source if there is none.
  mutating func first(_ sign: Sign, in source: [UInt8], from offset: Int) -> Int {
    let memo = memos[sign.rawValue]
    if memo.from <= offset, offset <= memo.at { return memo.at }
    let found = Search.scan(for: sign, in: source.span, from: offset)
    memos[sign.rawValue] = Memo(from: offset, at: found)
    return found
  }

  /// The offset behind the comment that begins at `offset`, if one does.
  ///
  /// Two slashes behind a colon are part of an address, no comment.
  mutating func commentEnd(in source: [UInt8], at offset: Int) -> Int? {
    guard offset + 1 < source.count else { return nil }
    switch source[offset] {
    case Byte.slash where source[offset + 1] == Byte.slash:
      guard offset == 0 || source[offset - 1] != Byte.colon else { return nil }
      return first(.lineEnd, in: source, from: offset)
    case Byte.slash where source[offset + 1] == Byte.asterisk:
      let end = first(.commentEnd, in: source, from: offset + 2)
      return end < source.count ? end + 2 : nil
    case Byte.less where source[offset...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]):
      let end = first(.markupEnd, in: source, from: offset + 4)
      return end < source.count ? end + 3 : nil
    default: return nil
    }
  }

  private static func scan(for sign: Sign, in source: Span<UInt8>, from offset: Int) -> Int {
    var offset = offset
    while offset < source.count {
      let byte = source[offset]
      let isFound =
        switch sign {
        case .rightBracket: byte == Byte.rightBracket
        case .rightParenthesis, .addressEnd: byte == Byte.rightParenthesis
        case .greater: byte == Byte.greater
        case .lineEnd: byte.isLineEnd
        case .blankLine: byte.isLineEnd && isBlankLine(in: source, behind: offset)
        case .commentEnd:
          byte == Byte.asterisk && offset + 1 < source.count && source[offset + 1] == Byte.slash
        case .markupEnd:
          byte == Byte.hyphen && offset + 2 < source.count
            && source[offset + 1] == Byte.hyphen && source[offset + 2] == Byte.greater
        }
      if isFound { return offset }
      offset += 1
    }
    return source.count
  }

  /// Whether nothing but blanks stands between the line end at `offset` and the next one.
  private static func isBlankLine(in source: Span<UInt8>, behind offset: Int) -> Bool {
    var next = offset + 1
    if source[offset] == Byte.carriageReturn, next < source.count, source[next] == Byte.lineFeed {
      next += 1
    }
    while next < source.count, source[next].isBlank { next += 1 }
    return next == source.count || source[next].isLineEnd
  }
}
