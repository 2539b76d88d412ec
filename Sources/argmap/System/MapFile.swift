import Argdown
import ArgumentAnalysis
import ArgumentExchange
import ArgumentMaps
import ArgumentModel

/// A map as a file with those that it includes: its tree, its graph, and its places for messages.
struct MapFile {
  let path: String
  /// Whether the map came by standard input.
  let isStandardInput: Bool
  /// The bytes of the file alone, without those that it includes.
  let source: [UInt8]
  let document: ArgdownDocument
  let graph: ArgumentGraph
  /// The files, this one first, and where their text stands in the document.
  let sourceMap: SourceMap
  /// The settings of the front matter and of the configuration, as far as they hold.
  let settings: DataMapping
  /// What the settings say of the map.
  let mapOptions: MapOptions
  /// What the settings say of sizes and colours.
  let mapStyle: MapStyle
  /// What is wrong with the notation and the data, in the order of the source.
  let faults: [Diagnostic]

  /// Reads and elaborates a file; `-` is standard input.
  ///
  /// `style` is laid over all other settings.
  init(
    _ path: String, _ configuration: ConfigurationFile, style: DataMapping = [:]
  ) throws(Failure) {
    isStandardInput = path == "-"
    source = try Files.read(path)
    self.path = path == "-" ? MapFile.nameOfStandardInput : path
    try MapFile.checkIsText(source, self.path)
    let composed = ComposedDocument(parsing: source, at: self.path, loading: MapFile.loader)
    document = composed.document
    sourceMap = composed.sourceMap
    let elaboration = Elaboration(document, configuration: configuration.settings)
    var graph = elaboration.graph
    if configuration.usesPreferences { graph.usesPreferences = true }
    self.graph = graph
    var settings = elaboration.settings
    settings.merge(style)
    self.settings = settings
    mapStyle = MapStyle(settings: settings)
    mapOptions = MapOptions(settings: settings)
    let misspelt = ConfigurationFile.table.diagnostics(of: elaboration.frontMatter)
    faults = (document.diagnostics + elaboration.diagnostics + misspelt).enumerated().sorted {
      ($0.element.range?.lowerBound ?? 0, $0.offset) < (
        $1.element.range?.lowerBound ?? 0, $1.offset
      )
    }.map(\.element)
  }

  /// What messages call standard input.
  static let nameOfStandardInput = "standard input"

  /// The map as the settings want it.
  var map: ArgumentMap { ArgumentMap(of: graph, mapOptions) }

  /// The statement or argument that a title on the command line names: `T`, `[T]` or `<T>`.
  func endpoint(titled text: String, in reading: Reading) throws(Failure) -> Relation.Endpoint {
    if let endpoint = reading.endpoint(titled: text) { return endpoint }
    let titles = reading.titles
    let bare =
      text.hasPrefix("[") || text.hasPrefix("<") ? String(text.dropFirst().dropLast()) : text
    let near = suggestion(for: bare, among: titles)
    throw Failure(
      "\(printable(path)) has no claim or argument \(quoted(text))",
      help: near
        ?? (titles.isEmpty
          ? nil : "its titles begin with \(titles.prefix(3).map(quoted).joined(separator: ", "))"))
  }

  /// Where included files come from; one file is what the file system says is one.
  private static var loader: SourceLoader {
    SourceLoader(identity: { Files.realPath($0) ?? $0.resolvingDots() }) {
      (path) throws(SourceLoader.Failure) in
      do throws(Failure) {
        let source = try Files.readRegular(path)
        try checkIsText(source, path)
        return source
      } catch {
        throw SourceLoader.Failure(error.message, help: error.help)
      }
    }
  }

  private static func checkIsText(_ source: [UInt8], _ path: String) throws(Failure) {
    guard source.contains(0) else { return }
    throw Failure(
      "\(printable(path)) is no text: it has NUL bytes",
      help: "a map is a text file in Argdown, encoded as UTF-8")
  }

  /// Says on standard error what is wrong with the notation; returns how the process should end.
  func reportFaults() -> ExitStatus {
    guard !faults.isEmpty else { return .fine }
    var findings = FindingReport()
    findings.add(faults.map { ($0, nil) }, in: sourceMap)
    Files.complain(String(Report(findings, isColoured: false).text.dropLast()))
    return faults.contains { $0.severity == .error } ? .findings : .fine
  }
}
