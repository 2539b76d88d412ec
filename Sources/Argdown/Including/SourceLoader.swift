/// Where included files come from: a file system, or a table in memory.
public struct SourceLoader {
  /// Why a file cannot be read, in words for its author.
  public struct Failure: Error, Hashable, Sendable {
    /// What stands in the way, lower case, without a full stop.
    public let message: String
    /// What to do about it, if that can be said.
    public let help: String?

    /// Creates a reason.
    public init(_ message: String, help: String? = nil) {
      self.message = message
      self.help = help
    }
  }

  /// The bytes of the file at a path.
  public let read: (String) throws(Failure) -> [UInt8]
  /// What all paths to one file have in common.
  let identity: (String) -> String

  /// Creates a loader.
  ///
  /// Paths are those of the includes, put behind the folder of the including file. Two paths are
  /// one file if `identity` says so; without one, if they come to the same once `.` and `..` are
  /// resolved.
  public init(
    identity: @escaping (String) -> String = { $0.resolvingDots() },
    read: @escaping (String) throws(Failure) -> [UInt8]
  ) {
    self.identity = identity
    self.read = read
  }

  /// The same loader, which tells of each path before it is read.
  package func telling(_ tell: @escaping (String) -> Void) -> SourceLoader {
    SourceLoader(identity: identity) { (path) throws(Failure) in
      tell(path)
      return try read(path)
    }
  }

  /// A loader of the texts of a table, by their paths.
  public init(_ files: [String: String]) {
    self.init { (path) throws(Failure) in
      guard let text = files[path.resolvingDots()] else {
        throw Failure("cannot read \(path): there is no such file")
      }
      return Array(text.utf8)
    }
  }
}

extension String {
  /// The path that an include in the file at `self` means by `path`.
  package func including(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    guard !path.hasPrefix("/"), let slash = lastIndex(of: "/") else { return String(path) }
    return String(self[...slash] + path)
  }

  /// The path without `.`, and without `..` as far as a folder stands before it.
  public func resolvingDots() -> String {
    var parts: [Substring] = []
    for part in split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !hasPrefix("/") {
        parts.append(part)
      }
    }
    return (hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
