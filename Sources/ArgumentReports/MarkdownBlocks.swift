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
    let written: [UInt8]
    /// How many blocks and faults were found before it.
    let counts: (blocks: Int, faults: Int)
  }

  /// Finds the maps.
  ///
  /// - Complexity: O(n) in the size of the document.
  init(_ source: [UInt8]) {
    self.source = source
    lines = LineTable(source)
    guard let tree = MarkdownTree(source.withBlankFrontMatter) else { return }
    tree.visit { node in visit(node) }
    giveUpOpening()
    // Footnotes stand at the end of the tree, in the order in which they are referred to.
    blocks.sort { $0.range.lowerBound < $1.range.lowerBound }
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
    block.isFollowed = isFollowed(node, behind: lines.position(at: block.range.upperBound).line)
    blocks.append(block)
  }

  /// Whether the line behind a block belongs to what holds the block.
  private func isFollowed(_ node: MarkdownNode, behind last: Int) -> Bool {
    // What comes next in the tree is a footnote if it stands before this.
    if let next = node.next, (node.firstLine...last + 1).contains(next.firstLine) { return true }
    // The definition of a link is no node.
    guard node.lineOfNext > last + 1, last < lines.count else { return false }
    return !source[lines.bounds(ofLine: last + 1)].allSatisfy { " \t>".utf8.contains($0) }
  }

  /// What stands before a block, as it belongs before further lines: list marks become spaces, and
  /// behind the mark of a quote stands the space that would otherwise be taken from the line.
  private func prefix(before start: Int, ofLine line: Int) -> [UInt8] {
    let (quote, space, tab) = (UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "\t"))
    var prefix: [UInt8] = []
    var isTight = false
    for byte in source[lines.bounds(ofLine: line).lowerBound..<start] {
      if isTight, byte != space, byte != tab { prefix.append(space) }
      prefix.append(byte == quote || byte == tab ? byte : space)
      isTight = byte == quote
    }
    return isTight ? prefix + [space] : prefix
  }

  /// The offset at which a block begins, and that of the end of its last line.
  private func range(_ node: MarkdownNode) -> Range<Int> {
    let last = lines.bounds(ofLine: node.lastLine)
    // A byte order mark counts for libcmark-gfm.
    let line = node.firstLine == 1 ? 0 : lines.bounds(ofLine: node.firstLine).lowerBound
    let start = line + node.indentation
    return min(start, last.upperBound)..<last.upperBound
  }
}

// MARK: - Blocks of code

extension MarkdownBlocks {
  private mutating func addFence(_ node: MarkdownNode) {
    guard let (mark, length) = node.fence else { return }
    let line = node.firstLine
    let start = range(node).lowerBound
    let head = source[start..<max(start, lines.bounds(ofLine: line).upperBound)]
      .drop { $0 == mark }
    // What is kept is read by libcmark-gfm again, which takes other bytes for U+FFFD.
    let info = String(decoding: head, as: UTF8.self)
    let attributes = BlockAttributes(info)
    guard attributes.form != nil else { return }
    let (text, lastLine) = content(node, mark)
    let range = start..<max(start, lines.bounds(ofLine: lastLine).upperBound)
    // Indentation that was taken off might leave a line that would end the fence.
    let longest = text.lines.map { line in
      line.drop { $0 == UInt8(ascii: " ") }.prefix { $0 == mark }.count
    }.max()
    let fence = Array(
      repeating: mark, count: max(length, (longest ?? 0) + 1))
    add(
      MapBlock(
        .text(text), attributes, form: attributes.form, range: range, line: line,
        textLine: line + 1, written: fence + info.utf8 + [0x0A] + text + fence), node)
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
    let next = node.lineOfNext
    if lastText.first == mark, next > last, last > line { return (text, last) }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return (text, line + text.lines.count)
  }
}

// MARK: - Images

