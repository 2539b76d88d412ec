import ArgumentModel

extension SVGWriter {
  /// Writes the role of a part, before it what sort of graphics it is.
  mutating func role(_ role: StaticString, of sort: StaticString) {
    xml.open("role")
    if options.hasGraphicsRoles {
      xml.markup("graphics-")
      xml.markup(sort)
      xml.markup(" ")
    }
    xml.markup(role)
    xml.close()
  }

  /// Writes a frame; its title follows later.
  mutating func write(_ border: MapLayout.Border) {
    let isInner = border.group.level > 1
    let look = BoxLook(of: border.group, palette)
    xml.markup("<g")
    identify(border.group.id)
    xml.attribute("class", isInner ? "group inner" : "group")
    role("group", of: "object")
    xml.attribute("aria-label", "Group \(border.group.title.string)")
    xml.markup(">")
    rectangle(border.frame, radius: 4, look, pen: 0.75)
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
    rectangle(ground, radius: 2, look)
    write(
      border.title, "title", font: layout.style.groupTitleFont, size: layout.style.groupTitleSize,
      color: look.ink ?? palette.mutedText, isFixed: look.ink != nil,
      isBold: layout.style.isGroupTitleBold,
      x: ground.origin.x, top: ground.origin.y)
    xml.markup("</g>\n")
  }

  /// Writes a box with its words; that of a closed group lies on a second one.
  ///
  /// A box with an address is a link. Where its text has links of its own, which cannot lie within
  /// another, the link ends before the text.
  mutating func write(_ box: MapLayout.Box) {
    let look = BoxLook(of: box.node, palette)
    let target = address(of: box.node)
    let hasLinks = box.label.text.hasLinks
    let isWhole = target != nil && !hasLinks
    xml.markup(isWhole ? "<a" : "<g")
    identify(box.node.id)
    xml.attribute("class", box.classes(look))
    if !isWhole {
      let isLeaf = target == nil && !hasLinks
      role(isLeaf ? "img" : "group", of: isLeaf ? "symbol" : "object")
    } else if let target {
      xml.attribute("href", target)
    }
    xml.open("aria-label")
    speak(of: box)
    xml.close()
    xml.markup(">")
    if let target, !isWhole { openLink(to: target) }
    if box.label.isCut {
      xml.markup("<title>")
      xml.text([box.node.title, box.node.text?.string].compactMap(\.self).joined(separator: ": "))
      xml.markup("</title>")
    }
    writeGround(of: box, look)
    var pen = box.frame.origin
    let measures = measures(of: box.node.subject)
    pen.x += measures.horizontalPadding
    pen.y += measures.verticalPadding
    if measures.picturePosition == .top { writePictures(of: box, measures, at: &pen) }
    let ink = box.node.isReceding ? look.ink ?? palette.mutedText : look.ink
    write(box.label.title, .title, ink, look.ink != nil, measures, at: &pen)
    if target != nil, !isWhole { xml.markup("</a>") }
    write(box.label.text, .text, ink, look.ink != nil, measures, at: &pen)
    write(box.label.tags, .tags, ink, look.ink != nil, measures, at: &pen)
    if measures.picturePosition == .bottom { writePictures(of: box, measures, at: &pen) }
    if let status = box.node.status { writeMark(status, at: box.markPlace) }
    xml.markup(isWhole ? "</a>\n" : "</g>\n")
  }

  /// The address that the author gives the box, else that of the template.
  private func address(of node: MapNode) -> String? {
    node.link.flatMap(LinkTarget.checked)
      ?? options.linkTemplate.flatMap { LinkTarget.filled($0, for: node) }
  }

