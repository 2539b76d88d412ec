public import ArgumentModel

/// Which statements and arguments of a graph a map shows.
public struct SelectionOptions: Hashable, Sendable {
  /// Which statements get a box of their own.
  public enum StatementMode: String, Hashable, Sendable, CaseIterable {
    case all
    /// Those with a title, and those that have relations and no place in an argument.
    case withTitle = "with-title"
    /// Those in a paragraph of their own, and those as in `withTitle`.
    case topLevel = "top-level"
    case withRelations = "with-relations"
    case notUsedInArgument = "not-used-in-argument"
    /// Those with relations, of which those within arguments need more than one.
    case withMoreThanOneRelation = "with-more-than-one-relation"
  }

  /// Which statements get a box of their own.
  public var statements = StatementMode.withTitle
  /// Whether what bears on nothing and is borne on by nothing is left out.
  public var excludesDisconnected = true
  /// Whether `{isInMap: …}` is without effect.
  public var ignoresIsInMap = false
  /// The headings below which an element must stand; `nil` for no such demand.
  public var sections: Set<String>?
  /// Whether elements before the first heading satisfy the demand of `sections`.
  public var includesWithoutSection = false
  /// The tags of which an element must bear one; `nil` for no such demand.
  public var tags: Set<Tag>?
  /// Whether elements without a tag satisfy the demand of `tags`.
  public var includesWithoutTag = false
  /// Statements that get a box whatever the mode says.
  public var includedStatements: Set<Statement.ID> = []
  /// Statements that get no box.
  public var excludedStatements: Set<Statement.ID> = []
  /// Arguments that get no box.
  public var excludedArguments: Set<Argument.ID> = []

  /// Creates the default options.
  public init() {}
}
