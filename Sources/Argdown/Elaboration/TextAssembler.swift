import ArgumentModel

/// Puts the text of a statement, argument or heading together from its inline nodes.
struct TextAssembler {
  private let document: ArgdownDocument
  private let shortcodes: Shortcodes
  private let keepsTags: Bool

  init(_ document: ArgdownDocument, shortcodes: Shortcodes, keepsTags: Bool) {
    self.document = document
    self.shortcodes = shortcodes
    self.keepsTags = keepsTags
  }

  /// What stands between the name of an element and its data.
  struct Result {
    /// The text; `nil` if there is none.
    var text: MarkedText?
    /// The tags in order.
    var tags: [Tag] = []
    /// The bytes of the text.
    var textBytes: Int { text?.string.utf8.count ?? 0 }
  }

  /// Reads the inline nodes of `range`.
  func assemble(_ range: Range<Int>) -> Result {
    let nodes = document.tree.nodes
    if range.count == 1, nodes[range.lowerBound].kind == .text {
      let node = nodes[range.lowerBound]
      return Result(text: MarkedText(string(node.start, node.end)))
    }
    guard let first = range.first, let last = range.last else { return Result() }
    var draft = Draft(capacity: Int(nodes[last].end - nodes[first].start))
    var open: [(kind: MarkedText.Kind, start: Int, end: Int32)] = []
    for index in range {
      while let emphasis = open.last, emphasis.end <= index {
        draft.mark(emphasis.kind, from: emphasis.start)
        open.removeLast()
      }
      let node = nodes[index]
      switch node.kind {
      case .bold: open.append((.bold, draft.count, node.next))
      case .italic: open.append((.italic, draft.count, node.next))
      default: add(node, to: &draft)
      }
    }
    while let emphasis = open.popLast() { draft.mark(emphasis.kind, from: emphasis.start) }
    return draft.result
  }

  private func add(_ node: SyntaxTree.Node, to draft: inout Draft) {
    let start = draft.count
    switch node.kind {
    case .text: draft.append(document.source, node.start, node.end)
    case .escape: draft.append(document.source, node.start + 1, node.end)
    case .lineBreak: draft.appendBlank()
    case .comment:
      if isBlank(at: node.start - 1) || isBlank(at: node.end) { draft.appendBlank() }
    case .shortcode:
      if let character = shortcodes[string(node.start, node.end)] {
        draft.append(character)
      } else {
        draft.append(document.source, node.start, node.end)
      }
    case .link:
      let close = closingBracket(of: node)
      draft.append(joined(node.start + 1, close))
      draft.mark(.link(url: joined(close + 2, node.end - 1)), from: start)
    case .tag:
      let isLong = document.source[Int(node.start) + 1] == Byte.leftParenthesis
      var name = isLong ? joined(node.start + 2, node.end - 1) : string(node.start + 1, node.end)
      if name.isEmpty { name = " " }
      let tag = Tag(name)
      draft.add(tag)
      guard keepsTags else {
        draft.skipNextBlank()
        return
      }
      draft.append(isLong ? "#(\(name))" : string(node.start, node.end))
      draft.mark(.tag(tag), from: start)
    case .statementMention:
      draft.append(document.source, node.start, node.end)
      let title = string(node.start + 2, node.end - 1)
      draft.mark(.statementMention(Statement.ID(title)), from: start, in: node.range)
    case .argumentMention:
      draft.append(document.source, node.start, node.end)
      let title = string(node.start + 2, node.end - 1)
      draft.mark(.argumentMention(Argument.ID(title)), from: start, in: node.range)
    default: break
    }
  }

  private func closingBracket(of link: SyntaxTree.Node) -> Int32 {
    var offset = link.start + 1
    while document.source[Int(offset)] != Byte.rightBracket { offset += 1 }
    return offset
  }

  private func isBlank(at offset: Int32) -> Bool {
    document.source.indices.contains(Int(offset)) && document.source[Int(offset)].isBlank
  }

  /// A stretch whose line ends, with the blanks around them, have become blanks.
  private func joined(_ start: Int32, _ end: Int32) -> String {
    let lines = document.source[Int(start)..<Int(end)].split(omittingEmptySubsequences: false) {
      $0.isLineEnd
    }
    guard lines.count > 1 else { return string(start, end) }
    let words = lines.flatMap { $0.split(separator: Byte.space) }.filter { !$0.isEmpty }
    return String(decoding: Array(words.joined(separator: [Byte.space])), as: UTF8.self)
  }

  private func string(_ start: Int32, _ end: Int32) -> String {
    String(decoding: document.source[Int(start)..<Int(end)], as: UTF8.self)
  }
}

extension SyntaxTree.Node {
  fileprivate var range: SourceRange { SourceRange(Int(start), Int(end)) }
}

/// A text in the making.
private struct Draft {
  private var bytes: [UInt8] = []
  private var marks: [MarkedText.Mark] = []
  private var tags: [Tag] = []
  private var hasText = false
  private var skipsBlank = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var count: Int { bytes.count }

  mutating func append(_ source: [UInt8], _ start: Int32, _ end: Int32) {
    let isSkipping = skipsBlank && start < end && source[Int(start)].isBlank
    bytes += source[(Int(start) + (isSkipping ? 1 : 0))..<Int(end)]
    skipsBlank = false
    hasText = true
  }

  /// Leaves out a blank, if one comes next: it went with what stood before it.
  mutating func skipNextBlank() { skipsBlank = true }

  mutating func append(_ text: String) {
    bytes += text.utf8
    skipsBlank = false
    hasText = true
  }

  /// Adds a blank between two stretches of text, unless there is one.
  mutating func appendBlank() {
    if let last = bytes.last, last != Byte.space { bytes.append(Byte.space) }
  }

  mutating func mark(_ kind: MarkedText.Kind, from start: Int, in source: SourceRange? = nil) {
    guard start < bytes.count else { return }
    marks.append(MarkedText.Mark(kind, start..<bytes.count, in: source))
  }

  mutating func add(_ tag: Tag) { tags.append(tag) }

  /// The text without white space at its end.
  var result: TextAssembler.Result {
    var end = bytes.count
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    guard hasText, end > 0 else { return TextAssembler.Result(text: nil, tags: tags) }
    let string = String(decoding: bytes[..<end], as: UTF8.self)
    // Bytes that are no UTF-8 come out longer: marks of such a text cannot be kept in place.
    let isSound = string.utf8.count == end
    let marks = marks.compactMap { (mark) -> MarkedText.Mark? in
      let range = mark.range.clamped(to: 0..<end)
      guard !range.isEmpty, isSound else { return nil }
      return MarkedText.Mark(mark.kind, range, in: mark.sourceRange)
    }
    return TextAssembler.Result(text: MarkedText(string, marks: marks), tags: tags)
  }
}
