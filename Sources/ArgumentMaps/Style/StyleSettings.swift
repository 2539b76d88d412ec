public import ArgumentModel

extension MapStyle {
  /// The style that a map sets in its front matter: keys of `style`, and those of `dot` that
  /// Argdown has and that mean something here.
  ///
  /// What is missing, or of another kind, keeps its default; `settings` says what can be set.
  public init(settings: DataMapping) {
    self.init()
    MapStyle.table.apply(settings, to: &self)
  }

  /// The settings of style, to check the spelling of others.
  public static let settings = SettingsTable(table, for: MapStyle())

  /// Every setting of style. Those of Argdown stand first, so that those of our own outweigh them.
  static let table = SettingGroup(below: ["dot", "style"]) {
    graphviz + groups + boxes("statement", \.statement) + boxes("argument", \.argument)
      + boxes("closedGroup", \.closedGroup, hasTitleAlone: true) + edges + own
      + palette("light", \.light) + palette("dark", \.dark)
  }

  private static let own: [Setting<MapStyle>] = [
    Setting(
      "style.fontFamily", expected: "font families as CSS names them",
      "the fonts; they are measured by the widths of Helvetica and Arial"
    ) { value, style in
      guard let family = value.string, !family.isEmpty else { return false }
      style.fontFamily = family
      return true
    },
    .length("style.titleSize", \.titleSize, sizes, "the type size of titles"),
    .length("style.textSize", \.textSize, sizes, "the type size of texts"),
    .length("style.tagSize", \.tagSize, sizes, "the type size of tags"),
    .length("style.groupTitleSize", \.groupTitleSize, sizes, "the type size of titles of groups"),
    .length("style.lineSpacing", \.lineSpacing, 0.8...4, "line spacing, in type sizes"),
    Setting(
      "style.textWidths", or: ["style.width"], expected: "a width in points, or a list of widths",
      "the widths of texts: of several the first at which there are few lines"
    ) { value, style in
      let found = (value.sequence ?? [value]).map { $0.length(widths) }
      guard !found.isEmpty, !found.contains(nil) else { return false }
      style.textWidths = found.compactMap(\.self)
      return true
    },
    .count("style.preferredLines", \.preferredLines, "the lines above which a text is set wider"),
    .count("style.maximumLines", \.maximumLines, "the lines of a text that are drawn"),
    .length("style.groupTitleWidth", \.groupTitleWidth, widths, "the width of titles of groups"),
    .length("style.minimumWidth", \.minimumWidth, gaps, "the least width of a box"),
    Setting(
      "style.padding", expected: "points, or a list of two: at the sides, above and below",
      "the distance between words and the edges of their box"
    ) { value, style in
      let sides = (value.sequence ?? [value, value]).compactMap { $0.length(gaps) }
      guard sides.count == 2 else { return false }
      (style.horizontalPadding, style.verticalPadding) = (sides[0], sides[1])
      return true
    },
    .length("style.pictureHeight", \.pictureHeight, widths, "the height of pictures, at most"),
    .length("style.boxGap", \.boxGap, gaps, "the gap between neighbouring boxes"),
    .length("style.rankGap", \.rankGap, gaps, "the gap between a box and what it bears on"),
    .length("style.groupPadding", \.groupPadding, gaps, "the gap within the frames of groups"),
    .length("style.margin", \.margin, gaps, "the gap around the map"),
    .length("style.statementRadius", \.statementRadius, gaps, "the corners of statements"),
    .length("style.argumentRadius", \.argumentRadius, gaps, "the corners of arguments"),
    .length("style.lineWeight", \.lineWeight, 0.2...10, "the thickness of lines, as a factor"),
    .length("style.arrowLength", \.arrowLength, 2...60, "the length of arrow heads"),
    .length("style.arrowWidth", \.arrowWidth, 2...60, "the width of arrow heads"),
    .word("style.direction", \.direction, "where reasons run; BT: up, to the thesis on top"),
    .word("style.lines", \.lines, "the course of lines"),
  ]

