public import ArgumentMaps
internal import ArgumentModel

extension MeasuredMap {
  /// The map in GraphML, with the shapes, places and lines that yEd reads, for any other reader the
  /// title, text, kind and tags of each box, and the kind of each relation.
  ///
  /// Groups are graphs within nodes. Where a map is too large to be laid out here, all boxes lie in
  /// one place, and yEd lays them out.
  public var graphML: [UInt8] { graphML(as: try? laidOutAsMeasured()) }

  /// The map in GraphML, with the places of a layout of it; without one, all boxes lie in one place.
  public func graphML(as layout: MapLayout?) -> [UInt8] {
    var writer = GraphMLWriter(self, layout: layout)
    return writer.write()
  }
}

/// Writes a map in GraphML.
private struct GraphMLWriter {
  private let measured: MeasuredMap
  private let palette: Palette
  private let layout: MapLayout?
  private var frames: [String: Frame] = [:]
  private var xml = XMLWriter()

  init(_ measured: MeasuredMap, layout: MapLayout?) {
    self.measured = measured
    self.layout = layout
    palette = measured.style.light
    for box in layout?.boxes ?? [] { frames[box.node.id] = box.frame }
    for border in layout?.borders ?? [] { frames[border.group.id] = border.frame }
  }

  mutating func write() -> [UInt8] {
    xml.made(Self.prologue)
    if let title = measured.map.title { data("map-title", title) }
    for step in measured.outline {
      switch step {
      case .open(let group): open(measured.map.groups[group], measured.groupTitles[group])
      case .node(let node): write(measured.map.nodes[node], measured.labels[node])
      case .close: xml.markup("</graph></node>\n")
      }
    }
    for position in measured.map.edges.indices { write(edge: position) }
    xml.markup("</graph>\n</graphml>\n")
    return xml.bytes
  }

  private static let prologue = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xmlns:y="http://www.yworks.com/xml/graphml" \
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
    http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">
    <key id="map-title" for="graph" attr.name="title" attr.type="string"/>
    <key id="kind" for="node" attr.name="kind" attr.type="string"/>
    <key id="title" for="node" attr.name="title" attr.type="string"/>
    <key id="text" for="node" attr.name="text" attr.type="string"/>
    <key id="tags" for="node" attr.name="tags" attr.type="string"/>
    <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
    <key id="node-graphics" for="node" yfiles.type="nodegraphics"/>
    <key id="edge-graphics" for="edge" yfiles.type="edgegraphics"/>
    <graph id="map" edgedefault="directed">

