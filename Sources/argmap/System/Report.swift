import ArgumentModel

/// Diagnostics as people read them: a line each, the place in the source, notes and help.
struct Report {
  private(set) var text = ""
  private var counts: [Diagnostic.Severity: Int] = [:]
  /// The files that were looked at, by name.
  private var files: Set<String> = []
  /// What was said of them: a file that several maps include is found at fault once.
  private var said: Set<Saying> = []
  private let isColoured: Bool

  init(isColoured: Bool) { self.isColoured = isColoured }

  /// Whether no file was looked at.
  var isEmpty: Bool { files.isEmpty }

  /// The greatest severity reported; `nil` if nothing was.
  var worst: Diagnostic.Severity? { counts.keys.max() }

  /// Adds what was found in a file, in the order given.
  mutating func add(_ diagnostics: [Diagnostic], of file: MapFile) {
    files.formUnion(file.sourceMap.files.map(\.name))
    var sayings: Set<Saying> = []
    for diagnostic in diagnostics {
      let saying = Saying(
        slug: diagnostic.slug, place: place(of: diagnostic.range, in: file),
        message: diagnostic.message)
      if said.contains(saying) { continue }
      sayings.insert(saying)
      counts[diagnostic.severity, default: 0] += 1
      if sayings.count <= Report.findingLimit { add(diagnostic, of: file) }
    }
    let untold = sayings.count - Report.findingLimit
    if untold > 0 { text += "\(printable(file.path)): … and \(untold) more findings\n" }
    said.formUnion(sayings)
  }

  /// How many findings in one file are told; the others are counted.
  private static let findingLimit = 1_000

  /// What makes two findings the same one.
  private struct Saying: Hashable {
    let slug: String
    let place: String
    let message: String
  }

  /// How many findings there were: `1 error, 2 warnings, 0 notes in 1 file`.
  var summary: String {
    let parts = Diagnostic.Severity.allCases.reversed().map { (severity) -> String in
      let count = counts[severity] ?? 0
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return "\(parts.joined(separator: ", ")) in \(files.count) file\(files.count == 1 ? "" : "s")\n"
  }

  private mutating func add(_ diagnostic: Diagnostic, of file: MapFile) {
    let severity = style(diagnostic.severity.rawValue, diagnostic.severity.colour)
    text += "\(place(of: diagnostic.range, in: file)): \(severity): "
    text += "\(style(printable(diagnostic.message), .bold)) [\(diagnostic.slug)]\n"
    if let range = diagnostic.range { frame(range, in: file, diagnostic.severity.colour) }
    var notes = 0
    for note in diagnostic.notes {
      notes += 1
      if notes > Report.noteLimit { continue }
      let place = note.range.map { "\(self.place(of: $0, in: file)): " } ?? ""
      text += "  note: \(place)\(printable(note.message))\n"
    }
    if notes > Report.noteLimit { text += "  note: … and \(notes - Report.noteLimit) more\n" }
    if let help = diagnostic.help { text += "  \(style("help", .help)): \(printable(help))\n" }
  }

  private static let noteLimit = 10

  private func place(of range: SourceRange?, in file: MapFile) -> String {
    guard let range else { return printable(file.path) }
    let position = file.sourceMap.position(at: range.lowerBound)
    let name = file.sourceMap.files[position.file].name
    return "\(printable(name)):\(position.line):\(position.column)"
  }

  /// The line of the source with a mark below; a long line is cut around the mark.
  private mutating func frame(_ range: SourceRange, in file: MapFile, _ colour: Style) {
    let position = file.sourceMap.position(at: range.lowerBound)
    let line = position.line
    let lines = file.sourceMap.files[position.file].lines
    let bounds = lines.bounds(ofLine: line)
    let start = min(position.offset, bounds.upperBound)
    // Enough bytes for any window of characters, so that a huge line costs no more than a short one.
    let reach = 4 * Report.lineLimit
    let end = min(bounds.upperBound, start + reach)
    let before = lines.scalars(max(bounds.lowerBound, start - reach)..<start)
    let after = lines.scalars(start..<end)
    let marked = lines.scalars(start..<min(start + range.count, end))
    let isWhole = before.count + after.count <= Report.lineLimit
    let left = before.suffix(isWhole ? before.count : Report.lineLimit / 4)
    let right = after.prefix(Report.lineLimit - left.count)
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
  fileprivate var colour: Report.Style {
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
