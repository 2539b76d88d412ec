import ArgumentModel

extension BoxStyle {
  /// The settings of one sort of box, under the names that Argdown gives them below `dot.statement` and
  /// `dot.argument`.
  static let settings: [Setting<BoxStyle>] =
    [
      .font("text.font", \.textFont, "the font of texts"),
      .length("text.fontSize", \.textSize, MapStyle.sizes, "the type size of texts"),
      .flag("text.bold", \.isTextBold, "texts are bold"),
      characters("text.charactersInLine"),
    ] + frame + title(below: "title.") + [
      Setting(
        "title.charactersInLine", expected: "a whole number from 5 to 400",
        "the width of titles, in characters; that of the text where it is not set"
      ) { value, box in
        guard let count = value.int, (5...400).contains(count) else { return false }
        box.titleWidth = Double(count) * (box.titleSize ?? MapStyle().titleSize) / 2
        return true
      },
      .length("minWidth", \.minimumWidth, MapStyle.gaps, "the least width of a box"),
      .word("images.position", \.picturePosition, "where the pictures of a box stand"),
      .length("images.padding", \.pictureGap, MapStyle.gaps, "the gap between pictures"),
    ]

  /// Those of the boxes of closed groups, which have nothing but a title and do not say so.
  static let settingsOfClosedGroups = [characters("charactersInLine")] + frame + title(below: "")

  private static func characters(_ path: String) -> Setting<BoxStyle> {
    Setting(
      path, expected: "a whole number from 5 to 400", "the width of words, in characters"
    ) { value, box in
      guard let count = value.int, (5...400).contains(count) else { return false }
      box.textWidths = [Double(count) * (box.textSize ?? MapStyle().textSize) / 2]
      return true
    }
  }

  private static let frame: [Setting<BoxStyle>] = [
    .length("lineWidth", \.lineWidth, MapStyle.widths, "the width of words"),
    Setting(
      "margin", expected: "inches: \"0.11,0.055\"",
      "the distance between words and the edges of their box"
    ) { value, box in
      let sides = (value.text ?? "").split(separator: ",").map { DataValue.string(String($0)) }
      let lengths = sides.compactMap { $0.length(0...5) }
      guard let first = lengths.first, lengths.count == sides.count, sides.count < 3 else {
        return false
      }
      box.horizontalPadding = 72 * first
      box.verticalPadding = 72 * (lengths.last ?? first)
      return true
    },
  ]

  private static func title(below key: String) -> [Setting<BoxStyle>] {
    [
      .font("\(key)font", \.titleFont, "the font of titles"),
      .length("\(key)fontSize", \.titleSize, MapStyle.sizes, "the type size of titles"),
      .flag("\(key)bold", \.isTitleBold, "titles are bold"),
    ]
  }

  /// The one width of texts, if there is one.
  private var lineWidth: Double? {
    get { textWidths?.first }
    set { textWidths = newValue.map { [$0] } }
  }
}
