/// Where results go: standard output, one file, or a folder with a file for each map.
enum Destination {
  case standardOutput
  case file(String)
  case folder(String)

  /// Reads `--output`: a path that is a folder, ends like one, or serves several maps is a folder.
  init(_ invocation: Invocation) throws(Failure) {
    let takesFolders = invocation.command.operandCount.upperBound > 1
    let isOne =
      invocation.operands.count == 1 && !(takesFolders && Files.isFolder(invocation.operands[0]))
    guard let path = invocation["output"], path != "-" else {
      guard isOne else {
        throw Failure(
          "several maps need a folder to go to", help: "add --output FOLDER/")
      }
      self = .standardOutput
      return
    }
    if path.hasSuffix("/") || Files.isFolder(path) || !isOne {
      if !path.hasSuffix("/"), Destination.file(path).ending != nil, !Files.isFolder(path) {
        throw Failure("several maps cannot go to one file", help: "add --output FOLDER/")
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
  func put(_ bytes: [UInt8], of map: MapPath, ending: String) throws(Failure) {
    try put(of: map, ending: ending, Files.whole(bytes))
  }

  /// Puts what is made in pieces where it belongs; in a folder, under the name of its map.
  func put(of map: MapPath, ending: String, _ content: Files.Content) throws(Failure) {
    switch self {
    case .standardOutput: try Files.print(content)
    case .file(let path): try Files.write(to: path, content)
    case .folder(let folder):
      let path = Self.path(of: map, ending: ending, in: folder)
      try Files.write(to: path, below: folder, content)
    }
  }

  /// The file that a picture goes to; `nil` for standard output.
  func path(of map: MapPath, _ options: PictureOptions) -> String? {
    switch self {
    case .standardOutput: nil
    case .file(let path): path
    case .folder(let folder): Self.path(of: map, ending: options.format.rawValue, in: folder)
    }
  }

  private static func path(of map: MapPath, ending: String, in folder: String) -> String {
    folder + map.stem + "." + ending
  }

  /// Makes sure that no two maps go to one file.
  func check(_ maps: [MapPath]) throws(Failure) {
    guard case .folder = self else { return }
    var seen: [String: String] = [:]
    for map in maps {
      if let other = seen.updateValue(map.path, forKey: map.stem) {
        throw Failure(
          "\(printable(other)) and \(printable(map.path)) would go to one file",
          help: "render them one by one, each with its own --output")
      }
    }
  }
}
