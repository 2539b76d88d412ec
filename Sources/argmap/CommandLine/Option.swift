/// An option of a command: `--format text|json`.
struct Option: Sendable {
  /// The name without its hyphens.
  let name: String
  /// What stands for the value in the help: `FILE`; `nil` for a switch.
  let placeholder: String?
  /// The values allowed; empty if any will do.
  let values: [String]
  /// What it does, with its default where it has one.
  let help: String

  /// An option with a value of any kind.
  static func value(_ name: String, _ placeholder: String, _ help: String) -> Option {
    Option(name: name, placeholder: placeholder, values: [], help: help)
  }

  /// An option with a value out of a few.
  static func choice(_ name: String, _ values: [String], _ help: String) -> Option {
    Option(
      name: name, placeholder: values.joined(separator: "|"), values: values, help: help)
  }

  /// An option without a value.
  static func flag(_ name: String, _ help: String) -> Option {
    Option(name: name, placeholder: nil, values: [], help: help)
  }

  /// The file of settings, in every command that reads a map.
  static let configuration = value(
    "config", "FILE", "settings in JSON; default: \(ConfigurationFile.name) in this folder, if any")

  /// Where more files may lie that maps name, in every command that reads a map.
  static let allow = value(
    "allow", "FOLDER", "what maps include, show and quote may lie below it, too; several times")

  /// What holds for all maps of a call.
  static let reading = [configuration, allow]

  /// Whether preferences are heard, in every command that evaluates a map.
  static let preferences = flag(
    "preferences", "as if the map had the setting `model.preferences: true`")

  /// The option as it is written: `--format text|json`.
  var usage: String { placeholder.map { "--\(name) \($0)" } ?? "--\(name)" }
}
