public import ArgumentModel

/// What a map cites, as far as it is at hand: works by their keys, and texts of files.
///
/// Whoever reads files fills it: with what `ArgumentGraph.sourcePaths` and `bibliographyPaths`
/// name.
public struct SourceLibrary: Sendable {
  /// What became of a file that a map names.
  public enum File: Hashable, Sendable {
    /// The text of the file.
    case text(String)
    /// There is no such file.
    case missing
    /// The file is there but cannot be read; why, lower case, without a full stop.
    case unreadable(String)
  }

  /// The works that can be cited; `nil` if there is no bibliography.
  public var bibliography: Bibliography?
  /// The files, by their paths as the map writes them.
  public var files: [String: File]

  /// Creates a library.
  public init(bibliography: Bibliography? = nil, files: [String: File] = [:]) {
    self.bibliography = bibliography
    self.files = files
  }
}

extension SourceLibrary.File {
  /// What the bytes of a file come to: a text, if they are UTF-8 and the name is that of a text.
  public init(_ bytes: [UInt8], at path: String) {
    if path.namesBinaryDocument {
      self = .unreadable("it is no plain text")
    } else if !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) {
      self = .text(text)
    } else {
      self = .unreadable("it is no text in UTF-8")
    }
  }
}

extension ArgumentGraph {
  /// The files in which the map says that its sources are, each once, in the order of the map.
  ///
  /// Those of `sources` in the front matter, then those that claims name as their `source`.
  public var sourcePaths: [String] {
    let table = SourceTable(metadata)
    var seen: Set<String> = []
    let cited = statements.map(\.data) + arguments.map(\.data)
    return (table.paths + cited.flatMap { table.sources(in: $0) }.compactMap(table.path(of:)))
      .filter { seen.insert($0).inserted }
  }

  /// The files that the front matter names as `bibliography`, in order.
  public var bibliographyPaths: [String] {
    guard let value = metadata["bibliography"] else { return [] }
    return (value.sequence ?? [value]).compactMap(\.string)
  }
}