  private static let graphviz: [Setting<MapStyle>] = [
    .word("dot.graphVizSettings.rankdir", \.direction, "where reasons run"),
    .inches("dot.graphVizSettings.ranksep", \.rankGap, "the gap between layers, in inches"),
    .inches("dot.graphVizSettings.nodesep", \.boxGap, "the gap between boxes, in inches"),
    Setting(
      "dot.graphVizSettings.splines", expected: "true, spline, curved, polyline, line or false",
      words: splines.keys.sorted(), "the course of lines"
    ) { value, style in
      guard let lines = value.text.flatMap({ splines[$0] }) else { return false }
      style.lines = lines
      return true
    },
    Setting(
      "dot.mapBgColor", expected: "transparent, or a colour in quotation marks: \"#ffffff\"",
      "the ground of the bright drawing"
    ) { value, style in
      guard let color = value.ground else { return false }
      style.light.background = color
      return true
    },
  ]

  private static let splines: [String: LineShape] = [
    "true": .spline, "spline": .spline, "curved": .curved, "polyline": .polyline,
    "line": .straight, "false": .straight,
  ]

  private static let groups: [Setting<MapStyle>] = [
    .length("dot.group.lineWidth", \.groupTitleWidth, widths, "the width of titles of groups"),
    Setting(
      "dot.group.charactersInLine", expected: "a whole number from 5 to 400",
      "the same, in characters"
    ) { value, style in
      guard let count = value.int, (5...400).contains(count) else { return false }
      style.groupTitleWidth = Double(count) * style.groupTitleSize / 2
      return true
    },
    .length("dot.group.fontSize", \.groupTitleSize, sizes, "the type size of titles of groups"),
    .flag("dot.group.bold", \.isGroupTitleBold, "titles of groups are bold"),
    .length("dot.group.margin", \.groupPadding, gaps, "the gap within the frames of groups"),
  ]

  private static let edges: [Setting<MapStyle>] = [
    .length(
      "dot.edge.penWidth", or: ["dot.edge.penwidth"], \.lineWeight, 0.2...10,
      "the thickness of lines"),
    Setting(
      "dot.edge.arrowSize", or: ["dot.edge.arrowsize"], expected: "a number from 0.2 to 6",
      "the size of arrow heads, as a factor"
    ) { value, style in
      guard let factor = value.length(0.2...6) else { return false }
      style.arrowLength = 9 * factor
      style.arrowWidth = 8 * factor
      return true
    },
  ]

  /// The settings of one sort of box under the names that Argdown gives them; those of a sort that has
  /// nothing but a title do not say so.
  private static func boxes(
    _ sort: String, _ box: any WritableKeyPath<MapStyle, BoxStyle> & Sendable,
    hasTitleAlone: Bool = false
  ) -> [Setting<MapStyle>] {
    let path = "dot.\(sort)."
    let (title, text) = hasTitleAlone ? (path, path) : (path + "title.", path + "text.")
    let frame: [Setting<MapStyle>] = [
      Setting(
        text + "charactersInLine", expected: "a whole number from 5 to 400",
        "the width of words, in characters"
      ) { value, style in
        guard let count = value.int, (5...400).contains(count) else { return false }
        let size = style[keyPath: box].textSize ?? style.textSize
        style[keyPath: box].textWidths = [Double(count) * size / 2]
        return true
      },
      Setting(path + "lineWidth", expected: points(widths), "the width of words") { value, style in
        guard let width = value.length(widths) else { return false }
        style[keyPath: box].textWidths = [width]
        return true
      },
      Setting(
        path + "margin", expected: "inches: \"0.11,0.055\"",
        "the distance between words and the edges of their box"
      ) { value, style in
        let sides = (value.text ?? "").split(separator: ",").map { DataValue.string(String($0)) }
        let lengths = sides.compactMap { $0.length(0...5) }
        guard let first = lengths.first, lengths.count == sides.count, sides.count < 3 else {
          return false
        }
        style[keyPath: box].horizontalPadding = 72 * first
        style[keyPath: box].verticalPadding = 72 * (lengths.last ?? first)
        return true
      },
      Setting(title + "fontSize", expected: points(sizes), "the type size of titles") {
        value, style in
        guard let size = value.length(sizes) else { return false }
        style[keyPath: box].titleSize = size
        return true
      },
      Setting(title + "bold", expected: "true or false", "titles are bold") { value, style in
        guard let isBold = value.bool else { return false }
        style[keyPath: box].isTitleBold = isBold
        return true
      },
    ]
    guard !hasTitleAlone else { return frame }
    return frame + [
      Setting(path + "minWidth", expected: points(gaps), "the least width of a box") {
        value, style in
        guard let width = value.length(gaps) else { return false }
        style[keyPath: box].minimumWidth = width
        return true
      },
      Setting(text + "fontSize", expected: points(sizes), "the type size of texts") {
        value, style in
        guard let size = value.length(sizes) else { return false }
        style[keyPath: box].textSize = size
        return true
      },
      Setting(text + "bold", expected: "true or false", "texts are bold") { value, style in
        guard let isBold = value.bool else { return false }
        style[keyPath: box].isTextBold = isBold
        return true
      },
    ]
  }

