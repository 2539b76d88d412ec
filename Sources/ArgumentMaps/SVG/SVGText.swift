extension SVGWriter {
  /// Writes lines below each other; on a colour of the author's in an ink that style sheets leave alone.
  mutating func write(
    _ block: TextBlock, _ name: String, font: String? = nil, size: Double, color: String,
    isFixed: Bool, isBold: Bool, x: Double, top: Double
  ) {
    guard !block.lines.isEmpty else { return }
    xml.markup("<text class=\"")
    xml.made(name)
    xml.markup("\"")
    if let font { xml.attribute("font-family", "\(font), \(layout.style.fontFamily)") }
    if size != layout.style.textSize { xml.attribute("font-size", size) }
    if isBold { xml.attribute("font-weight", "700") }
    if color != palette.text { xml.attribute("fill", color) }
    if isFixed { xml.attribute("style", "fill:\(color)") }
    let spacing = size * layout.style.lineSpacing
    // Helvetica rises 0.905 em above the base line and falls 0.212 em below it.
    var baseline = top + (spacing - 1.117 * size) / 2 + 0.905 * size
    // The first line stands in the element itself, the others in spans of their own.
    for (position, line) in block.lines.enumerated() {
      if position == 0 || !line.runs.isEmpty {
        if position > 0 { xml.markup("<tspan") }
        xml.markup(" x=\"")
        xml.length(x)
        xml.markup("\" y=\"")
        xml.length(baseline)
        xml.markup("\">")
        for run in line.runs { write(run, isInBold: isBold, ink: isFixed ? color : nil) }
        if line.isFollowedBySpace { xml.markup(" ") }
        if position > 0 { xml.markup("</tspan>") }
      }
      baseline += spacing
    }
    xml.markup("</text>")
  }

  private mutating func write(_ run: TextLine.Run, isInBold: Bool, ink: String?) {
    var style = run.style
    let isBold = style.isBold && !isInBold
    var target: String?
    if case .link(let url) = style.role {
      target = LinkTarget.checked(url)
      if target == nil { style.role = .plain }
    }
    guard isBold || style.isItalic || style.role != .plain else { return xml.text(run.text) }
    if let target { openLink(to: target) }
    xml.markup("<tspan")
    if isBold { xml.attribute("font-weight", "700") }
    if style.isItalic { xml.attribute("font-style", "italic") }
    switch style.role {
    case .plain: break
    case .link:
      xml.markup(" class=\"link\"")
      xml.attribute("fill", ink ?? palette.linkText)
      xml.attribute("text-decoration", "underline")
    case .mention:
      xml.markup(" class=\"mention\"")
      xml.attribute("fill", ink ?? palette.linkText)
    case .tag:
      xml.markup(" class=\"tag\"")
      xml.attribute("fill", ink ?? palette.mutedText)
    }
    if let ink, style.role != .plain { xml.attribute("style", "fill:\(ink)") }
    xml.markup(">")
    xml.text(run.text)
    xml.markup("</tspan>")
    if target != nil { xml.markup("</a>") }
  }

  /// Opens a link to an address that was checked.
  mutating func openLink(to target: String) {
    xml.markup("<a")
    xml.attribute("href", target)
    xml.markup(">")
  }
}
