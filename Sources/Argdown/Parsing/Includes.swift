import ArgumentModel

extension Parser {
  /// What an include begins with.
  private static let opening = Array("@include(".utf8)

  /// No system has longer paths; the limit keeps a row of open parentheses linear.
  private static let longestPath = 4_096

  /// Reads the include whose line is `line`; what it names is for `ComposedDocument` to find.
  mutating func include() {
    tree.add(.include, line.start, line.contentStart)
    let path = source[(line.start + Parser.opening.count)..<(line.contentStart - 1)]
    if path.allSatisfy(\.isBlank) { report(.includeWithoutPath, line.range) }
    position = line.contentStart
    skipBlanksAndComments()
    if position < source.count, !source[position].isLineEnd {
      report(.textBehindInclude, SourceRange(position, position + 1))
      skipLine()
      if line.head == .content { skipContent() }
    } else {
      line = nextLine()
    }
  }

  /// The offset behind the include at `start`, if one stands there alone on its line.
  ///
  /// A path may have parentheses that balance. A comment may follow.
  func includeEnd(at start: Int) -> Int? {
    guard isInclude(at: start), let end = parenthesisEnd(at: start + Parser.opening.count - 1)
    else { return nil }
    let next = afterBlanks(end)
    let isAlone =
      next == source.count || source[next].isLineEnd
      || [[0x2F, 0x2F], [0x2F, 0x2A], [0x3C, 0x21]].contains { source[next...].starts(with: $0) }
    return isAlone ? end : nil
  }

  /// Says that the text at `position` looks like an include but is none, if so.
  mutating func reportInclude() {
    let start = position
    guard isInclude(at: start) else { return }
    let opening = start + Parser.opening.count
    if let end = parenthesisEnd(at: opening - 1) {
      report(.includeInText(text(start, end)), SourceRange(start, end))
      position = end
    } else {
      report(.unclosedInclude, SourceRange(start, opening))
    }
  }

  private func isInclude(at offset: Int) -> Bool {
    source[offset...].starts(with: Parser.opening)
  }

  /// The offset behind the parenthesis that balances the one at `start` on its line.
  private func parenthesisEnd(at start: Int) -> Int? {
    var depth = 0
    var offset = start
    let limit = min(source.count, start + Parser.longestPath)
    while offset < limit, !source[offset].isLineEnd {
      if source[offset] == Byte.leftParenthesis { depth += 1 }
      if source[offset] == Byte.rightParenthesis { depth -= 1 }
      offset += 1
      if depth == 0 { return offset }
    }
    return nil
  }
}
