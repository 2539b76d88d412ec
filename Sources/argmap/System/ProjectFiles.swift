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

  /// What was read, by file.
  private var found: [String: DataMapping] = [:]

  /// What the front matter of a map asks of the checks, under what the settings of its folder ask.
  mutating func options(for file: MapFile, at path: String) throws(Failure) -> CheckOptions {
    var options = file.checkOptions
    try apply(to: &options, of: path)
    return options
  }

  /// Lays the settings that hold for a map over options.
  private mutating func apply(to options: inout CheckOptions, of map: String) throws(Failure) {
    for file in Self.paths(above: map) where found[file] != nil || Files.has(file) {
      if found[file] == nil {
        let reach = Reach(Files.folder(of: file), called: "its folder")
        found[file] = try ConfigurationFile.read(file, within: reach, checkedBy: Self.table)
      }
      return Self.settings.apply(found[file] ?? [:], to: &options)
    }
  }

  /// Where the file may be that holds for a map, the nearest first.
  static func paths(above map: String) -> [String] {
    let path = Files.realPath(map == "-" ? "." : map) ?? map
    let folders = path.split(separator: "/").dropLast(map == "-" ? 0 : 1)
    return stride(from: folders.count, through: 0, by: -1).map { count in
      "/" + folders.prefix(count).map { "\($0)/" }.joined() + Self.name
    }
  }
}
