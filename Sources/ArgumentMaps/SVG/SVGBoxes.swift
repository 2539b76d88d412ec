import ArgumentModel

extension SVGWriter {
  /// Writes a frame; its title follows later.
  mutating func write(_ border: MapLayout.Border) {
    let isInner = border.group.level > 1
    let look = BoxLook(of: border.group, palette)
    xml.markup("<g")
    xml.attribute("id", "\(prefix)-\(border.group.id)")
    xml.attribute("class", isInner ? "group inner" : "group")
    xml.attribute("role", "graphics-object group")
    xml.attribute("aria-label", "Group \(border.group.title.string)")
    xml.markup(">")
    rectangle(border.frame, radius: 4, look, width: 0.75)
    xml.markup("</g>\n")
  }

  /// Writes the title of a frame on a ground that covers the lines below it.
  mutating func writeTitle(of border: MapLayout.Border) {
    guard !border.title.lines.isEmpty else { return }
    let isInner = border.group.level > 1
    var ground = border.titleFrame
    ground.origin.x = border.frame.origin.x + layout.style.groupPadding
    xml.markup(isInner ? "<g class=\"heading inner\"" : "<g class=\"heading\"")
    xml.attribute("aria-hidden", "true")
    xml.markup(">")
    var look = BoxLook(of: border.group, palette)
    look.stroke = "none"
    look.isStrokeFixed = false
    rectangle(ground, radius: 2, look, width: 0)
    write(
      border.title, "title", size: layout.style.groupTitleSize,
      color: look.ink ?? palette.mutedText, isFixed: look.ink != nil, isBold: true,
      x: ground.origin.x, top: ground.origin.y)
    xml.markup("</g>\n")
  }

  /// Writes a box with its words; that of a closed group lies on a second one.
  mutating func write(_ box: MapLayout.Box) {
    let look = BoxLook(of: box.node, palette)
    let style = layout.style
    xml.markup("<g")
    xml.attribute("id", "\(prefix)-\(box.node.id)")
    xml.attribute("class", look.name + (box.isMain ? " main" : ""))
    xml.attribute("role", "graphics-symbol img")
    xml.attribute("aria-label", box.spokenText)
    xml.markup(">")
    if box.label.isCut {
      xml.markup("<title>")
      xml.text([box.node.title, box.node.text?.string].compactMap(\.self).joined(separator: ": "))
      xml.markup("</title>")
    }
    switch box.node.subject {
    case .statement:
      rectangle(
        box.frame, radius: style.statementRadius, look, width: box.isMain ? 2.25 : 1.25)
    case .argument:
      rectangle(box.frame, radius: style.argumentRadius, look, width: box.isMain ? 2.25 : 1)
    case .group:
      rectangle(box.frame, radius: 4, look, width: 1)
      rectangle(box.frame.inset(by: 3), radius: 2, look, width: 0.75)
    }
    write(box.label, in: box.frame, ink: look.ink)
    xml.markup("</g>\n")
  }

  /// Writes the words of a box; on a colour of the author's all in the ink that stands out on it.
  private mutating func write(_ label: Label, in frame: Frame, ink: String?) {
    let style = layout.style
    let x = frame.origin.x + style.horizontalPadding
    var top = frame.origin.y + style.verticalPadding
    let parts: [(TextBlock, String, Double, String, Bool)] = [
      (label.title, "title", style.titleSize, palette.text, true),
      (label.text, "text", style.textSize, palette.text, false),
      (label.tags, "tags", style.tagSize, palette.mutedText, false),
    ]
    for (block, name, size, color, isBold) in parts where !block.lines.isEmpty {
      write(
        block, name, size: size, color: ink ?? color, isFixed: ink != nil, isBold: isBold, x: x,
        top: top)
      top += Double(block.lines.count) * size * style.lineSpacing + style.labelGap
    }
  }

  private mutating func write(
    _ block: TextBlock, _ name: String, size: Double, color: String, isFixed: Bool, isBold: Bool,
    x: Double, top: Double
  ) {
    guard !block.lines.isEmpty else { return }
    xml.markup("<text class=\"")
    xml.markup(name)
    xml.markup("\"")
    if size != layout.style.textSize { xml.attribute("font-size", size) }
    if isBold { xml.attribute("font-weight", "700") }
    xml.attribute("fill", color)
    if isFixed { xml.attribute("style", "fill:\(color)") }
    xml.markup(">")
    let ink = isFixed ? color : nil
    let spacing = size * layout.style.lineSpacing
    // Helvetica rises 0.905 em above the base line and falls 0.212 em below it.
    var baseline = top + (spacing - 1.117 * size) / 2 + 0.905 * size
    for line in block.lines {
      if !line.runs.isEmpty { write(line, x: x, y: baseline, isBold: isBold, ink: ink) }
      baseline += spacing
    }
    xml.markup("</text>")
  }

  private mutating func write(
    _ line: TextLine, x: Double, y: Double, isBold: Bool, ink: String?
  ) {
    xml.markup("<tspan")
    xml.attribute("x", x)
    xml.attribute("y", y)
    xml.markup(">")
    for run in line.runs { write(run, isInBold: isBold, ink: ink) }
    if line.isFollowedBySpace { xml.markup(" ") }
    xml.markup("</tspan>")
  }

  private mutating func write(_ run: TextLine.Run, isInBold: Bool, ink: String?) {
    let style = run.style
    let isBold = style.isBold && !isInBold
    guard isBold || style.isItalic || style.role != .plain else { return xml.text(run.text) }
    var target: String?
    if case .link(let url) = style.role { target = LinkTarget.checked(url) }
    if let target {
      xml.markup("<a")
      xml.attribute("href", target)
      xml.markup(">")
    }
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

  private mutating func rectangle(
    _ frame: Frame, radius: Double, _ look: BoxLook, width: Double
  ) {
    xml.markup("<rect")
    xml.attribute("x", frame.origin.x)
    xml.attribute("y", frame.origin.y)
    xml.attribute("width", frame.size.width)
    xml.attribute("height", frame.size.height)
    xml.attribute("rx", radius)
    xml.attribute("fill", look.fill)
    xml.attribute("stroke", look.stroke)
    xml.attribute("stroke-width", width)
    if let fixed = look.fixedStyle { xml.attribute("style", fixed) }
    xml.markup("/>")
  }
}

extension Label {
  /// Whether an ellipsis stands for a part of the words.
  var isCut: Bool { title.isCut || text.isCut || tags.isCut }
}

extension Frame {
  fileprivate func inset(by distance: Double) -> Frame {
    Frame(
      x: origin.x + distance, y: origin.y + distance, width: size.width - 2 * distance,
      height: size.height - 2 * distance)
  }
}
