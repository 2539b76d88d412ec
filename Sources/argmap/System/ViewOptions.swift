import ArgumentMaps
import ArgumentModel
import ArgumentReports

extension MapView {
  /// The options, in the order of the help.
  static let options: [Option] = [
    .value("focus", "TITLE", "only what lies near a claim or argument"),
    .value("depth", "N", "how many lines away from it at most; default: 2"),
    .value("section", "TITLE", "only what stands below a heading"),
    .value("tag", "TAG", "only what bears a tag"),
    .choice(
      "only", LineSort.allCases.map(\.rawValue), "only lines of one sort, and what they join"),
    .choice(
      "highlight", Highlight.allCases.map(\.rawValue),
      "the chains that support the thesis stand out"),
    .value("thesis", "TITLE", "where highlighted chains lead; default: what the map is about"),
    .value("from", "TITLE", "where highlighted chains begin; default: all that is assumed"),
    .flag("status", "marks which claims stand, with a legend"),
  ]

  /// The options of a command that has a thesis of its own, and marks what stands anyway.
  static let optionsOfReports = options.filter { !["thesis", "status"].contains($0.name) }

  /// Reads the options.
  init(_ invocation: Invocation) throws(Failure) {
    let hasOwnThesis = invocation.command.name == Command.report.name
    for (option, other) in [("depth", "focus"), ("thesis", "highlight"), ("from", "highlight")]
    where invocation.has(option) && !invocation.has(other) && !(option == "thesis" && hasOwnThesis)
    {
      throw Failure("--\(option) says nothing without --\(other)", help: "add --\(other)")
    }
    self.init()
    section = invocation["section"]
    tag = invocation["tag"]
    only = invocation["only"].flatMap(LineSort.init(rawValue:))
    focus = invocation["focus"]
    depth = try invocation.count("depth", default: depth)
    highlight = invocation["highlight"].flatMap(Highlight.init(rawValue:))
    thesis = invocation["thesis"]
    from = invocation["from"]
    showsStatuses = invocation.has("status") || hasOwnThesis
  }

  /// The map of a file as it is drawn, with its pictures.
  func map(of file: MapFile) throws(Failure) -> ArgumentMap {
    let map: ArgumentMap
    do throws(Fault) {
      map = try self.map(of: file.graph, file.mapOptions)
    } catch {
      throw Failure(error, in: file.path)
    }
    return map.loadingImages(fromFolderOf: file.place)
  }
}

extension ArgumentMap {
  /// The size of a picture file up to which it is embedded.
  private static let sizeLimit = 8 << 20

  /// The map with the pictures of files that lie in the folder of the map or below.
  ///
  /// What cannot be embedded is told on standard error.
  func loadingImages(fromFolderOf path: String) -> ArgumentMap {
    guard nodes.contains(where: { !$0.images.isEmpty }) else { return self }
    let folder = Self.folder(of: path)
    var told: Set<String> = []
    let complain = { (path: String, reason: String) in
      guard told.insert(path).inserted else { return }
      Files.complain("argmap: the picture \(printable(path)) is left out: \(reason)")
    }
    let map = loadingImages { path in
      guard !path.contains(":") else { return nil }
      guard let real = Files.realPath(path.hasPrefix("/") ? path : folder + path) else {
        complain(path, "there is no such file beside the map")
        return nil
      }
      guard real.hasPrefix(folder) else {
        complain(path, "it lies outside the folder of the map")
        return nil
      }
      do throws(Failure) {
        let bytes = try Files.readRegular(real)
        if bytes.count <= Self.sizeLimit { return bytes }
        complain(path, "it is larger than 8 MB")
      } catch {
        complain(path, error.message)
      }
      return nil
    }
    for image in map.nodes.flatMap(\.images) where image.source == nil {
      complain(image.path, "it is no PNG, JPEG, GIF or SVG file, and no address of the web")
    }
    return map
  }

  /// The folder of a file, links resolved; of no file, the one where we work.
  private static func folder(of path: String) -> String {
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let place = Files.realPath(path) ?? "\(Files.realPath(parent) ?? "")/"
    return String(place[...(place.lastIndex(of: "/") ?? place.startIndex)])
  }

  /// The files of pictures that were looked for.
  func pictureFiles(of file: MapFile) -> [String] {
    let paths = nodes.flatMap(\.images).map(\.path).filter { !$0.contains(":") }
    return Set(paths).sorted().map { $0.hasPrefix("/") ? $0 : Self.folder(of: file.place) + $0 }
  }
}
