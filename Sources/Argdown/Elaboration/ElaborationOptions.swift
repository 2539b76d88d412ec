public import ArgumentModel

/// How a graph is read out of a document, as far as settings decide on it.
struct ElaborationOptions: Sendable {
  /// How relations between statements are read.
  var mode = ArgumentGraph.Mode.loose
  /// Whether an attack fails on what has a greater `priority` than its source.
  var usesPreferences = false
  /// Whether texts go without their tags.
  var removesTags = false
  /// Whether data that begins with a line end is read as block YAML.
  var readsBlockData = true
  /// The author's own codes.
  var shortcodes = Shortcodes()
  /// How the front matter stands to a configuration; read from the configuration alone.
  var frontMatterMode = FrontMatterMode.priority

  /// Reads what a mapping sets; what is missing, or of another kind, keeps its default.
  init(settings: DataMapping = [:]) { ElaborationOptions.table.apply(settings, to: &self) }

  static let table = SettingGroup(below: ["model", "data"]) { settings }

  private static let settings: [Setting<ElaborationOptions>] = [
    .word("model.mode", \.mode, "how relations between statements are read"),
    .flag(
      "model.preferences", \.usesPreferences,
      "an attack fails on what has a greater `priority` in its data than the attacker"),
    .flag("model.removeTagsFromText", \.removesTags, "texts go without their tags"),
    Setting(
      "model.shortcodes", expected: "codes with their characters: `\":zany:\": {unicode: \"🤪\"}`",
      "codes of the author's own"
    ) { value, options in
      guard let entries = value.mapping?.entries else { return false }
      for entry in entries {
        guard let character = entry.value.mapping?["unicode"]?.string else { continue }
        options.shortcodes.define(entry.key, as: character)
      }
      return entries.allSatisfy { $0.value.mapping?["unicode"]?.string != nil }
    },
    .word(
      "data.frontMatterSettingsMode", \.frontMatterMode,
      "how the front matter stands to a configuration"),
    .flag(
      "data.switchToBlockFormatIfMultiline", \.readsBlockData,
      "data that begins with a line end is block YAML"),
  ]
}

extension Elaboration {
  /// The settings of reading, to check the spelling of others.
  public static let settings = SettingsTable(ElaborationOptions.table, for: ElaborationOptions())
}
