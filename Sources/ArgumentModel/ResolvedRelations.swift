extension ArgumentGraph {
  /// What the relations come to once structures and the mode are taken into account.
  ///
  /// In the order of `relations`, each once. A relation from an argument with a structure starts
  /// at its main conclusion (a support of itself disappears); an undercut of such an argument aims
  /// at its last inference. In strict mode, support between statements is entailment (that of a
  /// statement by itself is left out) and attack is exclusion. A statement's attack on an argument with a structure is left out where the
  /// statement attacks one of its premises as well.
  ///
  /// - Complexity: O(relations + structures), on average.
  public var resolvedRelations: [Relation] { resolvedRelations(movingArgumentRelations: true) }

  /// The same, but where `moving` is false a relation of an argument with a structure stays the
  /// argument's own.
  ///
  /// - Complexity: O(relations + structures), on average.
  public func resolvedRelations(movingArgumentRelations moving: Bool) -> [Relation] {
    resolved(movingArgumentRelations: moving).relations
  }

  /// The same with the places of their ends.
  ///
  /// - Complexity: O(relations + structures), on average.
  package func resolved(movingArgumentRelations moving: Bool) -> ResolvedRelations {
    var resolved = ResolvedRelations(capacity: relations.count)
    let written = relations.span
    for place in written.indices {
      guard let relation = resolve(written[place], moving: moving) else { continue }
      resolved.insert(relation, end(relation.source), end(relation.target))
    }
    let relations = resolved.relations
    resolved.remove(relations.indices { isRedundantAttack($0, amid: resolved) })
    return resolved
  }

  /// One relation with its final ends and kind; `nil` if nothing is left of it.
  private func resolve(_ relation: Relation, moving: Bool) -> Relation? {
    var source = relation.source
    if moving, case .argument(let id) = source, let structure = structure(of: id) {
      source = .statement(structure.mainConclusion.statement)
    }
    var target = relation.target
    if relation.kind == .undercuts, let id = target.argument, let structure = structure(of: id),
      moving || !target.isArgument
    {
      var step = structure.steps.count - 1
      if case .inference(of: _, step: let written?) = target { step = written }
      target = .inference(of: id, step: step)
    }
    let kind = kind(of: relation.kind, from: source, to: target)
    if source == target, kind == .entails || (kind == .supports && relation.source != source) {
      return nil
    }
    return Relation(source, kind, target, ranges: relation.ranges)
  }

  private func kind(
    of kind: Relation.Kind, from source: Relation.Endpoint, to target: Relation.Endpoint
  ) -> Relation.Kind {
    guard mode == .strict, source.statement != nil, target.statement != nil else { return kind }
    switch kind {
    case .supports: return .entails
    case .attacks: return .excludes
    case .undercuts, .contradicts, .entails, .excludes: return kind
    }
  }

  private func isRedundantAttack(_ attack: Relation, amid resolved: ResolvedRelations) -> Bool {
    guard attack.kind == .attacks, attack.source.statement != nil,
      case .argument(let id) = attack.target, let structure = structure(of: id)
    else { return false }
    let source = end(attack.source)
    return structure.steps.contains { step in
      step.premises.contains { premise in
        let target = end(.statement(premise.statement))
        return [Relation.Kind.attacks, .excludes, .contradicts].contains { kind in
          resolved.has(RelationKey(source, kind, target))
        }
      }
    }
  }

  private func structure(of id: Argument.ID) -> Structure? {
    position(of: id).flatMap { arguments[$0].structure }
  }

  /// An end of a relation by its position; the graph has what its relations name.
  private func end(_ endpoint: Relation.Endpoint) -> RelationKey.End {
    switch endpoint {
    case .statement(let id): .statement(position(of: id) ?? -1)
    case .argument(let id): .argument(position(of: id) ?? -1)
    case .inference(of: let id, step: let step): .inference(position(of: id) ?? -1, step)
    }
  }
}

/// Relations, each once, with the places of their ends.
package struct ResolvedRelations: Sendable {
  /// The relations, in the order of the graph.
  package private(set) var relations: [Relation] = []
  /// The same relations by the places of their ends.
  package private(set) var places: [PlacedRelation] = []
  private var keys: [RelationKey] = []
  private var table = PositionTable()

  fileprivate init(capacity: Int) {
    relations.reserveCapacity(capacity)
    places.reserveCapacity(capacity)
    keys.reserveCapacity(capacity)
  }

  /// Adds a relation; one that is there in either order, if symmetric, gains its ranges.
  fileprivate mutating func insert(
    _ relation: Relation, _ source: RelationKey.End, _ target: RelationKey.End
  ) {
    let key = RelationKey(source, relation.kind, target)
    let hash = key.hashValue
    if let position = table.position(hash: hash, where: { keys[$0] == key }) {
      relations[position].ranges += relation.ranges
    } else {
      table.insert(keys.count, hash: hash)
      keys.append(key)
      relations.append(relation)
      places.append(
        PlacedRelation(
          kind: relation.kind, source: source.place, target: target.place,
          sourceStep: source.inference, targetStep: target.inference))
    }
  }

  fileprivate func has(_ key: RelationKey) -> Bool {
    table.position(hash: key.hashValue) { keys[$0] == key } != nil
  }

  /// Takes relations out; what `has` says stays as it was.
  fileprivate mutating func remove(_ positions: RangeSet<Int>) {
    if positions.isEmpty { return }
    relations.removeSubranges(positions)
    places.removeSubranges(positions)
  }
}

extension Relation.Endpoint {
  fileprivate var isArgument: Bool { if case .argument = self { true } else { false } }
}
