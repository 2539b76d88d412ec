import ArgumentModel

/// A map with a place for everything: what a writer of pictures needs, and no more.
///
/// All lengths are in points, y down, from the top left corner of the drawing.
public struct MapLayout: Hashable, Sendable {
  /// A box with its words.
  public struct Box: Hashable, Sendable {
    /// What the box shows.
    public var node: MapNode
    /// Where it lies.
    public var frame: Frame
    /// Its words.
    public var label: Label
    /// The number of boxes that support it.
    public var supports: Int
    /// The number of boxes that attack, undercut or contradict it.
    public var attacks: Int
    /// Whether it is what the map is about: tagged `#thesis`, or, where nothing is, borne on and bearing
    /// on nothing.
    public var isMain: Bool

    /// Creates a box.
    public init(
      _ node: MapNode, frame: Frame, label: Label, supports: Int = 0, attacks: Int = 0,
      isMain: Bool = false
    ) {
      self.node = node
      self.frame = frame
      self.label = label
      self.supports = supports
      self.attacks = attacks
      self.isMain = isMain
    }
  }

  /// A line with its arrow heads.
  public struct Line: Hashable, Sendable {
    /// What the line shows.
    public var edge: MapEdge
    /// The name of the box where it starts.
    public var sourceTitle: String
    /// The name of the box where it ends.
    public var targetTitle: String
    /// Its course, mostly one curve.
    public var curves: [Curve]

    /// Creates a line.
    public init(_ edge: MapEdge, from source: String, to target: String, curves: [Curve]) {
      self.edge = edge
      sourceTitle = source
      targetTitle = target
      self.curves = curves
    }
  }

  /// A frame around boxes, with its title.
  public struct Border: Hashable, Sendable {
    /// What the frame shows.
    public var group: MapGroup
    /// Where it lies.
    public var frame: Frame
    /// Its title.
    public var title: TextBlock
    /// Where the title lies.
    public var titleFrame: Frame

    /// Creates a frame.
    public init(_ group: MapGroup, frame: Frame, title: TextBlock, titleFrame: Frame) {
      self.group = group
      self.frame = frame
      self.title = title
      self.titleFrame = titleFrame
    }
  }

  /// The title of the map, if it has one.
  public var title: String?
  /// The style in which the words were measured.
  public var style: MapStyle
  /// The size of the drawing, margins included.
  public var size: Size
  /// The frames, outer ones before those within.
  public var borders: [Border]
  /// The boxes in reading order.
  public var boxes: [Box]
  /// The lines in the order of the map.
  public var lines: [Line]

  /// Creates a layout from its parts.
  public init(
    title: String? = nil, style: MapStyle = MapStyle(), size: Size, borders: [Border] = [],
    boxes: [Box], lines: [Line] = []
  ) {
    self.title = title
    self.style = style
    self.size = size
    self.borders = borders
    self.boxes = boxes
    self.lines = lines
  }
}

extension MapLayout {
  /// Joins what was measured and what was found.
  init(_ measured: MeasuredMap, _ reading: ReadingOrder, _ solution: consuming LayoutSolution) {
    let map = measured.map
    let margin = measured.style.margin
    solution.move(by: Point(x: margin, y: margin))
    let solution = solution
    title = map.title
    style = measured.style
    size = Size(
      width: solution.size.width + 2 * margin, height: solution.size.height + 2 * margin)
    boxes = reading.order.map { position in
      let label = measured.labels[position]
      let middle = solution.boxes[position]
      return Box(
        map.nodes[position],
        frame: Frame(
          x: middle.x - label.size.width / 2, y: middle.y - label.size.height / 2,
          width: label.size.width, height: label.size.height),
        label: label, supports: reading.supports[position], attacks: reading.attacks[position],
        isMain: reading.isMain[position])
    }
    lines = zip(map.edges, solution.lines).map { edge, curves in
      Line(
        edge, from: map.nodes[edge.source].subject.title, to: map.nodes[edge.target].subject.title,
        curves: curves)
    }
    let filled = measured.filledGroups
    borders = map.groups.indices.compactMap { (position) -> Border? in
      guard let place = filled[position] else { return nil }
      let title = measured.titleSize(of: position)
      return Border(
        map.groups[position], frame: solution.borders[place],
        title: measured.groupTitles[position],
        titleFrame: Frame(
          x: solution.titles[place].x - title.width / 2,
          y: solution.titles[place].y - title.height / 2, width: title.width,
          height: title.height))
    }
  }
}
