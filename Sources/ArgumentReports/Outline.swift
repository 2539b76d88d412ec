public import ArgumentMaps
public import ArgumentModel

/// A map as a nested list: what it is about, and below each claim what bears on it.
///
/// Each box stands in it once with all that bears on it; where it comes up again, in a circle or
/// because it bears on several things, it is referred to.
public struct Outline: Hashable, Sendable {
  /// A line of the list.
  public struct Item: Hashable, Sendable {
    /// How many items it stands within, from 0.
    public let depth: Int
    /// How it bears on the item that it stands within; `nil` at the top.
    public let kind: Relation.Kind?
    /// The box.
    public let node: MapNode
    /// Whether the box is only named here, since its text and its grounds stand elsewhere.
    public let isReference: Bool
  }

  /// The items, each before those within it.
  public let items: [Item]

  /// The depth from which on grounds start a list of their own: deeper nesting helps nobody.
  static let depthLimit = 7

  /// Walks a map from its theses, and then from all else that bears on nothing.
  ///
  /// - Complexity: O(nodes + edges).
  public init(of map: ArgumentMap) {
    var walk = Walk(map)
    for start in walk.starts { walk.list(from: start) }
    items = walk.items
  }
}

/// What is known while a map is walked.
private struct Walk {
  /// A line of the map, as one of its ends sees it.
  struct Bearing {
    let edge: Int
    let node: Int
  }

  private(set) var items: [Outline.Item] = []
  private let map: ArgumentMap
  /// For each node what bears on it.
  private var bearings: [[Bearing]]
  private var isListed: [Bool]
  private var isUsed: [Bool]

  init(_ map: ArgumentMap) {
    self.map = map
    bearings = Array(repeating: [], count: map.nodes.count)
    isListed = Array(repeating: false, count: map.nodes.count)
    isUsed = Array(repeating: false, count: map.edges.count)
    for (place, edge) in map.edges.enumerated() {
      bearings[edge.target].append(Bearing(edge: place, node: edge.source))
      guard edge.kind.isSymmetric, edge.source != edge.target else { continue }
      bearings[edge.source].append(Bearing(edge: place, node: edge.target))
    }
  }

  /// Where lists begin: theses, what bears on nothing, and at last whatever stands in circles.
  var starts: [Int] {
    var bears = Array(repeating: false, count: map.nodes.count)
    for edge in map.edges where !edge.kind.isSymmetric && edge.source != edge.target {
      bears[edge.source] = true
    }
    let places = Array(map.nodes.indices)
    return places.filter { map.nodes[$0].tags.contains("thesis") }
      + places.filter { !bears[$0] && !bearings[$0].isEmpty } + places.filter { !bears[$0] }
      + places
  }

  /// Lists a node and all below it, and behind it what was too deep to stand within it.
  mutating func list(from start: Int) {
    var starts = [start]
    var next = 0
    while next < starts.count {
      defer { next += 1 }
      guard !isListed[starts[next]] else { continue }
      var pending = [(node: starts[next], depth: 0, edge: Int?.none)]
      while let (node, depth, edge) = pending.popLast() {
        if let edge {
          guard !isUsed[edge] else { continue }
          isUsed[edge] = true
        }
        let isTooDeep = depth >= Outline.depthLimit && bearings[node].contains { !isUsed[$0.edge] }
        let isReference = isListed[node] || isTooDeep
        items.append(
          Outline.Item(
            depth: depth, kind: edge.map { map.edges[$0].kind }, node: map.nodes[node],
            isReference: isReference))
        if isTooDeep { starts.append(node) }
        guard !isReference else { continue }
        isListed[node] = true
        pending += bearings[node].reversed().map { ($0.node, depth + 1, $0.edge) }
      }
    }
  }
}

extension Outline {
  /// The list as an `ul` of HTML, without blank lines; empty for a map without boxes.
  public var html: String {
    var list = XMLWriter()
    var depth = -1
    for item in items {
      if item.depth > depth {
        list.markup(depth < 0 ? "<ul>\n" : "\n<ul>\n")
      } else {
        list.markup("</li>\n")
        for _ in item.depth..<depth { list.markup("</ul></li>\n") }
      }
      depth = item.depth
      list.markup("<li>")
      for part in item.parts {
        if part.isTitle { list.markup("<strong>") }
        list.text(part.text)
        if part.isTitle { list.markup("</strong>") }
      }
    }
    if depth >= 0 { list.markup("</li>\n") }
    for _ in 0..<max(depth, 0) { list.markup("</ul></li>\n") }
    if depth >= 0 { list.markup("</ul>\n") }
    return String(decoding: list.bytes, as: UTF8.self)
  }

  /// The list in Markdown, a line for each item.
  public var markdown: String {
    items.map { item in
      String(repeating: "  ", count: item.depth) + "- "
        + item.parts.map {
          $0.isTitle ? "**\(MarkdownText.escaped($0.text))**" : MarkdownText.escaped($0.text)
        }.joined() + "\n"
    }.joined()
  }
}

extension Outline.Item {
  /// What the item says, piece by piece.
  var parts: [(text: String, isTitle: Bool)] {
    let text = node.text?.sentence.split(whereSeparator: \.isNewline).joined(separator: " ")
    var parts = [(kind.map(Self.words) ?? "", false)]
    let title = node.title ?? (node.subject.isUntitled ? nil : node.subject.title)
    if let title { parts.append((title, true)) }
    if isReference {
      parts.append(
        (title == nil ? "\(text ?? "") (as told elsewhere)" : " (told elsewhere)", false))
      return parts
    }
    if let text, !text.isEmpty { parts.append((title == nil ? text : ": \(text)", false)) }
    if let status = node.status { parts.append((" (\(status.rawValue))", false)) }
    return parts
  }

  /// How something bears on what it stands within.
  private static func words(for kind: Relation.Kind) -> String {
    switch kind {
    case .supports: "Supported by "
    case .entails: "Entailed by "
    case .attacks: "Attacked by "
    case .undercuts: "Undercut by "
    case .contradicts: "Contradicted by "
    case .excludes: "Excluded by "
    }
  }
}
