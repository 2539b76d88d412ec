/// Who claims what, and what speaks for and against it: the map as its author wrote it.
///
/// Statements, arguments and relations stand in the order of their first appearance. Whatever a
/// relation or structure names is in the graph, if only as a reference. `resolvedRelations` says
/// what the relations come to once structures and the mode are taken into account.
public struct ArgumentGraph: Sendable {
  /// How relations between statements are read.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// As rhetorical support and attack.
    case loose
    /// As entailment and exclusion.
    case strict
  }

  /// How relations between statements are read.
  public var mode = Mode.loose
  /// Whether an attack fails on what has a greater `priority` than its source.
  public var usesPreferences = false
  /// What the map says of itself: title, author, and settings.
  public var metadata = DataMapping()
  /// The sections in the order of the source.
  public private(set) var sections: [Section] = []
  /// The statements in the order of their first appearance.
  public private(set) var statements: [Statement] = []
  /// The arguments in the order of their first appearance.
  public private(set) var arguments: [Argument] = []
  /// The relations as written, in the order of their first appearance, each once.
  public private(set) var relations: [Relation] = []

  private var statementTable = PositionTable()
  private var argumentTable = PositionTable()
  private var relationTable = PositionTable()

  /// Creates an empty graph.
  public init() {}

  /// The statement of that title, if the graph has it.
  public subscript(id: Statement.ID) -> Statement? { position(of: id).map { statements[$0] } }

  /// The argument of that title, if the graph has it.
  public subscript(id: Argument.ID) -> Argument? { position(of: id).map { arguments[$0] } }

  /// The section of that position.
  public subscript(id: Section.ID) -> Section { sections[id.position] }

  /// The place of a statement among `statements`.
  public func position(of id: Statement.ID) -> Int? { position(of: id, hash: id.hashValue) }

  /// The place of an argument among `arguments`.
  public func position(of id: Argument.ID) -> Int? { position(of: id, hash: id.hashValue) }

  private func position(of id: Statement.ID, hash: Int) -> Int? {
    statementTable.position(hash: hash) { statements[$0].id == id }
  }

  private func position(of id: Argument.ID, hash: Int) -> Int? {
    argumentTable.position(hash: hash) { arguments[$0].id == id }
  }
}

// The tables follow from the rest.
extension ArgumentGraph: Hashable {
  public static func == (left: ArgumentGraph, right: ArgumentGraph) -> Bool {
    left.mode == right.mode && left.usesPreferences == right.usesPreferences
      && left.metadata == right.metadata && left.sections == right.sections
      && left.statements == right.statements && left.arguments == right.arguments
      && left.relations == right.relations
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(metadata)
    hasher.combine(statements)
    hasher.combine(arguments)
    hasher.combine(relations)
  }
}

// MARK: - The one way in

extension ArgumentGraph {
  /// Makes sure that the graph has the statement, if only as a name.
  @discardableResult
  public mutating func insert(_ id: Statement.ID) -> Int {
    let hash = id.hashValue
    if let position = position(of: id, hash: hash) { return position }
    statementTable.insert(statements.count, hash: hash)
    statements.append(Statement(id: id, occurrences: []))
    return statements.count - 1
  }

  /// Makes sure that the graph has the argument, if only as a name.
  @discardableResult
  public mutating func insert(_ id: Argument.ID) -> Int {
    let hash = id.hashValue
    if let position = position(of: id, hash: hash) { return position }
    argumentTable.insert(arguments.count, hash: hash)
    arguments.append(Argument(id: id, occurrences: []))
    return arguments.count - 1
  }

  /// Adds a place where a statement stands.
  public mutating func insert(_ occurrence: Occurrence, of id: Statement.ID) {
    statements[insert(id)].occurrences.append(occurrence)
  }

  /// Adds a place where an argument stands.
  public mutating func insert(_ occurrence: Occurrence, of id: Argument.ID) {
    arguments[insert(id)].occurrences.append(occurrence)
  }

  /// Adds a place where the statement at `position` stands.
  package mutating func insert(_ occurrence: Occurrence, ofStatementAt position: Int) {
    statements[position].occurrences.append(occurrence)
  }

  /// Adds a place where the argument at `position` stands.
  package mutating func insert(_ occurrence: Occurrence, ofArgumentAt position: Int) {
    arguments[position].occurrences.append(occurrence)
  }

  /// Adds a statement; its places join those that the graph has of that title.
  public mutating func insert(_ statement: Statement) {
    statements[insert(statement.id)].occurrences += statement.occurrences
  }

  /// Adds an argument; its places join those that the graph has of that title.
  ///
  /// - Returns: Whether its structure was taken: an argument keeps the first structure it gets.
  @discardableResult
  public mutating func insert(_ argument: Argument) -> Bool {
    arguments[insert(argument.id)].occurrences += argument.occurrences
    guard let structure = argument.structure else { return true }
    return insert(structure, of: argument.id)
  }

  /// Gives an argument its structure, and adds the statements of the structure.
  ///
  /// - Returns: Whether the structure was taken: an argument keeps the first structure it gets.
  @discardableResult
  public mutating func insert(_ structure: Structure, of id: Argument.ID) -> Bool {
    insert(id)
    for step in structure.steps {
      for premise in step.premises { insert(premise.occurrence, of: premise.statement) }
      insert(step.conclusion.occurrence, of: step.conclusion.statement)
    }
    return attach(structure, to: id)
  }

  /// Gives an argument its structure, whose statements the graph has already.
  ///
  /// - Returns: Whether the structure was taken: an argument keeps the first structure it gets.
  package mutating func attach(_ structure: Structure, to id: Argument.ID) -> Bool {
    let position = insert(id)
    guard arguments[position].structure == nil else { return false }
    arguments[position].structure = structure
    return true
  }

  /// Adds a relation, and its ends as far as the graph lacks them.
  ///
  /// A relation that the graph has already, in either direction if it is symmetric, gains places.
  public mutating func insert(_ relation: Relation) {
    let key = RelationKey(insert(relation.source), relation.kind, insert(relation.target))
    let hash = key.hashValue
    let position = relationTable.position(hash: hash) { relations[$0].saysTheSame(as: relation) }
    if let position {
      relations[position].ranges += relation.ranges
    } else {
      relationTable.insert(relations.count, hash: hash)
      relations.append(relation)
    }
  }

  /// Opens a section; what stands in it names the result.
  public mutating func insertSection(
    _ title: MarkedText, level: Int, tags: [Tag] = [], data: DataMapping = [:],
    range: SourceRange? = nil
  ) -> Section.ID {
    let id = Section.ID(sections.count)
    var parent = sections.last
    while let candidate = parent, candidate.level >= level {
      parent = candidate.parent.map { self[$0] }
    }
    sections.append(
      Section(
        id: id, title: title, level: level, tags: tags, data: data, parent: parent?.id,
        range: range))
    return id
  }

  private mutating func insert(_ endpoint: Relation.Endpoint) -> RelationKey.End {
    switch endpoint {
    case .statement(let id): .statement(insert(id))
    case .argument(let id): .argument(insert(id))
    case .inference(of: let id, step: let step): .inference(insert(id), step)
    }
  }
}
