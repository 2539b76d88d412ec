import ArgumentModel

extension BlockPrinter {
  /// Prints a statement, argument or heading without the relations below it; returns the index of
  /// what follows.
  mutating func printHead(_ index: Int) -> Int {
    let node = nodes[index]
    let next = Int(node.next)
    var child = index + 1
    var words = Words()
    var reading = InlineReading()
    let isAtHead = signStart == nil
    if child < next, nodes[child].kind == .definition || nodes[child].kind == .reference {
      printTitle(nodes[child], to: &words)
      child += 1
    }
    let indentation = column + (words.isEmpty ? 0 : 4)
    let first = child
    while child < next, nodes[child].kind.isInline {
      end = Int(nodes[child].end)
      child = Int(nodes[child].next)
    }
    let isReference = first > index + 1 && nodes[index + 1].kind == .reference
    if let signStart, index + 1 < next, hasLineEnd(signStart, Int(nodes[index + 1].start)) {
      isRisky = true
    }
    signStart = nil
    if isReference {
      for tag in nodes[first..<child] {
        words.append([Byte.space])
        appendJoined(tag, to: &words)
      }
    } else if first < child {
      if first > index + 1 {
        // Two slashes behind a colon are text; a blank between them would make them a comment.
        if source[Int(nodes[first].start)] == Byte.slash { isRisky = true }
        words.append([Byte.space])
      }
      append(first..<child, to: &words, &reading)
    }
    if words.isEmpty || (isAtHead && words.beginStructure) { isRisky = true }
    let lineLength = node.kind == .heading ? Int.max : options.lineLength
    column = words.fill(&output, from: column, indentation: indentation, lineLength: lineLength)
    if child < next, nodes[child].kind == .data {
      let isBound = reading.hasBrackets || (isReference && hasTitleEnd(nodes[child]))
      printData(nodes[child], indentation: indentation, isBound: isBound)
      child += 1
    }
    if let lineBreak = reading.breakBehindBracket, hasBracketEnd(from: lineBreak) {
      isRisky = true
    }
    while child < next, nodes[child].kind == .comment {
      printComment(nodes[child])
      child += 1
    }
    if child < next, nodes[child].kind != .relation { isRisky = true }
    return child
  }

  /// Prints a title, if it is found without looking at what follows on its line.
  private mutating func printTitle(_ node: SyntaxTree.Node, to words: inout Words) {
    let title = source[Int(node.start)..<Int(node.end)]
    let inner = title.dropFirst().dropLast(node.kind == .definition ? 2 : 1)
    let isStatement = title.first == Byte.leftBracket
    let open = isStatement ? Byte.leftBracket : Byte.less
    let close = isStatement ? Byte.rightBracket : Byte.greater
    var depth = 0
    for (offset, byte) in zip(inner.indices, inner) {
      if byte == open { depth += 1 }
      if byte == close, offset > inner.startIndex, depth > 0 { depth -= 1 }
    }
    if depth > 0 { isRisky = true }
    words.append(title)
    end = Int(node.end)
  }

  /// Prints data behind a text where it fits, else on a line of its own.
  ///
  /// Data that is `isBound` is not moved up to a line on which it did not stand.
  private mutating func printData(_ node: SyntaxTree.Node, indentation: Int, isBound: Bool) {
    let data = Array(source[Int(node.start)..<Int(node.end)]).withLineFeeds
    let isOnLine = !hasLineEnd(end, Int(node.start))
    let staysUp: Bool
    if data.contains(Byte.lineFeed) {
      staysUp = isOnLine
    } else {
      staysUp = (isOnLine || !isBound) && column + 1 + data.columns <= options.lineLength
    }
    if staysUp {
      output.append(Byte.space)
    } else {
      output.append(Byte.lineFeed)
      output += repeatElement(Byte.space, count: indentation)
    }
    output += data
    end = Int(node.end)
  }

  /// Whether data holds what would end a title on its line.
  private func hasTitleEnd(_ data: SyntaxTree.Node) -> Bool {
    var last: UInt8 = 0
    for byte in source[Int(data.start)..<Int(data.end)] {
      if byte == Byte.colon, last == Byte.rightBracket || last == Byte.greater { return true }
      last = byte
    }
    return false
  }

  /// Whether a closing bracket stands between `start` and the end of the line printed last.
  private func hasBracketEnd(from start: Int) -> Bool {
    var offset = start
    while offset < source.count, offset < end || !source[offset].isLineEnd {
      if source[offset] == Byte.rightBracket || source[offset] == Byte.greater { return true }
      offset += 1
    }
    return false
  }
}

// MARK: - Inline nodes

/// What has been found in a text on the way through it.
struct InlineReading {
  /// Whether a bracket stands in it as plain text.
  var hasBrackets = false
  /// The first end of a line behind such a bracket.
  var breakBehindBracket: Int?
  /// Whether a tag has been passed.
  var hasTags = false

  /// Remembers the end of a line at or behind `offset`, if it is the first behind a bracket.
  mutating func passLineEnd(at offset: Int) {
    if hasBrackets, breakBehindBracket == nil { breakBehindBracket = offset }
  }
}

