import ArgumentModel

extension Report {
  /// The report as Markdown that GitHub and Pandoc read alike.
  ///
  /// - Parameter picture: The address of the picture, relative to the document; `nil` to leave the
  ///   figure out.
  public func markdown(picture: String? = nil) -> String {
    MarkdownWriter(report: self, picture: picture).text
  }
}

/// Writes a report as Markdown.
private struct MarkdownWriter {
  let report: Report
  let picture: String?

  var text: String {
    let parts =
      ["# \(literal(report.title))", report.subtitle + "."]
      + report.sections(showingFigure: picture != nil).flatMap { section -> [String] in
        let blocks = section.blocks.compactMap { markdown($0) }
        let sign = String(repeating: "#", count: section.level)
        return ["\(sign) \(inline(section.title))"] + blocks
      }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ block: Report.Block) -> String? {
    switch block {
    case .paragraph(let words): return inline(words)
    case .list(let items): return items.map { "- \(inline($0))" }.joined(separator: "\n")
    case .numbered(let items):
      return items.enumerated().map { "\($0.offset + 1). \(inline($0.element))" }
        .joined(separator: "\n")
    case .table(let table): return markdown(table)
    case .figure:
      guard let picture, let figure = report.figure else { return nil }
      return "![\(literal(figure.alternative))](<\(Self.address(picture))>)"
    }
  }

  /// A table of pipes; Pandoc takes the widths of columns from the numbers of hyphens.
  private func markdown(_ table: Report.Table) -> String {
    let rows =
      [table.columns.map { literal($0.title) }]
      + [table.columns.map { String(repeating: "-", count: max(3, $0.share)) }]
      + table.rows.map { row in row.cells.map { inline($0) } }
    return rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  /// Words in a line; ours come first, so that nothing of the author's begins a block.
  private func inline(_ words: Words) -> String {
    words.runs.map { markdown($0) }.joined()
  }

  private func markdown(_ run: Words.Run) -> String {
    switch run {
    case .plain(let words):
      // The space around words of ours parts them from what the author says.
      let text = literal(words)
      return (words.first == " " ? " " : "") + text + (words.last == " " && words != " " ? " " : "")
    case .strong(let words): return "**\(literal(words))**"
    case .author(let text) where text.isWebAddress: return "<\(text)>"
    case .author(let text): return literal(text)
    case .name(let name):
      return "*\(literal(report.labels[name]?.name ?? name.title))*"
    case .place: return ""
    }
  }

  /// A text in one line that reads as it is.
  private func literal(_ text: String) -> String {
    MarkdownText.escaped(text.trimmedAndJoined, beginsBlock: false)
  }

  /// An address within angle brackets.
  private static func address(_ path: String) -> String {
    var address = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "<", ">", "\\", "%", "?", "#", "\"", " ", "`", "\0"..."\u{1F}":
        let hex = String(scalar.value, radix: 16, uppercase: true)
        address += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
      default: address.unicodeScalars.append(scalar)
      }
    }
    return address
  }
}
