import ArgumentMaps
import ArgumentModel

/// What the rules of Argdown make of a graph, word by word and without regard for time.
struct DefinedMap {
  private let graph: ArgumentGraph
  private let options: MapOptions
  private let relations: [Relation]
  private var statements: Set<Statement.ID> = []
  private var arguments: Set<Argument.ID> = []

  /// The role in which a statement stands in for a relation's end.
  private enum Side { case source, target, either }

  init(of graph: ArgumentGraph, _ options: MapOptions) {
    self.graph = graph
    self.options = options
    relations = graph.resolvedRelations(movingArgumentRelations: options.movesArgumentRelations)
    preselect()
    let chosen = graph.statements.filter { statements.contains($0.id) && isChosen($0) }.map(\.id)
    statements = Set(chosen)
    guard options.selection.excludesDisconnected else { return }
    let kept = graph.arguments.filter { arguments.contains($0.id) && isConnected($0) }.map(\.id)
    arguments = Set(kept)
  }

  // MARK: Structures

  private func premises(of argument: Argument) -> [Statement.ID] {
    argument.structure?.steps.flatMap { $0.premises.map(\.statement) } ?? []
  }

  private func conclusion(of argument: Argument) -> Statement.ID? {
    argument.structure?.mainConclusion.statement
  }

  private var selected: [Argument] { graph.arguments.filter { arguments.contains($0.id) } }

  private func presupposing(_ id: Statement.ID) -> [Argument] {
    selected.filter { premises(of: $0).contains(id) }
  }

  private func concluding(_ id: Statement.ID) -> [Argument] {
    selected.filter { conclusion(of: $0) == id }
  }

  private func isUsed(_ id: Statement.ID) -> Bool {
    !presupposing(id).isEmpty || !concluding(id).isEmpty
  }

  // MARK: Selection

  private mutating func preselect() {
    let wanted = options.selection
    func admits(_ data: DataMapping, _ section: Section.ID?, _ tags: [Tag]) -> Bool {
      if !wanted.ignoresIsInMap, let word = data["isInMap"], word != true { return false }
      if let titles = wanted.sections {
        guard let section else { return wanted.includesWithoutSection && admits(tags) }
        if !titles.contains(graph[section].title.string) { return false }
      }
      return admits(tags)
    }
    func admits(_ tags: [Tag]) -> Bool {
      guard let named = wanted.tags else { return true }
      return tags.isEmpty ? wanted.includesWithoutTag : !named.isDisjoint(with: tags)
    }
    for statement in graph.statements
    where !wanted.excludedStatements.contains(statement.id)
      && admits(statement.data, statement.section, statement.tags)
    {
      statements.insert(statement.id)
    }
    for argument in graph.arguments
    where !wanted.excludedArguments.contains(argument.id)
      && admits(argument.data, argument.section, argument.tags)
    {
      arguments.insert(argument.id)
    }
  }

  private func holds(_ end: Relation.Endpoint, _ side: Side) -> Bool {
    switch end {
    case .argument(let id), .inference(of: let id, step: _): return arguments.contains(id)
    case .statement(let id):
      if statements.contains(id) { return true }
      switch side {
      case .source: return !concluding(id).isEmpty
      case .target: return !presupposing(id).isEmpty
      case .either:
        return selected.contains { $0.structure?.statements.contains(id) ?? false }
      }
    }
  }

  private func holdsTarget(_ relation: Relation) -> Bool {
    holds(relation.target, relation.kind.isSymmetric ? .either : .target)
  }

  private func holdsSource(_ relation: Relation) -> Bool {
    holds(relation.source, relation.kind.isSymmetric ? .either : .source)
  }

  private func isRelated(_ id: Statement.ID) -> Bool {
    relations.contains {
      ($0.source == .statement(id) && holdsTarget($0))
        || ($0.target == .statement(id) && holdsSource($0))
    }
  }

  private func isChosen(_ statement: Statement) -> Bool {
    let wanted = options.selection
    let id = statement.id
    if !wanted.ignoresIsInMap, statement.data["isInMap"] == true { return true }
    if wanted.includedStatements.contains(id) { return true }
    let used = isUsed(id)
    let related = isRelated(id)
    let isIn =
      switch wanted.statements {
      case .all: true
      case .withTitle: (!used && related) || !id.isUntitled
      case .topLevel: (!used && related) || statement.occurrences.contains { $0.role == .topLevel }
      case .withRelations: related
      case .notUsedInArgument: !used
      case .withMoreThanOneRelation: related && (!used || partners(of: id) > 1)
      }
    return isIn && (!wanted.excludesDisconnected || used || related)
  }

  private func partners(of id: Statement.ID) -> Int {
    var count = 0
    for relation in relations {
      if relation.source == .statement(id) {
        if let argument = relation.target.argument {
          count += arguments.contains(argument) ? 1 : 0
        } else if let other = relation.target.statement {
          for argument in selected { count += premises(of: argument).count { $0 == other } }
        }
      }
      if relation.target == .statement(id) {
        if let argument = relation.source.argument {
          count += arguments.contains(argument) ? 1 : 0
        } else if let other = relation.source.statement {
          count += concluding(other).count
        }
      }
    }
    return count
  }

