import ArgumentModel

extension SVGWriter {
  /// Writes a line with its arrow heads.
  mutating func write(_ line: MapLayout.Line) {
    guard !line.curves.isEmpty else { return }
    xml.markup("<g")
    xml.attribute("id", "\(prefix)-\(line.edge.id)")
    let look = RelationLook(line.edge.kind)
    let isReceding = line.edge.isReceding
    xml.attribute("class", "relation \(look.name)" + (isReceding ? " receding" : ""))
    xml.attribute("role", "graphics-symbol img")
    xml.attribute("aria-label", "\(line.sourceTitle) \(look.verb) \(line.targetTitle)")
    if isReceding { xml.attribute("opacity", 0.35) }
    writeStrokes(line.curves, look, own: line.edge.color)
    xml.markup("</g>\n")
  }

  /// Writes the rest of an open tag, and the strokes of a line in it.
  mutating func writeStrokes(_ curves: [Curve], _ look: RelationLook, own: BoxColor? = nil) {
    let own = own?.description
    let color = own ?? RelationLook.color(of: look.kind, in: palette)
    xml.attribute("fill", "none")
    xml.attribute("stroke", color)
    xml.attribute("stroke-width", look.width * layout.style.lineWeight)
    xml.markup(">")
    for curve in curves {
      writeShaft(curve, look, own)
      if let tip = curve.startTip, let base = curve.points.first {
        writeHead(look, tip: tip, base: base, color: color, own)
      }
      if let tip = curve.endTip, let base = curve.points.last {
        writeHead(look, tip: tip, base: base, color: color, own)
      }
    }
  }

  private mutating func writeShaft(_ curve: Curve, _ look: RelationLook, _ own: String?) {
    guard let first = curve.points.first else { return }
    xml.markup("<path d=\"M")
    point(first)
    var position = 1
    while position + 2 < curve.points.count {
      xml.markup("C")
      for offset in 0..<3 {
        if offset > 0 { xml.markup(" ") }
        point(curve.points[position + offset])
      }
      position += 3
    }
    xml.close()
    if !look.dashes.isEmpty {
      xml.attribute("stroke-dasharray", look.dashes(scaledBy: layout.style.lineWeight))
    }
    if look.head == .chevron { xml.attribute("stroke-linecap", "round") }
    if let own { xml.attribute("style", "stroke:\(own)") }
    xml.markup("/>")
  }

  private mutating func writeHead(
    _ look: RelationLook, tip: Point, base: Point, color: String, _ own: String?
  ) {
    let length = ((tip.x - base.x) * (tip.x - base.x) + (tip.y - base.y) * (tip.y - base.y))
      .squareRoot()
    guard length > 0.01 else { return }
    let half = layout.style.arrowWidth / 2 / length
    let across = Point(x: (tip.y - base.y) * half, y: (base.x - tip.x) * half)
    let left = Point(x: base.x + across.x, y: base.y + across.y)
    let right = Point(x: base.x - across.x, y: base.y - across.y)
    xml.markup("<path class=\"head\" d=\"")
    switch look.head {
    case .filledTriangle, .hollowTriangle: polygon([tip, left, right])
    case .diamond:
      let middle = Point(x: (tip.x + base.x) / 2, y: (tip.y + base.y) / 2)
      polygon([
        tip, Point(x: middle.x + across.x, y: middle.y + across.y), base,
        Point(x: middle.x - across.x, y: middle.y - across.y),
      ])
    case .chevron:
      polyline([left, tip, right])
      polyline([base, tip])
    }
    xml.close()
    switch look.head {
    case .filledTriangle, .diamond: xml.attribute("fill", color)
    case .hollowTriangle: xml.attribute("fill", palette.statementFill)
    case .chevron: break
    }
    xml.attribute("stroke-width", look.head == .chevron ? 1.5 : 1.2)
    if let own {
      let isFilled = look.head == .filledTriangle || look.head == .diamond
      xml.attribute("style", "stroke:\(own)" + (isFilled ? ";fill:\(own)" : ""))
    }
    xml.attribute("stroke-linejoin", look.head == .chevron ? "round" : "miter")
    xml.markup("/>")
  }

  private mutating func polygon(_ points: [Point]) {
    polyline(points)
    xml.markup("Z")
  }

  private mutating func polyline(_ points: [Point]) {
    for (position, corner) in points.enumerated() {
      xml.markup(position == 0 ? "M" : "L")
      point(corner)
    }
  }

  private mutating func point(_ point: Point) {
    xml.number(point.x)
    xml.markup(" ")
    xml.number(point.y)
  }
}
