extension ArgumentGraph {
  /// The graph without the places of its source: what is left is what it says.
  ///
  /// Two graphs that say the same in the same order are equal then, wherever they were written;
  /// but data that is not a number (`.nan`) equals nothing, itself included.
  ///
  /// - Complexity: O(n) in the size of the graph, on average.
  public var withoutRanges: ArgumentGraph {
    var graph = ArgumentGraph()
    graph.mode = mode
    graph.usesPreferences = usesPreferences
    graph.metadata = metadata
    for section in sections {
      _ = graph.insertSection(
        section.title.withoutRanges, level: section.level, tags: section.tags, data: section.data)
    }
    for statement in statements {
      graph.insert(
        Statement(id: statement.id, occurrences: statement.occurrences.map(\.withoutRanges)))
    }
    for argument in arguments {
      graph.insert(
        Argument(id: argument.id, occurrences: argument.occurrences.map(\.withoutRanges)))
      guard let structure = argument.structure else { continue }
      let steps = structure.steps.map(\.withoutRanges)
      _ = graph.attach(Structure(steps, section: structure.section), to: argument.id)
    }
    for relation in relations {
      graph.insert(Relation(relation.source, relation.kind, relation.target))
    }
    return graph
  }
}

extension Structure.Step {
  fileprivate var withoutRanges: Structure.Step {
    Structure.Step(
      premises: premises.map { Premise($0.statement, $0.occurrence.withoutRanges) },
      inference: Inference(rules: inference.rules, data: inference.data),
      conclusion: Conclusion(conclusion.statement, conclusion.occurrence.withoutRanges))
  }
}

extension Occurrence {
  fileprivate var withoutRanges: Occurrence {
    Occurrence(text?.withoutRanges, tags: tags, data: data, role: role, section: section)
  }
}
