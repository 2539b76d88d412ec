public import ArgumentMaps
import ArgumentModel

extension Figure {
  /// The figure as a part of an HTML page: the picture, what is said around it, no empty lines.
  ///
  /// A server or a site generator sets maps into its pages so, without files:
  ///
  ///     let map = MapSource(Array("[Rain]: It rains.\n  + <Clouds>".utf8), at: "rain")
  ///     let figure = try Figure(of: map, attributes: ["caption": "Why it rains", "width": "80%"])
  ///     let html = try figure.html()
  ///
  /// - Parameters:
  ///   - prefix: What all names in the picture begin with; a page that shows equal maps twice needs
  ///     two, which ``PageNames`` gives. By default the name of the figure.
  ///   - addition: Markup at the end of the figure, before its caption.
  /// - Complexity: That of Graphviz; see `MapLayout`.
  public func html(
    idPrefix prefix: String? = nil, adding addition: String = ""
  ) throws(RenderError) -> String {
    let svg = try laidOut().svg(svgOptions(idPrefix: prefix))
    return html(around: svg.withoutEmptyLines, adding: addition)
  }

  /// The figure as a part of an HTML page whose picture is a file.
  ///
  /// - Parameter address: Where the picture lies, as a relative address.
  public func html(linkingTo address: String, adding addition: String = "") -> String {
    var image = XMLWriter()
    image.markup("<img")
    image.attribute("src", address)
    image.attribute("alt", alternative)
    let sizes = [("width", options.width), ("height", options.height)]
    let style = sizes.compactMap { (name, size) in size.map { "\(name):\($0)" } }
    if !style.isEmpty { image.attribute("style", style.joined(separator: ";")) }
    image.markup(">\n")
    return html(around: String(decoding: image.bytes, as: UTF8.self), adding: addition)
  }

  private func html(around picture: String, adding addition: String) -> String {
    var html = XMLWriter()
    html.markup("<figure")
    if let label = options.label { html.attribute("id", label) }
    html.attribute("class", (["argmap-figure"] + options.classes).joined(separator: " "))
    if let language { html.attribute("lang", language) }
    if let words = options.alternative { html.attribute("aria-label", words) }
    html.markup(">\n")
    html.made(picture)
    if options.hasOutline {
      html.markup("<details class=\"argmap-outline\"><summary>The map as a list</summary>\n")
      html.made(Outline(of: map).html)
      html.markup("</details>\n")
    }
    html.made(addition)
    if let caption {
      html.markup("<figcaption>")
      html.text(caption)
      html.markup("</figcaption>\n")
    }
    html.markup("</figure>\n")
    return String(decoding: html.bytes, as: UTF8.self)
  }

  /// The figure in Markdown, its picture a file, as a paragraph with empty lines around.
  ///
  /// - Parameters:
  ///   - address: Where the picture lies, as a relative address.
  ///   - hasAttributes: Whether the Markdown is one that knows attributes of images. Where it is
  ///     not, a figure with a label or a size is written in HTML.
  public func markdown(linkingTo address: String, hasAttributes: Bool) -> String {
    let attributes =
      [
        options.label.map { "#" + $0 }, options.width.map { "width=\($0)" },
        options.height.map { "height=\($0)" },
      ].compactMap(\.self) + options.classes.map { "." + $0 }
    let needsHTML = !attributes.isEmpty && !hasAttributes
    if needsHTML { return "\n\(html(linkingTo: address))\n" }
    let list = options.hasOutline ? "\n\(Outline(of: map).markdown)" : ""
    // Pandoc takes the description for the caption, all others the title.
    let words = hasAttributes ? caption ?? alternative : alternative
    let inner = attributes + (words == alternative ? [] : ["fig-alt=\"\(quotable(alternative))\""])
    let braces = inner.isEmpty ? "" : "{\(inner.joined(separator: " "))}"
    let title = hasAttributes ? nil : caption
    let quoted = title.map { " " + MarkdownText.quoted($0) } ?? ""
    return "\n![\(MarkdownText.escaped(words))](\(address)\(quoted))\(braces)\n\(list)\n"
  }
}

/// A text as the value of an attribute in Pandoc's Markdown.
private func quotable(_ text: String) -> String {
  MarkdownText.line(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
}

extension String {
  /// The text without lines that hold nothing, which would end a block of HTML in Markdown.
  fileprivate var withoutEmptyLines: String {
    let lines = utf8.split(separator: UInt8(ascii: "\n"))
    return lines.map { String(Substring($0)) + "\n" }.joined()
  }
}
