/// What is claimed: all places of a map that bear one title.
public struct Statement: Hashable, Sendable, Identifiable {
  /// The title of a statement; a string literal will do.
  public struct ID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
    private let value: Title

    /// The title without brackets.
    public var title: String { value.text }

    /// Whether the author gave no title and this one was made up: "Untitled 1".
    public var isUntitled: Bool { !value.isWritten }

    /// The identifier of the statement that its author calls `title`.
    public init(_ title: String) { value = Title(text: title, isWritten: true) }

    /// The identifier of the `number`th statement or argument without a title.
    public init(untitled number: Int) {
      value = Title(text: "Untitled \(number)", isWritten: false)
    }

    public init(stringLiteral title: String) { self.init(title) }

    /// By code points, whatever the language.
    public static func < (left: ID, right: ID) -> Bool { left.value < right.value }
  }

  /// The title.
  public let id: ID
  /// The places where the statement stands, by their ends in the source.
  public internal(set) var occurrences: [Occurrence]

  /// Creates a statement from its places.
  public init(id: ID, occurrences: [Occurrence]) {
    self.id = id
    self.occurrences = occurrences
  }

  /// The place whose text speaks for the statement; `nil` if there are only references.
  ///
  /// It is the last one with text, unless an earlier one says `{isCanonical: true}`.
  public var canonicalOccurrence: Occurrence? { occurrences.canonical }

  /// The text, if the statement has one, without the tags behind it.
  public var text: String? { canonicalOccurrence?.text?.sentence }

  /// The tags of all places, each once, in the order of appearance.
  public var tags: [Tag] { occurrences.tags }

  /// The data of all places, later ones laid over earlier ones.
  public var data: DataMapping { occurrences.data }

  /// The section the statement belongs to.
  public var section: Section.ID? { occurrences.section }

  /// The range that names the statement where it is defined, else where it stands first.
  public var nameRange: SourceRange? { (canonicalOccurrence ?? occurrences.first)?.nameRange }

  /// Whether the statement carries `tag`.
  public func hasTag(_ tag: Tag) -> Bool { occurrences.contains { $0.tags.contains(tag) } }
}

extension Statement.ID: CustomStringConvertible {
  /// The title in brackets: `[Solar]`.
  public var description: String { "[\(title)]" }
}
