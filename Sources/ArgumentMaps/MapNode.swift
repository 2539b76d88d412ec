public import ArgumentModel

/// A box of the map: a statement or an argument.
public struct MapNode: Hashable, Sendable, Identifiable {
  /// What a box stands for.
  public enum Subject: Hashable, Sendable {
    case statement(Statement.ID)
    case argument(Argument.ID)

    /// The title, written or made up.
    public var title: String {
      switch self {
      case .statement(let id): id.title
      case .argument(let id): id.title
      }
    }

    /// Whether the title was made up.
    public var isUntitled: Bool {
      switch self {
      case .statement(let id): id.isUntitled
      case .argument(let id): id.isUntitled
      }
    }

    /// Whether the box stands for a statement.
    public var isStatement: Bool {
      if case .statement = self { true } else { false }
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

  /// Creates a box.
  public init(
    id: String, subject: Subject, title: String? = nil, text: MarkedText? = nil, tags: [Tag] = [],
    group: Int? = nil
  ) {
    self.id = id
    self.subject = subject
    self.title = title
    self.text = text
    self.tags = tags
    self.group = group
  }
}
