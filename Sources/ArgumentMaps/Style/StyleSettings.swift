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
    graphviz + groups + BoxStyle.settings.map { $0.within(\.statement, below: "dot.statement") }
      + BoxStyle.settings.map { $0.within(\.argument, below: "dot.argument") }
      + BoxStyle.settingsOfClosedGroups.map { $0.within(\.closedGroup, below: "dot.closedGroup") }
      + edges + own + palette("light", \.light) + palette("dark", \.dark)
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
    .word(
      "style.fit", \.fit, "the sheet on which the map is as large as the width of texts lets it"),
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
      "dot.graphVizSettings.remincross", expected: "true or false", words: ["true", "false"],
      "fewer crossings are looked for across all groups at once; false: edits move less"
    ) { value, style in
      guard let isOn = value.text.flatMap({ ["true": true, "false": false][$0] }) else {
        return false
      }
      style.searchesAcrossGroups = isOn
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
    .font("dot.group.font", \.groupTitleFont, "the font of titles of groups"),
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

  static let sizes = 4.0...200
  static let widths = 20.0...5_000
  static let gaps = 0.0...1_000
}

extension DataValue {
  /// A colour in full.
  fileprivate var color: String? { string.flatMap { BoxColor($0)?.description } }

  /// A colour, or none.
  fileprivate var ground: String? { string == "transparent" || string == "none" ? "none" : color }
}
