import ArgumentModel

extension SVGWriter {
  /// Writes the lines, those of a kind together: they share their looks.
  mutating func writeLines() {
    for kind in Relation.Kind.allCases {
      let lines = layout.lines.filter { $0.edge.kind == kind && !$0.curves.isEmpty }
      guard !lines.isEmpty else { continue }
      let look = RelationLook(kind)
      xml.markup("<g")
      open(look)
      xml.markup("\n")
      for line in lines { write(line, look) }
      xml.markup("</g>\n")
    }
  }

  private mutating func write(_ line: MapLayout.Line, _ look: RelationLook) {
    let isReceding = line.edge.isReceding
    xml.markup("<g")
    identify(line.edge.id)
    xml.open("class")
    xml.markup("relation ")
    xml.made(look.name)
    if isReceding { xml.markup(" receding") }
    xml.close()
    xml.attribute("role", "img")
    xml.open("aria-label")
    xml.text(line.sourceTitle)
    xml.markup(" ")
    xml.made(look.verb)
    xml.markup(" ")
    xml.text(line.targetTitle)
    xml.close()
    if isReceding { xml.attribute("opacity", 0.35) }
    xml.markup(">")
    writeStrokes(line.curves, look, own: line.edge.color?.description)
    xml.markup("</g>\n")
  }

  /// Writes the rest of an open tag: what lines of a kind, and the grounds of their heads, share.
  mutating func open(_ look: RelationLook) {
    let color = RelationLook.color(of: look.kind, in: palette)
    xml.attribute("fill", look.head == .hollowTriangle ? palette.statementFill : color)
    xml.attribute("stroke", color)
    xml.attribute("stroke-width", look.width * layout.style.lineWeight)
    xml.markup(">")
  }

  /// Writes the shafts of a line, then its heads, in a colour of their own if there is one.
  mutating func writeStrokes(_ curves: [Curve], _ look: RelationLook, own: String? = nil) {
    xml.markup("<path")
    xml.open("d")
    xml.append(shafts(curves))
    xml.close()
    xml.attribute("fill", "none")
    if !look.dashes.isEmpty {
      xml.attribute("stroke-dasharray", look.dashes(scaledBy: layout.style.lineWeight))
    }
    if look.head == .chevron { xml.attribute("stroke-linecap", "round") }
    if let own { xml.attribute("style", "stroke:\(own)") }
    xml.markup("/>")
    let heads = heads(curves, look)
    guard !heads.bytes.isEmpty else { return }
    xml.markup("<path class=\"head\"")
    xml.open("d")
    xml.append(heads)
    xml.close()
    if look.head == .chevron {
      xml.attribute("fill", "none")
      xml.attribute("stroke-linejoin", "round")
    }
    // Heads are drawn with a finer pen; where it is the same but for a hair, nothing is said of it.
    let pen = look.head == .chevron ? 1.5 : 1.2
    if abs(look.width * layout.style.lineWeight - pen) > 0.25 {
      xml.attribute("stroke-width", pen)
    }
    if let own {
      let isFilled = look.head == .filledTriangle || look.head == .diamond
      xml.attribute("style", "stroke:\(own)" + (isFilled ? ";fill:\(own)" : ""))
    }
    xml.markup("/>")
  }

  private func shafts(_ curves: [Curve]) -> PathData {
    var path = PathData(roomFor: curves.reduce(0) { $0 + $1.points.count })
    for curve in curves {
      guard let first = curve.points.first else { continue }
      path.move(to: first)
      for end in stride(from: 3, to: curve.points.count, by: 3) {
        path.curve(curve.points[end - 2], curve.points[end - 1], to: curve.points[end])
      }
    }
    return path
  }

  private func heads(_ curves: [Curve], _ look: RelationLook) -> PathData {
    var path = PathData(roomFor: 4 * curves.count)
    for curve in curves {
      let width = layout.style.arrowWidth
      path.append(look.head, tip: curve.startTip, base: curve.points.first, width: width)
      path.append(look.head, tip: curve.endTip, base: curve.points.last, width: width)
    }
    return path
  }
}

extension PathData {
  /// Draws a head, where there is one.
  fileprivate mutating func append(
    _ head: RelationLook.Head, tip: Point?, base: Point?, width: Double
  ) {
    guard let tip, let base else { return }
    let (x, y) = (tip.x - base.x, tip.y - base.y)
    let length = (x * x + y * y).squareRoot()
    guard length > 0.01 else { return }
    let half = width / 2 / length
    let left = Point(x: base.x + y * half, y: base.y - x * half)
    let right = Point(x: base.x - y * half, y: base.y + x * half)
    switch head {
    case .filledTriangle, .hollowTriangle:
      move(to: tip)
      line(to: left)
      line(to: right)
      close()
    case .diamond:
      let toMiddle = { (corner: Point) in Point(x: corner.x + x / 2, y: corner.y + y / 2) }
      move(to: tip)
      line(to: toMiddle(left))
      line(to: base)
      line(to: toMiddle(right))
      close()
    case .chevron:
      move(to: left)
      line(to: tip)
      line(to: right)
      move(to: base)
      line(to: tip)
    }
  }
}
