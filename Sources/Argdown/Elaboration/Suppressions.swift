public import ArgumentModel

extension ArgdownDocument {
  /// The orders in comments to keep quiet about findings, in the order of the source.
  ///
  /// `check:ignore SLUG, SLUG -- reason` speaks of the next element if the comment begins its line,
  /// else of the element before it; `check:ignore-file SLUG` of the whole file. An element is a
  /// heading, a statement, argument or inference with its text, tags and data, without what stands
  /// below it.
  ///
  /// - Complexity: O(nodes of the tree).
  public var suppressions: [Suppression] {
    var found: [Suppression] = []
    let nodes = tree.nodes
    var lastElement: Int?
    var waiting: [Int] = []
    for index in nodes.indices {
      if nodes[index].kind == .comment {
        guard let order = Order(in: self, nodes[index]) else { continue }
        found.append(order.suppression(of: lastElement.map { ownRange(of: $0) }))
        if order.awaitsElement { waiting.append(found.count - 1) }
      } else if nodes[index].kind.isElement {
        lastElement = index
        let end = ownRange(of: index).upperBound
        for position in waiting {
          let start = found[position].range?.upperBound ?? end
          found[position].scope = .range(SourceRange(min(start, end), end))
        }
        waiting = []
      }
    }
    return found
  }

  /// An element without the relations below it.
  private func ownRange(of index: Int) -> SourceRange {
    let node = tree.nodes[index]
    var child = index + 1
    while child < Int(node.next), tree.nodes[child].kind != .relation {
      child = Int(tree.nodes[child].next)
    }
    let end = child < Int(node.next) ? tree.nodes[child].start : node.end
    return SourceRange(Int(node.start), Int(end))
  }
}

extension SyntaxKind {
  fileprivate var isElement: Bool {
    switch self {
    case .heading, .statement, .argument, .inference: true
    default: false
    }
  }
}

/// An order as a comment has it.
private struct Order {
  /// Whether it speaks of what comes next.
  let awaitsElement: Bool
  private let isForFile: Bool
  private let slugs: [Suppression.Slug]
  private let reason: String?
  private let range: SourceRange
  private let extent: SourceRange

  /// Reads a comment; `nil` if it is none of our orders.
  init?(in document: ArgdownDocument, _ node: SyntaxTree.Node) {
    let source = document.source
    var content = Int(node.start)..<Int(node.end)
    for (open, close) in Order.brackets where source[content].starts(with: open) {
      content = content.lowerBound + open.count..<content.upperBound
      if source[content].suffix(close.count).elementsEqual(close) {
        content = content.lowerBound..<content.upperBound - close.count
      }
      break
    }
    let words = Order.words(of: source, in: content)
    guard let first = words.first else { return nil }
    switch String(decoding: source[first], as: UTF8.self) {
    case "check:ignore": isForFile = false
    case "check:ignore-file": isForFile = true
    default: return nil
    }
    let names = words.dropFirst().prefix { !source[$0].elementsEqual("--".utf8) }
    slugs = names.map {
      Suppression.Slug(
        String(decoding: source[$0], as: UTF8.self), at: SourceRange($0.lowerBound, $0.upperBound))
    }
    let rest = words.dropFirst(1 + names.count + 1)
    reason = rest.first.map { start in
      String(
        decoding: source[start.lowerBound..<(rest.last ?? start).upperBound], as: UTF8.self)
    }
    range = SourceRange(Int(node.start), Int(node.end))
    let line = Order.line(around: range, in: source)
    let isAlone = source[line.lowerBound..<range.lowerBound].allSatisfy(Order.isBlank)
    awaitsElement = isAlone && !isForFile
    let isWholeLine =
      isAlone && source[range.upperBound..<line.upperBound].allSatisfy(Order.isBlank)
    extent = isWholeLine ? line : range
  }

  /// The order; `element` is what stands before it.
  func suppression(of element: SourceRange?) -> Suppression {
    let scope: Suppression.Scope = isForFile ? .file : .range(element ?? range)
    return Suppression(slugs, for: scope, because: reason, at: range, extent: extent)
  }

  private static let brackets: [(open: [UInt8], close: [UInt8])] = [
    (Array("//".utf8), []), (Array("/*".utf8), Array("*/".utf8)),
    (Array("<!--".utf8), Array("-->".utf8)),
  ]

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The stretches between blanks and commas.
  private static func words(of source: [UInt8], in content: Range<Int>) -> [Range<Int>] {
    source[content].split { isBlank($0) || $0 == UInt8(ascii: ",") }
      .map { $0.startIndex..<$0.endIndex }
  }

  /// The lines that a range touches, the last line end included.
  private static func line(around range: SourceRange, in source: [UInt8]) -> SourceRange {
    let start = source[..<range.lowerBound].lastIndex { $0 == 0x0A || $0 == 0x0D }
    let end = source[range.upperBound...].firstIndex { $0 == 0x0A || $0 == 0x0D }
    guard let end else { return SourceRange(start.map { $0 + 1 } ?? 0, source.count) }
    let isPair = source[end] == 0x0D && end + 1 < source.count && source[end + 1] == 0x0A
    return SourceRange(start.map { $0 + 1 } ?? 0, end + (isPair ? 2 : 1))
  }
}