extension MarkdownBlocks {
  private mutating func addImage(_ node: MarkdownNode) {
    guard let path = MapBlock.path(ofAddress: node.address)
    else { return }
    guard let paragraph = node.parent,
      paragraph.kind == .paragraph,
      node.previous == nil, let tail = node.attributesBehind,
      case let range = range(paragraph),
      source[range].first == UInt8(ascii: "!")
    else {
      let line = node.lineOfBlock
      faults.append(
        Diagnostic(
          "image-in-text", .error, "the map ‘\(path)’ stands amid a text",
          at: lines.range(ofLine: line),
          help: "put it into a paragraph of its own, with empty lines around it"))
      return
    }
    var attributes = BlockAttributes(tail, hasLanguage: true)
    for (name, value) in [
      ("caption", node.title), ("alt", node.words),
    ] where !value.isEmpty && attributes.values[name] == nil {
      attributes.values[name] = .string(value)
    }
    let line = paragraph.firstLine
    var written = Array(source[range]).withPlainLineEnds
    let isWhole =
      (written.hasSuffix(")") || written.hasSuffix("}"))
      && String(validating: written, as: UTF8.self) != nil
    if !isWhole || written.contains(0x0A) || written.firstPlace(of: Array("](".utf8)) == nil {
      written = image(node) + tail.utf8
    }
    add(
      MapBlock(
        .file(path), attributes, form: .figure, range: range, line: line, textLine: line,
        written: written), paragraph)
  }

  /// An image on one line, whose address stands in it.
  private func image(_ node: MarkdownNode) -> [UInt8] {
    let title = node.title.isEmpty ? "" : " " + MarkdownText.quoted(node.title)
    let address = node.address.replacing("\\", with: "\\\\")
      .replacing("<", with: "\\<").replacing(">", with: "\\>")
    let text = MarkdownText.escaped(node.words)
    return Array("![\(text)](<\(address)>\(title))".utf8)
  }
}

// MARK: - Earlier embeddings

extension MarkdownBlocks {
  /// Looks for the beginning and the end of an earlier embedding.
  private mutating func readHTML(_ node: MarkdownNode) {
    let literal = Array(node.literal.utf8)
    let text = literal.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if text.starts(with: SourceComment.start) {
      giveUpOpening()
      guard let written = SourceComment.written(in: literal) else {
        tell("the comment of an embedded map holds nothing", node.firstLine)
        return
      }
      opening = Opening(
        parent: node.parent, firstLine: node.firstLine, start: range(node).lowerBound,
        written: written, counts: (blocks.count, faults.count))
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
    let line = node.firstLine + head.lines.count - (isWithin ? 1 : 0)
    let bounds = lines.bounds(ofLine: line)
    guard let end = source.firstPlace(of: SourceComment.closing, from: bounds.lowerBound),
      var block = MarkdownBlocks(opening.written).blocks.first
    else {
      tell("the comment of an embedded map holds no map any more", opening.firstLine)
      return
    }
    let behind = source[(end + SourceComment.closing.count)...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard behind.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) else {
      tell("something stands behind `<!-- /argmap -->`, the end of this embedded map", line)
      return
    }
    blocks.removeSubrange(opening.counts.blocks...)
    faults.removeSubrange(opening.counts.faults...)
    block.range = opening.start..<(end + SourceComment.closing.count)
    block.line = opening.firstLine
    block.textLine += opening.firstLine
    block.written = opening.written
    add(block, node)
  }

  /// Tells of an embedding without end; what was found behind it is kept.
  private mutating func giveUpOpening() {
    guard let opening else { return }
    tell("the end of this embedded map, `<!-- /argmap -->`, is missing", opening.firstLine)
    self.opening = nil
  }

  private mutating func tell(_ message: String, _ line: Int) {
    faults.append(
      Diagnostic(
        "broken-embedding", .error, message, at: lines.range(ofLine: line),
        help: "put the map into a block of code anew, in place of what is left of it"))
  }
}
