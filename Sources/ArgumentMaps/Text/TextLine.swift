/// One line of a label, in runs of one style.
public struct TextLine: Hashable, Sendable {
  /// A piece of a line in one style.
  public struct Run: Hashable, Sendable {
    /// The characters.
    public var text: String
    /// How they are set.
    public var style: TextStyle

    /// Creates a run.
    public init(_ text: String, _ style: TextStyle = TextStyle()) {
      self.text = text
      self.style = style
    }
  }

  /// The runs from left to right; empty for a blank line.
  public var runs: [Run]
  /// The width, in thousandths of the type size.
  public var width: Int
  /// The width in the widest fonts that may stand in where a machine has none of the family.
  public var wideWidth: Int
  /// Whether a space of the text, which is not drawn, follows the line.
  public var isFollowedBySpace: Bool

  /// Creates a line.
  public init(_ runs: [Run], width: Int, wideWidth: Int? = nil, isFollowedBySpace: Bool = false) {
    self.wideWidth = wideWidth ?? width
    self.runs = runs
    self.width = width
    self.isFollowedBySpace = isFollowedBySpace
  }
}
