internal import ArgumentModel

/// What a claim names as its source.
enum Source: Hashable {
  /// A work, by its key.
  case key(String)
  /// A file, by its path.
  case file(String)
  /// A page on the web.
  case page(String)
  /// A source in words of the author's own: nothing that could be looked up.
  case words(String)

  /// The name as the author wrote it.
  var name: String {
    switch self {
    case .key(let name), .file(let name), .page(let name), .words(let name): name
    }
  }
}

/// The sources that the front matter declares, and how claims name them.
struct SourceTable {
  /// The keys under `sources`, in order.
  let keys: [String]
  private let files: [String: String]

  /// Reads `sources`: keys with a path, with a `file` among other things, or alone in a list.
  init(_ metadata: DataMapping) {
    let declared = metadata["sources"]
    var keys = (declared?.sequence ?? []).compactMap(\.string)
    var files: [String: String] = [:]
    for entry in declared?.mapping?.entries ?? [] {
      keys.append(entry.key)
      let file = entry.value.mapping?["file"]?.string ?? entry.value.string.flatMap(\.asPath)
      if let file { files[entry.key] = file }
    }
    self.keys = keys
    self.files = files
  }

  /// The files of the declared sources, in order.
  var paths: [String] { keys.compactMap { files[$0] } }

  /// The file in which a source is; `nil` if there is none.
  func path(of source: Source) -> String? {
    switch source {
    case .file(let path): path
    case .key(let key): files[key]
    case .page, .words: nil
    }
  }

  /// What the `source` or `sources` of a claim name, in order.
  func sources(in data: DataMapping) -> [Source] {
    guard !data.isEmpty else { return [] }
    return [data["source"], data["sources"]].compactMap { $0 }
      .flatMap { $0.sequence ?? [$0] }.compactMap { $0.text ?? $0.mapping?["key"]?.text }
      .map(source(named:))
  }

  /// What a name means: a declared key, a page, a file, or else a key if it looks like one.
  ///
  /// A key has no white space and no slash, begins with a letter, and has a digit, a hyphen, an
  /// underscore or a colon; or it follows an `@`. "Wikipedia" is a source in words.
  private func source(named name: String) -> Source {
    if keys.contains(name) { return .key(name) }
    if name.hasPrefix("@") { return .key(String(name.dropFirst())) }
    if name.contains("://") || name.hasPrefix("www.") { return .page(name) }
    if let path = name.asPath { return .file(path) }
    return name.looksLikeKey ? .key(name) : .words(name)
  }
}

extension String {
  /// The text as a path, if it ends in what documents end in.
  fileprivate var asPath: String? {
    guard let point = lastIndex(of: "."), point != startIndex, !contains("://"), !contains("\n")
    else { return nil }
    let ending = self[index(after: point)...].lowercased()
    return Self.endingsOfDocuments.contains(ending) ? self : nil
  }

  /// Whether a file of that name is no plain text, so that its words cannot be looked up.
  var namesBinaryDocument: Bool {
    guard let point = lastIndex(of: ".") else { return false }
    return Self.endingsOfBinaries.contains(self[index(after: point)...].lowercased())
  }

  private static let endingsOfBinaries: Set = ["pdf", "docx", "doc", "odt", "epub", "rtf", "djvu"]
  private static let endingsOfDocuments = endingsOfBinaries.union([
    "txt", "text", "md", "markdown", "org", "rst", "adoc", "tex", "html", "htm",
  ])

  fileprivate var looksLikeKey: Bool {
    guard let first = unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return unicodeScalars.contains { "0123456789-_:".unicodeScalars.contains($0) }
      && !unicodeScalars.contains {
        $0.properties.isWhitespace || "/,;()\"'".unicodeScalars.contains($0)
      }
  }

  /// The keys that a text cites, each behind an `@` that stands behind no letter or digit, in
  /// order.
  ///
  /// As Pandoc reads them: letters, digits and underscores, with single marks between them.
  var citedKeys: [String] {
    guard utf8.contains(UInt8(ascii: "@")) else { return [] }
    var keys: [String] = []
    var key: String.UnicodeScalarView?
    var before: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if key != nil, scalar.isInKey {
        key?.append(scalar)
      } else {
        if let key { keys.append(String(key)) }
        key = scalar == "@" && !before.isInKey ? String.UnicodeScalarView() : nil
      }
      before = scalar
    }
    if let key { keys.append(String(key)) }
    return keys.compactMap { key in
      let end = key.unicodeScalars.lastIndex { $0.properties.isAlphabetic || $0.isDecimalDigit }
      guard let end, let first = key.unicodeScalars.first,
        first.properties.isAlphabetic || first.isDecimalDigit
      else { return nil }
      return String(key.unicodeScalars[...end])
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDecimalDigit: Bool { properties.generalCategory == .decimalNumber }

  fileprivate var isInKey: Bool {
    properties.isAlphabetic || isDecimalDigit || "_:.#$%&-+?~/".unicodeScalars.contains(self)
  }
}
