/// The words of a box as an HTML-like label of Graphviz: title, text and tags, one below the other.
struct DOTLabel {
  /// The label with its angle brackets, or an empty string in quotes.
  let text: String

  /// Writes the words of a box; on a colour of the author's all in the ink that stands out on it.
  init(_ measured: MeasuredMap, _ node: Int, ink: String?) {
    let style = measured.style
    let label = measured.labels[node]
    let box = BoxMeasures(of: measured.map.nodes[node].subject, in: style)
    let muted = ink ?? style.light.mutedText
    let textSize = box.textSize == style.textSize ? nil : box.textSize
    let rows = [
      Self.row(label.title, style, size: box.titleSize, ink: ink, isBold: box.isTitleBold),
      Self.row(label.text, style, size: textSize, ink: ink, isBold: box.isTextBold),
      Self.row(label.tags, style, size: style.tagSize, color: muted, ink: ink),
    ].joined()
    text =
      rows.isEmpty
      ? "\"\""
      : "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\(rows)</TABLE>>"
  }

  private static func row(
    _ block: TextBlock, _ style: MapStyle, size: Double? = nil, color: String? = nil, ink: String?,
    isBold: Bool = false
  ) -> String {
    guard !block.lines.isEmpty else { return "" }
    let text = text(block, style.light, ink: ink, isBold: isBold)
    let attributes = [size.map { ("POINT-SIZE", number($0)) }, color.map { ("COLOR", $0) }]
    let cell = font(attributes.compactMap(\.self), text)
    return "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">\(cell)</TD></TR>"
  }

  /// Lines in runs, each but the last with a line break behind it; empty if there is none.
  ///
  /// Words in colours of their own keep to `ink` where there is one.
  static func text(
    _ block: TextBlock, _ palette: Palette, ink: String? = nil, isBold: Bool = false
  ) -> String {
    block.lines.map { line in
      line.runs.map { run(of: $0, palette, ink: ink, isBold: isBold) }.joined()
    }.joined(separator: "<BR ALIGN=\"LEFT\"/>")
  }

  private static func run(
    of run: TextLine.Run, _ palette: Palette, ink: String?, isBold: Bool
  ) -> String {
    var text = escaped(run.text)
    if text.isEmpty { return "" }
    if run.style.isItalic { text = "<I>\(text)</I>" }
    if isBold || run.style.isBold { text = "<B>\(text)</B>" }
    if case .link = run.style.role { text = "<U>\(text)</U>" }
    guard ink == nil else { return text }
    switch run.style.role {
    case .plain: return text
    case .link, .mention: return font([("COLOR", palette.linkText)], text)
    case .tag: return font([("COLOR", palette.mutedText)], text)
    }
  }

  private static func font(_ attributes: [(String, String)], _ content: String) -> String {
    guard !attributes.isEmpty else { return content }
    let words = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    return "<FONT\(words)>\(content)</FONT>"
  }

  private static func number(_ value: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(decimal: value)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Text without what the labels of Graphviz take for markup, or for a name like `\N`.
  private static func escaped(_ text: String) -> String {
    var xml = XMLWriter()
    let parts = text.split(separator: "\\", omittingEmptySubsequences: false)
    xml.text(parts.joined(separator: "\\\\"))
    return String(decoding: xml.bytes, as: UTF8.self)
  }
}
