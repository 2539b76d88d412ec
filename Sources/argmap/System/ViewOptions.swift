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
    return map.loadingImages(fromFolderOf: file.place, within: file.reach)
  }
}

extension ArgumentMap {
  /// The map with the pictures of files that are within its reach.
  ///
  /// What cannot be embedded is told on standard error.
  func loadingImages(fromFolderOf path: String, within reach: Reach) -> ArgumentMap {
    guard nodes.contains(where: { !$0.images.isEmpty }) else { return self }
    let limits = Limits.standard
    var rest = limits.pictureBytesInAll
    var told: Set<String> = []
    let complain = { (path: String, reason: String) in
      guard told.insert(path).inserted else { return }
      Files.complain("argmap: the picture \(printable(path)) is left out: \(reason)")
    }
    let map = loadingImages { picture in
      guard !picture.contains(":") else { return nil }
      switch reach.picture(Self.place(of: picture, beside: path), upTo: limits.pictureBytes) {
      case .failure(let reason): complain(picture, reason.words)
      case .success(let bytes):
        rest -= bytes.count
        if rest >= 0 { return bytes }
        complain(
          picture, "all pictures together are larger than \(limits.pictureBytesInAll.asBytes)")
      }
      return nil
    }
    for image in map.nodes.flatMap(\.images) where image.source == nil {
      complain(
        image.path,
        "it is no PNG, JPEG, GIF or SVG file of at most \(limits.picturePixels) pixels, and no "
          + "address of the web")
    }
    return map
  }

  /// Where a picture is that a map names.
  private static func place(of picture: String, beside map: String) -> String {
    picture.hasPrefix("/") ? picture : "\(Files.folder(of: map))/\(picture)"
  }

  /// The files of pictures that were looked for.
  func pictureFiles(of file: MapFile) -> [String] {
    let paths = nodes.flatMap(\.images).map(\.path).filter { !$0.contains(":") }
    return Set(paths).sorted().map { Self.place(of: $0, beside: file.place) }
  }
}

extension Reach {
  /// Why a picture is left out.
  fileprivate struct Reason: Error {
    let words: String
  }

  /// The bytes of a picture.
  fileprivate func picture(_ path: String, upTo limit: Int) -> Result<[UInt8], Reason> {
    do throws(Refusal) {
      let place = try place(of: path)
      guard Files.has(place) else {
        return .failure(Reason(words: "there is no such file beside the map"))
      }
      do throws(Failure) {
        return .success(try Files.readRegular(place, upTo: limit))
      } catch {
        return .failure(Reason(words: error.message))
      }
    } catch {
      return .failure(Reason(words: "it \(error.reason)"))
    }
  }
}
