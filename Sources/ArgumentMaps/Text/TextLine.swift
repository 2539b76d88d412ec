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
  /// Whether a space of the text, which is not drawn, follows the line.
  public var isFollowedBySpace: Bool

  /// Creates a line.
  public init(_ runs: [Run], width: Int, isFollowedBySpace: Bool = false) {
    self.runs = runs
    self.width = width
    self.isFollowedBySpace = isFollowedBySpace
  }
}
