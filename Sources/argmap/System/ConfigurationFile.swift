import Argdown
import ArgumentAnalysis
import ArgumentMaps
import ArgumentModel
import ArgumentReports

/// The settings that hold for all maps of a call: those of `--config`, else of the folder's file.
struct ConfigurationFile {
  /// The file that is read where it lies in the working directory.
  static let name = "argdown.config.json"

  /// All settings that are known.
  static let table = MapSource.settings

  /// The settings; empty without a file.
  private(set) var settings: DataMapping
  /// Whether preferences are heard, whatever the maps say.
  let usesPreferences: Bool
  /// The folders in which more files may lie that maps name.
  let allowed: [String]

  /// Finds and reads the file, and says on standard error what is wrong with its settings.
  init(_ invocation: Invocation) throws(Failure) {
    usesPreferences = invocation.has(Option.preferences.name)
    allowed = try Reach.allowed(invocation)
    if let path = invocation["config"] {
      settings = try Self.read(path, checkedBy: Self.table)
    } else {
      settings = try Self.found(nil, allowed)
    }
  }

  /// Reads a file that a document names, else the one in the working directory, if there is one.
  init(namedByDocument path: String?) throws(Failure) {
    usesPreferences = false
    allowed = try Reach.allowed()
    settings = try Self.found(path, allowed)
  }

  /// The settings of a file that somebody else has named, or that lies in the working directory.
  private static func found(_ path: String?, _ allowed: [String]) throws(Failure) -> DataMapping {
    guard let path = path ?? (Files.has(name) ? name : nil) else { return [:] }
    return try read(
      path, within: Reach(".", called: "the working folder", allowing: allowed), checkedBy: table)
  }

  /// Settings that outweigh those of the file.
  func outweighed(by settings: DataMapping) -> ConfigurationFile {
    var sum = self
    sum.settings.merge(settings)
    return sum
  }

  /// The settings of `--style`, which outweigh all others; empty without it.
  static func style(_ invocation: Invocation) throws(Failure) -> DataMapping {
    guard let path = invocation["style"] else { return [:] }
    return try read(path, checkedBy: table)
  }

  /// Reads a file of settings, and says on standard error what is wrong with them.
  ///
  /// - Parameter reach: Where the file may lie, if it is not the user who has named it.
  static func read(
    _ path: String, within reach: Reach? = nil, checkedBy table: SettingsTable
  ) throws(Failure) -> DataMapping {
    let limit = Limits.standard.dataBytes
    let source: [UInt8]
    if let reach {
      source = try reach.read(path, upTo: limit)
    } else {
      source = try Files.read(path, upTo: limit)
    }
    let configuration = Configuration(parsing: source)
    let lines = LineTable(source)
    if let fault = configuration.fault {
      throw Failure("\(place(of: fault, in: path, lines)): \(fault.message)", help: fault.help)
    }
    for diagnostic in table.diagnostics(of: configuration.text) {
      Files.complain(
        "\(place(of: diagnostic, in: path, lines)): \(diagnostic.severity.rawValue): "
          + "\(printable(diagnostic.message)) [\(diagnostic.slug)]")
      if let help = diagnostic.help { Files.complain("  help: \(printable(help))") }
    }
    return configuration.settings
  }

  private static func place(
    of diagnostic: Diagnostic, in path: String, _ lines: LineTable
  ) -> String {
    let position = lines.position(at: diagnostic.range?.lowerBound ?? 0)
    return "\(printable(path)):\(position.line):\(position.column)"
  }
}
