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

  /// Finds and reads the file, and says on standard error what is wrong with its settings.
  init(_ invocation: Invocation) throws(Failure) {
    try self.init(
      at: invocation["config"], usesPreferences: invocation.has(Option.preferences.name))
  }

  /// Reads a file, else the one in the working directory, if there is one.
  init(at path: String?, usesPreferences: Bool = false) throws(Failure) {
    self.usesPreferences = usesPreferences
    guard let path = path ?? (Files.has(Self.name) ? Self.name : nil) else {
      settings = [:]
      return
    }
    settings = try Self.read(path, checkedBy: Self.table)
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
  static func read(
    _ path: String, checkedBy table: SettingsTable
  ) throws(Failure) -> DataMapping {
    let source = try Files.read(path)
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
