/// The style sheet in a picture: classes, custom properties, and the dark theme.
///
/// It stands behind `@supports`, so that programs that know no custom properties skip it and keep
/// to the presentation attributes. A page restyles a map by setting `--argmap-text`,
/// `--argmap-support-stroke` and so on, on any element around it. Rules for what a map does not have
/// are left out, and so are their colours.
struct StyleSheet {
  /// The rules.
  let text: String

  init(prefix: String, layout: MapLayout, theme: SVGOptions.Theme) {
    let style = layout.style
    let root = "#\(prefix)"
    let classes = layout.classes
    let rules = Self.rules.compactMap { (rule) -> Rule? in
      let met = rule.selectors.filter { classes.contains($0.condition) }
      return met.isEmpty ? nil : (met, rule.property, rule.name)
    }
    let used = Set(rules.map(\.name))
    let base = theme == .dark ? style.dark : style.light
    var sheet = "@supports (color:var(--a)){"
    sheet.reserveCapacity(6_000)
    sheet += root
    sheet += "{"
    for (base, dark) in zip(base.named, style.dark.named) where used.contains(base.name) {
      sheet += "--p-"
      sheet += base.name
      sheet += ":var(--argmap-"
      sheet += base.name
      sheet += theme == .auto ? ",var(--l," : ","
      sheet += Self.plain(base.color)
      if theme == .auto {
        sheet += ")var(--d,"
        sheet += Self.plain(dark.color)
        sheet += ")"
      }
      sheet += ");"
    }
    if theme == .auto {
      sheet += "\(Self.bright)}@media screen and (prefers-color-scheme:dark)"
      sheet += "{\(root):not([data-theme=light],[data-theme=light] *){\(Self.dark)}}"
      sheet += "\(root)[data-theme=dark],[data-theme=dark] \(root){\(Self.dark)"
    }
    sheet += "}"
    for (selectors, property, name) in rules {
      for (position, selector) in selectors.enumerated() {
        if position > 0 { sheet += "," }
        sheet += root
        sheet += " "
        sheet += selector.text
      }
      sheet += "{"
      sheet += property
      sheet += ":var(--p-"
      sheet += name
      sheet += ")}"
    }
    text = sheet + "}"
  }

  /// Switches between two colours side by side: that of an empty property vanishes, the other one is
  /// what stands in for a property without value.
  private static let bright = "--l:initial;--d: "
  private static let dark = "--l: ;--d:initial"

  /// A colour without the characters that would end the declaration.
  private static func plain(_ color: String) -> String {
    if color.utf8.allSatisfy(ordinary.contains) { return color }
    return color.filter { !"{};<>\"'\\".contains($0) && !$0.isNewline }
  }

  private static let ordinary = Set("#0123456789abcdefghijklmnopqrstuvwxyz".utf8)

  /// A selector, and the class without which it meets nothing; `text` for that of all words.
  private typealias Selector = (text: String, condition: String)

  /// Selectors, what they set, and the name of its colour.
  private typealias Rule = (selectors: [Selector], property: String, name: String)

  private static let rules = written.map { (selectors, property, name) -> Rule in
    (
      selectors.split(separator: ",").map { selector in
        (String(selector), String(selector.drop { $0 == "." }.prefix { $0 != " " }))
      }, property, name
    )
  }

  private static let written: [(selectors: String, property: String, name: String)] = [
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
    (".receding rect", "stroke", "group-stroke"),
    (".receding text,.receding .link,.receding .mention", "fill", "muted-text"),
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

extension MapLayout {
  /// The classes that occur in the drawing, and the name of its words.
  fileprivate var classes: Set<String> {
    var classes: Set = ["background", "text"]
    if !borders.isEmpty { classes.formUnion(["group", "heading"]) }
    if borders.contains(where: { $0.group.level > 1 }) { classes.insert("inner") }
    for line in lines { classes.insert(RelationLook(line.edge.kind).name) }
    for box in boxes {
      switch box.node.subject {
      case .statement: classes.insert("claim")
      case .argument: classes.insert("argument")
      case .group: classes.insert("group")
      }
      if box.node.isReceding { classes.insert("receding") }
      if let status = box.node.status { classes.formUnion(["mark", status.rawValue]) }
      if !box.label.tags.lines.isEmpty { classes.insert("tags") }
      for run in box.label.text.lines.lazy.flatMap(\.runs) {
        switch run.style.role {
        case .plain: break
        case .link: classes.insert("link")
        case .mention: classes.insert("mention")
        case .tag: classes.insert("tag")
        }
      }
    }
    return classes
  }
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
