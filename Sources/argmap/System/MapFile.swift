import Argdown
import ArgumentAnalysis
import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import ArgumentReports

/// A map as a file with those that it includes: its tree, its graph, and its places for messages.
@dynamicMemberLookup
struct MapFile {
  let path: String
  /// Whether the map came by standard input.
  let isStandardInput: Bool
  /// The path as far as there is one: what the map names lies beside it.
  var place: String { isStandardInput ? "" : path }
  /// The bytes of the file alone, without those that it includes.
  let source: [UInt8]
  /// What was read.
  let content: MapSource
  /// The included files that were looked for.
  let included: [String]
  /// The files that the map may name.
  let reach: Reach

  subscript<Value>(dynamicMember part: KeyPath<MapSource, Value>) -> Value {
    content[keyPath: part]
  }

  /// Reads and elaborates a file; `-` is standard input. `style` is laid over all other settings.
  init(
    _ map: MapPath, _ configuration: ConfigurationFile, style: DataMapping = [:]
  ) throws(Failure) {
    let reach = map.reach(configuration.allowed)
    try self.init(
      try map.bytes(within: reach), named: map.name, isStandardInput: map.path == "-",
      configuration, style, reach, reach.loader)
  }

  /// Elaborates a text that is in no file; what it names lies where we work.
  ///
  /// - Parameter name: What messages call the text.
  init(
    text: [UInt8], named name: String, _ configuration: ConfigurationFile,
    style: DataMapping = [:], includesFiles: Bool = false
  ) throws(Failure) {
    let reach = Reach(".", called: "the working folder", allowing: configuration.allowed)
    let none = reach.loader { (path) throws(Failure) in
      throw Failure(
        "a text that comes alone cannot include \(printable(path))",
        help: "give the path of a file in place of the text")
    }
    try self.init(
      text, named: name, isStandardInput: true, configuration, style, reach,
      includesFiles ? reach.loader : none)
  }

  private init(
    _ source: [UInt8], named path: String, isStandardInput: Bool,
    _ configuration: ConfigurationFile, _ style: DataMapping, _ reach: Reach,
    _ loader: SourceLoader
  ) throws(Failure) {
    try MapFile.checkIsText(source, path)
    var included: [String] = []
    let loader = loader.telling { included.append($0) }
    content = MapSource(
      source, at: path, loading: loader, configuration: configuration.settings,
      overlay: style, usesPreferences: configuration.usesPreferences,
      knowing: ConfigurationFile.table)
    self.path = path
    self.isStandardInput = isStandardInput
    self.source = source
    self.included = included
    self.reach = reach
  }

  /// What messages call standard input.
  static let nameOfStandardInput = "standard input"

  /// The map as the settings want it.
  var map: ArgumentMap { ArgumentMap(of: content.graph, content.mapOptions) }

  /// The statement or argument that a title on the command line names: `T`, `[T]` or `<T>`.
  func endpoint(titled text: String, in reading: Reading) throws(Failure) -> Relation.Endpoint {
    do throws(MapView.Fault) {
      return try MapView.endpoint(titled: text, in: reading)
    } catch {
      throw Failure(error, in: path)
    }
  }

  static func checkIsText(_ source: [UInt8], _ path: String) throws(Failure) {
    guard source.contains(0) else { return }
    throw Failure(
      "\(printable(path)) is no text: it has NUL bytes",
      help: "a map is a text file in Argdown, encoded as UTF-8")
  }

  /// Says on standard error what is wrong with the notation; returns how the process should end.
  func reportFaults() -> ExitStatus {
    report(content.faults)
    return content.faults.contains { $0.severity == .error } ? .findings : .fine
  }

  /// Says on standard error what is wrong.
  func report(_ faults: [Diagnostic]) {
    guard !faults.isEmpty else { return }
    var findings = FindingReport()
    findings.add(faults.map { ($0, nil) }, in: content.sourceMap)
    Files.complain(String(FindingText(findings, isColoured: false).text.dropLast()))
  }
}

extension Failure {
  /// What a map lacks that a view or an inquiry names.
  init(_ fault: MapView.Fault, in path: String) {
    self.init(printable("\(path): \(fault.message)"), help: fault.help)
  }
}
