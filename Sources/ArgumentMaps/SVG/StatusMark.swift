extension MapNode.Status {
  /// The status as the legend and screen readers give it.
  var word: String {
    switch self {
    case .stands: "Stands"
    case .contested: "Contested"
    case .falls: "Falls"
    case .unsupported: "Unsupported"
    }
  }

  /// The colour of the mark.
  fileprivate func color(in palette: Palette) -> String {
    switch self {
    case .stands: palette.support
    case .contested: palette.contradiction
    case .falls: palette.attack
    case .unsupported: palette.mutedText
    }
  }
}

extension SVGWriter {
  /// The radius of a mark.
  static let markRadius = 7.0

  /// Writes the mark of a status: a full disc with a tick, a half disc, a ring with a cross, or a
  /// dashed ring, so that no two differ by colour alone.
  mutating func writeMark(_ status: MapNode.Status, at place: Point) {
    let color = status.color(in: palette)
    let radius = Self.markRadius
    xml.markup("<g class=\"mark\" aria-hidden=\"true\">")
    xml.made("<circle class=\"\(status == .stands ? "solid" : "ring")\"")
    xml.attribute("cx", place.x)
    xml.attribute("cy", place.y)
    xml.attribute("r", radius)
    xml.attribute("fill", status == .stands ? color : palette.statementFill)
    xml.attribute("stroke", color)
    xml.attribute("stroke-width", 1.5)
    if status == .unsupported { xml.attribute("stroke-dasharray", "2.2 2.2") }
    xml.markup("/>")
    switch status {
    case .stands: glyph([[(-3, 0), (-1, 2.5), (3.2, -2.5)]], palette.statementFill, at: place)
    case .falls:
      glyph([[(-2.7, -2.7), (2.7, 2.7)], [(-2.7, 2.7), (2.7, -2.7)]], color, at: place)
    case .contested:
      xml.markup("<path class=\"solid\" d=\"M")
      number(place.x, place.y - radius)
      xml.markup("A7 7 0 0 0 ")
      number(place.x, place.y + radius)
      xml.markup("Z\"")
      xml.attribute("fill", color)
      xml.markup("/>")
    case .unsupported: break
    }
    xml.markup("</g>")
  }

  private mutating func glyph(
    _ lines: [[(x: Double, y: Double)]], _ color: String, at place: Point
  ) {
    xml.markup("<path class=\"glyph\" d=\"")
    for line in lines {
      for (position, point) in line.enumerated() {
        xml.markup(position == 0 ? "M" : "L")
        number(place.x + point.x, place.y + point.y)
      }
    }
    xml.close()
    xml.attribute("fill", "none")
    xml.attribute("stroke", color)
    xml.attribute("stroke-width", 1.8)
    xml.attribute("stroke-linecap", "round")
    xml.markup("/>")
  }

  private mutating func number(_ x: Double, _ y: Double) {
    xml.number(x)
    xml.markup(" ")
    xml.number(y)
  }
}
