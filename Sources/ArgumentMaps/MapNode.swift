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

  /// What becomes of a claim or an argument by the map alone: what an evaluation finds.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case stands, contested, falls, unsupported
  }

  /// The name of the box within its map: `claim-cheap-solar`, `argument-learning-curve`.
  public internal(set) var id: String
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
  /// Why the box has that colour, where a legend can say it.
  public var colorReason: ColorReason?
  /// The colour that the author gives the words.
  public var textColor: BoxColor?
  /// The pictures that the author wants in the box.
  public var images: [MapImage]
  /// The address that the author gives the box.
  public var link: String?
  /// What becomes of it, where that is to be shown.
  public var status: Status?
  /// Whether the box stands back behind others.
  public var isReceding = false

  /// Creates a box.
  public init(
    id: String, subject: Subject, title: String? = nil, text: MarkedText? = nil, tags: [Tag] = [],
    group: Int? = nil, color: BoxColor? = nil, textColor: BoxColor? = nil,
    images: [MapImage] = [], link: String? = nil
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
    self.link = link
  }
}
