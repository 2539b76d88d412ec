import ArgumentModel

extension ArgumentGraph {
  /// What the graph says, without where it says so: a line for each thing.
  var withoutRanges: [String] {
    var lines = ["\(mode) \(metadata)"]
    for section in sections {
      var section = section
      section.range = nil
      lines.append("\(section)")
    }
    for statement in statements {
      lines.append("\(statement.id) \(statement.id.isUntitled)")
      lines += statement.occurrences.map { "\($0.withoutRanges)" }
    }
    for argument in arguments {
      lines.append("\(argument.id) \(argument.id.isUntitled)")
      lines += argument.occurrences.map { "\($0.withoutRanges)" }
      guard let structure = argument.structure else { continue }
      lines.append("in \(String(describing: structure.section))")
      for step in structure.steps {
        lines += step.premises.map { "\($0.statement) \($0.occurrence.withoutRanges)" }
        lines.append("\(step.inference.rules) \(step.inference.data)")
        lines.append("\(step.conclusion.statement) \(step.conclusion.occurrence.withoutRanges)")
      }
    }
    return lines + relations.map { "\($0) \($0.source) \($0.target) \($0.ranges.count)" }
  }
}

extension Occurrence {
  /// The occurrence without its places.
  fileprivate var withoutRanges: Occurrence {
    var occurrence = self
    occurrence.range = nil
    occurrence.nameRange = nil
    occurrence.relationLine = nil
    return occurrence
  }
}
