import ArgumentModel

/// What a graph says, whatever it is written in: a line for each thing.
///
/// Roles of places are left out, and places that only name what is defined elsewhere.
struct GraphMeaning {
  private let graph: ArgumentGraph
  /// Whether the order counts; if not, what has no title is known by what it says.
  private let isOrdered: Bool
  /// Whether marks in texts count.
  private let hasMarks: Bool

  init(_ graph: ArgumentGraph, isOrdered: Bool, hasMarks: Bool = true) {
    self.graph = graph
    self.isOrdered = isOrdered
    self.hasMarks = hasMarks
  }

  var lines: [String] {
    let lines = elements + graph.relations.map(line(of:))
    return ["\(graph.mode) \(graph.metadata)"] + sections + (isOrdered ? lines : lines.sorted())
  }

  private var sections: [String] {
    graph.sections.map {
      "section \($0.title.meaning(hasMarks)) \($0.level) \($0.tags) \($0.data) in \(place($0.parent))"
    }
  }

  private var elements: [String] {
    let statements = graph.statements.map { statement in
      "\(name(.statement(statement.id))) in \(place(statement.section)) \(tags(statement.tags)) "
        + "\(data(statement.data)) \(texts(statement.occurrences, statement.canonicalOccurrence))"
    }
    let arguments = graph.arguments.map { argument in
      "\(name(.argument(argument.id))) in \(place(argument.section)) \(tags(argument.tags)) "
        + "\(data(argument.data)) \(texts(argument.occurrences, argument.canonicalOccurrence)) "
        + "\(steps(of: argument))"
    }
    return statements + arguments
  }

  private func steps(of argument: Argument) -> [String] {
    (argument.structure?.steps ?? []).flatMap { step in
      step.premises.map { "\(name(.statement($0.statement))) \(meaning(of: [$0.occurrence]))" } + [
        "\(step.inference.rules) \(step.inference.data)",
        "\(name(.statement(step.conclusion.statement))) \(meaning(of: [step.conclusion.occurrence]))",
      ]
    }
  }

  private func line(of relation: Relation) -> String {
    let ends = [name(relation.source), name(relation.target)]
    let isTurned = relation.kind.isSymmetric && ends[0] > ends[1]
    return "\(ends[isTurned ? 1 : 0]) \(relation.kind) \(ends[isTurned ? 0 : 1])"
  }

  private func name(_ end: Relation.Endpoint) -> String {
    switch end {
    case .statement(let id) where id.isUntitled:
      isOrdered
        ? "untitled \(id)" : "[\(graph[id]?.canonicalOccurrence?.text?.meaning(hasMarks) ?? "")]"
    case .argument(let id) where id.isUntitled:
      isOrdered
        ? "untitled \(id)"
        : "<\(graph[id]?.structure.map { $0.statements.map { name(.statement($0)) } } ?? [])>"
    case .inference(of: let id, step: let step):
      "\(name(.argument(id))) step \(step ?? (graph[id]?.structure?.steps.count ?? 0) - 1)"
    default: "\(end)"
    }
  }

  private func place(_ section: Section.ID?) -> Int { section?.position ?? -1 }

  /// The texts, the one that speaks for all first.
  private func texts(_ places: [Occurrence], _ canonical: Occurrence?) -> [String] {
    let texts = isOrdered ? meaning(of: places) : meaning(of: places).sorted()
    return (canonical.map { meaning(of: [$0]) } ?? []) + texts
  }

  private func data(_ data: DataMapping) -> [String] {
    let entries = data.entries.map { "\($0)" }
    return isOrdered ? entries : entries.sorted()
  }

  private func tags(_ tags: [Tag]) -> [String] {
    isOrdered ? tags.map(\.name) : tags.map(\.name).sorted()
  }

  /// The texts, with marks and without tags behind them, in order; each once.
  private func meaning(of places: [Occurrence]) -> [String] {
    var seen: Set<String> = []
    return places.compactMap { $0.text?.meaning(hasMarks) }.filter { seen.insert($0).inserted }
  }
}

extension MarkedText {
  fileprivate func meaning(_ hasMarks: Bool) -> String {
    let others = hasMarks ? marks.filter { !$0.isTag } : []
    let sentence = hasMarks ? sentence : MarkedText(string, marks: marks.filter(\.isTag)).sentence
    return "\(sentence.debugDescription) \(others)"
  }
}

extension MarkedText.Mark {
  fileprivate var isTag: Bool { if case .tag = kind { true } else { false } }
}
