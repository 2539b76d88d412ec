import ArgumentModel

/// The maps in a Markdown document, found by the reader of GitHub's Markdown.
struct MarkdownBlocks {
  /// The blocks in the order of the document; none overlaps another.
  private(set) var blocks: [MapBlock] = []
  /// What stands in the way, in order.
  private(set) var faults: [Diagnostic] = []
  private let source: [UInt8]
  private let lines: LineTable
  /// An earlier embedding whose end is not found yet.
  private var opening: Opening?

  private struct Opening {
    let parent: MarkdownNode?
    let firstLine: Int
    let start: Int
    let written: [UInt8]?
    /// How many blocks were found before it.
    let count: Int
  }

  /// Finds the maps.
  ///
  /// - Complexity: O(n) in the size of the document.
  init(_ source: [UInt8]) {
    self.source = source
    lines = LineTable(source)
    guard let tree = MarkdownTree(source) else { return }
    tree.visit { node in visit(node) }
    giveUpOpening()
  }

  private mutating func visit(_ node: MarkdownNode) {
    switch node.kind {
    case .code: addFence(node)
    case .html: readHTML(node)
    case .image: addImage(node)
    default: break
    }
  }

  private mutating func add(_ block: MapBlock?, _ node: MarkdownNode) {
    guard var block else { return }
    block.prefix = prefix(before: block.range.lowerBound, ofLine: block.line)
    block.isFollowed = isFollowed(node)
    blocks.append(block)
  }

  /// Whether the line behind a block belongs to what holds the block.
  private func isFollowed(_ node: MarkdownNode) -> Bool {
    guard let next = node.next else { return false }
    return next.firstLine <= node.lastLine + 1
  }

  /// What stands before a block, as it belongs before further lines: list marks become spaces.
  private func prefix(before start: Int, ofLine line: Int) -> [UInt8] {
    source[lines.bounds(ofLine: line).lowerBound..<start].map {
      $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") ? $0 : UInt8(ascii: " ")
    }
  }

  /// The offset at which a block begins, and that of the end of its last line.
  private func range(_ node: MarkdownNode) -> Range<Int> {
    let first = lines.bounds(ofLine: node.firstLine)
    let last = lines.bounds(ofLine: node.lastLine)
    let start = first.lowerBound + node.indentation
    return min(start, last.upperBound)..<last.upperBound
  }
}

// MARK: - Blocks of code

extension MarkdownBlocks {
  private mutating func addFence(_ node: MarkdownNode) {
    guard let (mark, length) = node.fence else { return }
    let attributes = BlockAttributes(node.info)
    guard attributes.form != nil else { return }
    let line = node.firstLine
    let (text, lastLine) = content(node, mark)
    var range = range(node)
    range = range.lowerBound..<max(range.lowerBound, lines.bounds(ofLine: lastLine).upperBound)
    let info = source[range.lowerBound..<lines.bounds(ofLine: line).upperBound]
      .drop { $0 == mark }
    // Indentation that was taken off might leave a line that would end the fence.
    let longest = text.lines.map { line in
      line.drop { $0 == UInt8(ascii: " ") }.prefix { $0 == mark }.count
    }.max()
    let fence = Array(
      repeating: mark, count: max(length, (longest ?? 0) + 1))
    add(
      MapBlock(
        .text(text), attributes, form: attributes.form, range: range, line: line,
        textLine: line + 1, written: fence + info + [0x0A] + text + fence), node)
  }
}

extension MarkdownBlocks {
  /// The text in a fence, and its last line, which is that of its end if it has one.
  private func content(
    _ node: MarkdownNode, _ mark: UInt8
  ) -> (text: [UInt8], lastLine: Int) {
    var text = Array(node.literal.utf8).withPlainLineEnds
    let line = node.firstLine
    let last = node.lastLine
    // What ends with the quote or list around it is said to reach to the line behind it.
    let lastText = source[lines.bounds(ofLine: last)].drop { " \t>".utf8.contains($0) }
    let next = lineOfNext(node)
    if lastText.first == mark, next > last, last > line { return (text, last) }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return (text, line + text.lines.count)
  }

  /// The line at which the next block begins that is not within a node.
  private func lineOfNext(_ node: MarkdownNode) -> Int {
    var around: MarkdownNode? = node
    while let inner = around {
      if let next = inner.next { return next.firstLine }
      around = inner.parent
    }
    return .max
  }
}

// MARK: - Images

