internal import ArgumentModel

/// A claim that is a reason for another one and speaks against it, each time directly.
struct ForAndAgainst {
  let source: Int
  let target: Int
  /// The first step of which the one is a premise and the other the conclusion.
  let step: Int
  /// The first relation that says that the one speaks against the other.
  let relation: Relation

  /// All pairs, by their first conflict.
  ///
  /// - Complexity: O(size of the map), on average.
  static func all(in reading: Reading) -> [ForAndAgainst] {
    var steps: [ClaimPair: Int] = [:]
    for conflict in reading.conflicts where Int(conflict.target) < reading.claimCount {
      steps[ClaimPair(conflict.source, conflict.target)] = -1
    }
    guard !steps.isEmpty else { return [] }
    for step in 0..<reading.stepCount {
      let conclusion = reading.network.conclusions[step]
      for premise in reading.network.premises[step] where premise != conclusion {
        let pair = ClaimPair(premise, conclusion)
        if steps[pair] == -1 { steps[pair] = step }
      }
    }
    return reading.conflicts.enumerated().compactMap { number, conflict in
      // Each pair is told once, at its first conflict.
      let pair = ClaimPair(conflict.source, conflict.target)
      guard let step = steps.removeValue(forKey: pair), step >= 0 else { return nil }
      return ForAndAgainst(
        source: Int(conflict.source), target: Int(conflict.target), step: step,
        relation: reading.relations[Int(reading.conflictRelations[number])])
    }
  }

  /// The finding that the source does `verb` the target.
  func finding(_ verb: String, in reading: Reading) -> Finding {
    let (source, target) = (reading.words(for: source), reading.words(for: target))
    return Finding(
      "\(source) \(verb) \(target)", at: relation.ranges.first,
      subjects: reading.titles(of: [self.source, self.target]),
      notes: [Diagnostic.Note("it supports \(target) here", at: reading.range(ofStep: step))],
      help: "delete one of the two relations, or divide \(source) into two claims")
  }
}
