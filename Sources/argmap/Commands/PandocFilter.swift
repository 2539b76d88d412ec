import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import ArgumentReports

/// What the filter of Pandoc does with one map after the other.
struct PandocFilter {
  /// The folder of pictures that stand beside the document unless the author names another.
  static let folder = "argdown-media"

  private let hasFigures: Bool
  private let settings: DataMapping
  private let configuration: ConfigurationFile
  private let picture: PandocPicture
  /// The names that pictures in the page begin with.
  private var names: Set<String> = []

  /// Reads the settings of a document.
  init(for document: PandocDocument, target: String) throws(Failure) {
    hasFigures = document.hasFigures
    settings = document.settings
    Self.report(settings, in: "the document's `argdown`")
    configuration = try ConfigurationFile(namedByDocument: settings["config"]?.string)
      .outweighed(by: ["figure": .mapping(settings)])
    var picture = PandocPicture(for: target)
    picture.apply(settings)
    self.picture = picture
  }

  /// The figure of a map, or what is wrong with it; that is told on standard error, too.
  mutating func blocks(for map: PandocMap) -> [DataValue] {
    Self.report(map.settings, in: map.name)
    do throws(Failure) {
      return try figure(of: map)
    } catch {
      Files.complain("argmap: \(error.message)")
      if let help = error.help { Files.complain("  help: \(help)") }
      return map.blocks(fault: error.message)
    }
  }

  private mutating func figure(of map: PandocMap) throws(Failure) -> [DataValue] {
    let file: MapFile
    switch map.source {
    case .text(let text):
      file = try MapFile(
        text: Array(text.utf8), named: map.name, configuration, includesFiles: true)
    case .file(let path):
      do throws(Failure) {
        file = try MapFile(MapPath(named: path), configuration)
      } catch {
        throw Failure("\(map.name): \(error.message)", help: error.help)
      }
    }
    if file.reportFaults() == .findings, let fault = file.firstError {
      return map.blocks(fault: fault)
    }
    var figure: Figure
    do throws(MapView.Fault) {
      figure = try Figure(of: file.content, attributes: map.settings)
    } catch {
      throw Failure(error, in: map.name)
    }
    figure.map = figure.map.loadingImages(fromFolderOf: file.place, within: file.reach)
    var picture = picture
    picture.apply(map.settings)
    return try blocks(for: map, figure, picture)
  }

  private mutating func blocks(
    for map: PandocMap, _ figure: Figure, _ picture: PandocPicture
  ) throws(Failure) -> [DataValue] {
    let prefix = freeName(figure.name)
    // What Graphviz loads for the first map serves the processes of those behind it.
    if map.number == 2 { ArgumentMap.prepareLayout() }
    let job = Drawing.Job(subject: map.name) { () throws(Failure) in
      do throws(RenderError) {
        return try figure.picture(picture, idPrefix: prefix)
      } catch {
        throw Failure("\(map.name): \(error)")
      }
    }
    let bytes = try Drawing.result(of: job)
    let outline = figure.options.hasOutline ? figure.pandocOutline : []
    let address: String
    switch picture.place {
    case .page:
      return figure.pandocBlocks(
        markup: String(decoding: bytes, as: UTF8.self), for: map, hasFigures: hasFigures)
        + outline
    case .address: address = picture.address(of: bytes)
    case .file: address = try put(bytes, of: map, picture.format)
    }
    let size = picture.format == .png ? Figure.size(ofPNG: bytes) : nil
    return figure.pandocBlocks(
      image: address, picture, size: size, for: map, hasFigures: hasFigures) + outline
  }

  /// A name that no picture in this document begins with.
  private mutating func freeName(_ name: String) -> String {
    var free = name
    var number = 1
    while !names.insert(free).inserted {
      number += 1
      free = "\(name)-\(number)"
    }
    return free
  }

  /// Writes a picture under a name made from its content, unless it is there.
  private func put(
    _ bytes: [UInt8], of map: PandocMap, _ format: PandocPicture.Format
  ) throws(Failure) -> String {
    let named = map.settings["media"]?.string ?? settings["media"]?.string ?? Self.folder
    let folder = named.hasSuffix("/") ? named : named + "/"
    let path = folder + map.fileName(for: bytes) + "." + format.rawValue
    do throws(Reach.Refusal) {
      let reach = Reach(".", called: "the working folder", allowing: configuration.allowed)
      _ = try reach.place(of: path)
    } catch {
      throw Failure(
        "the folder for pictures, \(printable(named)), \(error.reason)", help: error.help)
    }
    if !Files.has(path) {
      try Files.makeFolders(folder)
      try Files.write(to: path, below: folder, Files.whole(bytes))
    }
    return path
  }

  private static func report(_ settings: DataMapping, in place: String) {
    for diagnostic in PandocMap.settings.diagnostics(of: SettingsText(settings)) {
      let help = diagnostic.help.map { "; \($0)" } ?? ""
      Files.complain(printable("argmap: \(place): \(diagnostic.message)\(help)"))
    }
  }
}

extension PandocMap {
  /// What messages call the map; without a slash, so that what it includes lies where we work.
  fileprivate var name: String {
    if case .file(let path) = source { return "map \(number) (\(path))" }
    let place = position?.split(separator: "/").last.map(String.init)
    let words = [identifier.isEmpty ? nil : "#\(identifier)", place].compactMap(\.self)
    let remark = words.joined(separator: ", ").replacing("/", with: "_")
    return "map \(number)" + (remark.isEmpty ? "" : " (\(remark))")
  }
}

extension MapFile {
  /// The first fault that is an error, with its place.
  fileprivate var firstError: String? {
    guard let fault = content.faults.first(where: { $0.severity == .error }) else { return nil }
    guard let range = fault.range else { return fault.message }
    let position = content.sourceMap.position(at: range.lowerBound)
    let file = position.file == 0 ? "" : "\(content.sourceMap.files[position.file].name), "
    return "\(file)line \(position.line), column \(position.column): \(fault.message)"
  }
}
