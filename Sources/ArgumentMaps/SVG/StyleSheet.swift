/// The style sheet in a picture: classes, custom properties, and the dark theme.
///
/// It stands behind `@supports`, so that programs that know no custom properties skip it and keep
/// to the presentation attributes. A page restyles a map by setting `--argmap-text`,
/// `--argmap-support-stroke` and so on, on any element around it. Rules for marks and for what
/// recedes are there only where they are needed.
struct StyleSheet {
  /// The rules.
  let text: String

  init(prefix: String, layout: MapLayout, theme: SVGOptions.Theme) {
    let style = layout.style
    let root = "#\(prefix)"
    let base = theme == .dark ? style.dark : style.light
    var sheet = "@supports (color:var(--a)){"
    sheet += "\(root){\(Self.properties(base))}"
    if theme == .auto {
      let dark = Self.properties(style.dark)
      sheet += "@media screen and (prefers-color-scheme:dark)"
      sheet += "{\(root):not([data-theme=light],[data-theme=light] *){\(dark)}}"
      sheet += "\(root)[data-theme=dark],[data-theme=dark] \(root){\(dark)}"
    }
    var rules = Self.rules
    if layout.boxes.contains(where: \.node.isReceding) { rules += Self.receding }
    if layout.boxes.contains(where: { $0.node.status != nil }) { rules += Self.marks }
    for (selector, property, name) in rules {
      let selectors = selector.split(separator: ",").map { "\(root) \($0)" }
      sheet += "\(selectors.joined(separator: ",")){\(property):var(--p-\(name))}"
    }
    text = sheet + "}"
  }

  /// Custom properties of our own that take the page's value, else the palette's.
  private static func properties(_ palette: Palette) -> String {
    palette.named.map { "--p-\($0.name):var(--argmap-\($0.name),\(plain($0.color)))" }
      .joined(separator: ";")
  }

  /// A colour without the characters that would end the declaration.
  private static func plain(_ color: String) -> String {
    color.filter { !"{};<>\"'\\".contains($0) && !$0.isNewline }
  }

  private static let rules: [(selector: String, property: String, name: String)] = [
    (".background", "fill", "background"),
    ("text", "fill", "text"),
    (".heading text,.tags,.tag", "fill", "muted-text"),
    (".link,.mention", "fill", "link-text"),
    (".group rect,.heading rect", "fill", "group-fill"),
    (".inner rect", "fill", "inner-group-fill"),
    (".group rect", "stroke", "group-stroke"),
    (".claim rect", "fill", "statement-fill"),
    (".claim rect", "stroke", "statement-stroke"),
    (".argument rect", "fill", "argument-fill"),
    (".argument rect", "stroke", "argument-stroke"),
    (".support path,.entailment path", "stroke", "support-stroke"),
    (".attack path", "stroke", "attack-stroke"),
    (".undercut path", "stroke", "undercut-stroke"),
    (".contradiction path,.exclusion path", "stroke", "contradiction-stroke"),
    (".support .head,.entailment .head", "fill", "support-stroke"),
    (".attack .head,.exclusion .head", "fill", "statement-fill"),
    (".contradiction .head", "fill", "contradiction-stroke"),
  ]

  private static let receding: [(selector: String, property: String, name: String)] = [
    (".receding rect", "stroke", "group-stroke"),
    (".receding text,.receding .link,.receding .mention", "fill", "muted-text"),
  ]

  private static let marks: [(selector: String, property: String, name: String)] = [
    (".mark .ring,.mark .glyph", "stroke", "muted-text"),
    (".stands .ring,.stands .solid", "stroke", "support-stroke"),
    (".stands .solid", "fill", "support-stroke"),
    (".falls .ring,.falls .glyph", "stroke", "attack-stroke"),
    (".contested .ring", "stroke", "contradiction-stroke"),
    (".contested .solid", "fill", "contradiction-stroke"),
    (".mark .ring", "fill", "statement-fill"),
    (".stands .glyph", "stroke", "statement-fill"),
  ]
}

extension Palette {
  /// The colours under their names in the style sheet.
  fileprivate var named: [(name: String, color: String)] {
    [
      ("background", background), ("text", text), ("muted-text", mutedText),
      ("link-text", linkText), ("statement-fill", statementFill),
      ("statement-stroke", statementStroke), ("argument-fill", argumentFill),
      ("argument-stroke", argumentStroke), ("group-fill", groupFill),
      ("inner-group-fill", innerGroupFill), ("group-stroke", groupStroke),
      ("support-stroke", support), ("attack-stroke", attack), ("undercut-stroke", undercut),
      ("contradiction-stroke", contradiction),
    ]
  }
}
