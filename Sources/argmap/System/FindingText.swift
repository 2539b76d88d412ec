import ArgumentExchange
import ArgumentModel

/// Findings as people read them: a line each, the place in the source, notes and help.
struct FindingText {
  private(set) var text = ""
  private let findings: FindingReport
  private let isColoured: Bool

  /// Writes the findings that count, in their order.
  init(_ findings: FindingReport, isColoured: Bool) {
    self.findings = findings
    self.isColoured = isColoured
    var told: [Int: Int] = [:]
    for entry in findings.told {
      told[entry.map, default: 0] += 1
      if told[entry.map, default: 0] <= FindingText.findingLimit { add(entry) }
    }
    for (map, count) in told.sorted(by: { $0.key < $1.key }) where count > FindingText.findingLimit
    {
      let name = findings.maps[map].files[0].name
      text += "\(printable(name)): … and \(count - FindingText.findingLimit) more findings\n"
    }
  }

  /// How many findings in one map are told; the others are counted.
  private static let findingLimit = 1_000

  /// How many findings there are: `1 error, 2 warnings, 0 notes in 1 file (2 suppressed)`.
  var summary: String {
    let summary = findings.summary
    func counted(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let mendable = findings.told.count { !$0.diagnostic.fixes.isEmpty }
    let counts = [
      counted(summary.errors, "error"), counted(summary.warnings, "warning"),
      counted(summary.notes, "note"),
    ]
    let silent = [(summary.suppressed, "suppressed"), (summary.inBaseline, "in the baseline")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(counts.joined(separator: ", ")) in \(counted(summary.files, "file"))"
      + (silent.isEmpty ? "" : " (\(silent.joined(separator: ", ")))") + "\n"
      + (mendable == 0 ? "" : "--fix mends \(mendable) of them\n")
  }

  private mutating func add(_ entry: FindingReport.Entry) {
    let diagnostic = entry.diagnostic
    let severity = style(diagnostic.severity.rawValue, diagnostic.severity.colour)
    text += "\(words(for: findings.place(of: entry))): \(severity): "
    text += "\(style(printable(diagnostic.message), .bold)) [\(diagnostic.slug)]\n"
    if let range = diagnostic.range {
      frame(range, in: findings.sourceMap(of: entry), diagnostic.severity.colour)
    }
    for note in diagnostic.notes.prefix(FindingText.noteLimit) {
      let place = note.range.map { "\(words(for: findings.place(of: $0, in: entry))): " } ?? ""
      text += "  note: \(place)\(printable(note.message))\n"
    }
    let untold = diagnostic.notes.count - FindingText.noteLimit
    if untold > 0 { text += "  note: … and \(untold) more\n" }
    if let help = diagnostic.help { text += "  \(style("help", .help)): \(printable(help))\n" }
  }

  private static let noteLimit = 10

  private func words(for place: FindingReport.Place) -> String {
    printable(place.file) + (place.start.map { ":\($0.line):\($0.column)" } ?? "")
  }

  /// The line of the source with a mark below; a long line is cut around the mark.
  private mutating func frame(_ range: SourceRange, in map: SourceMap, _ colour: Style) {
    let position = map.position(at: range.lowerBound)
    let line = position.line
    let lines = map.files[position.file].lines
    let bounds = lines.bounds(ofLine: line)
    let start = min(position.offset, bounds.upperBound)
    // Enough bytes for any window of characters, so that a huge line costs no more than a short one.
    let reach = 4 * FindingText.lineLimit
    let end = min(bounds.upperBound, start + reach)
    let before = lines.scalars(max(bounds.lowerBound, start - reach)..<start)
    let after = lines.scalars(start..<end)
    let marked = lines.scalars(start..<min(start + range.count, end))
    let isWhole = before.count + after.count <= FindingText.lineLimit
    let left = before.suffix(isWhole ? before.count : FindingText.lineLimit / 4)
    let right = after.prefix(FindingText.lineLimit - left.count)
    let cutBefore = left.count < before.count ? "…" : ""
    let cutAfter = right.count < after.count ? "…" : ""
    let gutter = String(repeating: " ", count: max(0, 5 - String(line).count)) + String(line)
    text += "\(gutter) | \(cutBefore)\(shown(left))\(shown(right))\(cutAfter)\n"
    let indent = columns(left) + cutBefore.count
    let width = max(1, columns(marked.prefix(right.count)))
    let mark = "^" + String(repeating: "~", count: width - 1)
    text += "      | \(String(repeating: " ", count: indent))\(style(mark, colour))\n"
  }

  private static let lineLimit = 100

  /// A stretch of a line as it is printed: a tab as one blank.
  private func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    printable(String(String.UnicodeScalarView(scalars))).replacingTabs
  }

  /// How many columns of a terminal a stretch of a line takes.
  private func columns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + $1.columns }
  }

  /// How a part of a message is set off on a terminal.
  enum Style: String {
    case bold = "1"
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case help = "1;32"
  }

  private func style(_ text: String, _ style: Style) -> String {
    isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Diagnostic.Severity {
  fileprivate var colour: FindingText.Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

extension String {
  fileprivate var replacingTabs: String {
    contains("\t") ? String(map { $0 == "\t" ? " " : $0 }) : self
  }
}

extension LineTable {
  /// The characters of a stretch of the source.
  fileprivate func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
    Array(text(in: range).unicodeScalars)
  }
}

extension Unicode.Scalar {
  /// How many columns of a terminal the character takes: combining marks none, wide ones two.
  fileprivate var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD,
    ]
    return value > 0x10FF && wide.contains { $0.contains(value) } ? 2 : 1
  }
}
