import ArgumentModel

extension ArgumentMap {
  /// The map with each closed group as one box.
  ///
  /// What a closed group holds goes, with the lines between what it holds; lines that cross its
  /// frame end at its box, alike ones of the same kind and ends once. A closed group within one
  /// goes as well. The boxes of groups stand behind the others, and say how much they hold.
  ///
  /// - Complexity: O(boxes + lines + groups).
  public var folded: ArgumentMap {
    guard groups.contains(where: \.isClosed) else { return self }
    let folding = Folding(of: self)
    return ArgumentMap(
      title: title, nodes: folding.nodes, edges: folding.edges, groups: folding.groups,
      ranks: folding.ranks)
  }
}

/// What remains of a map when its closed groups are folded.
private struct Folding {
  private(set) var nodes: [MapNode] = []
  private(set) var edges: [MapEdge] = []
  private(set) var groups: [MapGroup] = []
  private(set) var ranks: [[Int]] = []

  init(of map: ArgumentMap) {
    // For each group the outermost closed one that it lies in, or is.
    var closed: [Int?] = []
    for (position, group) in map.groups.enumerated() {
      closed.append(group.parent.flatMap { closed[$0] } ?? (group.isClosed ? position : nil))
    }
    let hasBox = Folding.filled(map)
    var groupPlaces: [Int?] = []
    for (position, group) in map.groups.enumerated() {
      groupPlaces.append(closed[position] == nil ? groups.count : nil)
      guard closed[position] == nil else { continue }
      groups.append(group.moved(into: group.parent.flatMap { groupPlaces[$0] }))
    }
    var places: [Int?] = []
    for node in map.nodes {
      let isShown = node.group.flatMap { closed[$0] } == nil
      places.append(isShown ? nodes.count : nil)
      guard isShown else { continue }
      nodes.append(node)
      nodes[nodes.count - 1].group = node.group.flatMap { groupPlaces[$0] }
    }
    var recedes = closed.map { $0 != nil }
    var held = Array(repeating: (claims: 0, arguments: 0), count: map.groups.count)
    for node in map.nodes {
      guard let group = node.group.flatMap({ closed[$0] }) else { continue }
      if !node.isReceding { recedes[group] = false }
      if node.subject.isStatement { held[group].claims += 1 } else { held[group].arguments += 1 }
    }
    var boxes: [Int?] = []
    for (position, group) in map.groups.enumerated() {
      let isBox = closed[position] == position && hasBox[position]
      boxes.append(isBox ? nodes.count : nil)
      guard isBox else { continue }
      nodes.append(
        MapNode(
          id: group.id, subject: .group(group.title.string), title: group.title.string,
          text: Self.words(for: held[position]), tags: group.tags,
          group: group.parent.flatMap { groupPlaces[$0] }, color: group.color,
          textColor: group.textColor))
      nodes[nodes.count - 1].isReceding = recedes[position]
      nodes[nodes.count - 1].colorReason = group.colorReason
    }
    let place = { (node: Int) in
      places[node] ?? map.nodes[node].group.flatMap { closed[$0] }.flatMap { boxes[$0] } ?? 0
    }
    var seen: Set<[Int]> = []
    let order = Dictionary(uniqueKeysWithValues: zip(Relation.Kind.allCases, 0...))
    for edge in map.edges {
      let ends = (source: place(edge.source), target: place(edge.target))
      if places[edge.source] == nil || places[edge.target] == nil {
        let key = [ends.source, ends.target, order[edge.kind] ?? 0]
        guard ends.source != ends.target, seen.insert(key).inserted else { continue }
      }
      edges.append(edge.moved(from: ends.source, to: ends.target))
    }
    ranks = map.ranks.map { $0.compactMap { places[$0] } }.filter { $0.count > 1 }
  }

  /// How much a group holds: `1 claim, 3 arguments`.
  private static func words(for held: (claims: Int, arguments: Int)) -> MarkedText {
    let parts = [(held.claims, "claim"), (held.arguments, "argument")].filter { $0.0 > 0 }
    return MarkedText(
      parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", "))
  }

  /// For each group whether it holds a box, however deep.
  private static func filled(_ map: ArgumentMap) -> [Bool] {
    var isFilled = Array(repeating: false, count: map.groups.count)
    for node in map.nodes { if let group = node.group { isFilled[group] = true } }
    for (position, group) in map.groups.enumerated().reversed() where isFilled[position] {
      if let parent = group.parent { isFilled[parent] = true }
    }
    return isFilled
  }
}

extension MapGroup {
  /// The group within another one; an open one.
  fileprivate func moved(into parent: Int?) -> MapGroup {
    var copy = self
    copy.parent = parent
    copy.isClosed = false
    return copy
  }
}

extension MapEdge {
  func moved(from source: Int, to target: Int) -> MapEdge {
    var copy = self
    copy.source = source
    copy.target = target
    return copy
  }
}