    """

  private mutating func open(_ group: MapGroup, _ title: TextBlock) {
    let look = BoxLook(of: group, palette)
    xml.markup("<node")
    xml.attribute("id", group.id)
    xml.markup(" yfiles.foldertype=\"group\">\n")
    data("kind", "group")
    data("title", group.title.string)
    if !group.tags.isEmpty { data("tags", group.tags) }
    xml.markup("<data key=\"node-graphics\"><y:ProxyAutoBoundsNode><y:Realizers active=\"0\">")
    for isClosed in [false, true] {
      xml.markup("<y:GroupNode>")
      shape(frames[group.id], look, width: 0.75)
      label(
        [title], "t", size: measured.style.groupTitleSize, color: look.ink ?? palette.mutedText,
        isBold: true)
      xml.made("<y:Shape type=\"rectangle\"/><y:State closed=\"\(isClosed)\"/></y:GroupNode>")
    }
    xml.markup("</y:Realizers></y:ProxyAutoBoundsNode></data>\n<graph")
    xml.attribute("id", "\(group.id):")
    xml.markup(" edgedefault=\"directed\">\n")
  }

  private mutating func write(_ node: MapNode, _ label: Label) {
    let look = BoxLook(of: node, palette)
    let style = measured.style
    xml.markup("<node")
    xml.attribute("id", node.id)
    xml.markup(">\n")
    data("kind", node.subject.kindName)
    if !node.subject.isUntitled { data("title", node.subject.title) }
    if let text = node.text { data("text", text.string) }
    if !node.tags.isEmpty { data("tags", node.tags) }
    xml.markup("<data key=\"node-graphics\"><y:ShapeNode>")
    let frame =
      frames[node.id]
      ?? Frame(x: 0, y: 0, width: label.size.width, height: label.size.height)
    shape(frame, look, width: 1.25)
    let ink = look.ink ?? palette.text
    let isAlone = label.text.lines.isEmpty && label.tags.lines.isEmpty
    self.label(
      [label.title], isAlone ? "l" : "tl", size: style.titleSize, color: ink, isBold: true)
    self.label(
      [label.text, label.tags], label.title.lines.isEmpty ? "l" : "bl", size: style.textSize,
      color: ink)
    let corners = node.subject.isStatement ? "roundrectangle" : "rectangle"
    xml.made("<y:Shape type=\"\(corners)\"/></y:ShapeNode></data>\n</node>\n")
  }

  private mutating func shape(_ frame: Frame?, _ look: BoxLook, width: Double) {
    if let frame {
      xml.markup("<y:Geometry")
      xml.attribute("x", frame.origin.x)
      xml.attribute("y", frame.origin.y)
      xml.attribute("width", frame.size.width)
      xml.attribute("height", frame.size.height)
      xml.markup("/>")
    }
    xml.markup("<y:Fill")
    xml.attribute("color", look.fill)
    xml.markup(" transparent=\"false\"/><y:BorderStyle type=\"line\"")
    xml.attribute("color", look.stroke)
    xml.attribute("width", width)
    xml.markup("/>")
  }

  /// Writes the lines of some blocks as a label at a place within a shape: `tl` is top left.
  private mutating func label(
    _ blocks: [TextBlock], _ place: String, size: Double, color: String, isBold: Bool = false
  ) {
    let lines = blocks.flatMap(\.lines)
    guard !lines.isEmpty else { return }
    xml.markup("<y:NodeLabel alignment=\"left\" autoSizePolicy=\"content\" fontFamily=\"Arial\"")
    xml.attribute("fontSize", size)
    xml.attribute("fontStyle", isBold ? "bold" : "plain")
    xml.attribute("textColor", color)
    xml.markup(" hasBackgroundColor=\"false\" hasLineColor=\"false\" modelName=\"internal\"")
    xml.attribute("modelPosition", place)
    xml.markup(" borderDistance=\"8\">")
    for (number, line) in lines.enumerated() {
      let text = line.runs.map(\.text).joined()
      // yEd takes a label that begins like this for a page; an invisible joiner keeps it text.
      let isLikePage = number == 0 && text.drop { $0.isWhitespace }.hasPrefix("<")
      xml.markup(number > 0 ? "\n" : isLikePage ? "\u{2060}" : "")
      xml.text(text)
    }
    xml.markup("</y:NodeLabel>")
  }

  private mutating func write(edge position: Int) {
    let edge = measured.map.edges[position]
    let nodes = measured.map.nodes
    let look = RelationLook(edge.kind)
    xml.markup("<edge")
    xml.attribute("id", edge.id)
    xml.attribute("source", nodes[edge.source].id)
    xml.attribute("target", nodes[edge.target].id)
    xml.markup(">\n")
    data("relation", edge.kind.rawValue)
    xml.markup("<data key=\"edge-graphics\"><y:PolyLineEdge>")
    path(of: position)
    xml.markup("<y:LineStyle")
    xml.attribute(
      "color", edge.color?.description ?? RelationLook.color(of: edge.kind, in: palette))
    xml.attribute("type", edge.kind.yEdLine)
    xml.attribute("width", look.width)
    xml.markup("/><y:Arrows")
    xml.attribute("source", edge.kind.isSymmetric ? look.head.yEdName : "none")
    xml.attribute("target", look.head.yEdName)
    xml.markup("/><y:BendStyle smoothed=\"true\"/></y:PolyLineEdge></data>\n</edge>\n")
  }

  /// Writes where a line starts and ends, seen from the middles of its boxes, and where it bends.
  private mutating func path(of position: Int) {
    let edge = measured.map.edges[position]
    let nodes = measured.map.nodes
    guard let curve = layout?.lines[position].curves.first, let first = curve.points.first,
      let last = curve.points.last, let source = frames[nodes[edge.source].id]?.center,
      let target = frames[nodes[edge.target].id]?.center
    else { return }
    let (start, end) = (curve.startTip ?? first, curve.endTip ?? last)
    xml.markup("<y:Path")
    xml.attribute("sx", start.x - source.x)
    xml.attribute("sy", start.y - source.y)
    xml.attribute("tx", end.x - target.x)
    xml.attribute("ty", end.y - target.y)
    xml.markup(">")
    for bend in stride(from: 3, to: curve.points.count - 1, by: 3) {
      xml.markup("<y:Point")
      xml.attribute("x", curve.points[bend].x)
      xml.attribute("y", curve.points[bend].y)
      xml.markup("/>")
    }
    xml.markup("</y:Path>")
  }

  private mutating func data(_ key: String, _ tags: [Tag]) {
    data(key, tags.map(\.description).joined(separator: " "))
  }

  private mutating func data(_ key: String, _ text: String) {
    xml.markup("<data")
    xml.attribute("key", key)
    xml.markup(">")
    xml.text(text)
    xml.markup("</data>\n")
  }
}

extension MapNode.Subject {
  fileprivate var kindName: String {
    switch self {
    case .statement: "statement"
    case .argument: "argument"
    case .group: "group"
    }
  }
}

extension Relation.Kind {
  /// The line as yEd names it.
  fileprivate var yEdLine: String {
    switch self {
    case .supports, .entails: "line"
    case .attacks: "dashed"
    case .undercuts: "dotted"
    case .contradicts, .excludes: "dashed_dotted"
    }
  }
}

extension RelationLook.Head {
  /// The arrow head as yEd names it.
  fileprivate var yEdName: String {
    switch self {
    case .filledTriangle: "delta"
    case .hollowTriangle: "white_delta"
    case .chevron: "plain"
    case .diamond: "diamond"
    }
  }
}
