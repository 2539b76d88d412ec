import ArgumentModel

/// A map whose words are broken into lines, so that the sizes of its boxes are known.
public struct MeasuredMap: Hashable, Sendable {
  /// The map, with each closed group as one box.
  public let map: ArgumentMap
  /// The style in which it was measured.
  public let style: MapStyle
  /// The label of each box, in the order of `ArgumentMap.nodes`.
  public let labels: [Label]
  /// The title of each group, in the order of `ArgumentMap.groups`.
  public let groupTitles: [TextBlock]

  /// Measures the words of a map.
  ///
  /// - Complexity: O(n) in the length of all titles and texts.
  public init(_ map: ArgumentMap, style: MapStyle = MapStyle()) {
    let map = map.folded
    self.map = map
    self.style = style
    labels = map.nodes.map { Label(of: $0, in: style) }
    groupTitles = map.groups.map { group in
      TextBlock(
        group.title, limit: Int(style.groupTitleWidth / style.groupTitleSize * 1000), maximum: 3,
        isBold: style.isGroupTitleBold)
    }
  }

  /// Finds a place for everything.
  ///
  /// The layout is Graphviz's `dot`, with what a map supports on top; parts that nothing joins are
  /// laid out apart. Equal maps get equal layouts, whatever was laid out before. Where the style asks
  /// for a sheet, texts may get other widths than they have here.
  public func laidOut() throws(RenderError) -> MapLayout { try laidOut(on: style.fit) }

  /// Finds a place for everything, with the words as they are broken into lines here.
  package func laidOutAsMeasured() throws(RenderError) -> MapLayout {
    let reading = ReadingOrder(of: map)
    let problem = problem(in: reading.order)
    let parts = LayoutPart.parts(of: problem)
    try LayoutBounds.check(parts)
    guard parts.count > 1 else {
      return MapLayout(self, reading, try GraphvizLayout.solve(problem))
    }
    var solved: [(LayoutPart, LayoutSolution)] = []
    for part in parts { solved.append((part, try GraphvizLayout.solve(part.problem))) }
    return MapLayout(self, reading, LayoutSolution(joining: solved, of: problem))
  }

  /// For each group its place among those that hold a box, however deep; `nil` for empty ones.
  var filledGroups: [Int?] {
    var isFilled = Array(repeating: false, count: map.groups.count)
    for node in map.nodes { if let group = node.group { isFilled[group] = true } }
    for (position, group) in map.groups.enumerated().reversed() where isFilled[position] {
      if let parent = group.parent { isFilled[parent] = true }
    }
    var count = 0
    return isFilled.map { filled in
      defer { if filled { count += 1 } }
      return filled ? count : nil
    }
  }

  private func problem(in order: [Int]) -> LayoutProblem {
    let filled = filledGroups
    let rows = LeafRows(of: map)
    return LayoutProblem(
      boxes: zip(map.nodes, labels).map { node, label in
        LayoutProblem.Box(size: label.size, frame: node.group.flatMap { filled[$0] })
      },
      lines: zip(map.edges, rows.layers).map { edge, layers in
        LayoutProblem.Line(
          source: edge.source, target: edge.target, layers: layers,
          isDouble: edge.kind.isSymmetric)
      },
      borders: map.groups.enumerated().filter { filled[$0.offset] != nil }.map { position, group in
        LayoutProblem.Border(
          parent: group.parent.flatMap { filled[$0] }, title: titleRoom(of: position))
      },
      order: order, ranks: map.ranks.flatMap { ranks(within: $0) },
      boxGap: style.boxGap, rankGap: style.rankGap, borderGap: style.groupPadding,
      arrowLength: style.arrowLength, direction: style.direction, shape: style.lines,
      searchesAcrossFrames: style.searchesAcrossGroups)
  }

  /// The parts of a set of boxes that lie within one group: Graphviz cannot be trusted with more.
  private func ranks(within set: [Int]) -> [[Int]] {
    Dictionary(grouping: set) { map.nodes[$0].group }.values.filter { $0.count > 1 }
      .sorted { $0[0] < $1[0] }
  }

  /// The room that a title takes in its frame, whose padding it keeps to: Graphviz gives it 8 points on
  /// either side.
  private func titleRoom(of group: Int) -> Size {
    var room = titleSize(of: group)
    room.width += 2 * max(style.groupPadding - 8, 0)
    return room
  }

  func titleSize(of group: Int) -> Size {
    let title = groupTitles[group]
    let width = Double(max(title.width, title.wideWidth)) * style.groupTitleSize / 1000
    return Size(
      width: width,
      height: Double(title.lines.count) * style.groupTitleSize * style.lineSpacing)
  }
}

extension ArgumentMap {
  /// Breaks the words of the map into lines and finds a place for everything.
  public func laidOut(style: MapStyle = MapStyle()) throws(RenderError) -> MapLayout {
    try MeasuredMap(self, style: style).laidOut()
  }
}

extension ArgumentMap {
  /// Loads what the layout needs, so that the first map of many costs no more than the others.
  public static func prepareLayout() {
    _ = try? ArgumentMap(nodes: [MapNode(id: "box", subject: .statement("Box"))], edges: [])
      .laidOut()
  }

  /// The libraries that decide on a picture besides this one, by name and version, such as
  /// `Graphviz 2.43.0`; those that draw PNG and PDF among them if `printed`.
  public static func libraries(printed: Bool) -> [String] {
    ["Graphviz \(GraphvizLayout.version)"] + (printed ? [RsvgDrawing.versions] : [])
  }
}
