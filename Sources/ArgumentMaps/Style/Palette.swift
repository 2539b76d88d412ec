/// The colours of a drawn map, as CSS writes them.
///
/// Words have a contrast of at least 4.5:1 to what they stand on, lines of at least 3:1.
public struct Palette: Hashable, Sendable {
  /// The ground of the drawing; `none` lets the page shine through.
  public var background: String
  /// The words.
  public var text: String
  /// Tags, and the titles of groups.
  public var mutedText: String
  /// Links and mentions.
  public var linkText: String
  /// The fill of a statement's box.
  public var statementFill: String
  /// The edge of a statement's box.
  public var statementStroke: String
  /// The fill of an argument's box.
  public var argumentFill: String
  /// The edge of an argument's box.
  public var argumentStroke: String
  /// The fill of a group; of a group within a group, the inner fill.
  public var groupFill: String
  /// The fill of a group within a group.
  public var innerGroupFill: String
  /// The edge of a group.
  public var groupStroke: String
  /// Support and entailment.
  public var support: String
  /// Attack.
  public var attack: String
  /// Undercut.
  public var undercut: String
  /// Contradiction and exclusion.
  public var contradiction: String

  /// Dark ink on white paper.
  public static let light = Palette(
    background: "none", text: "#1b2430", mutedText: "#52606d", linkText: "#1d4f91",
    statementFill: "#ffffff", statementStroke: "#34526f", argumentFill: "#edf1f6",
    argumentStroke: "#6f8296", groupFill: "#f8f9fb", innerGroupFill: "#f1f3f6",
    groupStroke: "#c3ccd6", support: "#2b7a4b", attack: "#b23a2e", undercut: "#6d4aa3",
    contradiction: "#8f2f5f")

  /// Bright ink on a dark screen.
  public static let dark = Palette(
    background: "#14181d", text: "#e8ecf1", mutedText: "#a9b4c0", linkText: "#8cbcf5",
    statementFill: "#1e252d", statementStroke: "#8fb0d3", argumentFill: "#2a333d",
    argumentStroke: "#8090a2", groupFill: "#191e24", innerGroupFill: "#1f252c",
    groupStroke: "#46525f", support: "#6cc795", attack: "#ff8f82", undercut: "#c3a5f0",
    contradiction: "#f29bc4")
}

extension Palette {
  /// A colour by its name, and what it is for.
  typealias Named = (
    name: String, path: any WritableKeyPath<Palette, String> & Sendable, summary: String
  )

  /// Every colour.
  static let colors: [Named] = [
    ("background", \.background, "the ground of the drawing"),
    ("text", \.text, "the words"),
    ("mutedText", \.mutedText, "tags, and the titles of groups"),
    ("linkText", \.linkText, "links and mentions"),
    ("statementFill", \.statementFill, "the fill of a statement's box"),
    ("statementStroke", \.statementStroke, "the edge of a statement's box"),
    ("argumentFill", \.argumentFill, "the fill of an argument's box"),
    ("argumentStroke", \.argumentStroke, "the edge of an argument's box"),
    ("groupFill", \.groupFill, "the fill of a group"),
    ("innerGroupFill", \.innerGroupFill, "the fill of a group within a group"),
    ("groupStroke", \.groupStroke, "the edge of a group"),
    ("support", \.support, "support and entailment"),
    ("attack", \.attack, "attack"),
    ("undercut", \.undercut, "undercut"),
    ("contradiction", \.contradiction, "contradiction and exclusion"),
  ]
}
