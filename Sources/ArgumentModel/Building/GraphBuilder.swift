/// Collects the statements, arguments, relations and groups of an `ArgumentGraph { … }`.
@resultBuilder
public enum GraphBuilder {
  /// One line of a graph.
  public enum Component: Sendable {
    case statement(Statement)
    case argument(Argument)
    case relation(Relation)
    case group(Group)
  }

  public static func buildExpression(_ statement: Statement) -> [Component] {
    [.statement(statement)]
  }
  public static func buildExpression(_ argument: Argument) -> [Component] { [.argument(argument)] }
  public static func buildExpression(_ relation: Relation) -> [Component] { [.relation(relation)] }
  public static func buildExpression(_ group: Group) -> [Component] { [.group(group)] }
  public static func buildBlock(_ parts: [Component]...) -> [Component] { parts.flatMap(\.self) }
  public static func buildArray(_ parts: [[Component]]) -> [Component] { parts.flatMap(\.self) }
  public static func buildOptional(_ part: [Component]?) -> [Component] { part ?? [] }
  public static func buildEither(first: [Component]) -> [Component] { first }
  public static func buildEither(second: [Component]) -> [Component] { second }
}

extension ArgumentGraph {
  /// Creates a graph from statements, arguments, relations and groups.
  ///
  /// What is declared twice is joined, as in `insert`; an argument keeps its first structure.
  public init(
    mode: Mode = .loose, metadata: DataMapping = [:],
    @GraphBuilder _ content: () -> [GraphBuilder.Component]
  ) {
    self.init()
    self.mode = mode
    self.metadata = metadata
    insert(content(), in: nil)
  }

  private mutating func insert(_ components: [GraphBuilder.Component], in section: Section.ID?) {
    for component in components {
      switch component {
      case .statement(let statement): insert(statement.placed(in: section))
      case .argument(let argument): insert(argument.placed(in: section))
      case .relation(let relation): insert(relation)
      case .group(let group):
        let level = section.map { self[$0].level + 1 } ?? 1
        let inner = insertSection(
          MarkedText(group.title), level: level, tags: group.tags, data: group.data)
        insert(group.content, in: inner)
      }
    }
  }
}

extension Statement {
  /// Creates a statement as a paragraph of its own; without a text, a reference.
  public init(_ id: ID, _ text: String? = nil, tags: [Tag] = [], data: DataMapping = [:]) {
    self.init(
      id: id, occurrences: [Occurrence(text.map { MarkedText($0) }, tags: tags, data: data)])
  }

  fileprivate func placed(in section: Section.ID?) -> Statement {
    Statement(id: id, occurrences: occurrences.map { $0.placed(in: section) })
  }
}

extension Argument {
  fileprivate func placed(in section: Section.ID?) -> Argument {
    var structure = structure
    if let steps = structure?.steps {
      structure = Structure(steps.map { $0.placed(in: section) }, section: section)
    }
    return Argument(
      id: id, occurrences: occurrences.map { $0.placed(in: section) }, structure: structure)
  }
}

extension Structure.Step {
  fileprivate func placed(in section: Section.ID?) -> Structure.Step {
    Structure.Step(
      premises: premises.map { Premise($0.statement, $0.occurrence.placed(in: section)) },
      inference: inference,
      conclusion: Conclusion(conclusion.statement, conclusion.occurrence.placed(in: section)))
  }
}

extension Occurrence {
  fileprivate func placed(in section: Section.ID?) -> Occurrence {
    var copy = self
    copy.section = section
    return copy
  }
}
