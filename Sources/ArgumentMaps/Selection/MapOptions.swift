import ArgumentModel

/// What a map shows of a graph, how its boxes are labelled, and what becomes a group.
///
/// The defaults are those of Argdown, where it has the option.
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
  /// Whether the boxes carry the tags of what they show.
  public var showsTags = true
  /// Which headings become groups.
  public var grouping = GroupingOptions()
  /// The colours that the author gives.
  public var colors = ColorOptions()
  /// The boxes that stand side by side, in sets.
  public var ranks: [Rank] = []
  /// The pictures that data and tags may name.
  public var images: [String: MapImage] = [:]
  /// Whether data names pictures.
  public var usesImageData = true
  /// Whether tags name pictures.
  public var usesImageTags = true
  /// Whether each step of a structure is an argument of its own.
  public var explodesArguments = false
  /// Whether a conclusion on the way of a structure that has a box is joined to its argument; Argdown
  /// leaves it apart.
  public var joinsSteps = true
  /// Whether relations of an argument with a structure are those of its main conclusion.
  public var movesArgumentRelations = true

  /// Statements and arguments that stand side by side.
  public struct Rank: Hashable, Sendable {
    /// The titles of the statements.
    public var statements: [String]
    /// The titles of the arguments.
    public var arguments: [String]

    /// Creates a set.
    public init(statements: [String] = [], arguments: [String] = []) {
      self.statements = statements
      self.arguments = arguments
    }
  }

  /// Creates the default options.
  public init() {}
}
