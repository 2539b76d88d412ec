import Argdown
import ArgumentMaps
import ArgumentModel

/// A map as text in a page, with its parts told apart by classes.
public struct SourceListing: Sendable {
  /// The listing as a `pre` of HTML, without empty lines.
  public let html: String

  /// Marks the parts of a map.
  ///
  /// - Complexity: O(n) in the size of the text.
  public init(_ text: [UInt8]) {
    let document = ArgdownDocument(parsing: text)
    var parts = Array(repeating: Part?.none, count: document.source.count)
    var pending = [document.root]
    while let node = pending.popLast() {
      let children = node.children
      if let (part, range) = Self.part(of: node, children.first?.range.lowerBound) {
        for place in range where place < parts.count { parts[place] = part }
      }
      pending += children.reversed()
    }
    var html = XMLWriter()
    html.markup("<pre class=\"argdown\"><code>")
    for (number, line) in document.source.lines.enumerated() {
      if number > 0 { html.markup("\n") }
      if line.isEmpty { html.markup("<span></span>") }
      var start = line.startIndex
      while start < line.endIndex {
        let part = parts[start]
        let end = line[start...].indices.first { parts[$0] != part } ?? line.endIndex
        if let part { html.made("<span class=\"\(part.rawValue)\">") }
        html.code(String(decoding: line[start..<end], as: UTF8.self))
        if part != nil { html.markup("</span>") }
        start = end
      }
    }
    html.markup("</code></pre>\n")
    self.html = String(decoding: html.bytes, as: UTF8.self)
  }

  /// The parts that are told apart; the raw values are the classes.
  private enum Part: String, CaseIterable {
    case heading, title, argument, support, attack, undercut, contradiction, tag, data, comment
    case mention, number
  }

  /// What a node is marked as, and how much of it.
  private static func part(
    of node: SyntaxNode, _ firstChild: Int?
  ) -> (Part, Range<Int>)? {
    let whole = node.range.lowerBound..<node.range.upperBound
    let head = node.range.lowerBound..<(firstChild ?? node.range.upperBound)
    switch node.kind {
    case .heading: return (.heading, whole)
    case .definition, .reference: return (node.text.hasPrefix("<") ? .argument : .title, whole)
    case .relation: return node.relationSymbol.map { (part(of: $0), head) }
    case .tag: return (.tag, whole)
    case .data, .frontMatter: return (.data, whole)
    case .comment: return (.comment, whole)
    case .statementMention, .argumentMention, .link, .include: return (.mention, whole)
    case .entry, .inference: return (.number, head)
    default: return nil
    }
  }

  private static func part(of symbol: RelationSymbol) -> Part {
    switch symbol {
    case .outgoingSupport, .incomingSupport: .support
    case .outgoingAttack, .incomingAttack: .attack
    case .outgoingUndercut, .incomingUndercut: .undercut
    case .contradiction: .contradiction
    }
  }
}

extension SourceListing {
  /// The rules for listings, once in a page: the colours of the pictures, bright and dark.
  ///
  /// They follow the reader's screen, and a page's `data-theme`, as pictures do.
  public static let styleSheet = """
    pre.argdown{padding:.75em 1em;overflow-x:auto;border-radius:4px}
    pre.argdown .heading{font-weight:bold}
    \(rules(for: "pre.argdown", .light))
    @media screen and (prefers-color-scheme:dark){\
    \(rules(for: "pre.argdown:not([data-theme=light] *)", .dark))}
    @media screen{\(rules(for: "[data-theme=dark] pre.argdown", .dark))}

    """

  private static func rules(for listing: String, _ palette: Palette) -> String {
    let colors: [(parts: [Part], color: String)] = [
      ([.heading, .title], palette.statementStroke), ([.argument], palette.linkText),
      ([.support], palette.support), ([.attack], palette.attack),
      ([.undercut], palette.undercut), ([.contradiction], palette.contradiction),
      ([.tag, .data, .comment, .number], palette.mutedText), ([.mention], palette.linkText),
    ]
    return "\(listing){color:\(palette.text);background:\(palette.groupFill)}"
      + colors.map { (parts, color) in
        parts.map { "\(listing) .\($0.rawValue)" }.joined(separator: ",") + "{color:\(color)}"
      }.joined()
  }
}

extension XMLWriter {
  /// Appends code: text whose tabs stay.
  fileprivate mutating func code(_ code: String) {
    for (number, part) in code.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
    {
      if number > 0 { markup("\t") }
      text(String(part))
    }
  }
}
