import ArgumentAnalysis
import ArgumentModel
import ArgumentReports

/// The settings of checks that hold for all maps below a folder: `.argmap.yml`.
///
/// Of the folders above a map, the nearest that has the file counts.
struct ProjectFiles {
  /// The name of the file.
  static let name = ".argmap.yml"

  private static let settings = CheckOptions.settings(for: Rules.slugs, below: "")
  private static let table = SettingsTable(settings, for: CheckOptions())

  /// What was read, by folder.
  private var found: [String: DataMapping] = [:]

  /// What the front matter of a map asks of the checks, under what the settings of its folder ask.
  mutating func options(for file: MapFile, at path: String) throws(Failure) -> CheckOptions {
    var options = file.checkOptions
    try apply(to: &options, of: path)
    return options
  }

  /// Lays the settings that hold for a map over options.
  private mutating func apply(to options: inout CheckOptions, of map: String) throws(Failure) {
    let path = Files.realPath(map == "-" ? "." : map) ?? map
    let folders = path.split(separator: "/").dropLast(map == "-" ? 0 : 1)
    for count in stride(from: folders.count, through: 0, by: -1) {
      let folder = "/" + folders.prefix(count).map { "\($0)/" }.joined()
      let file = folder + Self.name
      guard found[folder] != nil || Files.has(file) else { continue }
      if found[folder] == nil {
        found[folder] = try ConfigurationFile.read(file, checkedBy: Self.table)
      }
      return Self.settings.apply(found[folder] ?? [:], to: &options)
    }
  }
}
