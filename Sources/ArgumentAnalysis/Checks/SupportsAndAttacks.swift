internal import ArgumentModel

extension Check {
  /// Finds claims that speak both for and against the same claim, each time directly.
  ///
  /// A premise of an argument speaks for its conclusion; an argument without premises speaks by its
  /// own name.
  public static let supportsAndAttacks = Check(
    "supports-and-attacks", in: .structure, .error,
    "A claim both supports and attacks the same claim.",
    manual: """
      One claim is a reason for another, alone or as a premise among others, and at the same time \
      attacks or contradicts it. It cannot do both; mostly one of the two signs is a slip, or the \
      claim says two things that should be told apart.

      Delete one of the relations, or divide the claim.

      ```argdown
      [Tax]: The tax should rise.
        + [Burden]: It moves the burden to the rich.
        - [Burden]
      ```
      """
  ) { input in
    let reading = input.reading
    var steps: [Pair: Int] = [:]
    for conflict in reading.conflicts where Int(conflict.target) < reading.claimCount {
      steps[Pair(source: conflict.source, target: conflict.target)] = -1
    }
    guard !steps.isEmpty else { return [] }
    for step in 0..<reading.stepCount {
      let conclusion = reading.network.conclusions[step]
      for premise in reading.network.premises[step] where premise != conclusion {
        let pair = Pair(source: premise, target: conclusion)
        if steps[pair] == -1 { steps[pair] = step }
      }
    }
    return reading.conflicts.enumerated().compactMap { number, conflict in
      // Each pair is told once, at its first conflict.
      let pair = Pair(source: conflict.source, target: conflict.target)
      guard let step = steps.removeValue(forKey: pair), step >= 0 else { return nil }
      let relation = reading.relations[Int(reading.conflictRelations[number])]
      let verb = relation.kind.isSymmetric ? "contradicts" : "attacks"
      let source = reading.words(for: Int(conflict.source))
      let target = reading.words(for: Int(conflict.target))
      return Finding(
        "\(source) both supports and \(verb) \(target)", at: relation.ranges.first,
        subjects: reading.titles(of: [Int(conflict.source), Int(conflict.target)]),
        notes: [Diagnostic.Note("it supports \(target) here", at: reading.range(ofStep: step))],
        help: "delete one of the two relations, or divide \(source) into two claims")
    }
  }

  private struct Pair: Hashable {
    let source: Int32
    let target: Int32
  }
}
