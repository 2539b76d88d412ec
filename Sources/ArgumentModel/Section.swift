/// A heading and what stands below it.
public struct Section: Hashable, Sendable, Identifiable {
  /// The position of a section among `ArgumentGraph.sections`.
  public struct ID: Hashable, Sendable {
    private let number: Int32

    /// The position, from 0.
    public var position: Int { Int(number) }

    /// The section at `position`.
    public init(_ position: Int) { number = Int32(position) }
  }

  /// The position among the sections of the graph.
  public let id: ID
  /// The text of the heading, tags included.
  public var title: MarkedText
  /// The number of number signs, from 1.
  public var level: Int
  /// The tags of the heading, each once.
  public var tags: [Tag]
  /// The data of the heading.
  public var data: DataMapping
  /// The nearest section before with a smaller level.
  public var parent: ID?
  /// Where the heading stands.
  public var range: SourceRange?

  /// Creates a section.
  package init(
    id: ID, title: MarkedText, level: Int, tags: [Tag] = [], data: DataMapping = [:],
    parent: ID? = nil, range: SourceRange? = nil
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.tags = tags
    self.data = data
    self.parent = parent
    self.range = range
  }
}

/// The position of a section or of none, in the room of one.
struct OptionalSection: Hashable, Sendable {
  private var number: Int32 = -1

  init(_ value: Section.ID?) { self.value = value }

  var value: Section.ID? {
    get { number < 0 ? nil : Section.ID(Int(number)) }
    set { number = newValue.map { Int32($0.position) } ?? -1 }
  }
}
