import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import ArgumentReports

/// What came of a map that is watched, and on what places that depends.
struct WatchedMap {
  /// Findings, and why there is no picture.
  var text = ""
  var errors = 0
  var warnings = 0
  var notes = 0
  var isDone = true
  var places: Set<String> = []

  var bytes: [UInt8] {
    let figures = [errors, warnings, notes, isDone ? 1 : 0].map { "\($0)" }
    return Array((figures + [text] + places).joined(separator: "\0").utf8)
  }

  init() {}

  /// What another process has found.
  init(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let figures = parts.prefix(4).map { Int($0) ?? 0 }
    guard parts.count > 4 else { return }
    (errors, warnings, notes, isDone) = (figures[0], figures[1], figures[2], figures[3] == 1)
    text = parts[4]
    places = Set(parts[5...])
  }

  /// Nothing has come of a map.
  init(_ failure: Failure, places: Set<String>) {
    self.places = places
    fail(failure)
  }

  mutating func fail(_ failure: Failure) {
    isDone = false
    text += failure.text
  }
}

/// How maps that are watched are done: checked, and drawn if their pictures go somewhere.
struct WatchedWork {
  private let configuration: ConfigurationFile
  private let style: DataMapping
  private let view: MapView
  private let sources: MapSources
  private var checking: Checking
  private let picture: (options: PictureOptions, destination: Destination)?
  private let isColoured = Files.wantsColour

  /// Reads the options, and the files that hold for all maps.
  init(
    _ invocation: Invocation, _ picture: (options: PictureOptions, destination: Destination)?
  ) throws(Failure) {
    configuration = try ConfigurationFile(invocation)
    style = try ConfigurationFile.style(invocation)
    view = try MapView(invocation)
    sources = try MapSources(invocation)
    checking = try Checking(invocation)
    self.picture = picture
  }

  /// Does a map.
  mutating func callAsFunction(_ map: MapPath) -> WatchedMap {
    var result = WatchedMap()
    var paths = [map.path] + ProjectFiles.paths(above: map.path)
    do throws(Failure) {
      let file = try MapFile(map, configuration, style: style)
      paths += file.included + sources.paths(of: file)
      let drawn = picture == nil ? nil : try view.map(of: file)
      paths += drawn?.pictureFiles(of: file) ?? []
      var report = FindingReport()
      let options = try checking.options(for: file, at: map.path)
      checking.check(file, options, drawn: drawn, into: &report)
      result.text = FindingText(report, isColoured: isColoured).text
      let summary = report.summary
      (result.errors, result.warnings) = (summary.errors, summary.warnings)
      result.notes = summary.notes
      if let picture, let drawn {
        try picture.destination.put(
          try picture.options.picture(of: drawn, in: file), of: map,
          ending: picture.options.format.rawValue)
      }
    } catch {
      result.fail(error)
    }
    // A picture that the map itself contains is no reason to draw it once more.
    let own = picture.flatMap { $0.destination.path(of: map, $0.options) }
    result.places = paths.reduce(into: []) { $0.formUnion(WatchedPlaces.places(of: $1)) }
    if let own { result.places.subtract(WatchedPlaces.places(of: own)) }
    return result
  }
}
