public import ArgumentModel

/// A node of a document's syntax tree.
public struct SyntaxNode: Sendable {
  let document: ArgdownDocument
  let index: Int

  private var node: SyntaxTree.Node { document.tree.nodes[index] }

  /// What the node is.
  public var kind: SyntaxKind { node.kind }

  /// Where it stands, descendants included.
  public var range: SourceRange { SourceRange(Int(node.start), Int(node.end)) }

  /// The text it covers.
  public var text: String { document.text(in: range) }

  /// The mark of a relation; `nil` for any other node.
  public var relationSymbol: RelationSymbol? {
    kind == .relation ? RelationSymbol(rawValue: node.detail) : nil
  }

  /// The nodes directly below, in the order of the source.
  public var children: [SyntaxNode] {
    var children: [SyntaxNode] = []
    var child = index + 1
    while child < Int(node.next) {
      children.append(SyntaxNode(document: document, index: child))
      child = Int(document.tree.nodes[child].next)
    }
    return children
  }
}

extension ArgdownDocument {
  /// The syntax tree drawn as text, a node a line: for tests and for looking.
  public var treeDescription: String {
    var lines: [String] = []
    var pending: [(node: SyntaxNode, prefix: String, isLast: Bool)] = [(root, "", true)]
    while let (node, prefix, isLast) = pending.popLast() {
      let branch = node.index == 0 ? "" : isLast ? "└─ " : "├─ "
      lines.append("\(prefix)\(branch)\(node.kind)\(node.gloss) @\(node.range)")
      let inner = node.index == 0 ? "" : prefix + (isLast ? "   " : "│  ")
      for (position, child) in node.children.enumerated().reversed() {
        pending.append((child, inner, position == node.children.count - 1))
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension SyntaxNode {
  /// What a leaf covers, in quotation marks, with line ends, tabs and control characters made visible.
  fileprivate var gloss: String {
    if let relationSymbol { return " \(relationSymbol)" }
    guard children.isEmpty, kind != .document else { return "" }
    let visible = text.unicodeScalars.map { (scalar) -> String in
      switch scalar {
      case "\n": "↵"
      case "\t": "→"
      case "\0"..<" ": Unicode.Scalar(0x2400 + scalar.value).map(String.init) ?? ""
      default: String(scalar)
      }
    }
    return " \"\(visible.joined())\""
  }
}
