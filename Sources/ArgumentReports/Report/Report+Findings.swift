import ArgumentModel

// What the checks find.

extension ReportMaterial {
  /// The findings, the gravest first; `nil` if there are none.
  func findingsSection() -> Report.Section? {
    guard !findings.isEmpty else { return nil }
    let order = findings.enumerated().sorted {
      ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
    }.map(\.element)
    let shown = order.prefix(Self.findingsShown)
    let table = Report.Table(
      columns: [
        .init(title: "Severity", share: 10), .init(title: "Finding", share: 70),
        .init(title: "Line", share: 20),
      ],
      rows: shown.map { finding in
        Report.Table.Row(
          subject: nil,
          cells: ["\(finding.severity.rawValue)", words(for: finding), line(of: finding)])
      })
    var blocks: [Report.Block] = [.table(table)]
    let rest = order.count - shown.count
    if rest > 0 { blocks.append(.paragraph("\(rest.of("further finding")) are left out.")) }
    return Report.Section(id: "findings", title: "What the checks find", blocks: blocks)
  }

  private static let findingsShown = 30

  /// What is the matter, and, where it is grave, what to do about it.
  private func words(for finding: Diagnostic) -> Words {
    let message = words(finding.message).capitalized
    guard finding.severity > .note, let help = finding.help else { return "\(message)." }
    return "\(message). To mend it: \(words(help))."
  }

  private func line(of finding: Diagnostic) -> Words {
    guard let range = finding.range else { return "–" }
    let position = source.sourceMap.position(at: range.lowerBound)
    guard source.sourceMap.files.count > 1 else { return "\(position.line)" }
    return "\(author: source.sourceMap.files[position.file].name), \(position.line)"
  }
}

extension Words {
  /// The words with a capital at the front, unless they begin with a name.
  var capitalized: Words {
    guard case .plain(let text)? = runs.first, let first = text.first else { return self }
    return Words([.plain(first.uppercased() + text.dropFirst())] + runs.dropFirst())
  }
}
