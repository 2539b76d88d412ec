import ArgumentModel

/// The statements and arguments of a graph that get a box, chosen as Argdown does.
///
/// In three passes: what the author or the options rule out goes first; of the remaining
/// statements the mode chooses; of the remaining arguments those stay that are connected.
///
/// - Complexity: O(statements + arguments + relations + structures).
struct Selection {
  /// For each statement of the graph whether it gets a box.
  private(set) var statements: [Bool]
  /// For each argument of the graph whether it gets a box.
  private(set) var arguments: [Bool]

  /// The number of boxes.
  var count: Int { statements.count { $0 } + arguments.count { $0 } }

  /// Chooses from a graph.
  init(
    from graph: ArgumentGraph, _ traits: ElementTraits, relations: [PlacedRelation],
    use: StructureUse, sectioning: Sectioning, options: SelectionOptions
  ) {
    statements = graph.statements.indices.map { place in
      options.admits(graph.statements[place].id, traits.statements[place])
        && options.admits(section: sectioning.statements[place], of: sectioning.sections)
    }
    arguments = graph.arguments.indices.map { place in
      options.admits(graph.arguments[place].id, traits.arguments[place])
        && options.admits(section: sectioning.arguments[place], of: sectioning.sections)
    }
    statements = StatementSelection(
      admitted: Presence(statements: statements, arguments: arguments, use: use),
      arguments: arguments, relations: relations, use: use, options: options
    ).chosen(of: graph.statements, traits, admitted: statements)
    guard options.excludesDisconnected else { return }
    let connections = Connections(
      relations, within: Presence(statements: statements, arguments: arguments, use: use),
      statements: statements.count, arguments: arguments.count)
    let admitted = arguments
    let links = use.limited(to: admitted)
    for position in admitted.indices where admitted[position] {
      arguments[position] =
        (!options.ignoresIsInMap && traits.arguments[position].data["isInMap"] == .bool(true))
        || connections.touch(argument: position)
        || isConnected(position, by: connections, use: links)
    }
  }

  /// Whether an argument is connected through its premises or its main conclusion.
  private func isConnected(
    _ argument: Int, by connections: Connections, use: StructureUse
  ) -> Bool {
    let hasOther = { (users: [Int]) in users.contains { $0 != argument } }
    if let conclusion = use.conclusions[argument],
      statements[conclusion] || connections.leave(statement: conclusion)
        || hasOther(use.premiseOf[conclusion])
    {
      return true
    }
    return use.premises[argument].contains { premise in
      statements[premise] || connections.reach(statement: premise)
        || hasOther(use.conclusionOf[premise])
    }
  }
}

extension SelectionOptions {
  fileprivate func admits(_ statement: Statement.ID, _ traits: ElementTraits.Traits) -> Bool {
    !excludedStatements.contains(statement) && admits(data: traits.data)
      && admits(tags: traits.tags)
  }

  fileprivate func admits(_ argument: Argument.ID, _ traits: ElementTraits.Traits) -> Bool {
    !excludedArguments.contains(argument) && admits(data: traits.data)
      && admits(tags: traits.tags)
  }

  private func admits(data: DataMapping) -> Bool {
    guard !ignoresIsInMap, let wish = data["isInMap"] else { return true }
    return wish == .bool(true)
  }

  fileprivate func admits(section: Section.ID?, of all: [Section]) -> Bool {
    guard let sections else { return true }
    guard let section else { return includesWithoutSection }
    return sections.contains(all[section.position].title.string)
  }

  private func admits(tags found: [Tag]) -> Bool {
    guard let tags else { return true }
    return found.isEmpty ? includesWithoutTag : found.contains { tags.contains($0) }
  }
}
