public import ArgumentMaps
import ArgumentModel

extension Report {
  /// The picture as a file of its own; `nil` without a figure.
  ///
  /// - Complexity: That of Graphviz.
  public func picture() throws(RenderError) -> String? {
    guard let figure else { return nil }
    var options = figure.svgOptions()
    options.isStandalone = true
    return try figure.laidOut().svg(options)
  }

  /// The report as a page of HTML that needs nothing else, with the figure in it.
  ///
  /// Names lead to boxes of the figure, and boxes to where their claims are listed. The page runs
  /// no scripts, and forbids them.
  ///
  /// - Complexity: That of Graphviz.
  public func html() throws(RenderError) -> String {
    let layout: MapLayout?
    if var figure {
      figure.map = figure.map.linking { labels[$0]?.place }
      layout = try figure.laidOut()
    } else {
      layout = nil
    }
    var writer = ReportPage(report: self, layout: layout)
    return writer.write()
  }
}

extension ArgumentMap {
  /// The map with boxes that lead to places of the page, unless their authors give them addresses.
  fileprivate func linking(to place: (Relation.Endpoint) -> String?) -> ArgumentMap {
    var nodes = nodes
    for position in nodes.indices where nodes[position].link == nil {
      let place = nodes[position].subject.endpoint.flatMap(place)
      nodes[position].link = place.map { "#\($0)" }
    }
    return ArgumentMap(title: title, nodes: nodes, edges: edges, groups: groups, ranks: ranks)
  }
}

/// Writes a report as a page.
private struct ReportPage {
  let report: Report
  let layout: MapLayout?
  private let sections: [Report.Section]
  /// The names of the boxes that are drawn.
  private let boxes: Set<String>
  private var page = XMLWriter()
  /// The places that have been written: each is the place of the first who asks.
  private var written: Set<String> = []

  /// What the names in the figure begin with.
  private static let prefix = "fig"
  /// The width of running text, about, in pixels: a broader figure goes beyond it.
  private static let textWidth = 950.0
  private static let toggle =
    "<input type=\"checkbox\" id=\"full-size\"/><label for=\"full-size\">Full size</label>\n"

  init(report: Report, layout: MapLayout?) {
    self.report = report
    self.layout = layout
    sections = report.sections(showingFigure: layout != nil)
    boxes = Set(layout?.boxes.map(\.node.id) ?? [])
  }

