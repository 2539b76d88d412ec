/// One place where a statement or an argument stands in the source.
///
/// Copies share their memory until one is changed: what stands in a structure is held there and by
/// its statement, and costs the room of one.
public struct Occurrence: Hashable, Sendable {
  /// What a statement or argument does at a place.
  public enum Role: Hashable, Sendable {
    /// A paragraph of its own.
    case topLevel
    /// One end of a relation, written below the other.
    case relation
    /// An item of a list.
    case listItem
    /// A premise of a structure.
    case premise(of: Argument.ID)
    /// A conclusion of a structure; `isMain` for its last.
    case conclusion(of: Argument.ID, isMain: Bool)
  }

  private var content: Content

  /// Creates a place.
  public init(
    _ text: MarkedText? = nil, tags: [Tag] = [], data: DataMapping = [:], role: Role = .topLevel,
    section: Section.ID? = nil, range: SourceRange? = nil, nameRange: SourceRange? = nil,
    relationLine: SourceRange? = nil
  ) {
    content = Content(
      Fields(
        text: text, tags: tags, data: data, role: role, range: OptionalRange(range),
        nameRange: OptionalRange(nameRange), relationLine: OptionalRange(relationLine),
        section: OptionalSection(section)))
  }

  /// The text at this place; `nil` for a mere reference.
  public var text: MarkedText? {
    get { content.fields.text }
    set { change { $0.text = newValue } }
  }

  /// The tags at this place, in order.
  public var tags: [Tag] {
    get { content.fields.tags }
    set { change { $0.tags = newValue } }
  }

  /// The data at this place.
  public var data: DataMapping {
    get { content.fields.data }
    set { change { $0.data = newValue } }
  }

  /// What the statement or argument does here.
  public var role: Role {
    get { content.fields.role }
    set { change { $0.role = newValue } }
  }

  /// The section this place lies in.
  public var section: Section.ID? {
    get { content.fields.section.value }
    set { change { $0.section.value = newValue } }
  }

  /// The whole place: title, text, tags and data, without the relations below.
  public var range: SourceRange? {
    get { content.fields.range.value }
    set { change { $0.range.value = newValue } }
  }

  /// What to point at when the place is meant: the title in its brackets, or the first line.
  public var nameRange: SourceRange? {
    get { content.fields.nameRange.value }
    set { change { $0.nameRange.value = newValue } }
  }

  /// The line with its end, if it says nothing but that this is related to what stands above.
  ///
  /// Deleting it deletes the relation and nothing else.
  public var relationLine: SourceRange? {
    get { content.fields.relationLine.value }
    set { change { $0.relationLine.value = newValue } }
  }

  /// Whether this place only names what is defined elsewhere.
  public var isReference: Bool { text == nil }

  private mutating func change(_ edit: (inout Fields) -> Void) {
    var fields = content.fields
    edit(&fields)
    content = Content(fields)
  }
}

extension Occurrence {
  /// In an order that leaves no gaps: with the header of an object, 104 bytes.
  private struct Fields: Hashable, Sendable {
    var text: MarkedText?
    var tags: [Tag]
    var data: DataMapping
    var role: Role
    var range: OptionalRange
    var nameRange: OptionalRange
    var relationLine: OptionalRange
    var section: OptionalSection
  }

  /// What copies share; never changed.
  private final class Content: Hashable, Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    static func == (left: Content, right: Content) -> Bool {
      left === right || left.fields == right.fields
    }

    func hash(into hasher: inout Hasher) { hasher.combine(fields) }
  }
}

extension [Occurrence] {
  /// The place whose text speaks for all; `nil` if none has text.
  var canonical: Occurrence? {
    let places = span
    var last: Int?
    for place in places.indices.reversed() where !places[place].isReference {
      if places[place].data["isCanonical"]?.isTruthy == true { return places[place] }
      if last == nil { last = place }
    }
    return last.map { self[$0] }
  }

  var tags: [Tag] {
    // A span lends its elements, where an array would copy each.
    let places = span
    var all: [Tag] = []
    for place in places.indices {
      let tags = places[place].tags
      if all.isEmpty { all = tags } else { all += tags }
    }
    guard all.count > 1 else { return all }
    var seen: Set<Tag> = []
    return all.filter { seen.insert($0).inserted }
  }

  var data: DataMapping {
    let places = span
    var layers: [DataMapping] = []
    var first: DataMapping = [:]
    for place in places.indices {
      let data = places[place].data
      guard !data.isEmpty else { continue }
      if first.isEmpty { first = data } else { layers.append(data) }
    }
    return layers.isEmpty ? first : DataMapping(layers: [first] + layers)
  }

  /// The section of the first place with text that claims one, else of the first place.
  ///
  /// `{isInGroup: true}` claims the section for any place, `{isInGroup: false}` for none.
  var section: Section.ID? {
    let places = span
    var defining: Int?
    for place in places.indices {
      let wish = places[place].data["isInGroup"]
      if wish == .bool(true) { return places[place].section }
      if defining == nil, wish != .bool(false), !places[place].isReference { defining = place }
    }
    return places.isEmpty ? nil : places[defining ?? 0].section
  }
}

extension DataValue {
  /// Whether JavaScript would take the value for true.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .int(let value): value != 0
    case .number(let value): value != 0 && !value.isNaN
    case .string(let value): !value.isEmpty
    case .sequence, .mapping: true
    }
  }
}
