import ArgumentModel

extension ArgumentGraph {
  /// What the graph says, whatever it is written in: a line for each thing, in the order kept.
  ///
  /// Roles of places are left out, and places that only name what is defined elsewhere.
  var meaning: [String] {
    var lines = ["\(mode) \(metadata)"]
    for section in sections {
      lines.append(
        "section \(section.title.meaning) \(section.level) \(section.tags) \(section.data)")
    }
    for statement in statements {
      lines.append("\(statement.id) \(statement.id.isUntitled) in \(statement.section?.position ?? -1)")
      lines.append("\(statement.tags) \(statement.data) \(statement.occurrences.meaning)")
    }
    for argument in arguments {
      lines.append("\(argument.id) \(argument.id.isUntitled) in \(argument.section?.position ?? -1)")
      lines.append("\(argument.tags) \(argument.data) \(argument.occurrences.meaning)")
      for step in argument.structure?.steps ?? [] {
        lines += step.premises.map { "  \($0.statement) \([$0.occurrence].meaning)" }
        lines.append("  \(step.inference.rules) \(step.inference.data)")
        lines.append("  \(step.conclusion.statement) \([step.conclusion.occurrence].meaning)")
      }
    }
    return lines
  }

  /// The relations, in no order of their own.
  var relationMeaning: [String] {
    relations.map { relation in
      var target = "\(relation.target)"
      if case .inference(of: let id, step: let step) = relation.target,
        let last = self[id]?.structure?.steps.count
      {
        target += " step \(step ?? last - 1)"
      }
      let ends = ["\(relation.source)", target]
      let isTurned = relation.kind.isSymmetric && ends[0] > ends[1]
      return "\(ends[isTurned ? 1 : 0]) \(relation.kind) \(ends[isTurned ? 0 : 1])"
    }
  }
}

extension [Occurrence] {
  /// The texts, with marks and without tags behind them, in order.
  fileprivate var meaning: [String] { compactMap { $0.text?.meaning } }
}

extension MarkedText {
  fileprivate var meaning: String {
    let marks = marks.filter { if case .tag = $0.kind { false } else { true } }
    return "\(sentence.debugDescription) \(marks)"
  }
}