  private mutating func writeGround(of box: MapLayout.Box, _ look: BoxLook) {
    var look = look
    if box.node.isReceding, !look.isStrokeFixed { look.stroke = palette.groupStroke }
    let pen = box.node.isReceding ? 0.75 : box.isMain ? 2.25 : nil
    switch box.node.subject {
    case .statement:
      rectangle(box.frame, radius: layout.style.statementRadius, look, pen: pen ?? Self.pen)
    case .argument: rectangle(box.frame, radius: layout.style.argumentRadius, look, pen: pen ?? 1)
    case .group:
      rectangle(box.frame, radius: 4, look, pen: pen ?? 1)
      rectangle(box.frame.inset(by: 3), radius: 2, look, pen: 0.75)
    }
  }

  private mutating func writePictures(
    of box: MapLayout.Box, _ measures: BoxMeasures, at pen: inout Point
  ) {
    guard !box.label.pictures.isEmpty else { return }
    var x = pen.x
    for (image, size) in zip(box.node.drawnImages, box.label.pictures) {
      guard let source = image.source else { continue }
      xml.markup("<image")
      xml.attribute("href", source)
      xml.attribute("x", length: x)
      xml.attribute("y", length: pen.y)
      xml.attribute("width", length: size.width)
      xml.attribute("height", length: size.height)
      xml.attribute("role", "img")
      xml.attribute("aria-label", image.alternative ?? box.node.spokenName)
      xml.markup("/>")
      x += size.width + measures.pictureGap
    }
    pen.y += box.label.pictureRow(measures).height + layout.style.labelGap
  }

  /// A part of a label.
  private enum Part: String {
    case title, text, tags
  }

  /// Writes a part of a label; on a colour of the author's in the ink that stands out on it.
  private mutating func write(
    _ block: TextBlock, _ part: Part, _ ink: String?, _ isFixed: Bool,
    _ measures: BoxMeasures, at pen: inout Point
  ) {
    guard !block.lines.isEmpty else { return }
    let (font, size, isBold, color) =
      switch part {
      case .title:
        (measures.titleFont, measures.titleSize, measures.isTitleBold, palette.text)
      case .text: (measures.textFont, measures.textSize, measures.isTextBold, palette.text)
      case .tags: (nil, layout.style.tagSize, false, palette.mutedText)
      }
    write(
      block, part.rawValue, font: font, size: size, color: ink ?? color, isFixed: isFixed,
      isBold: isBold, x: pen.x, top: pen.y)
    pen.y += Double(block.lines.count) * size * layout.style.lineSpacing + layout.style.labelGap
  }

  mutating func rectangle(
    _ frame: Frame, radius: Double, _ look: BoxLook, pen: Double = Self.pen
  ) {
    xml.markup("<rect x=\"")
    xml.length(frame.origin.x)
    xml.markup("\" y=\"")
    xml.length(frame.origin.y)
    xml.markup("\" width=\"")
    xml.length(frame.size.width)
    xml.markup("\" height=\"")
    xml.length(frame.size.height)
    xml.markup("\" rx=\"")
    xml.length(radius)
    xml.close()
    xml.attribute("fill", look.fill)
    if look.stroke != "none" { xml.attribute("stroke", look.stroke) }
    if pen != Self.pen { xml.attribute("stroke-width", pen) }
    if let fixed = look.fixedStyle { xml.attribute("style", fixed) }
    xml.markup("/>")
  }
}

extension MapLayout.Box {
  /// The classes of the box in style sheets.
  fileprivate func classes(_ look: BoxLook) -> String {
    var classes = look.name
    if isMain { classes += " main" }
    if let status = node.status { classes += " \(status.rawValue)" }
    if node.isReceding { classes += " receding" }
    return classes
  }

  /// The middle of the mark that shows the status: the upper right corner.
  fileprivate var markPlace: Point { Point(x: frame.maxX - 4, y: frame.origin.y + 2) }
}

extension TextBlock {
  /// Whether a part of the text leads elsewhere.
  fileprivate var hasLinks: Bool {
    lines.contains { line in
      line.runs.contains { run in
        if case .link(let url) = run.style.role { LinkTarget.checked(url) != nil } else { false }
      }
    }
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
