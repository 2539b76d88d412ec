import ArgumentModel

extension Parser {
  /// Reads a statement or argument, and the relations below it that are indented beyond `margin`.
  ///
  /// Relations that are indented less than `floor` are left to the caller. Returns what was read.
  @discardableResult
  mutating func element(margin: Int, floor: Int = 0) -> SyntaxKind {
    let depth = tree.depth
    let kind = elementHead()
    relations(margin: margin, floor: floor)
    tree.close(toDepth: depth)
    return kind
  }

  /// Reads a statement or argument without its relations; its node is left open.
  private mutating func elementHead() -> SyntaxKind {
    skipBlanksAndComments()
    let first = byte(at: position)
    if first == Byte.leftBracket, linkEnd(at: position) == nil,
      let title = title(at: position, open: Byte.leftBracket, close: Byte.rightBracket)
    {
      tree.open(.statement, at: position)
      titled(title)
    } else if first == Byte.less,
      let title = title(at: position, open: Byte.less, close: Byte.greater)
    {
      tree.open(.argument, at: position)
      titled(title)
      return .argument
    } else {
      let start = position
      tree.open(.statement, at: start)
      if !content() { report(.missingElement, SourceRange(start, max(start, position))) }
      dataAndRest()
    }
    return .statement
  }

  private mutating func titled(_ title: TitleMatch) {
    let start = position
    tree.add(title.isDefinition ? .definition : .reference, start, title.end)
    position = title.end
    if title.isDefinition {
      if !content() {
        report(.missingText(text(start, title.end - 1)), SourceRange(start, title.end))
      }
    } else {
      tagsBehindReference()
    }
    dataAndRest()
  }

  /// Reads the tags behind a reference up to data or the end of the line.
  private mutating func tagsBehindReference() {
    while true {
      skipBlanksAndComments()
      if position == source.count || source[position].isLineEnd {
        line = nextLine()
        return
      }
      if source[position] == Byte.numberSign, let end = tagEnd(at: position) {
        tree.add(.tag, position, end)
        position = end
      } else {
        line = Line(head: .content, start: position, contentStart: position, width: 0)
        return
      }
    }
  }

  /// Reads the data behind a text or reference, and leaves out what should not follow.
  private mutating func dataAndRest() {
    let isData = data()
    guard line.head == .content else { return }
    position = line.start
    let isOpenBrace = byte(at: position) == Byte.leftBrace && !isData
    let fault: Fault = isData ? .textAfterData : isOpenBrace ? .lostData : .textAfterReference
    report(fault, line.range)
    skipContent()
  }

  /// Reads data at `position`, or at the head of the next line if that is all there is.
  ///
  /// Sets `line` to what follows. Returns whether there was data.
  mutating func data() -> Bool {
    if line.head == .content, line.start < source.count, source[line.start] == Byte.leftBrace,
      line.start >= position
    {
      position = line.start
    }
    guard byte(at: position) == Byte.leftBrace,
      let end = braces.end(of: position, in: source, search: &search)
    else { return false }
    tree.add(.data, position, end)
    position = end
    skipBlanksAndComments()
    if position == source.count || source[position].isLineEnd {
      line = nextLine()
    } else {
      line = Line(head: .content, start: position, contentStart: position, width: 0)
    }
    return true
  }

  mutating func skipBlanksAndComments() {
    position = afterBlanks(position)
    while let end = search.commentEnd(in: source, at: position) {
      tree.add(.comment, position, end)
      position = afterBlanks(end)
    }
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: source[start..<end], as: UTF8.self)
  }
}

// MARK: - Relations

extension Parser {
  /// Relations of one indentation, and how deep the tree is below their common parent.
  private struct Frame {
    let width: Int
    let parentDepth: Int
  }

  /// Reads the relation lines below the element that was read last.
  mutating func relations(margin: Int, floor: Int = 0) {
    var frames: [Frame] = []
    var isOrderly = true
    while case .relation(let symbol) = line.head, line.width >= floor {
      let width = line.width
      let isDeeper = frames.last.map { width > $0.width } ?? true
      while frames.count > 1, width < frames[frames.count - 1].width { frames.removeLast() }
      if isOrderly, let fault = misplacement(of: line, below: frames.last, margin: margin) {
        report(fault, line.range)
        isOrderly = false
      }
      if isDeeper {
        frames.append(Frame(width: max(width, margin), parentDepth: tree.depth))
      } else {
        tree.close(toDepth: frames[frames.count - 1].parentDepth)
      }
      relation(symbol)
    }
  }

  /// Reads relation lines with nothing above them: what they hold, without their relations.
  mutating func relationsWithoutParent() {
    report(.relationWithoutParent, line.range)
    while case .relation = line.head {
      position = line.contentStart
      skipBlanksAndComments()
      if position == source.count || source[position].isLineEnd {
        line = nextLine()
        if line.head == .content { skipContent() }
      } else {
        element(margin: line.width, floor: line.width + 1)
      }
    }
  }

  /// What is wrong with the indentation of a relation line, if anything.
  private func misplacement(of line: Line, below frame: Frame?, margin: Int) -> Fault? {
    if line.width <= margin, frame.map({ line.width < $0.width || $0.width <= margin }) ?? true {
      return .relationAtMargin
    }
    guard let frame, line.width < frame.width else { return nil }
    return .unevenIndentation
  }

  /// Whether the line below the end of this one is text.
  private func hasTextBelow() -> Bool {
    let next = afterLineEnd(position)
    let content = afterBlanks(next)
    guard content < source.count, !source[content].isLineEnd else { return false }
    return lineHead(at: next).head == .content
  }

  private mutating func relation(_ symbol: RelationSymbol) {
    let sign = line.range
    if tree.innermostKind == .inference, symbol != .outgoingUndercut {
      report(.relationBelowInference, sign)
    }
    tree.open(.relation, at: line.start, detail: symbol.rawValue)
    tree.end = line.contentStart
    position = line.contentStart
    skipBlanksAndComments()
    if position == source.count || (source[position].isLineEnd && !hasTextBelow()) {
      report(.missingRelationContent, sign)
      line = nextLine()
      return
    }
    if elementHead() == .argument, symbol == .contradiction {
      report(.contradictionWithArgument, sign)
    }
  }
}
