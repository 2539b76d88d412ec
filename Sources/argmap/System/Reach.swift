import Argdown
import ArgumentModel
import Glibc

/// The files that a text may name: those below some folders, links resolved.
///
/// What a map includes, shows or quotes, what a document embeds and what a stream asks for has been
/// named by whoever wrote it, who need not be the user. The user has named a file, and with it its
/// folder; or a folder; or, on standard input, nothing but where we work. These are within reach, and
/// those of `--allow` or `ARGMAP_ALLOW`. Nothing is fetched from elsewhere.
struct Reach {
  /// What the folder is called in messages: `the folder of the map`.
  private let name: String
  /// The folders.
  private let folders: [String]

  /// The reach of what lies in a folder.
  init(_ folder: String, called name: String, allowing others: [String] = []) {
    self.name = name
    folders = [folder] + others
  }

  /// The same with some more folders.
  func including(_ others: [String]) -> Reach {
    Reach(folders[0], called: name, allowing: folders.dropFirst() + others)
  }

  /// The longest path that the system takes.
  private static let longestPath = Int(PATH_MAX) - 1

  /// Why a file cannot be had.
  struct Refusal: Error {
    /// What is said of it: `lies outside the folder of the map`.
    let reason: String
    let help: String?
  }

  /// Where a path leads, links resolved as far as there is something.
  func place(of path: String) throws(Refusal) -> String {
    guard !path.utf8.contains(0) else {
      throw Refusal(reason: "has a NUL character in its name", help: "take it out")
    }
    guard path.utf8.count <= Reach.longestPath else {
      throw Refusal(reason: "has a name of more than \(Reach.longestPath) bytes", help: nil)
    }
    let place = Reach.resolved(path)
    guard folders.contains(where: { Reach.has(place, below: $0) }) else {
      throw Refusal(
        reason: "lies outside \(name)",
        help: "move it there, or call argmap with --allow FOLDER, or with ARGMAP_ALLOW=FOLDER")
    }
    guard Files.has(place) || !path.contains(":/") else {
      throw Refusal(
        reason: "is an address, and nothing is fetched", help: "keep a copy in \(name)")
    }
    return place
  }

  /// The bytes of a file that a text names.
  func read(_ path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
    let place: String
    do throws(Refusal) {
      place = try self.place(of: path)
    } catch {
      let name = path.utf8.count > 200 ? path.prefix(200) + "…" : path[...]
      throw Failure("\(printable(String(name))) \(error.reason)", help: error.help)
    }
    do throws(Failure) {
      return try Files.readRegular(place, upTo: limit)
    } catch {
      throw Failure(
        error.message.replacing(printable(place), with: printable(path)), help: error.help)
    }
  }

  /// Where included files come from.
  var loader: SourceLoader {
    loader { (path) throws(Failure) in
      let source = try read(path, upTo: Limits.standard.mapBytes)
      try MapFile.checkIsText(source, path)
      return source
    }
  }

  /// Where the maps of a document come from, with all that they include.
  func loader(upTo limit: Int) -> SourceLoader {
    let loader = loader
    var rest = limit
    return self.loader { (path) throws(Failure) in
      do throws(SourceLoader.Failure) {
        let source = try loader.read(path)
        rest -= source.count
        if rest >= 0 { return source }
      } catch {
        throw Failure(error.message, help: error.help)
      }
      throw Failure(
        "with \(printable(path)), the maps of the document are larger than \(limit.asBytes)",
        help: "divide the document")
    }
  }

  /// A loader that reads in a manner of its own.
  func loader(_ read: @escaping (String) throws(Failure) -> [UInt8]) -> SourceLoader {
    SourceLoader(identity: { Files.realPath($0) ?? $0.resolvingDots() }) {
      (path) throws(SourceLoader.Failure) in
      do throws(Failure) {
        return try read(path)
      } catch {
        throw SourceLoader.Failure(error.message, help: error.help)
      }
    }
  }

  /// A path whose links are resolved up to the last part that there is.
  private static func resolved(_ path: String) -> String {
    var head = path[...]
    while true {
      if let real = Files.realPath(head.isEmpty ? "." : String(head)) {
        let rest = path[head.endIndex...].drop { $0 == "/" }
        return rest.isEmpty ? real : (real == "/" ? "/" : real + "/") + rest
      }
      guard let slash = head.lastIndex(of: "/") else {
        head = head[..<head.startIndex]
        continue
      }
      head = slash == head.startIndex ? head[...slash] : head[..<slash]
    }
  }

  private static func has(_ place: String, below folder: String) -> Bool {
    guard let root = Files.realPath(folder), !place.split(separator: "/").contains("..") else {
      return false
    }
    return place == root || place.hasPrefix(root == "/" ? root : root + "/")
  }
}

extension Reach {
  /// The folders of `--allow` and of `ARGMAP_ALLOW`, which colons part.
  static func allowed(_ invocation: Invocation? = nil) throws(Failure) -> [String] {
    let named = (Files.environment("ARGMAP_ALLOW") ?? "").split(separator: ":").map(String.init)
    let folders = named + (invocation?.all(Option.allow.name) ?? [])
    if let folder = folders.first(where: { !Files.isFolder($0) }) {
      throw Failure(
        "\(printable(folder)), whose files are to be allowed, is no folder", help: "name a folder")
    }
    return folders
  }
}

extension Files {
  /// Makes a folder that ends in a slash, and those above it.
  static func makeFolders(_ folder: String) throws(Failure) {
    try makeFolders(
      for: folder, below: String(folder[...(folder.firstIndex(of: "/") ?? folder.startIndex)]))
  }

  /// The folder in which a file lies: `.` for one where we work.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Writes a file below a folder, and makes the folders between them; a link leads no further.
  static func write(
    to path: String, below folder: String, _ content: Content
  ) throws(Failure) {
    try makeFolder(folder.isEmpty ? "." : folder)
    do throws(Reach.Refusal) {
      _ = try Reach(folder.isEmpty ? "." : folder, called: folder).place(of: path)
    } catch {
      throw Failure(
        "\(printable(path)) is not written: a link leads out of \(printable(folder))",
        help: "delete the link")
    }
    guard !has(path) || isRegular(path) else {
      throw Failure("\(printable(path)) is no regular file", help: "delete it")
    }
    try makeFolders(for: path, below: folder)
    try write(to: path, content)
  }
}
