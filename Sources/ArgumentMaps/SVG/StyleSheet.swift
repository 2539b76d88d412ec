import ArgumentModel

/// The style sheet in a picture: classes, custom properties, and the dark theme.
///
/// It stands behind `@supports`, so that programs that know no custom properties skip it and keep
/// to the presentation attributes. A page restyles a map by setting `--argmap-text`,
/// `--argmap-support-stroke` and so on, on any element around it. Rules for what a map does not have
/// are left out, and so are their colours.
struct StyleSheet {
  let prefix: String
  let layout: MapLayout
  let theme: SVGOptions.Theme

  /// Writes the rules.
  func write(to xml: inout XMLWriter) {
    let classes = layout.classes
    let isMet = { (selector: Selector) in classes.contains(selector.condition) }
    let used = Set(Self.rules.lazy.filter { $0.selectors.contains(where: isMet) }.map(\.name))
    xml.markup("@supports (color:var(--a)){#")
    xml.made(prefix)
    xml.markup("{")
    writeColors(used, to: &xml)
    if theme == .auto {
      let root = "#\(prefix)"
      xml.made("\(Self.bright)}@media screen and (prefers-color-scheme:dark)")
      xml.made("{\(root):not([data-theme=light],[data-theme=light] *){\(Self.dark)}}")
      xml.made("\(root)[data-theme=dark],[data-theme=dark] \(root){\(Self.dark)")
    }
    xml.markup("}")
    for rule in Self.rules where used.contains(rule.name) {
      var isFirst = true
      for selector in rule.selectors where isMet(selector) {
        xml.markup(isFirst ? "#" : ",#")
        xml.made(prefix)
        xml.markup(" ")
        xml.made(selector.text)
        isFirst = false
      }
      if isFirst { continue }
      xml.markup("{")
      xml.made(rule.property)
      xml.markup(":var(--p-")
      xml.made(rule.name)
      xml.markup(")}")
    }
    xml.markup("}")
  }

  /// Writes the colours that rules use, those of the dark beside them.
  private func writeColors(_ used: Set<String>, to xml: inout XMLWriter) {
    let style = layout.style
    let base = theme == .dark ? style.dark : style.light
    for (base, dark) in zip(base.named, style.dark.named) where used.contains(base.name) {
      xml.markup("--p-")
      xml.made(base.name)
      xml.markup(":var(--argmap-")
      xml.made(base.name)
      xml.markup(theme == .auto ? ",var(--l," : ",")
      xml.text(Self.plain(base.color))
      if theme == .auto {
        xml.markup(")var(--d,")
        xml.text(Self.plain(dark.color))
        xml.markup(")")
      }
      xml.markup(");")
    }
  }

  /// Switches between two colours side by side: that of an empty property vanishes, the other one is
  /// what stands in for a property without value.
  private static let bright = "--l:initial;--d: "
  private static let dark = "--l: ;--d:initial"

  /// A colour without the characters that would end the declaration.
  private static func plain(_ color: String) -> String {
    if color.utf8.allSatisfy(isOrdinary) { return color }
    return color.filter { !"{};<>\"'\\".contains($0) && !$0.isNewline }
  }

  private static func isOrdinary(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

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
    for kind in Relation.Kind.allCases where lines.contains(where: { $0.edge.kind == kind }) {
      classes.insert(RelationLook(kind).name)
    }
    let (claims, groups) = (
      boxes.count(where: \.node.subject.isStatement), boxes.count(where: \.node.subject.isGroup)
    )
    if claims > 0 { classes.insert("claim") }
    if groups > 0 { classes.insert("group") }
    if claims + groups < boxes.count { classes.insert("argument") }
    for box in boxes {
      if box.node.isReceding { classes.insert("receding") }
      if let status = box.node.status { classes.formUnion(["mark", status.rawValue]) }
      if !box.label.tags.lines.isEmpty { classes.insert("tags") }
      for line in box.label.text.lines {
        for run in line.runs {
          switch run.style.role {
          case .plain: break
          case .link: classes.insert("link")
          case .mention: classes.insert("mention")
          case .tag: classes.insert("tag")
          }
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
