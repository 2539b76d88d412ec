import ArgumentModel

/// How a line begins, and where its content starts.
struct Line: Equatable {
  /// What the beginning of a line announces.
  enum Head: Equatable {
    case content
    case heading
    case number
    case inference
    case relation(RelationSymbol)
    case orderedItem
    case unorderedItem
    /// The mention of a file, alone on its line: `@include(path)`.
    case include
    /// There is no line: the block or the document ends here.
    case end

    /// Whether a block cannot begin like this, so that the line is at fault wherever it stands.
    var isMisplacedInBlock: Bool {
      switch self {
      case .relation, .inference: true
      case .content, .heading, .number, .orderedItem, .unorderedItem, .include, .end: false
      }
    }

    /// Whether the line needs an empty one above it, unless it begins the document.
    var needsBlankLine: Bool { self != .include && self != .end && !isMisplacedInBlock }

    /// What a person calls it.
    var noun: String {
      switch self {
      case .content: "this text"
      case .heading: "a heading"
      case .number: "a premise–conclusion structure"
      case .inference: "an inference"
      case .relation: "a relation"
      case .orderedItem, .unorderedItem: "a list"
      case .include: "an include"
      case .end: "the end"
      }
    }
  }

  let head: Head
  /// The offset of the first byte that is no blank.
  let start: Int
  /// The offset behind the sign, or of the content where there is none.
  let contentStart: Int
  /// The indentation in characters.
  let width: Int

  static let end = Line(head: .end, start: 0, contentStart: 0, width: 0)

  /// The sign, or one byte where there is none.
  var range: SourceRange { SourceRange(start, max(contentStart, start + 1)) }
}

extension Parser {
  /// Reads the head of the line that begins at `offset`.
  func lineHead(at offset: Int) -> Line {
    let start = afterBlanks(offset)
    func line(_ head: Line.Head, _ length: Int) -> Line {
      Line(head: head, start: start, contentStart: start + length, width: start - offset)
    }
    let second = byte(at: start + 1)
    switch byte(at: start) {
    case Byte.hyphen:
      if second == Byte.hyphen { return line(.inference, 2) }
      return second == Byte.greater
        ? line(.relation(.incomingAttack), 2) : line(.relation(.outgoingAttack), 1)
    case Byte.plus:
      return second == Byte.greater
        ? line(.relation(.incomingSupport), 2) : line(.relation(.outgoingSupport), 1)
    case Byte.less:
      switch second {
      case Byte.plus: return line(.relation(.outgoingSupport), 2)
      case Byte.hyphen: return line(.relation(.outgoingAttack), 2)
      case Byte.underscore: return line(.relation(.outgoingUndercut), 2)
      default: return line(.content, 0)
      }
    case Byte.greater where second == Byte.less: return line(.relation(.contradiction), 2)
    case Byte.underscore where second == Byte.greater: return line(.relation(.incomingUndercut), 2)
    case Byte.underscore where second.isWhitespace: return line(.relation(.outgoingUndercut), 1)
    case Byte.asterisk where second.isWhitespace: return line(.unorderedItem, 1)
    case Byte.numberSign:
      let length = self.length(of: start) { $0 == Byte.numberSign }
      return byte(at: start + length) == Byte.space
        ? line(.heading, length + 1) : line(.content, 0)
    case Byte.at:
      let end = includeEnd(at: start)
      return end.map { line(.include, $0 - start) } ?? line(.content, 0)
    case Byte.leftParenthesis:
      let digits = length(of: start + 1) { $0.isDigit }
      return digits > 0 && byte(at: start + 1 + digits) == Byte.rightParenthesis
        ? line(.number, digits + 2) : line(.content, 0)
    case let byte where byte.isDigit:
      let digits = length(of: start) { $0.isDigit }
      let isItem =
        self.byte(at: start + digits) == Byte.period
        && self.byte(at: start + digits + 1).isWhitespace
      return isItem ? line(.orderedItem, digits + 1) : line(.content, 0)
    default: return line(.content, 0)
    }
  }

  /// The number of bytes from `offset` on that satisfy `condition`.
  private func length(of offset: Int, _ condition: (UInt8) -> Bool) -> Int {
    var end = offset
    while end < source.count, condition(source[end]) { end += 1 }
    return end - offset
  }

  /// Passes the rest of a line, which is blank, and lines of comments alone; reads the next head.
  ///
  /// The result is `.end` at an empty line or the end of the text.
  mutating func nextLine() -> Line {
    position = afterLineEnd(afterBlanks(position))
    while true {
      let start = afterBlanks(position)
      guard start < source.count, !source[start].isLineEnd else { return .end }
      guard let end = search.commentEnd(in: source, at: start) else {
        return lineHead(at: position)
      }
      tree.add(.comment, start, end)
      position = end
      let rest = afterBlanks(end)
      if rest < source.count, source[rest].isLineEnd { position = afterLineEnd(rest) }
    }
  }
}
