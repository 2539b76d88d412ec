import ArgumentAnalysis
import ArgumentExchange
import ArgumentModel
import ArgumentReports

/// What a stream says of a map.
enum StreamEmission {
  case diagnostics, evaluation
  case picture(PictureFormat)
  case export(Command.ExportFormat)

  /// What `--emit` may name.
  static let names =
    ["diagnostics", "evaluation", "svg", "html"] + Command.ExportFormat.allCases.map(\.rawValue)

  init?(_ name: String) {
    switch name {
    case "diagnostics": self = .diagnostics
    case "evaluation": self = .evaluation
    case "svg": self = .picture(.svg)
    case "html": self = .picture(.html)
    default:
      guard let format = Command.ExportFormat(rawValue: name) else { return nil }
      self = .export(format)
    }
  }

  /// Reads `--emit`: names parted by commas.
  static func all(_ invocation: Invocation) throws(Failure) -> [StreamEmission] {
    var all: [StreamEmission] = []
    for name in (invocation["emit"] ?? "diagnostics,evaluation").split(separator: ",") {
      guard let emission = StreamEmission(String(name)) else {
        throw Failure(
          "--emit cannot be \(quoted(String(name)))",
          help: suggestion(for: String(name), among: names)
            ?? "it is a list of \(names.joined(separator: ", "))")
      }
      all.append(emission)
    }
    return all
  }

  /// Whether it is a picture.
  var isPicture: Bool { if case .picture = self { true } else { false } }

  /// Whether it takes a layout.
  var isDrawn: Bool {
    switch self {
    case .picture, .export(.graphml): true
    case .diagnostics, .evaluation, .export: false
    }
  }
}
