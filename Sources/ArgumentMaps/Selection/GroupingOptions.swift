public import ArgumentModel

/// Which headings become groups of the map.
public struct GroupingOptions: Hashable, Sendable {
  /// What is said of a heading by its title.
  public struct Wish: Hashable, Sendable {
    /// Whether the heading becomes a group; `nil` for no.
    public var isGroup: Bool?
    /// Whether the group is drawn as one box; `nil` leaves it to the heading.
    public var isClosed: Bool?

    /// Creates a wish.
    public init(isGroup: Bool? = nil, isClosed: Bool? = nil) {
      self.isGroup = isGroup
      self.isClosed = isClosed
    }
  }

  /// A group that takes the place of the headings.
  public struct Group: Hashable, Sendable {
    /// The title.
    public var title: String
    /// The tags.
    public var tags: [Tag]
    /// Whether the group is drawn as one box.
    public var isClosed: Bool
    /// The titles of the statements in it.
    public var statements: [String]
    /// The titles of the arguments in it.
    public var arguments: [String]
    /// The place of the group around it, which stands before it.
    public var parent: Int?

    /// Creates a group.
    public init(
      _ title: String, tags: [Tag] = [], isClosed: Bool = false, statements: [String] = [],
      arguments: [String] = [], parent: Int? = nil
    ) {
      self.title = title
      self.tags = tags
      self.isClosed = isClosed
      self.statements = statements
      self.arguments = arguments
      self.parent = parent
    }
  }

  /// The number of heading levels, counted from the deepest one of the graph, that become groups.
  public var depth = 2
  /// What is said of headings by their titles; if anything is, all others become no groups.
  public var wishes: [String: Wish] = [:]
  /// Groups in place of the headings; empty for the headings.
  public var groups: [Group] = []
  /// Whether `{isGroup: …}` is without effect.
  public var ignoresIsGroup = false
  /// Whether `{isClosed: …}` is without effect.
  public var ignoresIsClosed = false

  /// Creates the default options.
  public init() {}
}
