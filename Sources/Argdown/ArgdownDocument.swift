public import ArgumentModel

/// An Argdown text with its syntax tree.
///
/// Parsing never fails: what is wrong is in `diagnostics`, and costs its own block at most.
public struct ArgdownDocument: Sendable {
  /// The text in UTF-8, as it was given.
  public let source: [UInt8]
  /// What is wrong with the notation, in the order of the source.
  public let diagnostics: [Diagnostic]

  let tree: SyntaxTree

  /// Parses a text.
  ///
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String) { self.init(parsing: Array(text.utf8)) }

  /// Parses a text given as bytes; what is no UTF-8 is reported and read as U+FFFD.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init(parsing source: [UInt8]) {
    precondition(source.count < Int32.max, "a document has less than 2 GiB")
    var parser = Parser(source)
    parser.parseDocument()
    self.source = source
    tree = parser.tree
    diagnostics = parser.diagnostics
  }

  /// The number of nodes in the tree; each takes sixteen bytes.
  package var nodeCount: Int { tree.nodes.count }

  /// The whole document as a node.
  public var root: SyntaxNode { SyntaxNode(document: self, index: 0) }

  /// The text of a range.
  public func text(in range: SourceRange) -> String {
    String(decoding: source[range.lowerBound..<range.upperBound], as: UTF8.self)
  }
}