  private func isConnected(_ argument: Argument) -> Bool {
    if !options.selection.ignoresIsInMap, argument.data["isInMap"] == true { return true }
    let id = argument.id
    for relation in relations {
      if relation.source == .argument(id), holdsTarget(relation) { return true }
      if relation.target.argument == id, holdsSource(relation) { return true }
    }
    for premise in premises(of: argument) {
      if statements.contains(premise) || concluding(premise).contains(where: { $0.id != id }) {
        return true
      }
      for relation in relations {
        if relation.target == .statement(premise), holdsSource(relation) { return true }
        if relation.kind.isSymmetric, relation.source == .statement(premise),
          holdsTarget(relation)
        {
          return true
        }
      }
    }
    guard let conclusion = conclusion(of: argument) else { return false }
    if statements.contains(conclusion)
      || presupposing(conclusion).contains(where: { $0.id != id })
    {
      return true
    }
    return relations.contains {
      ($0.source == .statement(conclusion) && holdsTarget($0))
        || ($0.kind.isSymmetric && $0.target == .statement(conclusion) && holdsSource($0))
    }
  }
}

// MARK: - What is drawn

extension DefinedMap {
  /// The boxes with title, text and the headings around them.
  var boxes: [String] {
    graph.statements.filter { statements.contains($0.id) }.map { statement in
      describe(
        statement.id.description, statement.id.title, isUntitled: statement.id.isUntitled,
        statement.canonicalOccurrence?.text?.string, options.statementLabels, statement.section)
    }
      + selected.map { argument in
        describe(
          argument.id.description, argument.id.title, isUntitled: argument.id.isUntitled,
          argument.canonicalOccurrence?.text?.string, options.argumentLabels, argument.section)
      }
  }

  private func describe(
    _ name: String, _ title: String, isUntitled: Bool, _ text: String?,
    _ mode: MapOptions.LabelMode, _ section: Section.ID?
  ) -> String {
    let text = text == "" ? nil : text
    var shown: (String?, String?) = (nil, nil)
    switch mode {
    case .hideUntitled: shown = (isUntitled && text != nil ? nil : title, text)
    case .title: shown = (title, nil)
    case .text: shown = (text == nil ? title : nil, text)
    case .none: break
    }
    return "\(name) title \(shown.0 ?? "-") text \(shown.1 ?? "-") in \(groups(around: section))"
  }

  private func groups(around section: Section.ID?) -> [String] {
    var path: [String] = []
    var next = section
    while let id = next {
      if isGroup(graph[id]) { path.insert(graph[id].title.string, at: 0) }
      next = graph[id].parent
    }
    return path
  }

  private func isGroup(_ section: Section) -> Bool {
    let wanted = options.grouping
    if !wanted.wishes.isEmpty { return wanted.wishes[section.title.string]?.isGroup ?? false }
    if !wanted.ignoresIsGroup, let word = section.data["isGroup"] { return word == true }
    let deepest = graph.sections.map(\.level).max() ?? 0
    return section.level >= deepest - wanted.depth + 1
  }

  /// The lines as sentences.
  var lines: [String] {
    var lines: [String] = []
    for relation in relations where holdsSource(relation) && holdsTarget(relation) {
      draw(relation.kind, boxes(relation.source, concluding), relation.target, &lines)
      guard relation.kind.isSymmetric, let source = relation.source.statement,
        !statements.contains(source)
      else { continue }
      draw(relation.kind, boxes(relation.target, concluding), relation.source, &lines)
    }
    for argument in selected {
      guard let conclusion = conclusion(of: argument) else { continue }
      if statements.contains(conclusion) {
        lines.append("\(argument.id) supports \(conclusion)")
      } else {
        lines += presupposing(conclusion).map { "\(argument.id) supports \($0.id)" }
      }
    }
    for statement in graph.statements where statements.contains(statement.id) {
      lines += presupposing(statement.id).map { "\(statement.id) supports \($0.id)" }
    }
    return lines.sorted()
  }

  private func draw(
    _ kind: Relation.Kind, _ sources: [String], _ target: Relation.Endpoint,
    _ lines: inout [String]
  ) {
    for source in sources {
      for target in boxes(target, presupposing) {
        var kind = kind
        if source.hasPrefix("<") || target.hasPrefix("<") {
          if kind == .contradicts || kind == .excludes { kind = .attacks }
          if kind == .entails { kind = .supports }
        }
        lines.append("\(source) \(kind.rawValue) \(target)")
      }
    }
  }

  private func boxes(
    _ end: Relation.Endpoint, _ users: (Statement.ID) -> [Argument]
  ) -> [String] {
    guard let id = end.statement else { return [end.description] }
    if statements.contains(id) { return [id.description] }
    return users(id).map(\.id.description)
  }
}
