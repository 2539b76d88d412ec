/// All settings that a front matter or a configuration may have: what checks their spelling.
public struct SettingsTable: Sendable {
  /// One setting, whatever it sets.
  public struct Entry: Sendable {
    /// The key with the keys around it, joined by periods.
    public let path: String
    /// What a value must be; empty where any will do.
    public let expected: String
    /// The words allowed; empty where a value is no word out of a few.
    public let words: [String]
    /// What it does, in one line.
    public let summary: String
    /// Whether it is known from elsewhere and does nothing here.
    public var isIgnored = false
    let accepts: @Sendable (DataValue) -> Bool
  }

  /// The settings in the order of their tables.
  public private(set) var entries: [Entry] = []
  private var positions: [String: Int] = [:]
  /// The keys within each mapping of settings, by the path of the mapping.
  private var keys: [String: [String]] = [:]
  /// The paths of settings, and of the mappings around them.
  private var paths: Set<Substring> = []

  /// Creates a table; `options` are some on which values are tried.
  public init<Options: Sendable>(_ settings: [Setting<Options>], for options: Options) {
    for setting in settings {
      for path in [setting.path] + setting.aliases {
        insert(
          Entry(
            path: path, expected: setting.expected, words: setting.words, summary: setting.summary
          ) { value in
            var options = options
            return setting.apply(value, to: &options)
          })
      }
    }
  }

  /// Creates a table of settings of which only the names are known.
  init(known paths: [String]) {
    for path in paths {
      insert(Entry(path: path, expected: "", words: [], summary: "") { _ in true })
    }
  }

  /// Creates a table of settings that do nothing here.
  init(ignored paths: [String]) {
    for path in paths {
      insert(Entry(path: path, expected: "", words: [], summary: "", isIgnored: true) { _ in true })
    }
  }

  /// The settings of two tables.
  public static func + (left: SettingsTable, right: SettingsTable) -> SettingsTable {
    var sum = left
    for entry in right.entries { sum.insert(entry) }
    return sum
  }

  private mutating func insert(_ entry: Entry) {
    guard positions[entry.path] == nil else { return }
    positions[entry.path] = entries.count
    entries.append(entry)
    var path = entry.path[...]
    while paths.insert(path).inserted, !path.isEmpty {
      let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
      let group = path[..<(dot ?? path.startIndex)]
      let key = path[(dot.map { path.utf8.index(after: $0) } ?? path.startIndex)...]
      keys[String(group), default: []].append(String(key))
      path = group
    }
  }
}

extension SettingsTable {
  /// What is wrong with settings: names that mean nothing, and values of another kind.
  ///
  /// A key at the top whose value is no mapping is its author's own, unless it is nearly a
  /// setting. In the order of the text.
  public func diagnostics(of text: SettingsText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var pending: [(path: [String], value: DataValue)] = [([], .mapping(text.values))]
    while let (path, value) = pending.popLast() {
      let name = path.joined(separator: ".")
      if let position = positions[name] {
        if value != .null, !entries[position].accepts(value) {
          found.append(invalid(value, of: entries[position], at: text.range(of: path)))
        }
      } else if keys[name] != nil {
        guard let inner = value.mapping else {
          if value != .null { found.append(misplaced(name, at: text.range(of: path))) }
          continue
        }
        for entry in inner.entries.reversed() { pending.append((path + [entry.key], entry.value)) }
      } else if let diagnostic = unknown(path, value, at: text.range(of: path)) {
        found.append(diagnostic)
      }
    }
    return found
  }

  private func unknown(
    _ path: [String], _ value: DataValue, at range: SourceRange?
  ) -> Diagnostic? {
    let key = path[path.count - 1]
    let group = path.dropLast().joined(separator: ".")
    var help = Spelling.suggestion(for: key, among: keys[group] ?? [])
      .map { "did you mean `\($0)`?" }
    if help == nil {
      let elsewhere = entries.first { !$0.expected.isEmpty && $0.path.hasSuffix(".\(key)") }
      help = elsewhere.map { "the setting `\(key)` stands at `\($0.path)`" }
    }
    if group.isEmpty, help == nil, value.mapping == nil { return nil }
    let known = keys[group] ?? []
    let list = known.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      "unknown-setting", .warning, "there is no setting `\(path.joined(separator: "."))`",
      at: range,
      help: help
        ?? (group.isEmpty
          ? "settings stand below `selection`, `map`, `group`, `color`, `style` or `model`"
          : "`\(group)` has \(list)\(known.count > 12 ? ", …" : "")"))
  }

  private func invalid(
    _ value: DataValue, of entry: Entry, at range: SourceRange?
  ) -> Diagnostic {
    let near = value.string.flatMap { Spelling.suggestion(for: $0, among: entry.words) }
    let shown = value.text.map { "be `\($0)`" } ?? "have this value"
    return Diagnostic(
      "invalid-setting", .warning, "`\(entry.path)` cannot \(shown)", at: range,
      help: near.map { "did you mean `\($0)`?" } ?? "write \(entry.expected)")
  }

  private func misplaced(_ group: String, at range: SourceRange?) -> Diagnostic {
    let first = keys[group]?.first ?? "key"
    return Diagnostic(
      "invalid-setting", .warning, "`\(group)` is no list of settings", at: range,
      help: "write its settings below it, indented: `\(first): …`")
  }
}

extension SettingsTable {
  /// One finding of each kind that settings give rise to, by slug.
  public static let faultKinds: [Diagnostic] = [
    Diagnostic(
      "invalid-setting", .warning, "`map.statementLabelMode` cannot be `titel`",
      help: "write one of the words that `argmap explain settings` lists"),
    Diagnostic(
      "unknown-setting", .warning, "there is no setting `map.statmentLabelMode`",
      help: "`argmap explain settings` lists them"),
  ]
}
