import ArgumentModel

/// Writes a layout as SVG: text as text, names from titles, nothing that depends on the machine.
///
/// Frames come first, then boxes in reading order, then lines by kind, then the titles of the frames.
/// Presentation attributes carry the colours for programs without style sheets; what most elements
/// share stands on the root. Classes and custom properties let a page restyle.
struct SVGWriter {
  let layout: MapLayout
  let options: SVGOptions
  let prefix: String
  private let legend: Legend
  var xml = XMLWriter()

  /// The thickness of the edges of most boxes.
  static let pen = 1.25

  /// The colours of the presentation attributes.
  let palette: Palette
  private let claims: BoxMeasures
  private let arguments: BoxMeasures
  private let groups: BoxMeasures

  init(_ layout: MapLayout, _ options: SVGOptions) {
    self.layout = layout
    self.options = options
    palette = options.theme == .dark ? layout.style.dark : layout.style.light
    claims = BoxMeasures(layout.style.statement, in: layout.style)
    arguments = BoxMeasures(layout.style.argument, in: layout.style)
    groups = BoxMeasures(layout.style.closedGroup, in: layout.style)
    legend = Legend(of: layout, showsAll: options.hasLegend)
    prefix = options.idPrefix.flatMap(Self.cleaned) ?? layout.fingerprint
  }

  /// The sizes of a sort of boxes.
  func measures(of subject: MapNode.Subject) -> BoxMeasures {
    switch subject {
    case .statement: claims
    case .argument: arguments
    case .group: groups
    }
  }

  /// The size of the drawing with its legend.
  var size: Size {
    Size(
      width: max(layout.size.width, legend.size.width),
      height: layout.size.height + legend.size.height)
  }

  /// The document.
  mutating func write() -> [UInt8] {
    xml.reserve(8_192 + 512 * (layout.boxes.count + layout.lines.count))
    if options.isStandalone { xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
    openRoot()
    describe()
    if options.theme != .none {
      xml.markup("<style>")
      StyleSheet(prefix: prefix, layout: layout, theme: options.theme).write(to: &xml)
      xml.markup("</style>\n")
    }
    writeBackground()
    for border in layout.borders { write(border) }
    for box in layout.boxes { write(box) }
    writeLines()
    for border in layout.borders { writeTitle(of: border) }
    write(legend)
    xml.markup("</svg>\n")
    return xml.bytes
  }

  /// A prefix that needs no escape in XML, CSS and links; `nil` if nothing is left.
  private static func cleaned(_ prefix: String) -> String? {
    let kept = prefix.unicodeScalars.filter { (scalar) in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: false
      }
    }
    guard let first = kept.first else { return nil }
    let name = String(String.UnicodeScalarView(kept))
    return first.properties.isAlphabetic ? name : "m\(name)"
  }

  /// Names what is being opened, by its name in the map.
  mutating func identify(_ id: String) {
    xml.open("id")
    xml.made(prefix)
    xml.markup("-")
    xml.text(id)
    xml.close()
  }

  private mutating func openRoot() {
    xml.markup("<svg")
    xml.attribute("id", prefix)
    xml.attribute("class", "argmap")
    xml.attribute("xmlns", "http://www.w3.org/2000/svg")
    xml.open("viewBox")
    xml.markup("0 0 ")
    xml.number(size.width)
    xml.markup(" ")
    xml.number(size.height)
    xml.close()
    xml.attribute("width", size.width)
    xml.attribute("height", size.height)
    xml.attribute("style", options.css)
    role("document", of: "document")
    xml.attribute("aria-roledescription", "argument map")
    xml.attribute("aria-labelledby", "\(prefix)-title")
    xml.attribute("aria-describedby", "\(prefix)-desc")
    // Without it browsers round the widths of letters where the drawing is scaled down.
    xml.attribute("text-rendering", "geometricPrecision")
    xml.attribute("font-family", layout.style.fontFamily)
    xml.attribute("font-size", layout.style.textSize)
    xml.attribute("fill", palette.text)
    xml.attribute("stroke-width", Self.pen)
    xml.markup(">\n")
  }

  private mutating func describe() {
    let summary = MapSummary(of: layout)
    xml.markup("<title")
    xml.attribute("id", "\(prefix)-title")
    xml.markup(">")
    xml.text(layout.title ?? "Argument map")
    xml.markup("</title>\n<desc")
    xml.attribute("id", "\(prefix)-desc")
    xml.markup(">")
    xml.text(summary.text)
    xml.markup("</desc>\n")
  }

  private mutating func writeBackground() {
    xml.markup("<rect")
    xml.attribute("class", "background")
    xml.attribute("width", size.width)
    xml.attribute("height", size.height)
    xml.attribute("fill", palette.background)
    xml.markup("/>\n")
  }
}

extension MapLayout {
  /// The layout as an SVG document.
  ///
  /// Equal layouts give equal documents.
  public func svg(_ options: SVGOptions = SVGOptions()) -> String {
    var writer = SVGWriter(self, options)
    return String(decoding: writer.write(), as: UTF8.self)
  }
}

extension ArgumentMap {
  /// The map as an SVG document, laid out and drawn in one go.
  public func svg(
    _ options: SVGOptions = SVGOptions(), style: MapStyle = MapStyle()
  ) throws(RenderError) -> String {
    try laidOut(style: style).svg(options)
  }
}