  private static func palette(
    _ name: String, _ palette: any WritableKeyPath<MapStyle, Palette> & Sendable
  ) -> [Setting<MapStyle>] {
    Palette.colors.map { color in
      Setting(
        "style.\(name).\(color.name)",
        expected: color.name == "background"
          ? "transparent, or a colour in quotation marks: \"#ffffff\""
          : "a colour in quotation marks: \"#1b9e77\"", "\(color.summary), in the \(name) theme"
      ) { value, style in
        let given = color.name == "background" ? value.ground : value.color
        guard let given else { return false }
        style[keyPath: palette][keyPath: color.path] = given
        return true
      }
    }
  }

  fileprivate static let sizes = 4.0...200
  fileprivate static let widths = 20.0...5_000
  fileprivate static let gaps = 0.0...1_000
}

private func points(_ range: ClosedRange<Double>) -> String {
  "a number from \(shown(range.lowerBound)) to \(shown(range.upperBound))"
}

private func shown(_ value: Double) -> String {
  var bytes: [UInt8] = []
  bytes.append(decimal: value)
  return String(decoding: bytes, as: UTF8.self)
}

extension Setting<MapStyle> {
  /// A number within bounds.
  fileprivate static func length(
    _ path: String, or aliases: [String] = [],
    _ length: any WritableKeyPath<MapStyle, Double> & Sendable, _ range: ClosedRange<Double>,
    _ summary: String
  ) -> Setting {
    Setting(path, or: aliases, expected: points(range), summary) { value, style in
      guard let value = value.length(range) else { return false }
      style[keyPath: length] = value
      return true
    }
  }

  /// A length in inches, as Graphviz has them.
  fileprivate static func inches(
    _ path: String, _ length: any WritableKeyPath<MapStyle, Double> & Sendable, _ summary: String
  ) -> Setting {
    Setting(path, expected: points(0...14), summary) { value, style in
      guard let value = value.length(0...14) else { return false }
      style[keyPath: length] = 72 * value
      return true
    }
  }

  /// A number of lines.
  fileprivate static func count(
    _ path: String, _ count: any WritableKeyPath<MapStyle, Int> & Sendable, _ summary: String
  ) -> Setting {
    Setting(path, expected: "a whole number from 1 to 1000", summary) { value, style in
      guard let value = value.int, (1...1000).contains(value) else { return false }
      style[keyPath: count] = value
      return true
    }
  }
}

extension DataValue {
  /// A number within bounds, also where it is written as a text.
  fileprivate func length(_ range: ClosedRange<Double>) -> Double? {
    let written = string?.split(separator: " ").first.flatMap { Double($0) }
    guard let length = number ?? written, range.contains(length) else { return nil }
    return length
  }

  /// A colour in full.
  fileprivate var color: String? { string.flatMap { BoxColor($0)?.description } }

  /// A colour, or none.
  fileprivate var ground: String? { string == "transparent" || string == "none" ? "none" : color }
}
