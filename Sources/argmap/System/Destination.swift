/// Where results go: standard output, one file, or a folder with a file for each map.
enum Destination {
  case standardOutput
  case file(String)
  case folder(String)

  /// Reads `--output`: a path that is a folder, ends like one, or serves several maps is a folder.
  init(_ invocation: Invocation) throws(Failure) {
    guard let path = invocation["output"], path != "-" else {
      guard invocation.operands.count == 1 else {
        throw Failure(
          "several maps need a folder to go to", help: "add --output FOLDER/")
      }
      self = .standardOutput
      return
    }
    if path.hasSuffix("/") || Files.isFolder(path) || invocation.operands.count > 1 {
      if !path.hasSuffix("/"), Destination.file(path).ending != nil, !Files.isFolder(path) {
        throw Failure(
          "several maps cannot go to one file", help: "add --output FOLDER/")
      }
      self = .folder(path.hasSuffix("/") ? path : path + "/")
    } else {
      self = .file(path)
    }
  }

  /// The format that the ending of a file's name asks for.
  var ending: String? {
    guard case .file(let path) = self, let dot = path.lastIndex(of: "."),
      !path[dot...].contains("/")
    else { return nil }
    return String(path[path.index(after: dot)...])
  }

  /// Puts a result where it belongs; in a folder, under the name of its map.
  func put(_ bytes: [UInt8], of source: String, ending: String) throws(Failure) {
    switch self {
    case .standardOutput: try Files.print(bytes)
    case .file(let path): try Files.write(bytes, to: path)
    case .folder(let path):
      try Files.makeFolder(path)
      try Files.write(bytes, to: path + Destination.stem(of: source) + "." + ending)
    }
  }

  /// The name of a file without its folder and its ending.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name == "-" { return "map" }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Makes sure that no two maps go to one file.
  func check(_ sources: [String]) throws(Failure) {
    guard case .folder = self else { return }
    var seen: [String: String] = [:]
    for source in sources {
      if let other = seen.updateValue(source, forKey: Destination.stem(of: source)) {
        throw Failure(
          "\(printable(other)) and \(printable(source)) would go to one file",
          help: "render them one by one, each with its own --output")
      }
    }
  }
}
