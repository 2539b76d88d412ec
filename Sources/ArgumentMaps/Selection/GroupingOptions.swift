/// Which headings become groups of the map.
public struct GroupingOptions: Hashable, Sendable {
  /// The number of heading levels, counted from the deepest one of the graph, that become groups.
  public var depth = 2
  /// Whether `{isGroup: …}` is without effect.
  public var ignoresIsGroup = false
  /// Whether `{isClosed: …}` is without effect.
  public var ignoresIsClosed = false

  /// Creates the default options.
  public init() {}
}
