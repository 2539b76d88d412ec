/// The words of a box as an HTML-like label of Graphviz.
struct DOTLabel {
  /// The label with its angle brackets, or an empty string in quotes.
  let text: String

  init(_ measured: MeasuredMap, _ node: Int) {
    let label = measured.labels[node]
    let (style, box) = measured.style.own(measured.map.nodes[node].subject)
    var parts: [String] = []
    if !label.title.lines.isEmpty {
      parts.append(Self.font(style.titleSize, Self.text(label.title, isBold: box.isTitleBold)))
    }
    if !label.text.lines.isEmpty {
      let text = Self.text(label.text, isBold: box.isTextBold)
      parts.append(
        style.textSize == measured.style.textSize ? text : Self.font(style.textSize, text))
    }
    if !label.tags.lines.isEmpty {
      parts.append(Self.font(style.tagSize, Self.text(label.tags)))
    }
    text = parts.isEmpty ? "\"\"" : "<\(parts.joined())>"
  }

  private static func font(_ size: Double, _ content: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(decimal: size)
    let size = String(decoding: bytes, as: UTF8.self)
    return "<FONT POINT-SIZE=\"\(size)\">\(content)</FONT>"
  }

  /// Lines that end on the left, in runs; empty if there is nothing to see.
  static func text(_ block: TextBlock, isBold: Bool = false) -> String {
    block.lines.map { line in
      line.runs.map { run in
        var text = escaped(run.text)
        if text.isEmpty { return "" }
        if run.style.isItalic { text = "<I>\(text)</I>" }
        if isBold || run.style.isBold { text = "<B>\(text)</B>" }
        return text
      }.joined() + "<BR ALIGN=\"LEFT\"/>"
    }.joined()
  }

  /// Text without what the labels of Graphviz take for markup.
  private static func escaped(_ text: String) -> String {
    var xml = XMLWriter()
    xml.text(text)
    return String(decoding: xml.bytes, as: UTF8.self)
  }
}
