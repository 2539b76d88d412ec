public import ArgumentModel

/// A box of the map: a statement, an argument, or a group drawn as one box.
public struct MapNode: Hashable, Sendable, Identifiable {
  /// What a box stands for.
  public enum Subject: Hashable, Sendable {
    case statement(Statement.ID)
    case argument(Argument.ID)
    /// A closed group, by its title.
    case group(String)

    /// The title, written or made up.
    public var title: String {
      switch self {
      case .statement(let id): id.title
      case .argument(let id): id.title
      case .group(let title): title
      }
    }

    /// Whether the title was made up.
    public var isUntitled: Bool {
      switch self {
      case .statement(let id): id.isUntitled
      case .argument(let id): id.isUntitled
      case .group: false
      }
    }

    /// Whether the box stands for a group.
    public var isGroup: Bool { if case .group = self { true } else { false } }

    /// Whether the box stands for a statement.
    public var isStatement: Bool {
      if case .statement = self { true } else { false }
    }
  }

  /// A picture that the author wants in a box; it is carried along and not drawn.
  public struct Image: Hashable, Sendable {
    /// The path or address.
    public var path: String
    /// The width, if the author gives it.
    public var width: Double?
    /// The height, if the author gives it.
    public var height: Double?

    /// Creates a picture.
    public init(_ path: String, width: Double? = nil, height: Double? = nil) {
      self.path = path
      self.width = width
      self.height = height
    }
  }

  /// The name of the box within its map: `claim-cheap-solar`, `argument-learning-curve`.
  public let id: String
  /// What the box stands for.
  public let subject: Subject
  /// The title as it stands in the box; `nil` where none does.
  public var title: String?
  /// The text as it stands in the box; `nil` where none does.
  public var text: MarkedText?
  /// The tags, each once.
  public var tags: [Tag]
  /// The place among `ArgumentMap.groups` of the group around the box.
  public var group: Int?
  /// The colour that the author gives the box: a statement's edge, an argument's ground.
  public var color: BoxColor?
  /// The colour that the author gives the words.
  public var textColor: BoxColor?
  /// The pictures that the author wants in the box.
  public var images: [Image]

  /// Creates a box.
  public init(
    id: String, subject: Subject, title: String? = nil, text: MarkedText? = nil, tags: [Tag] = [],
    group: Int? = nil, color: BoxColor? = nil, textColor: BoxColor? = nil, images: [Image] = []
  ) {
    self.id = id
    self.subject = subject
    self.title = title
    self.text = text
    self.tags = tags
    self.group = group
    self.color = color
    self.textColor = textColor
    self.images = images
  }
}
