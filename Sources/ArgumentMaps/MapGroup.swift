public import ArgumentModel

/// A frame around the boxes below one heading; groups nest.
public struct MapGroup: Hashable, Sendable, Identifiable {
  /// The name of the group within its map: `group-energy-policy`.
  public internal(set) var id: String
  /// The heading.
  public let title: MarkedText
  /// The tags of the heading, each once.
  public let tags: [Tag]
  /// The depth among the groups of the map, from 1.
  public internal(set) var level: Int
  /// The place among `ArgumentMap.groups` of the group around this one.
  public internal(set) var parent: Int?
  /// Whether the author wants the group drawn as one box.
  public var isClosed: Bool
  /// The section that the group shows; `nil` for a group made by hand.
  public let section: Section.ID?
  /// The colour that the author gives the group.
  public let color: BoxColor?
  /// Why the group has that colour, where a legend can say it.
  public var colorReason: ColorReason?
  /// The colour that the author gives the title.
  public let textColor: BoxColor?

  /// Creates a group.
  public init(
    id: String, title: MarkedText, tags: [Tag] = [], level: Int = 1, parent: Int? = nil,
    isClosed: Bool = false, section: Section.ID? = nil, color: BoxColor? = nil,
    textColor: BoxColor? = nil
  ) {
    self.id = id
    self.title = title
    self.tags = tags
    self.level = level
    self.parent = parent
    self.isClosed = isClosed
    self.section = section
    self.color = color
    self.textColor = textColor
  }
}