extension BlockPrinter {
  /// Adds the words of inline nodes.
  private mutating func append(
    _ range: Range<Int>, to words: inout Words, _ reading: inout InlineReading
  ) {
    var offset = Int(nodes[range.lowerBound].start)
    let equals = [UInt8](repeating: Byte.equals, count: 3)
    if escapesFrontMatter, words.isEmpty, source[offset...].starts(with: equals) {
      words.append([Byte.backslash])
    }
    for index in range {
      let node = nodes[index]
      if node.kind == .bold || node.kind == .italic {
        // Emphasis of nothing leaves the blanks around it side by side.
        if Int(node.next) == index + 1 { isRisky = true }
        continue
      }
      appendMarkers(from: offset, to: Int(node.start), to: &words)
      let stretch = source[Int(node.start)..<Int(node.end)]
      if traits.removesTags, reading.hasTags, node.kind != .tag, node.kind != .lineBreak,
        stretch.contains(where: { !$0.isBlank })
      {
        isRisky = true
      }
      switch node.kind {
      case .text: appendText(stretch, to: &words, &reading)
      case .lineBreak:
        words.endWord()
        reading.passLineEnd(at: Int(node.start))
      case .escape:
        if stretch.last?.isBlank ?? true { isRisky = true }
        words.append(stretch)
      case .shortcode:
        if traits.definesShortcodes { isRisky = true }
        words.append(stretch)
      case .link, .tag:
        if node.kind == .tag { reading.hasTags = true }
        // On one line, the sign and the bracket of the link would be a mention.
        if stretch.startIndex > 0, source[stretch.startIndex - 1] == Byte.at {
          reading.hasBrackets = true
        }
        if stretch.contains(where: { $0.isLineEnd }) {
          reading.passLineEnd(at: stretch.startIndex)
        }
        appendJoined(node, to: &words)
      case .statementMention, .argumentMention:
        words.append(stretch)
        // A bracket that comes up from the next line would balance one in the title.
        let (open, close) = (stretch[stretch.startIndex + 1], stretch.last)
        if stretch.count(where: { $0 == open }) > stretch.count(where: { $0 == close }) {
          reading.hasBrackets = true
        }
      default: isRisky = true
      }
      offset = Int(node.end)
    }
    appendMarkers(from: offset, to: end, to: &words)
  }

  /// Adds the markers of emphasis between two nodes.
  private mutating func appendMarkers(from start: Int, to end: Int, to words: inout Words) {
    guard start < end else { return }
    let markers = source[start..<end]
    if markers.contains(where: { $0 != Byte.asterisk && $0 != Byte.underscore }) { isRisky = true }
    words.append(markers)
  }

  /// Adds plain text: a single space ends a word, longer white space is a part of it.
  private mutating func appendText(
    _ text: ArraySlice<UInt8>, to words: inout Words, _ reading: inout InlineReading
  ) {
    var offset = text.startIndex
    while offset < text.endIndex {
      let start = offset
      let isBlank = text[start].isBlank
      while offset < text.endIndex, text[offset].isBlank == isBlank {
        let byte = text[offset]
        if byte == Byte.leftBracket || byte == Byte.less { reading.hasBrackets = true }
        if byte == Byte.backslash { isRisky = true }
        offset += 1
      }
      if isBlank, offset == start + 1, text[start] == Byte.space {
        words.endWord()
      } else {
        words.append(text[start..<offset])
      }
    }
  }

  /// Adds a link or tag on one line, as its text is read.
  private mutating func appendJoined(_ node: SyntaxTree.Node, to words: inout Words) {
    let stretch = source[Int(node.start)..<Int(node.end)]
    let isLink = node.kind == .link
    let open = stretch.startIndex + (isLink ? 1 : 2)
    let close = stretch.firstIndex(of: isLink ? Byte.rightBracket : Byte.rightParenthesis)
    // Blanks at the ends count, or not, by whether a line ends beside them.
    if let close, stretch[open].isWhitespace || stretch[close - 1].isWhitespace { isRisky = true }
    guard let close, stretch.contains(where: { $0.isLineEnd }) else {
      return words.append(stretch)
    }
    words.append(stretch[..<open])
    appendJoined(stretch[open..<close], to: &words)
    guard isLink else { return words.append(stretch[close...]) }
    words.append(stretch[close..<(close + 2)])
    appendJoined(stretch[(close + 2)..<(stretch.endIndex - 1)], to: &words)
    words.append([Byte.rightParenthesis])
  }

  /// Adds a stretch whose line ends, with the blanks around them, become blanks.
  private mutating func appendJoined(_ stretch: ArraySlice<UInt8>, to words: inout Words) {
    guard stretch.contains(where: { $0.isLineEnd }) else { return words.append(stretch) }
    let parts = stretch.split { $0.isLineEnd || $0 == Byte.space }
    if parts.isEmpty { isRisky = true }
    words.append(parts.joined(separator: [Byte.space]))
  }
}

extension SyntaxKind {
  /// Whether the node stands in a text.
  fileprivate var isInline: Bool {
    switch self {
    case .text, .escape, .shortcode, .bold, .italic, .link, .tag, .statementMention,
      .argumentMention, .lineBreak:
      true
    default: false
    }
  }
}
