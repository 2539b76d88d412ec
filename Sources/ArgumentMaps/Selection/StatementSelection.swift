import ArgumentModel

/// The choice among statements that a `SelectionOptions.StatementMode` makes.
struct StatementSelection {
  private let admitted: Presence
  private let connections: Connections
  private let partners: [Int]
  private let options: SelectionOptions

  /// Prepares the choice; `arguments` are those that are not ruled out.
  init(
    admitted: Presence, arguments: [Bool], relations: [PlacedRelation], use: StructureUse,
    options: SelectionOptions
  ) {
    self.admitted = admitted
    self.options = options
    connections = Connections(
      relations, within: admitted, statements: use.premiseOf.count, arguments: arguments.count)
    partners = Self.partnerCounts(of: relations, arguments: arguments, use: use)
  }

  /// For each statement of a graph whether it gets a box.
  func chosen(
    of statements: [Statement], _ traits: ElementTraits, admitted flags: [Bool]
  ) -> [Bool] {
    statements.indices.map { place in
      flags[place]
        && (isForced(statements[place].id, traits.statements[place].data)
          || isChosen(statements[place], at: place))
    }
  }

  private func isForced(_ statement: Statement.ID, _ data: DataMapping) -> Bool {
    options.includedStatements.contains(statement)
      || (!options.ignoresIsInMap && data["isInMap"] == .bool(true))
  }

  private func isChosen(_ statement: Statement, at position: Int) -> Bool {
    let isUsed = admitted.isUsed(position)
    let isRelated = connections.touch(statement: position)
    if options.excludesDisconnected, !isUsed, !isRelated { return false }
    switch options.statements {
    case .all: return true
    case .withTitle: return (!isUsed && isRelated) || !statement.id.isUntitled
    case .topLevel:
      return (!isUsed && isRelated) || statement.occurrences.contains { $0.role == .topLevel }
    case .withRelations: return isRelated
    case .notUsedInArgument: return !isUsed
    case .withMoreThanOneRelation: return isRelated && (!isUsed || partners[position] > 1)
    }
  }

  /// For each statement the number of places in selected arguments that its relations lead to.
  private static func partnerCounts(
    of relations: [PlacedRelation], arguments: [Bool], use: StructureUse
  ) -> [Int] {
    let concluding = use.conclusionOf.map { $0.count { arguments[$0] } }
    let presupposing = zip(use.premiseOf, use.premiseCounts).map { users, counts in
      zip(users, counts).reduce(0) { $0 + (arguments[$1.0] ? $1.1 : 0) }
    }
    var counts = Array(repeating: 0, count: use.premiseOf.count)
    for relation in relations {
      if case .statement(let source) = relation.source {
        switch relation.target {
        case .argument(let target): counts[source] += arguments[target] ? 1 : 0
        case .statement(let target): counts[source] += presupposing[target]
        }
      }
      if case .statement(let target) = relation.target {
        switch relation.source {
        case .argument(let source): counts[target] += arguments[source] ? 1 : 0
        case .statement(let source): counts[target] += concluding[source]
        }
      }
    }
    return counts
  }
}
