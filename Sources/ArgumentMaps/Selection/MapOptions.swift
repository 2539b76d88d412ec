import ArgumentModel

/// What a map shows of a graph, how its boxes are labelled, and what becomes a group.
///
/// The defaults are those of Argdown.
public struct MapOptions: Hashable, Sendable {
  /// Which words stand in a box.
  public enum LabelMode: String, Hashable, Sendable, CaseIterable {
    /// The title, unless it is made up and there is a text; and the text.
    case hideUntitled = "hide-untitled"
    /// The title alone.
    case title
    /// The text alone; the title where there is none.
    case text
    /// No words.
    case none
  }

  /// Which statements and arguments the map shows.
  public var selection = SelectionOptions()
  /// The words in the boxes of statements.
  public var statementLabels = LabelMode.hideUntitled
  /// The words in the boxes of arguments.
  public var argumentLabels = LabelMode.hideUntitled
  /// Which headings become groups.
  public var grouping = GroupingOptions()

  /// Creates the default options.
  public init() {}
}