extension MarkdownBlocks {
  private mutating func addImage(_ node: MarkdownNode) {
    guard let path = MapBlock.path(ofAddress: node.address),
      opening == nil
    else { return }
    guard let paragraph = node.parent,
      paragraph.kind == .paragraph,
      node.previous == nil, let tail = text(behind: node),
      case let range = range(paragraph),
      source[range].first == UInt8(ascii: "!")
    else {
      let line = lineOfBlock(around: node)
      faults.append(
        Diagnostic(
          "image-in-text", .error, "the map ‘\(path)’ stands amid a text",
          at: lines.range(ofLine: line),
          help: "put it into a paragraph of its own, with empty lines around it"))
      return
    }
    var attributes = BlockAttributes(tail, hasLanguage: true)
    for (name, value) in [
      ("caption", node.title), ("alt", words(in: node)),
    ] where !value.isEmpty && attributes.values[name] == nil {
      attributes.values[name] = .string(value)
    }
    let line = paragraph.firstLine
    var written = Array(source[range]).withPlainLineEnds
    let isWhole = written.hasSuffix(")") || written.hasSuffix("}")
    if !isWhole || written.contains(0x0A) || written.firstPlace(of: Array("](".utf8)) == nil {
      written = image(node) + tail.utf8
    }
    add(
      MapBlock(
        .file(path), attributes, form: .figure, range: range, line: line, textLine: line,
        written: written), paragraph)
  }

  /// What stands behind an image, if that is nothing or attributes in braces.
  private func text(behind node: MarkdownNode) -> String? {
    var text = ""
    var next = node.next
    while let node = next {
      guard node.kind == .text else { return nil }
      text += node.literal
      next = node.next
    }
    return text.isEmpty || (text.hasPrefix("{") && text.hasSuffix("}")) ? text : nil
  }

  /// The words of an image's description, without their marks.
  private func words(in image: MarkdownNode) -> String {
    var words = ""
    image.visit { node in
      switch node.kind {
      case .lineBreak: words += " "
      case .text, .inlineCode: words += node.literal
      default: break
      }
    }
    return words
  }

  /// An image on one line, whose address stands in it.
  private func image(_ node: MarkdownNode) -> [UInt8] {
    let title = MarkdownText.escaped(node.title)
    let address = node.address.replacing("\\", with: "\\\\")
      .replacing("<", with: "\\<").replacing(">", with: "\\>")
    let text = MarkdownText.escaped(words(in: node))
    return Array("![\(text)](<\(address)>\(title.isEmpty ? "" : " \"\(title)\""))".utf8)
  }

  /// The first line of the block in which an inline element stands.
  private func lineOfBlock(around node: MarkdownNode) -> Int {
    var block = node
    while let parent = block.parent,
      ![.paragraph, .heading].contains(block.kind)
    {
      block = parent
    }
    return max(1, block.firstLine)
  }
}

// MARK: - Earlier embeddings

extension MarkdownBlocks {
  /// Looks for the beginning and the end of an earlier embedding.
  private mutating func readHTML(_ node: MarkdownNode) {
    let literal = Array(node.literal.utf8)
    let line = node.firstLine
    if literal.drop(while: { $0 == UInt8(ascii: " ") }).starts(with: SourceComment.start) {
      giveUpOpening()
      opening = Opening(
        parent: node.parent, firstLine: line, start: range(node).lowerBound,
        written: SourceComment.written(in: literal), count: blocks.count)
    } else if let opening, opening.parent == node.parent,
      let mark = literal.firstPlace(of: SourceComment.closing)
    {
      close(opening, node, at: mark, in: literal)
    }
  }

  private mutating func close(
    _ opening: Opening, _ node: MarkdownNode, at mark: Int, in literal: [UInt8]
  ) {
    self.opening = nil
    let head = Array(literal[..<mark])
    let isWithin = !(head.isEmpty || head.last == 0x0A || head.last == 0x0D)
    let line =
      node.firstLine + head.lines.count - (isWithin ? 1 : 0)
    let bounds = lines.bounds(ofLine: line)
    guard let written = opening.written,
      let end = source[..<bounds.upperBound].lastPlace(
        of: SourceComment.closing, from: bounds.lowerBound),
      var block = MarkdownBlocks(written).blocks.first
    else {
      tell("the comment holds no map any more", opening)
      return
    }
    blocks.removeSubrange(opening.count...)
    block.range = opening.start..<(end + SourceComment.closing.count)
    block.line = opening.firstLine
    block.textLine += opening.firstLine
    block.written = written
    add(block, node)
    let isLast = line >= node.lastLine
    if !isLast { blocks[blocks.count - 1].isFollowed = true }
  }

  /// Tells of an embedding without end; what was found behind it is kept.
  private mutating func giveUpOpening() {
    guard let opening = opening else { return }
    tell("the end of this embedded map, `<!-- /argmap -->`, is missing", opening)
    self.opening = nil
  }

  private mutating func tell(_ message: String, _ opening: Opening) {
    faults.append(
      Diagnostic(
        "broken-embedding", .error, message,
        at: lines.range(ofLine: opening.firstLine),
        help: "put the map into a block of code anew, in place of what is left of it"))
  }
}

extension ArraySlice<UInt8> {
  /// Where a text begins last at or behind `start`.
  fileprivate func lastPlace(of text: [UInt8], from start: Int) -> Int? {
    var place = endIndex - text.count
    while place >= start {
      if self[place...].starts(with: text) { return place }
      place -= 1
    }
    return nil
  }
}
