/// What speaks for a claim: a title, a description, or premises from which conclusions follow.
public struct Argument: Hashable, Sendable, Identifiable {
  /// The title of an argument; a string literal will do.
  public struct ID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
    private let value: Title

    /// The title without angle brackets.
    public var title: String { value.text }

    /// Whether the author gave no title and this one was made up: "Untitled 1".
    public var isUntitled: Bool { !value.isWritten }

    /// The identifier of the argument that its author calls `title`.
    public init(_ title: String) { value = Title(text: title, isWritten: true) }

    /// The identifier of the `number`th statement or argument without a title.
    public init(untitled number: Int) {
      value = Title(text: "Untitled \(number)", isWritten: false)
    }

    /// The identifier of a step that stands for itself; made up where the argument's title is.
    init(step number: Int, of id: ID) {
      value = Title(text: "\(id.title) - \(number)", isWritten: id.value.isWritten)
    }

    public init(stringLiteral title: String) { self.init(title) }

    /// By code points, whatever the language.
    public static func < (left: ID, right: ID) -> Bool { left.value < right.value }
  }

  /// The title.
  public let id: ID
  /// The places where the argument is described or referred to, by their ends in the source.
  public internal(set) var occurrences: [Occurrence]
  /// The premise–conclusion structure; `nil` for an argument that is only sketched.
  public internal(set) var structure: Structure?

  /// Creates an argument from its places and its structure.
  public init(id: ID, occurrences: [Occurrence], structure: Structure? = nil) {
    self.id = id
    self.occurrences = occurrences
    self.structure = structure
  }

  /// The place whose text describes the argument; `nil` if it is nowhere described.
  public var canonicalOccurrence: Occurrence? { occurrences.canonical }

  /// The description, if the argument has one, without the tags behind it.
  public var text: String? { canonicalOccurrence?.text?.sentence }

  /// The tags of all places, each once, in the order of appearance.
  public var tags: [Tag] { occurrences.tags }

  /// The data of all places, later ones laid over earlier ones.
  public var data: DataMapping { occurrences.data }

  /// The section the argument belongs to: that of its structure, if it has one.
  public var section: Section.ID? { structure?.section ?? occurrences.section }

  /// The range that names the argument where it is described, else where it stands first.
  public var nameRange: SourceRange? {
    (canonicalOccurrence ?? occurrences.first)?.nameRange ?? structure?.range
  }
}

extension Argument.ID: CustomStringConvertible {
  /// The title in angle brackets: `<Learning curve>`.
  public var description: String { "<\(title)>" }
}
