import ArgumentModel

/// A text with its markup, on one line; what would be markup but is none is escaped.
struct WrittenText {
  private(set) var bytes: [UInt8] = []
  private let text: [UInt8]
  private let marks: [MarkedText.Mark]
  private let shortcodes: Shortcodes
  /// The places in the text where a mark begins or ends, and the end of the text.
  private let borders: Set<Int>
  private let end: Int
  /// The sign of an emphasis, and the one for it where that is taken.
  private let signs: (UInt8, UInt8)
  /// What was written last, if it must not meet all bytes.
  private var last: Sign?

  private enum Sign {
    case start, end, tag
  }

  /// Writes a text with its tags; those that are no part of it follow it.
  ///
  /// If its marks cannot be set where they are, the text stands without them, but for tags if these
  /// can. The result is empty if there is nothing to say.
  static func bytes(
    of text: MarkedText, tags: [Tag], isAtHead: Bool, shortcodes: Shortcodes
  ) -> [UInt8] {
    let line = text.string.onOneLine
    let tagMarks = text.marks.filter { $0.tag != nil }
    func write(_ marks: [MarkedText.Mark], _ signs: (UInt8, UInt8)) -> WrittenText {
      var written = WrittenText(MarkedText(line, marks: marks), signs, shortcodes)
      written.write(isAtHead: isAtHead)
      return written
    }
    let (asterisk, underscore) = (Byte.asterisk, Byte.underscore)
    var written = write(text.marks, (asterisk, underscore))
    if !written.isRead { written = write(text.marks, (underscore, asterisk)) }
    if !written.isRead { written = write(text.marks, (asterisk, asterisk)) }
    if !written.isRead { written = write(tagMarks, (asterisk, underscore)) }
    if !written.isRead { written = write([], (asterisk, underscore)) }
    var bytes = written.bytes
    var rest = tags
    for tag in written.marks.compactMap(\.tag) {
      if let index = rest.firstIndex(of: tag) { rest.remove(at: index) }
    }
    for tag in rest { bytes += (bytes.isEmpty ? [] : [Byte.space]) + tag.written.utf8 }
    return bytes
  }

