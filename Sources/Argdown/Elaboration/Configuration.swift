public import ArgumentModel

/// A file of settings for several maps, `argdown.config.json`.
public struct Configuration: Sendable {
  /// The settings with their places in the file.
  public let text: SettingsText
  /// Why the file cannot be read; `nil` if it can.
  public let fault: Diagnostic?

  /// The settings.
  public var settings: DataMapping { text.values }

  /// Reads a file of settings in JSON, or in any other YAML.
  ///
  /// - Complexity: O(n) in the size of the file.
  public init(parsing source: [UInt8]) {
    let json = EscapedPairs(in: source)
    do {
      let (value, places) = try YAMLReader.readPlaced(json.joined)
      guard let values = value.mapping ?? (value == .null ? [:] : nil) else {
        text = SettingsText()
        fault = Diagnostic(
          "invalid-configuration", .error, "this is no list of settings",
          at: SourceRange(0, min(1, source.count)), help: "write `{\"map\": {…}}`")
        return
      }
      text = SettingsText(
        values,
        places: places.mapValues {
          SourceRange(json.offset($0.lowerBound), json.offset($0.upperBound))
        })
      fault = nil
    } catch {
      text = SettingsText()
      let offset = min(json.offset(error.offset), max(source.count - 1, 0))
      fault = Diagnostic(
        "invalid-configuration", .error, error.message,
        at: SourceRange(offset, min(offset + 1, source.count)),
        help: "a configuration is JSON: `{\"map\": {\"statementLabelMode\": \"title\"}}`")
    }
  }
}
