import ArgumentModel

/// What the lines and marks of a drawing mean: a row of samples below the map.
struct Legend {
  /// What a sample shows.
  enum Sample {
    case line(Relation.Kind)
    case status(MapNode.Status)

    fileprivate var words: String {
      switch self {
      case .line(let kind): RelationLook(kind).verb
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

  /// Explains the statuses of a drawing and, if asked for, its lines; what does not occur is left out.
  init(of layout: MapLayout, showsLines: Bool) {
    let style = layout.style
    let kinds = Set(showsLines ? layout.lines.map(\.edge.kind) : [])
    let statuses = Set(layout.boxes.compactMap(\.node.status))
    let samples =
      Relation.Kind.allCases.filter(kinds.contains).map(Sample.line)
      + MapNode.Status.allCases.filter(statuses.contains).map(Sample.status)
    guard !samples.isEmpty else { return }
    let limit = layout.size.width - style.margin
    var pen = Point(x: style.margin, y: layout.size.height)
    var widest = 0.0
    for sample in samples {
      let words = TextBlock(MarkedText(sample.words), limit: .max / 2, maximum: 1)
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
      case .status(let status):
        xml.markup("<g class=\"\(status.rawValue)\">")
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

  private mutating func writeSample(of kind: Relation.Kind, at start: Point) {
    let length = layout.style.arrowLength
    let point = { (distance: Double) in Point(x: start.x + distance, y: start.y) }
    let first = kind.isSymmetric ? length : 0
    let last = Legend.sampleWidth - length
    let look = RelationLook(kind)
    xml.markup("<g class=\"\(look.name)\"><g")
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