  private init(_ text: MarkedText, _ signs: (UInt8, UInt8), _ shortcodes: Shortcodes) {
    var end = text.string.utf8.count
    self.text = Array(text.string.utf8)
    while end > 0, self.text[end - 1].isBlank { end -= 1 }
    marks = text.marks.filter { $0.range.upperBound <= end && !$0.range.isEmpty }
    self.shortcodes = shortcodes
    borders = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [end])
    self.end = end
    self.signs = signs
  }

  /// Whether what was written is read with its marks, if there are any, but for blanks at the end.
  private var isRead: Bool {
    guard !marks.isEmpty else { return true }
    let document = ArgdownDocument(parsing: Array("[x]: ".utf8) + bytes)
    var elaborator = Elaborator(document)
    elaborator.assembler = TextAssembler(document, shortcodes: shortcodes, keepsTags: true)
    elaborator.run()
    let read = elaborator.graph["x" as Statement.ID]?.occurrences.first?.text
    return document.diagnostics.isEmpty && read?.marks == marks
      && read.map { text.starts(with: $0.string.utf8) } ?? false
  }

  private mutating func write(isAtHead: Bool) {
    let starts = marks.enumerated().sorted {
      let (left, right) = ($0.element.range, $1.element.range)
      return (left.lowerBound, right.upperBound, $1.offset)
        < (right.lowerBound, left.upperBound, $0.offset)
    }
    var open: [(marker: [UInt8], end: Int)] = []
    var next = 0
    var offset = 0
    while offset < end || !open.isEmpty {
      while let emphasis = open.last, emphasis.end <= offset {
        bytes += emphasis.marker
        open.removeLast()
        last = .end
      }
      guard offset < end else { break }
      if next < starts.count, starts[next].element.range.lowerBound <= offset {
        let mark = starts[next].element
        next += 1
        switch mark.kind {
        case .bold, .italic:
          let marker = marker(isDouble: mark.kind == .bold, in: open.last?.marker)
          bytes += marker
          open.append((marker, mark.range.upperBound))
          last = .start
        case .link(let url):
          bytes += [Byte.leftBracket] + text[mark.range] + [Byte.rightBracket]
          bytes += [Byte.leftParenthesis] + url.utf8 + [Byte.rightParenthesis]
          offset = mark.range.upperBound
          last = nil
        case .tag, .statementMention, .argumentMention:
          bytes += text[mark.range]
          offset = mark.range.upperBound
          last = bytes.last?.isTagByte ?? false ? .tag : nil
        }
      } else {
        append(text[offset], at: offset, isAtHead: isAtHead)
        offset += 1
      }
    }
  }

  /// The marker of an emphasis, unlike what stands before it and around it.
  private func marker(isDouble: Bool, in outer: [UInt8]?) -> [UInt8] {
    let isTaken = bytes.last == signs.0 || outer?.first == signs.0
    return Array(repeating: isTaken ? signs.1 : signs.0, count: isDouble ? 2 : 1)
  }

  private mutating func append(_ byte: UInt8, at offset: Int, isAtHead: Bool) {
    let isForced =
      switch last {
      case .start: byte.isBlank || (byte == Byte.greater && bytes == [Byte.underscore])
      case .end: byte.isLetter || byte.isDigit
      case .tag: byte.isTagByte
      case nil: false
      }
    let isHead = bytes.isEmpty && (byte.isBlank || (isAtHead && beginsOther))
    if isForced || isHead || isMarkup(byte, at: offset) { bytes.append(Byte.backslash) }
    bytes.append(byte)
    last = nil
  }

  /// Whether the text would be something else at the head of a line.
  private var beginsOther: Bool {
    let word = text.prefix { !$0.isBlank }
    return word.beginsStructure || text.starts(with: repeatElement(Byte.equals, count: 3))
  }

  /// Whether a byte of plain text would be markup, or might be, for what stands beside it.
  private func isMarkup(_ byte: UInt8, at offset: Int) -> Bool {
    guard byte.isSpecial else { return false }
    let previous = bytes.last
    let next = borders.contains(offset + 1) ? nil : text[offset + 1]
    switch byte {
    case Byte.backslash, Byte.leftBracket, Byte.leftBrace: return true
    case Byte.asterisk: return !(previous?.isBlank ?? false && next?.isBlank ?? false)
    case Byte.underscore:
      let isIntraword =
        previous?.isWordByte ?? false && next.map { $0.isLetter || $0.isDigit } ?? false
      return !isIntraword && !(previous?.isBlank ?? false && next?.isBlank ?? false)
    case Byte.numberSign:
      return next.map { $0.isTagByte || $0 == Byte.leftParenthesis } ?? true
    case Byte.less: return !(next?.isBlank ?? false)
    case Byte.at:
      return next.map { $0 == Byte.leftBracket || $0 == Byte.less } ?? true
        || text[offset...].starts(with: "@include(".utf8)
    case Byte.slash:
      return next.map { $0 == Byte.asterisk || ($0 == Byte.slash && previous != Byte.colon) }
        ?? true
    case Byte.period, Byte.colon: return beginsShortcode(at: offset)
    default: return false
    }
  }

  /// Whether a code that stands for a character, or one that reaches over markup, begins here.
  private func beginsShortcode(at offset: Int) -> Bool {
    let rest = text[(offset + 1)...].prefix(31)
    let code = rest.prefix { $0 != text[offset] && !$0.isWhitespace }
    let end = code.endIndex
    if (offset + 1...end).contains(where: { $0 < self.end && borders.contains($0) }) { return true }
    guard end < text.count, text[end] == text[offset] else { return false }
    return shortcodes[String(decoding: text[offset...end], as: UTF8.self)] != nil
  }
}

extension MarkedText.Mark {
  fileprivate var tag: Tag? { if case .tag(let tag) = kind { tag } else { nil } }
}

extension Tag {
  /// The tag in Argdown; the parenthesis that would end it becomes a bracket, and nothing a blank.
  var written: String {
    let isWord = !name.isEmpty && name.utf8.allSatisfy(\.isTagByte)
    guard !isWord else { return "#\(name)" }
    let signs = name.onOneLine.unicodeScalars.map { $0 == ")" ? "]" : $0 }
    return signs.isEmpty ? "#( )" : "#(\(String(String.UnicodeScalarView(signs))))"
  }
}
