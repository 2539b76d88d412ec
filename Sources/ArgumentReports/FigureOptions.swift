public import ArgumentMaps
public import ArgumentModel

/// How a map stands in a document: what of it is seen, and what is said around it.
public struct FigureOptions: Hashable, Sendable {
  /// What of the map is drawn.
  public var view = MapView()
  /// What stands below the picture; `nil` for the title of the map.
  public var caption: String?
  /// The name by which the document refers to the figure: `fig:alliance`.
  public var label: String?
  /// What stands for the picture where it is not seen; `nil` for what the map comes to.
  public var alternative: String?
  /// The width, as a length of CSS or a share of the page: `80%`, `12cm`.
  public var width: String?
  /// The height, as a length of CSS.
  public var height: String?
  /// Classes of the figure, for the style sheet of the page.
  public var classes: [String] = []
  /// Which colours the picture carries.
  public var theme = SVGOptions.Theme.auto
  /// Whether a legend explains the lines and the colours of tags.
  public var hasLegend = false
  /// Whether the claims follow as a nested list, for those who do not see the picture.
  public var hasOutline = false
  /// Where boxes lead that have no address of their own.
  public var linkTemplate: String?

  /// The figure of the whole map, without caption.
  public init() {}

  /// Lays settings over these; what is misspelt or of another kind changes nothing.
  ///
  /// Values may be texts, as they are in an info string: `"3"` and `"true"` do.
  public mutating func apply(_ settings: DataMapping) { Self.table("").apply(settings, to: &self) }

  /// The settings of figures in a front matter: below `figure`.
  public static let settings = SettingsTable(
    SettingGroup(below: ["figure"]) { table("figure.") }, for: FigureOptions())
  /// The settings of figures in an info string, or in attributes.
  public static let attributes = SettingsTable(table(""), for: FigureOptions())

  private static func table(_ prefix: String) -> [Setting<FigureOptions>] {
    let texts: [Setting<FigureOptions>] = [
      .text("\(prefix)caption", \.caption, "what stands below the picture"),
      .text("\(prefix)label", \.label, "the name by which the document refers to the figure"),
      .text("\(prefix)alt", \.alternative, "what stands for the picture where it is not seen"),
      .text("\(prefix)section", \.view.section, "only what stands below a heading"),
      .text("\(prefix)tag", \.view.tag, "only what bears a tag"),
      .text("\(prefix)focus", \.view.focus, "only what lies near a claim or argument"),
      .text("\(prefix)thesis", \.view.thesis, "where highlighted chains lead"),
      .text("\(prefix)from", \.view.from, "where highlighted chains begin"),
    ]
    return texts + [
      .length("\(prefix)width", \.width, "the width of the picture"),
      .length("\(prefix)height", \.height, "the height of the picture"),
      .optionalWord("\(prefix)only", \.view.only, "only lines of one sort, and what they join"),
      .optionalWord("\(prefix)highlight", \.view.highlight, "what stands out"),
      .word("\(prefix)theme", \.theme, "the colours"),
      Setting(
        "\(prefix)depth", expected: "a whole number",
        "how many lines away from the focus at most"
      ) { value, options in
        guard let depth = value.int ?? value.string.flatMap({ Int($0) }), depth >= 0 else {
          return false
        }
        options.view.depth = depth
        return true
      },
      .word("\(prefix)status", \.view.showsStatuses, "marks which claims stand"),
      .word("\(prefix)legend", \.hasLegend, "explains lines and colours below the map"),
      .word("\(prefix)outline", \.hasOutline, "the claims follow as a nested list"),
      Setting(
        "\(prefix)linkTemplate", expected: "an address such as '#{sort}-{id}'",
        "where boxes lead"
      ) { value, options in
        guard let template = value.string, SVGOptions.accepts(linkTemplate: template) else {
          return false
        }
        options.linkTemplate = template
        return true
      },
    ]
  }
}

extension Setting<FigureOptions> {
  fileprivate static func text(
    _ path: String, _ text: any WritableKeyPath<FigureOptions, String?> & Sendable,
    _ summary: String
  ) -> Setting {
    Setting(path, expected: "a text", summary) { value, options in
      guard let value = value.text else { return false }
      options[keyPath: text] = value
      return true
    }
  }

  /// A length: a number alone counts pixels.
  fileprivate static func length(
    _ path: String, _ length: any WritableKeyPath<FigureOptions, String?> & Sendable,
    _ summary: String
  ) -> Setting {
    Setting(path, expected: "a length such as 80%, 12cm or 600px", summary) { value, options in
      guard let text = value.text, let sound = Length(text) else { return false }
      options[keyPath: length] = sound.description
      return true
    }
  }

  fileprivate static func optionalWord<Word: RawRepresentable<String> & CaseIterable>(
    _ path: String, _ word: any WritableKeyPath<FigureOptions, Word?> & Sendable,
    _ summary: String
  ) -> Setting where Word: SendableMetatype {
    let words = Word.allCases.map(\.rawValue)
    return Setting(
      path, expected: words.count > 1 ? "one of \(words.joined(separator: ", "))" : words[0],
      words: words, summary
    ) { value, options in
      guard let value = value.string.flatMap(Word.init(rawValue:)) else { return false }
      options[keyPath: word] = value
      return true
    }
  }

  /// A setting that is on or off, as a truth value or as a word.
  fileprivate static func word(
    _ path: String, _ flag: any WritableKeyPath<FigureOptions, Bool> & Sendable,
    _ summary: String
  ) -> Setting {
    Setting(path, expected: "true or false", words: ["true", "false"], summary) { value, options in
      guard let value = value.bool ?? value.string.flatMap({ Bool($0) }) else { return false }
      options[keyPath: flag] = value
      return true
    }
  }
}
