public import ArgumentModel

extension ArgumentMap {
  /// The map without the boxes and lines that a test rejects; a line needs both its ends.
  ///
  /// Groups that hold nothing any more go as well.
  ///
  /// - Complexity: O(boxes + lines + groups).
  func part(boxes keepsBox: (Int) -> Bool, lines keepsLine: (MapEdge) -> Bool) -> ArgumentMap {
    let kept = nodes.indices.map(keepsBox)
    var holds = Array(repeating: false, count: groups.count)
    for (node, isKept) in zip(nodes, kept) where isKept {
      if let group = node.group { holds[group] = true }
    }
    for (position, group) in groups.enumerated().reversed() where holds[position] {
      if let parent = group.parent { holds[parent] = true }
    }
    let places = Self.places(of: kept)
    let groupPlaces = Self.places(of: holds)
    return ArgumentMap(
      title: title,
      nodes: zip(nodes, kept).filter(\.1).map { node, _ in
        var node = node
        node.group = node.group.flatMap { groupPlaces[$0] }
        return node
      },
      edges: edges.compactMap { edge in
        guard let source = places[edge.source], let target = places[edge.target],
          keepsLine(edge)
        else { return nil }
        return edge.moved(from: source, to: target)
      },
      groups: zip(groups, holds).filter(\.1).map { group, _ in
        var group = group
        group.parent = group.parent.flatMap { groupPlaces[$0] }
        return group
      },
      ranks: ranks.map { $0.compactMap { places[$0] } }.filter { $0.count > 1 })
  }

  /// For each of some things its place among those that are kept.
  private static func places(of kept: [Bool]) -> [Int?] {
    var count = 0
    return kept.map { isKept in
      defer { if isKept { count += 1 } }
      return isKept ? count : nil
    }
  }
}

extension ArgumentMap {
  /// The part of the map that shows these statements and arguments, and the lines between them.
  public func limited(to subjects: Set<MapNode.Subject>) -> ArgumentMap {
    part(boxes: { subjects.contains(nodes[$0].subject) }, lines: { _ in true })
  }

  /// The part of the map that lines of these kinds hold together, with no other lines.
  ///
  /// A box at which no line is left goes, unless it had none before.
  public func limited(to kinds: Set<Relation.Kind>) -> ArgumentMap {
    var had = Array(repeating: false, count: nodes.count)
    var has = had
    for edge in edges {
      for end in [edge.source, edge.target] {
        had[end] = true
        if kinds.contains(edge.kind) { has[end] = true }
      }
    }
    return part(boxes: { has[$0] || !had[$0] }, lines: { kinds.contains($0.kind) })
  }

  /// The part of the map that at most `depth` lines part from a box, whichever way the lines run.
  ///
  /// The groups around the box are opened. A map without such a box comes out empty.
  ///
  /// - Complexity: O(boxes + lines + groups).
  public func focused(on subject: MapNode.Subject, depth: Int = 2) -> ArgumentMap {
    var neighbours: [[Int]] = Array(repeating: [], count: nodes.count)
    for edge in edges {
      neighbours[edge.source].append(edge.target)
      neighbours[edge.target].append(edge.source)
    }
    var distances: [Int?] = nodes.map { $0.subject == subject ? 0 : nil }
    var queue = distances.indices.filter { distances[$0] == 0 }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      guard let distance = distances[node], distance < depth else { continue }
      for neighbour in neighbours[node] where distances[neighbour] == nil {
        distances[neighbour] = distance + 1
        queue.append(neighbour)
      }
    }
    let map = opened { position in queue.first.flatMap { nodes[$0].group } == position }
    return map.part(boxes: { distances[$0] != nil }, lines: { _ in true })
  }

  /// The map with the groups that a test names, and those around them, open.
  func opened(_ isNamed: (Int) -> Bool) -> ArgumentMap {
    var groups = groups
    var isOpen = groups.indices.map(isNamed)
    for position in groups.indices.reversed() where isOpen[position] {
      groups[position].isClosed = false
      if let parent = groups[position].parent { isOpen[parent] = true }
    }
    return ArgumentMap(title: title, nodes: nodes, edges: edges, groups: groups, ranks: ranks)
  }
}

extension ArgumentMap {
  /// The part of the map of a graph that stands below a heading, at any depth; its group is open.
  ///
  /// `nil` if the graph has no such heading.
  public func section(titled title: String, of graph: ArgumentGraph) -> ArgumentMap? {
    var isBelow: [Bool] = []
    for section in graph.sections {
      let isInner = section.parent.map { isBelow[$0.position] } ?? false
      isBelow.append(isInner || section.title.sentence == title || section.title.string == title)
    }
    guard isBelow.contains(true) else { return nil }
    let isShown = { (section: Section.ID?) in section.map { isBelow[$0.position] } ?? false }
    let subjects = graph.subjects {
      isShown($0.section)
    } arguments: {
      isShown($0.section)
    }
    return opened { position in
      groups[position].title.sentence == title || groups[position].title.string == title
    }.limited(to: subjects)
  }

  /// The part of the map of a graph that bears a tag; `nil` if nothing in the graph does.
  public func tagged(_ tag: Tag, of graph: ArgumentGraph) -> ArgumentMap? {
    let subjects = graph.subjects {
      $0.tags.contains(tag)
    } arguments: {
      $0.tags.contains(tag)
    }
    return subjects.isEmpty ? nil : limited(to: subjects)
  }
}

extension ArgumentGraph {
  /// The statements and arguments that tests accept.
  fileprivate func subjects(
    statements isChosen: (Statement) -> Bool, arguments isChosenArgument: (Argument) -> Bool
  ) -> Set<MapNode.Subject> {
    Set(
      statements.filter(isChosen).map { .statement($0.id) }
        + arguments.filter(isChosenArgument).map { .argument($0.id) })
  }
}
