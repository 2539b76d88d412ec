import Argdown
import ArgumentModel

/// A map to be read: where it is, and what its picture is called.
struct MapPath: Hashable {
  /// The path of the file; `-` is standard input.
  let path: String
  /// The name of a file made from it, without its ending; with the folders below the one named.
  let stem: String
  /// The folder below which the map has to lie, which the user has named in its place.
  private let folder: String?
  /// What stands in the file, if it has been read already.
  var source: [UInt8]?

  /// What messages call it.
  var name: String { path == "-" ? MapFile.nameOfStandardInput : path }

  private static let endings: Set = ["argdown", "ad", "adown", "argdn"]

  /// A map by its path alone.
  init(file path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(path: path, stem: path == "-" ? "map" : MapPath.withoutEnding(name))
  }

  /// A map that somebody else has named, who may mean what lies below the working folder alone.
  init(named path: String) {
    self.init(path: path, stem: MapPath(file: path).stem, below: ".")
  }

  private init(path: String, stem: String, below folder: String? = nil) {
    self.path = path
    self.stem = stem
    self.folder = folder
  }

  /// The files that the map may name, those below `allowed` among them.
  func reach(_ allowed: [String]) -> Reach {
    let name =
      folder == "." || path == "-"
      ? "the working folder" : folder.map(printable) ?? "the folder of the map"
    return Reach(
      folder ?? (path == "-" ? "." : Files.folder(of: path)), called: name, allowing: allowed)
  }

  /// The bytes of the file.
  func bytes(within reach: Reach) throws(Failure) -> [UInt8] {
    if let source { return source }
    let limit = Limits.standard.mapBytes
    return folder == nil
      ? try Files.read(path, upTo: limit) : try reach.read(path, upTo: limit)
  }

  /// The maps that operands name: files, and all maps below a folder by code points of their paths.
  ///
  /// Files and folders below it that begin with `_`, which are parts of maps, or with `.`, which
  /// are hidden, are left out. What cannot be read is told beside the rest; `folders` are those
  /// that were looked through, links resolved.
  static func all(
    _ operands: [String]
  ) -> (maps: [MapPath], folders: Set<String>, failures: [Failure]) {
    var maps: [MapPath] = []
    var folders: Set<String> = []
    var failures: [Failure] = []
    for operand in operands {
      guard operand != "-", Files.isFolder(operand) else {
        maps.append(MapPath(file: operand))
        continue
      }
      let root = operand.hasSuffix("/") ? operand : operand + "/"
      let found = names(below: root)
      maps += found.names.map { MapPath(path: root + $0, stem: withoutEnding($0), below: operand) }
      folders.formUnion(found.folders)
      failures += found.failures
      if found.names.isEmpty, found.failures.isEmpty {
        failures.append(
          Failure(
            "there are no maps in \(printable(operand))",
            help: "maps end in .argdown, .ad, .adown or .argdn; what begins with _ or . is left out"
          ))
      }
    }
    return (maps, folders, failures)
  }

  /// The paths of the maps below a folder, relative to it.
  private static func names(
    below root: String
  ) -> (names: [String], folders: [String], failures: [Failure]) {
    var names: [String] = []
    var folders: [String] = []
    var failures: [Failure] = []
    var pending = [""]
    while let folder = pending.popLast() {
      folders += Files.realPath(root + folder).map { [$0] } ?? []
      do throws(Failure) {
        let entries = try Files.entries(of: root + folder)
        names += entries.files.filter { isShown($0) && isMap($0) }.map { folder + $0 }
        pending += entries.folders.filter(isShown).map { "\(folder)\($0)/" }
      } catch {
        failures.append(error)
      }
    }
    names.sort { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    return (names, folders, failures)
  }

  /// Whether a name is that of a map below a folder, or of a folder that may have some.
  static func hasShownName(_ name: String, isFolder: Bool) -> Bool {
    isShown(name) && (isFolder || isMap(name))
  }

  private static func isShown(_ name: String) -> Bool {
    !name.hasPrefix("_") && !name.hasPrefix(".")
  }

  private static func isMap(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return endings.contains(name[name.index(after: dot)...].lowercased())
  }

  private static func withoutEnding(_ path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[start...].lastIndex(of: "."), dot > start else { return path }
    return String(path[..<dot])
  }
}

extension Files {
  /// The way from one folder to another as a relative address, with a slash at its end.
  ///
  /// Neither has to exist.
  static func address(ofFolder target: String, from start: String) -> String {
    let working = realPath(".") ?? "/"
    let parts = { (folder: String) -> [Substring] in
      let whole = folder.hasPrefix("/") ? folder : "\(working)/\(folder)"
      return whole.resolvingDots().split(separator: "/")
    }
    let (to, from) = (parts(target), parts(start))
    let common = zip(to, from).prefix { $0 == $1 }.count
    let names = Array(repeating: "..", count: from.count - common) + to[common...]
    return names.map { "\($0)/" }.joined()
  }
}
