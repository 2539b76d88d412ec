/// A map to be read: where it is, and what its picture is called.
struct MapPath: Hashable {
  /// The path of the file; `-` is standard input.
  let path: String
  /// The name of a file made from it, without its ending; with the folders below the one named.
  let stem: String

  private static let endings: Set = ["argdown", "ad", "adown", "argdn"]

  /// A map by its path alone.
  init(file path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(path: path, stem: path == "-" ? "map" : MapPath.withoutEnding(name))
  }

  private init(path: String, stem: String) {
    self.path = path
    self.stem = stem
  }

  /// The maps that operands name: files, and all maps below a folder by code points of their paths.
  ///
  /// Files and folders below it that begin with `_`, which are parts of maps, or with `.`, which
  /// are hidden, are left out.
  static func all(_ operands: [String]) throws(Failure) -> [MapPath] {
    var maps: [MapPath] = []
    for operand in operands { maps += try all(operand) }
    return maps
  }

  /// The maps that one operand names.
  static func all(_ operand: String) throws(Failure) -> [MapPath] {
    guard operand != "-", Files.isFolder(operand) else {
      return [MapPath(file: operand)]
    }
    let root = operand.hasSuffix("/") ? operand : operand + "/"
    let names = try names(below: root)
    guard !names.isEmpty else {
      throw Failure(
        "there are no maps in \(printable(operand))",
        help: "maps end in .argdown, .ad, .adown or .argdn; what begins with _ or . is left out")
    }
    return names.map { MapPath(path: root + $0, stem: withoutEnding($0)) }
  }

  /// The paths of the maps below a folder, relative to it.
  private static func names(below root: String) throws(Failure) -> [String] {
    var names: [String] = []
    var pending = [""]
    while let folder = pending.popLast() {
      let entries = try Files.entries(of: root + folder)
      names += entries.files.filter { isShown($0) && isMap($0) }.map { folder + $0 }
      pending += entries.folders.filter(isShown).map { "\(folder)\($0)/" }
    }
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
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