  mutating func write() -> String {
    let style = ReportStyle(layout, theme: report.figure?.options.theme ?? .auto)
    page.markup(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data: https: http:"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>
      """)
    page.text(report.title.trimmedAndJoined)
    page.made(
      "</title>\n<style>\n\(style.text)</style>\n</head>\n<body>\n<header>\n<h1\(language)>")
    page.text(report.title.trimmedAndJoined)
    page.markup("</h1>\n<p>")
    page.text(report.subtitle)
    page.markup("</p>\n")
    writeContents()
    page.markup("</header>\n<main>\n")
    for section in sections { write(section) }
    page.markup("</main>\n</body>\n</html>\n")
    return String(decoding: page.bytes, as: UTF8.self)
  }

  /// The attribute of what the author wrote, if it is in a language of its own.
  private var language: String {
    guard let language = report.language, language != "en" else { return "" }
    var attribute = XMLWriter()
    attribute.attribute("lang", language)
    return String(decoding: attribute.bytes, as: UTF8.self)
  }

  private mutating func writeContents() {
    page.markup("<nav aria-label=\"Contents\">\n<ul>\n")
    for section in sections where section.level == 2 {
      page.markup("<li><a")
      page.attribute("href", "#\(section.id)")
      page.markup(">")
      for run in section.title.runs { page.text(plain(run)) }
      page.markup("</a></li>\n")
    }
    page.markup("</ul>\n</nav>\n")
  }

  /// Whether the figure wants a page on its side.
  private var isWide: Bool { layout.map { $0.size.width > 1.1 * $0.size.height } ?? false }

  private func plain(_ run: Words.Run) -> String {
    switch run {
    case .plain(let words), .strong(let words), .author(let words): words
    case .name(let name): report.labels[name]?.name ?? name.title
    case .place: ""
    }
  }

  private mutating func write(_ section: Report.Section) {
    page.markup("<section")
    page.attribute("id", section.id)
    if isWide, section.blocks.contains(.figure) { page.attribute("class", "wide") }
    page.made(">\n<h\(section.level)>")
    write(section.title)
    page.made("</h\(section.level)>\n")
    for block in section.blocks { write(block) }
    page.markup("</section>\n")
  }

  private mutating func write(_ block: Report.Block) {
    switch block {
    case .paragraph(let words):
      page.markup("<p>")
      write(words)
      page.markup("</p>\n")
    case .list(let items): write(items, "ul")
    case .numbered(let items): write(items, "ol")
    case .table(let table): write(table)
    case .figure: writeFigure()
    }
  }

  private mutating func write(_ items: [Words], _ element: String) {
    page.made("<\(element)>\n")
    for item in items {
      page.markup("<li>")
      write(item)
      page.markup("</li>\n")
    }
    page.made("</\(element)>\n")
  }

  private mutating func write(_ table: Report.Table) {
    let total = max(1, table.columns.map(\.share).reduce(0, +))
    page.markup("<table>\n<colgroup>")
    for column in table.columns {
      page.made("<col style=\"width:\(100 * column.share / total)%\"/>")
    }
    page.markup("</colgroup>\n<thead><tr>")
    for column in table.columns {
      page.markup("<th scope=\"col\">")
      page.text(column.title)
      page.markup("</th>")
    }
    page.markup("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      page.markup("<tr")
      if let subject = row.subject { mark(subject) }
      page.markup(">")
      for cell in row.cells {
        page.markup("<td>")
        write(cell)
        page.markup("</td>")
      }
      page.markup("</tr>\n")
    }
    page.markup("</tbody>\n</table>\n")
  }

  /// Gives an element the name of the place of a claim or argument, unless another has it.
  private mutating func mark(_ name: Relation.Endpoint) {
    guard let place = report.labels[name]?.place, written.insert(place).inserted else { return }
    page.attribute("id", place)
  }

  private mutating func writeFigure() {
    guard let layout, let figure = report.figure else { return }
    let isBroad = layout.size.width > Self.textWidth
    page.made(isBroad ? "<figure class=\"broad\">\n\(Self.toggle)" : "<figure>\n")
    page.markup("<div>\n")
    page.made(layout.svg(figure.svgOptions(idPrefix: Self.prefix)))
    page.markup("</div>\n<figcaption>")
    page.text(figure.options.caption ?? figure.map.summary)
    page.markup("</figcaption>\n</figure>\n")
  }

  private mutating func write(_ words: Words) { for run in words.runs { write(run) } }

  private mutating func write(_ run: Words.Run) {
    switch run {
    case .plain(let words): page.text(words)
    case .strong(let words): element("strong", words)
    case .author(let text) where text.isWebAddress: writeLink(to: text, text)
    case .author(let text): element(language.isEmpty ? nil : "span\(language)", text)
    case .name(let name):
      let label = report.labels[name]
      let box = label?.box.flatMap { boxes.contains($0) ? "\(Self.prefix)-\($0)" : nil }
      if let place = box ?? label?.place {
        writeLink(to: "#\(place)", label?.name ?? name.title, language)
      } else {
        element("i\(language)", label?.name ?? name.title)
      }
    case .place(let name):
      page.markup("<span")
      mark(name)
      page.markup("></span>")
    }
  }

  private mutating func writeLink(to address: String, _ text: String, _ attributes: String = "") {
    page.made("<a\(attributes)")
    page.attribute("href", address)
    page.markup(">")
    page.text(text.trimmedAndJoined)
    page.markup("</a>")
  }

  /// Writes a text in an element; the first word of `tag` is its name.
  private mutating func element(_ tag: String?, _ text: String) {
    guard let tag else { return page.text(text.trimmedAndJoined) }
    page.made("<\(tag)>")
    page.text(text.trimmedAndJoined)
    page.made("</\(tag.prefix { $0 != " " })>")
  }
}
