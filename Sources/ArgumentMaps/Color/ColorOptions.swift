public import ArgumentModel

/// Which colours a map takes from its author.
///
/// Without any, a map has the colours of its style. Colours in data count unless they are ignored;
/// tags are coloured where a scheme, or colours for tags, are given or asked for.
public struct ColorOptions: Hashable, Sendable {
  /// A colour, or the place of one in a scheme.
  public enum Choice: Hashable, Sendable {
    case color(BoxColor)
    /// The place in the scheme, from 0.
    case index(Int)

    /// Reads `#RGB`, `#RRGGBB`, or a whole number from 0 on.
    public init?(_ value: DataValue) {
      switch value {
      case .string(let text):
        guard let color = BoxColor(text) else { return nil }
        self = .color(color)
      case .int(let index) where index >= 0: self = .index(index)
      default: return nil
      }
    }
  }

  /// The colour of a tag, and how it stands to that of other tags.
  public struct TagChoice: Hashable, Sendable {
    /// The colour; `nil` for the one that the scheme has for the tag.
    public var choice: Choice?
    /// Of several tags of an element, the one with the greatest priority counts.
    public var priority = 0.0

    /// Creates a choice.
    public init(_ choice: Choice?, priority: Double = 0) {
      self.choice = choice
      self.priority = priority
    }
  }

  /// The scheme; `nil` where the author gives none.
  ///
  /// Its first colour is for what has no tag, the others are for the tags in their order.
  public var scheme: [BoxColor]?
  /// The colours of groups, by their depth; `nil` where the author gives none.
  public var groupScheme: [BoxColor]?
  /// Whether tags colour boxes; `nil` where the author does not say: if there is a scheme.
  public var colorsByTag: Bool?
  /// Whether tags colour groups.
  public var colorsGroupsByTag = false
  /// The colours of tags.
  public var tags: [Tag: TagChoice] = [:]
  /// The colours of statements, by title.
  public var statements: [String: Choice] = [:]
  /// The colours of arguments, by title.
  public var arguments: [String: Choice] = [:]
  /// The colours of groups, by title.
  public var groups: [String: Choice] = [:]
  /// The colours of lines.
  public var relations: [Relation.Kind: Choice] = [:]
  /// Whether `{color: …}` is without effect.
  public var ignoresData = false
  /// The colour of words in the boxes of statements.
  public var statementText: BoxColor?
  /// The colour of words in the boxes of arguments.
  public var argumentText: BoxColor?
  /// The colour of the titles of groups.
  public var groupText: BoxColor?

  /// Creates the default options.
  public init() {}
}
