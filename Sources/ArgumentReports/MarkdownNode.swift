import CMark

/// A Markdown document as libcmark-gfm reads it: the one place that calls it.
@safe
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer

  /// Reads a document; `nil` if there is no memory for it.
  init?(_ source: [UInt8]) {
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    unsafe source.withUnsafeBytes { bytes in
      unsafe cmark_parser_feed(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root = unsafe cmark_parser_finish(parser) else { return nil }
    unsafe self.root = root
  }

  deinit { unsafe cmark_node_free(root) }

  /// Visits all nodes, each before those within it. None may be kept for longer than the tree.
  func visit(_ body: (MarkdownNode) -> Void) { unsafe MarkdownNode(root).visit(body) }
}

/// A node of a Markdown document.
@safe
struct MarkdownNode: Equatable {
  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.init(pointer)
  }

  static func == (left: MarkdownNode, right: MarkdownNode) -> Bool {
    unsafe left.pointer == right.pointer
  }

  /// What of a document matters to maps.
  enum Kind { case code, html, paragraph, heading, image, text, inlineCode, lineBreak, other }

  /// What it is.
  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_CODE: .inlineCode
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .lineBreak
    default: .other
    }
  }

  var parent: MarkdownNode? { unsafe MarkdownNode(cmark_node_parent(pointer)) }
  var next: MarkdownNode? { unsafe MarkdownNode(cmark_node_next(pointer)) }
  var previous: MarkdownNode? { unsafe MarkdownNode(cmark_node_previous(pointer)) }

  /// The line at which a block begins, from 1.
  var firstLine: Int { unsafe max(1, Int(cmark_node_get_start_line(pointer))) }
  /// The line at which a block ends; the one behind it for a fence that the end of a quote or list
  /// cuts off.
  var lastLine: Int { unsafe max(1, Int(cmark_node_get_end_line(pointer))) }
  /// How many bytes stand before a block in its first line.
  var indentation: Int { unsafe max(0, Int(cmark_node_get_start_column(pointer)) - 1) }

  /// The text of a leaf: code, HTML, words.
  var literal: String { unsafe Self.text(cmark_node_get_literal(pointer)) }
  /// The address of an image.
  var address: String { unsafe Self.text(cmark_node_get_url(pointer)) }
  /// The title of an image.
  var title: String { unsafe Self.text(cmark_node_get_title(pointer)) }

  /// The mark that a fence is made of, and how often it stands there; `nil` for no fence.
  var fence: (mark: UInt8, length: Int)? {
    var length: Int32 = 0
    var offset: Int32 = 0
    var mark: CChar = 0
    guard unsafe cmark_node_get_fenced(pointer, &length, &offset, &mark) != 0 else { return nil }
    return (UInt8(bitPattern: mark), Int(length))
  }

  /// Visits the node and all within it, each before those within it.
  func visit(_ body: (MarkdownNode) -> Void) {
    let steps = unsafe cmark_iter_new(pointer)
    defer { unsafe cmark_iter_free(steps) }
    while case let event = unsafe cmark_iter_next(steps), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER else { continue }
      if let node = unsafe MarkdownNode(cmark_iter_get_node(steps)) { body(node) }
    }
  }

  private static func text(_ text: UnsafePointer<CChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}

extension MarkdownNode {
  /// The line at which the next block begins that is not within this one.
  var lineOfNext: Int {
    var around: MarkdownNode? = self
    while let inner = around {
      if let next = inner.next, next.firstLine > firstLine { return next.firstLine }
      around = inner.parent
    }
    return .max
  }

  /// The first line of the block in which an inline element stands.
  var lineOfBlock: Int {
    var block = self
    while let parent = block.parent, block.kind != .paragraph, block.kind != .heading {
      block = parent
    }
    return block.firstLine
  }

  /// What stands behind an image, if that is nothing or attributes in braces.
  var attributesBehind: String? {
    var text = ""
    var next = next
    while let node = next {
      guard node.kind == .text else { return nil }
      text += node.literal
      next = node.next
    }
    return text.isEmpty || (text.hasPrefix("{") && text.hasSuffix("}")) ? text : nil
  }

  /// The words within, without their marks.
  var words: String {
    var words = ""
    visit { node in
      switch node.kind {
      case .lineBreak: words += " "
      case .text, .inlineCode: words += node.literal
      default: break
      }
    }
    return words
  }
}
