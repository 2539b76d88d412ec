import ArgumentModel

/// What the lines, colours and marks of a drawing mean: a row of samples below the map.
struct Legend {
  /// What a sample shows.
  enum Sample {
    case line(Relation.Kind)
    /// A colour, on a box of each sort that has it.
    case color(ColorReason, [MapNode])
    case status(MapNode.Status)

    fileprivate var words: String {
      switch self {
      case .line(let kind): RelationLook(kind).verb
      case .color(let reason, _): reason.words
      case .status(let status): status.word.lowercased()
      }
    }
  }

  /// A sample with its words.
  struct Entry {
    let sample: Sample
    let words: TextBlock
    /// The top left corner, in the drawing.
    let place: Point
  }

  /// The width of a sample.
  static let sampleWidth = 34.0
  /// The height of a row.
  static let rowHeight = 22.0
  /// The gap between sample, words and the next sample.
  private static let gap = 8.0

  /// The samples in rows; empty where nothing is to be explained.
  private(set) var entries: [Entry] = []
  /// The room that the legend takes below the map; its width with the margins of the drawing.
  private(set) var size = Size(width: 0, height: 0)

  /// Explains the statuses of a drawing and, if asked for, its lines and the colours of its tags;
  /// what does not occur is left out.
  init(of layout: MapLayout, showsAll: Bool) {
    let style = layout.style
    let kinds = Set(showsAll ? layout.lines.map(\.edge.kind) : [])
    let statuses = Set(layout.boxes.compactMap(\.node.status))
    let samples =
      Relation.Kind.allCases.filter(kinds.contains).map(Sample.line)
      + (showsAll ? Self.colors(in: layout) : [])
      + MapNode.Status.allCases.filter(statuses.contains).map(Sample.status)
    let longest = Int(style.groupTitleWidth / style.textSize * 1000)
    guard !samples.isEmpty else { return }
    let limit = layout.size.width - style.margin
    var pen = Point(x: style.margin, y: layout.size.height)
    var widest = 0.0
    for sample in samples {
      let words = TextBlock(MarkedText(sample.words), limit: longest, maximum: 1)
      let width = Double(max(words.width, words.wideWidth)) * style.textSize / 1000
      let end = pen.x + Self.sampleWidth + Self.gap + width
      if end > limit, pen.x > style.margin {
        pen = Point(x: style.margin, y: pen.y + Self.rowHeight)
      }
      entries.append(Entry(sample: sample, words: words, place: pen))
      pen.x += Self.sampleWidth + Self.gap + width
      widest = max(widest, pen.x)
      pen.x += 2 * Self.gap
    }
    size = Size(
      width: widest + style.margin,
      height: pen.y + Self.rowHeight - layout.size.height + style.margin)
  }

  /// The colours that tags give, in the order in which the drawing is read; what has no tag comes last.
  private static func colors(in layout: MapLayout) -> [Sample] {
    let frames = layout.borders.map(\.group).map { group in
      var node = MapNode(id: "", subject: .group(group.title.string), color: group.color)
      node.colorReason = group.colorReason
      return node
    }
    var reasons: [ColorReason] = []
    var boxes: [ColorReason: [MapNode]] = [:]
    for node in layout.boxes.map(\.node) + frames {
      guard let reason = node.colorReason else { continue }
      if boxes[reason] == nil { reasons.append(reason) }
      if boxes[reason]?.contains(where: { $0.sort == node.sort }) != true {
        boxes[reason, default: []].append(node)
      }
    }
    let tags = reasons.filter { $0 != .untagged }
    guard !tags.isEmpty else { return [] }
    return (tags + reasons.filter { $0 == .untagged }).map { reason in
      .color(
        reason,
        ["claim", "argument", "group"].compactMap { sort in
          boxes[reason]?.first { $0.sort == sort }
        })
    }
  }
}

extension SVGWriter {
  /// Writes the legend, if there is anything to explain.
  mutating func write(_ legend: Legend) {
    guard !legend.entries.isEmpty else { return }
    xml.markup("<g class=\"legend\"")
    role("group", of: "object")
    xml.markup(" aria-label=\"Legend\">\n")
    for entry in legend.entries {
      let middle = entry.place.y + Legend.rowHeight / 2
      switch entry.sample {
      case .line(let kind): writeSample(of: kind, at: Point(x: entry.place.x, y: middle))
      case .color(_, let boxes):
        xml.markup("<g class=\"color\">")
        writeSample(of: boxes, at: Point(x: entry.place.x, y: middle))
      case .status(let status):
        xml.made("<g class=\"\(status.rawValue)\">")
        writeMark(status, at: Point(x: entry.place.x + Legend.sampleWidth / 2, y: middle))
      }
      let style = layout.style
      write(
        entry.words, "text", size: style.textSize, color: palette.text, isFixed: false,
        isBold: false, x: entry.place.x + Legend.sampleWidth + 8,
        top: middle - style.textSize * style.lineSpacing / 2)
      xml.markup("</g>\n")
    }
    xml.markup("</g>\n")
  }

  /// Writes boxes side by side, small, in the colours that they have in the map.
  private mutating func writeSample(of boxes: [MapNode], at start: Point) {
    let gap = 3.0
    let width = (Legend.sampleWidth - gap * Double(boxes.count - 1)) / Double(boxes.count)
    for (position, node) in boxes.enumerated() {
      let look = BoxLook(of: node, palette)
      xml.made("<g class=\"\(look.name)\">")
      rectangle(
        Frame(
          x: start.x + Double(position) * (width + gap), y: start.y - 7, width: width, height: 14),
        radius: node.subject.isStatement ? 5 : 2, look, pen: node.subject.isStatement ? 2 : 1)
      xml.markup("</g>")
    }
  }

  private mutating func writeSample(of kind: Relation.Kind, at start: Point) {
    let length = layout.style.arrowLength
    let point = { (distance: Double) in Point(x: start.x + distance, y: start.y) }
    let first = kind.isSymmetric ? length : 0
    let last = Legend.sampleWidth - length
    let look = RelationLook(kind)
    xml.made("<g class=\"\(look.name)\"><g")
    open(look)
    writeStrokes(
      [
        Curve(
          [first, first, last, last].map(point), startTip: kind.isSymmetric ? point(0) : nil,
          endTip: point(Legend.sampleWidth))
      ], look)
    xml.markup("</g>")
  }
}
