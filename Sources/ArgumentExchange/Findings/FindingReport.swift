internal import ArgumentMaps
public import ArgumentModel

/// What was found in maps, each finding once, ready to be written for people and machines.
///
/// Findings stand in the order in which their maps were added; those of one map in the order given.
public struct FindingReport: Sendable {
  /// What a check is, for formats that describe the checks beside the findings.
  public struct Rule: Hashable, Sendable {
    /// The public name of the check.
    public var slug: String
    /// The family of checks that it belongs to.
    public var group: String
    /// How grave its findings are, by default.
    public var severity: Diagnostic.Severity
    /// What a finding says, in one sentence.
    public var summary: String
    /// What the check finds, why it matters and how to mend it, in Markdown.
    public var manual: String

    /// Creates the description of a check.
    public init(
      _ slug: String, in group: String, _ severity: Diagnostic.Severity, _ summary: String,
      manual: String
    ) {
      self.slug = slug
      self.group = group
      self.severity = severity
      self.summary = summary
      self.manual = manual
    }
  }

  /// Why a finding does not count.
  public enum Waiver: Hashable, Sendable {
    /// The source says so, and perhaps why.
    case inSource(reason: String?)
    /// It was there when the baseline was written.
    case baseline
  }

  /// A finding among others.
  public struct Entry: Sendable {
    /// The finding.
    public let diagnostic: Diagnostic
    /// What stays the same while lines move: of check, subjects and number.
    public let fingerprint: String
    /// Why the finding does not count; `nil` if it does.
    public var waiver: Waiver?
    /// The map, by its place among the maps of the report.
    public let map: Int
  }

  /// A test of a map, written in the map, that it passes.
  public struct Pass: Sendable {
    /// The public name of the check that would have found otherwise.
    public let slug: String
    /// The title of what is tested.
    public let subject: String
    /// Where the test stands.
    public let range: SourceRange?
    /// The map, by its place among the maps of the report.
    public let map: Int
  }

  /// How many findings there are, by what they mean.
  public struct Summary: Hashable, Sendable {
    public fileprivate(set) var errors = 0
    public fileprivate(set) var warnings = 0
    public fileprivate(set) var notes = 0
    /// Those about which the source says to keep quiet.
    public fileprivate(set) var suppressed = 0
    /// Those that the baseline has.
    public fileprivate(set) var inBaseline = 0
    /// The files that were looked at, included ones among them.
    public fileprivate(set) var files = 0
  }

  /// The findings.
  public internal(set) var entries: [Entry] = []
  /// The tests that were passed.
  public private(set) var passes: [Pass] = []
  /// The maps that were looked at, by their files.
  public private(set) var maps: [SourceMap] = []
  private var files: Set<String> = []
  private var said: Set<Saying> = []
  private var numbers: [String: Int] = [:]

  /// Creates an empty report.
  public init() {}

  /// Adds what was found in a map.
  ///
  /// A file that several maps include is found at fault once.
  public mutating func add(
    _ findings: [(diagnostic: Diagnostic, waiver: Waiver?)], in map: SourceMap
  ) {
    files.formUnion(map.files.map(\.name))
    maps.append(map)
    for (diagnostic, waiver) in findings {
      let position = diagnostic.range.map { map.position(at: $0.lowerBound) }
      let file = map.files[position?.file ?? 0].name
      let saying = Saying(
        slug: diagnostic.slug, message: diagnostic.message, file: file, offset: position?.offset)
      guard said.insert(saying).inserted else { continue }
      let fingerprint = fingerprint(of: diagnostic, in: map, file: file)
      entries.append(
        Entry(
          diagnostic: diagnostic, fingerprint: fingerprint, waiver: waiver, map: maps.count - 1))
    }
  }

  /// Adds a test that the map added last passes; one of a file that several maps include, once.
  public mutating func addPass(of slug: String, by subject: String, at range: SourceRange?) {
    precondition(!maps.isEmpty, "a map is added before what it passes")
    let pass = Pass(slug: slug, subject: subject, range: range, map: maps.count - 1)
    let place = place(of: range, inMap: pass.map)
    let saying = Saying(
      slug: slug, message: subject, file: place.file, offset: place.start?.offset)
    if said.insert(saying).inserted { passes.append(pass) }
  }

  /// What makes two findings the same one.
  private struct Saying: Hashable {
    let slug: String
    let message: String
    let file: String
    let offset: Int?
  }

  /// How many findings there are.
  public var summary: Summary {
    var summary = Summary()
    for entry in entries {
      switch (entry.waiver, entry.diagnostic.severity) {
      case (.inSource?, _): summary.suppressed += 1
      case (.baseline?, _): summary.inBaseline += 1
      case (nil, .error): summary.errors += 1
      case (nil, .warning): summary.warnings += 1
      case (nil, .note): summary.notes += 1
      }
    }
    summary.files = files.count
    return summary
  }

  /// The findings that count.
  public var told: [Entry] { entries.filter { $0.waiver == nil } }
}

// MARK: - Places

extension FindingReport {
  /// A stretch of a file as people count it.
  public struct Place: Hashable, Sendable {
    /// The name of the file.
    public let file: String
    /// Where it begins; `nil` for the file as a whole.
    public let start: SourceMap.Position?
    /// Behind its end.
    public let end: SourceMap.Position?
  }

  /// The files of the map of a finding.
  public func sourceMap(of entry: Entry) -> SourceMap { maps[entry.map] }

  /// Where a range of a finding stands: that of the finding itself, of a note, of an edit.
  ///
  /// A range that runs over into another file ends with its own.
  public func place(of range: SourceRange?, in entry: Entry) -> Place {
    place(of: range, inMap: entry.map)
  }

  /// Where a range of the map at `position` stands.
  func place(of range: SourceRange?, inMap position: Int) -> Place {
    let map = maps[position]
    guard let range else { return Place(file: map.files[0].name, start: nil, end: nil) }
    let start = map.position(at: range.lowerBound)
    let end = map.position(at: range.upperBound)
    return Place(
      file: map.files[start.file].name, start: start, end: end.file == start.file ? end : start)
  }

  /// Where a finding stands.
  public func place(of entry: Entry) -> Place { place(of: entry.diagnostic.range, in: entry) }
}

// MARK: - Fingerprints

extension FindingReport {
  /// A number for a finding that stays the same while other things are written around it.
  ///
  /// It is made of check and titles, or of the text itself where there is no title, and says which
  /// of several such findings it is.
  private mutating func fingerprint(
    of diagnostic: Diagnostic, in map: SourceMap, file: String
  ) -> String {
    var parts = [diagnostic.slug] + diagnostic.subjects.sorted()
    if diagnostic.subjects.isEmpty || diagnostic.subjects.contains(where: isMadeUp) {
      parts.removeAll(where: isMadeUp)
      if let range = diagnostic.range {
        let start = map.position(at: range.lowerBound)
        let text = map.files[start.file].lines.text(in: start.offset..<start.offset + range.count)
        parts.append(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
    }
    var print = Fingerprint()
    for part in parts { print.mix(part) }
    let digits = String(print.hash, radix: 16)
    let name = String(repeating: "0", count: 16 - digits.count) + digits
    let number = numbers["\(name) \(file)", default: 0] + 1
    numbers["\(name) \(file)"] = number
    return "\(name):\(number)"
  }

  /// Whether a title is one that is made up, and changes with what stands before it.
  private func isMadeUp(_ title: String) -> Bool {
    title.hasPrefix("Untitled ") && title.dropFirst(9).allSatisfy(\.isNumber)
  }
}
