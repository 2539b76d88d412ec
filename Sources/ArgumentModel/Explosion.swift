extension ArgumentGraph {
  /// The graph with an argument of its own for each step of a structure.
  ///
  /// An argument of two or more steps becomes `Title - 1`, `Title - 2`, …, each with the
  /// description of the whole; a title that is taken is passed over. Relations of the whole are
  /// those of its last step, and an undercut of an inference aims at the argument of that step. A
  /// premise that no step uses stays a place of its statement. What a step lists under `uses` is
  /// numbered anew.
  ///
  /// - Complexity: O(n) in the size of the graph, on average.
  public var exploded: ArgumentGraph { exploded(movingArgumentRelations: true) }

  /// The same, where `moving` says whether relations of arguments go to their conclusions.
  public func exploded(movingArgumentRelations moving: Bool) -> ArgumentGraph {
    guard arguments.contains(where: { ($0.structure?.steps.count ?? 0) > 1 }) else { return self }
    let explosion = Explosion(of: self)
    var graph = ArgumentGraph()
    graph.mode = mode
    graph.usesPreferences = usesPreferences
    graph.metadata = metadata
    for section in sections {
      _ = graph.insertSection(
        section.title, level: section.level, tags: section.tags, data: section.data,
        range: section.range)
    }
    for statement in statements {
      graph.insert(Statement(id: statement.id, occurrences: explosion.places(of: statement)))
    }
    for argument in arguments {
      for part in explosion.parts(of: argument) {
        graph.insert(Argument(id: part.id, occurrences: part.occurrences))
        if let structure = part.structure { _ = graph.attach(structure, to: part.id) }
      }
    }
    for relation in resolvedRelations(movingArgumentRelations: moving) {
      graph.insert(
        Relation(
          explosion.end(relation.source), relation.kind, explosion.end(relation.target),
          ranges: relation.ranges))
    }
    return graph
  }
}

/// The single steps that arguments fall into.
private struct Explosion {
  /// The parts of each argument that has several steps.
  private var parts: [Argument.ID: [Argument]] = [:]
  /// What becomes of the places of a statement in the structure of an argument, in order.
  private var clones: [Line: [[Occurrence]]] = [:]

  private struct Line: Hashable {
    let argument: Argument.ID
    let statement: Statement.ID
  }

  init(of graph: ArgumentGraph) {
    var taken = Set(graph.arguments.map(\.id))
    for argument in graph.arguments {
      guard let structure = argument.structure, structure.steps.count > 1 else { continue }
      var number = 0
      let ids = structure.steps.map { _ in
        repeat {
          number += 1
        } while !taken.insert(Argument.ID(step: number, of: argument.id)).inserted
        return Argument.ID(step: number, of: argument.id)
      }
      explode(argument, structure, into: ids)
    }
  }

  private mutating func explode(
    _ argument: Argument, _ structure: Structure, into ids: [Argument.ID]
  ) {
    let lines = structure.steps.flatMap { step in
      step.premises + [Premise(step.conclusion.statement, step.conclusion.occurrence)]
    }
    var clones: [[Occurrence]] = Array(repeating: [], count: lines.count)
    var conclusion = -1
    var parts: [Argument] = []
    for (position, used) in structure.usedNumbers.enumerated() {
      let step = structure.steps[position]
      conclusion += step.premises.count + 1
      let premises = used.map { number in
        var occurrence = lines[number - 1].occurrence
        occurrence.role = .premise(of: ids[position])
        clones[number - 1].append(occurrence)
        return Premise(lines[number - 1].statement, occurrence)
      }
      var last = step.conclusion
      last.occurrence.role = .conclusion(of: ids[position], isMain: true)
      last.occurrence.data = last.occurrence.data.renumbered(premises.count)
      clones[conclusion].append(last.occurrence)
      var inference = step.inference
      inference.data = inference.data.renumbered(premises.count)
      parts.append(
        Argument(
          id: ids[position], occurrences: argument.occurrences,
          structure: Structure(
            [Structure.Step(premises: premises, inference: inference, conclusion: last)],
            section: structure.section, range: structure.range)))
    }
    self.parts[argument.id] = parts
    for (line, clones) in zip(lines, clones) {
      let key = Line(argument: argument.id, statement: line.statement)
      self.clones[key, default: []].append(clones.isEmpty ? [line.occurrence] : clones)
    }
  }

  func parts(of argument: Argument) -> [Argument] { parts[argument.id] ?? [argument] }

  /// The places of a statement, those in exploded structures in the roles they have there.
  func places(of statement: Statement) -> [Occurrence] {
    var seen: [Argument.ID: Int] = [:]
    return statement.occurrences.flatMap { (occurrence) -> [Occurrence] in
      guard let id = occurrence.role.argument else { return [occurrence] }
      let number = seen[id, default: 0]
      seen[id] = number + 1
      let clones = clones[Line(argument: id, statement: statement.id)] ?? []
      return number < clones.count ? clones[number] : [occurrence]
    }
  }

  func end(_ end: Relation.Endpoint) -> Relation.Endpoint {
    guard let id = end.argument, let parts = parts[id] else { return end }
    switch end {
    case .statement: return end
    case .argument: return .argument(parts[parts.count - 1].id)
    case .inference(of: _, step: let step):
      return .inference(of: parts[step ?? parts.count - 1].id, step: 0)
    }
  }
}

extension DataMapping {
  /// The data with the numbers of all premises in place of those listed under `uses` or `from`.
  fileprivate func renumbered(_ premises: Int) -> DataMapping {
    var copy = self
    for key in ["uses", "from"] where copy[key]?.sequence != nil || copy[key]?.int != nil {
      copy[key] = .sequence((0..<premises).map { .int($0 + 1) })
    }
    return copy
  }
}

extension Occurrence.Role {
  /// The argument in whose structure a statement stands.
  fileprivate var argument: Argument.ID? {
    switch self {
    case .premise(of: let id), .conclusion(of: let id, isMain: _): id
    case .topLevel, .relation, .listItem: nil
    }
  }
}
