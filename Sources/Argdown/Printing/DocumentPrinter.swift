import ArgumentModel

/// Prints a document block by block, with the comments between them.
///
/// Blocks without an empty line between them are at fault, and stay together as they are.
struct DocumentPrinter {
  private let document: ArgdownDocument
  private let source: [UInt8]
  private let options: FormattingOptions
  private let traits: TextTraits
  private let parts: [DocumentPart]
  private var output: [UInt8] = []
  /// Comments that wait for the block below them.
  private var comments: [DocumentPart] = []
  /// The offset behind what was printed last.
  private var end = 0
  private var lastIsBlock = false
  private var isFirstBlock = true

  init(_ document: ArgdownDocument, _ options: FormattingOptions) {
    self.document = document
    self.options = options
    source = document.source
    traits = TextTraits(document)
    parts = document.parts
  }

  /// The document as text.
  mutating func print() -> [UInt8] {
    let endOfOrder = document.endOfOrder ?? Int.max
    var index = 0
    while index < parts.count {
      if parts[index].isComment {
        comments.append(parts[index])
        index += 1
      } else {
        let last = lastPart(of: index, endOfOrder: endOfOrder)
        printBlocks(index...last)
        index = last + 1
      }
    }
    printComments()
    if !output.isEmpty, !isOpenEnded { output.append(Byte.lineFeed) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return output.starts(with: mark) ? mark + output : output
  }

  /// Whether the text ends with a word that would mean something else before a line end.
  private var isOpenEnded: Bool {
    guard let last = source.last, !last.isWhitespace, !last.mayPrecedeBlank else { return false }
    let start = output.lastIndex { $0.isWhitespace }.map { $0 + 1 } ?? 0
    let ends = ["*/", "-->"].compactMap { output[start...].lastRange(of: $0)?.upperBound }
    return output[(ends.max() ?? start)...].beginsStructure
  }

  /// The last part that no empty line separates from the part at `index`.
  private func lastPart(of index: Int, endOfOrder: Int) -> Int {
    var last = index
    var next = index + 1
    while next < parts.count {
      if parts[next].isComment {
        next += 1
        continue
      }
      guard parts[last].end > endOfOrder || !hasBlankLine(between: last, and: next) else { break }
      last = next
      next += 1
    }
    return last
  }

  private mutating func printBlocks(_ range: ClosedRange<Int>) {
    let first = parts[range.lowerBound]
    var text: [UInt8]?
    if range.count == 1, !first.isFaulty, case .block(let index) = first.kind {
      var printer = BlockPrinter(document, options, traits)
      printer.escapesFrontMatter = isFirstBlock
      text = printer.print(index)
    }
    var start = first.start
    if text == nil {
      start = lineStart(before: start)
      while let comment = comments.last, !hasLineEnd(comment.end, start) {
        start = lineStart(before: comment.start)
        comments.removeLast()
      }
    }
    printComments()
    if !output.isEmpty {
      let isApart = lastIsBlock || hasBlankLine(end, start)
      output += isApart ? [Byte.lineFeed, Byte.lineFeed] : [Byte.lineFeed]
    }
    end = parts[range.upperBound].end
    output += text ?? Array(source[start..<end]).withLineFeeds
    lastIsBlock = true
    isFirstBlock = false
  }

  private mutating func printComments() {
    for comment in comments {
      if !output.isEmpty {
        if !hasLineEnd(end, comment.start) {
          // What a blank might change the meaning of keeps the one that it has, or none.
          let blank = source[end..<comment.start].prefix(1)
          output += source[end - 1].mayPrecedeBlank ? [Byte.space] : Array(blank)
        } else {
          output.append(Byte.lineFeed)
          if hasBlankLine(end, comment.start) { output.append(Byte.lineFeed) }
        }
      }
      output += source[comment.start..<comment.end].asComment
      end = comment.end
      lastIsBlock = false
    }
    comments = []
  }
}

// MARK: - White space between parts

extension DocumentPrinter {
  /// The offset of the blanks that indent what begins at `offset`.
  private func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > end, source[start - 1].isBlank { start -= 1 }
    return start == end || source[start - 1].isLineEnd ? start : offset
  }

  private func hasLineEnd(_ start: Int, _ end: Int) -> Bool {
    start < end && source[start..<end].contains { $0.isLineEnd }
  }

  /// Whether an empty line stands between two parts with nothing but comments between them.
  private func hasBlankLine(between first: Int, and second: Int) -> Bool {
    (first..<second).contains { hasBlankLine(parts[$0].end, parts[$0 + 1].start) }
  }

  /// Whether an empty line stands in a stretch of white space.
  private func hasBlankLine(_ start: Int, _ end: Int) -> Bool {
    var lineEnds = 0
    var offset = start
    while offset < end {
      if source[offset].isLineEnd { lineEnds += 1 }
      let isPair =
        source[offset] == Byte.carriageReturn && offset + 1 < end
        && source[offset + 1] == Byte.lineFeed
      offset += isPair ? 2 : 1
    }
    return lineEnds > 1
  }
}

extension UInt8 {
  /// Whether a blank can be put behind the byte: it cannot change what the byte means there.
  var mayPrecedeBlank: Bool {
    self != Byte.asterisk && self != Byte.underscore && self != Byte.period
      && self != Byte.numberSign
  }
}

extension [UInt8] {
  /// The bytes with every line end made a line feed.
  var withLineFeeds: [UInt8] {
    guard contains(Byte.carriageReturn) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for (index, byte) in enumerated() {
      let isPair = byte == Byte.lineFeed && index > 0 && self[index - 1] == Byte.carriageReturn
      if !isPair { result.append(byte == Byte.carriageReturn ? Byte.lineFeed : byte) }
    }
    return result
  }
}

extension ArraySlice<UInt8> {
  /// Where a sign stands last.
  fileprivate func lastRange(of sign: String) -> Range<Int>? {
    let length = sign.utf8.count
    let start = indices.last { self[$0...].prefix(length).elementsEqual(sign.utf8) }
    return start.map { $0..<($0 + length) }
  }

  /// A comment without blanks at the ends of its lines.
  var asComment: [UInt8] {
    var result: [UInt8] = []
    for byte in Array(self).withLineFeeds {
      if byte == Byte.lineFeed { result.removeBlanksAtEnd() }
      result.append(byte)
    }
    result.removeBlanksAtEnd()
    return result
  }
}

extension [UInt8] {
  fileprivate mutating func removeBlanksAtEnd() {
    while let last, last.isBlank { removeLast() }
  }
}
