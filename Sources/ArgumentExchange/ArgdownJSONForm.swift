public import ArgumentModel

/// How the JSON of @argdown/core is laid out, and what of it is written.
public struct ArgdownJSONForm: Hashable, Sendable {
  /// The spaces for each level, up to 10; 0 puts all on one line.
  public var indent = 2
  /// Whether the map is written.
  public var hasMap = true
  /// Whether the sections are written, and of arguments in which they lie.
  public var hasSections = true
  /// Whether the tags are written, those of the whole.
  public var hasTags = true
  /// Whether the data of anything is written.
  public var hasData = true

  /// Creates the form that @argdown/core writes.
  public init() {}

  /// Reads what a mapping sets; what is missing, or of another kind, keeps its default.
  public init(settings: DataMapping) {
    self.init()
    ArgdownJSONForm.table.apply(settings, to: &self)
  }

  /// The settings of JSON, to check the spelling of others.
  public static let settings = SettingsTable(table, for: ArgdownJSONForm())

  private static let table = SettingGroup(below: ["json"]) { rows }

  private static let rows: [Setting<ArgdownJSONForm>] = [
    Setting(
      "json.spaces", expected: "a whole number",
      "the spaces for each level of `argdown-json`, up to 10; 0 puts all on one line"
    ) { value, form in
      guard let spaces = value.int, spaces >= 0 else { return false }
      form.indent = min(spaces, 10)
      return true
    },
    .flag("json.exportMap", \.hasMap, "the map is in `argdown-json`"),
    .flag("json.exportSections", \.hasSections, "the sections are in `argdown-json`"),
    .flag("json.exportTags", \.hasTags, "the list of tags is in `argdown-json`"),
    .flag("json.exportData", \.hasData, "data is in `argdown-json`"),
  ]
}
