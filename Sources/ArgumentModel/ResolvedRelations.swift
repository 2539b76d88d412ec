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
    var resolved: [Relation] = []
    var table = PositionTable()
    resolved.reserveCapacity(relations.count)
    for relation in relations {
      guard let relation = resolve(relation, moving: moving) else { continue }
      let hash = hash(of: relation)
      let position = table.position(hash: hash) { resolved[$0].saysTheSame(as: relation) }
      if let position {
        resolved[position].ranges += relation.ranges
      } else {
        table.insert(resolved.count, hash: hash)
        resolved.append(relation)
      }
    }
    resolved.removeSubranges(resolved.indices { isRedundantAttack($0, amid: resolved, table) })
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

  private func isRedundantAttack(
    _ relation: Relation, amid resolved: [Relation], _ table: PositionTable
  ) -> Bool {
    guard relation.kind == .attacks, relation.source.statement != nil,
      case .argument(let id) = relation.target, let structure = structure(of: id)
    else { return false }
    return structure.steps.contains { step in
      step.premises.contains { premise in
        [Relation.Kind.attacks, .excludes, .contradicts].contains { kind in
          let attack = Relation(relation.source, kind, .statement(premise.statement))
          return table.position(hash: hash(of: attack)) {
            resolved[$0].saysTheSame(as: attack)
          } != nil
        }
      }
    }
  }

  private func structure(of id: Argument.ID) -> Structure? {
    position(of: id).flatMap { arguments[$0].structure }
  }

  private func hash(of relation: Relation) -> Int {
    RelationKey(end(relation.source), relation.kind, end(relation.target)).hashValue
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

extension Relation.Endpoint {
  fileprivate var isArgument: Bool { if case .argument = self { true } else { false } }
}
