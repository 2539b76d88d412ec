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

  /// What is made when a text has one of the outermost keys.
  private struct Part: Sendable {
    let outermost: [String]
    let entries: Lazy<[Entry]>
  }

  private let parts: [Part]
  /// The settings below each outermost key that texts have had.
  private let indices = Memory<String?, Index>()

  private init(_ parts: [Part]) { self.parts = parts }

  /// Creates a table; `options` are some on which values are tried.
  public init<Options: Sendable>(_ group: SettingGroup<Options>, for options: Options) {
    let entries = Lazy {
      group.settings.flatMap { setting in
        ([setting.path] + setting.aliases).map { path in
          Entry(
            path: path, expected: setting.expected, words: setting.words, summary: setting.summary
          ) { value in
            var options = options
            return setting.apply(value, to: &options)
          }
        }
      }
    }
    self.init([Part(outermost: group.outermost, entries: entries)])
  }

  /// Creates a table; `options` are some on which values are tried.
  public init<Options: Sendable>(_ settings: [Setting<Options>], for options: Options) {
    let paths = settings.flatMap { [$0.path] + $0.aliases }
    self.init(SettingGroup(below: paths.map(outermostKey)) { settings }, for: options)
  }

  /// Creates a table of settings of which only the names are known.
  init(known paths: [String], isIgnored: Bool = false) {
    let entries = Lazy {
      paths.map { path in
        Entry(path: path, expected: "", words: [], summary: "", isIgnored: isIgnored) { _ in true }
      }
    }
    self.init([Part(outermost: paths.map(outermostKey), entries: entries)])
  }

  /// The settings of two tables; what is in both is that of the first.
  public static func + (left: SettingsTable, right: SettingsTable) -> SettingsTable {
    SettingsTable(left.parts + right.parts)
  }

  /// The settings in the order of their tables.
  public var entries: [Entry] { index(below: nil).entries }

  /// The settings below an outermost key, none where there are none; all below none.
  private func index(below key: String?) -> Index {
    indices[key] { Index(parts.filter { key.map($0.outermost.contains) ?? true }) }
  }

  /// Settings by their paths.
  private struct Index: Sendable {
    private(set) var entries: [Entry] = []
    private(set) var positions: [String: Int] = [:]
    /// The keys within each mapping of settings, by the path of the mapping.
    private(set) var keys: [String: [String]] = [:]
    /// The paths of settings, and of the mappings around them.
    private var paths: Set<Substring> = []

    init(_ parts: [Part]) {
      for entry in parts.lazy.flatMap(\.entries.value) { insert(entry) }
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
}

/// The part of a path before its first period.
private func outermostKey(_ path: String) -> String {
  String(path.prefix { $0 != "." })
}

extension SettingsTable {
  /// What is wrong with settings: names that mean nothing, and values of another kind.
  ///
  /// A key at the top whose value is no mapping is its author's own, unless it is nearly a
  /// setting. In the order of the text.
  public func diagnostics(of text: SettingsText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var pending = text.values.entries.reversed().map { (path: [$0.key], value: $0.value) }
    while let (path, value) = pending.popLast() {
      let name = path.joined(separator: ".")
      let index = index(below: path[0])
      if let position = index.positions[name] {
        let entry = index.entries[position]
        if value != .null, !entry.accepts(value) {
          found.append(invalid(value, of: entry, at: text.range(of: path)))
        }
      } else if let keys = index.keys[name] {
        guard let inner = value.mapping else {
          if value != .null { found.append(misplaced(name, keys[0], at: text.range(of: path))) }
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
    let all = index(below: nil)
    let group = path.dropLast().joined(separator: ".")
    let known = all.keys[group] ?? []
    var help = Spelling.suggestion(for: key, among: known).map { "did you mean `\($0)`?" }
    if help == nil {
      let elsewhere = all.entries.first { !$0.expected.isEmpty && $0.path.hasSuffix(".\(key)") }
      help = elsewhere.map { "the setting `\(key)` stands at `\($0.path)`" }
    }
    if group.isEmpty, help == nil, value.mapping == nil { return nil }
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

  private func misplaced(
    _ group: String, _ first: String, at range: SourceRange?
  ) -> Diagnostic {
    Diagnostic(
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
