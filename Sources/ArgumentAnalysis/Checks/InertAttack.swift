internal import ArgumentModel

extension Check {
  /// Finds objections to the thesis side that have been answered: no defect, but good to know.
  public static let inertAttack = Check(
    "inert-attack", in: .dialectic, .note, isOptIn: true,
    "An objection to the thesis, or to what supports it, is answered.",
    manual: """
      Something attacks or undercuts the thesis, or a claim or inference on a way to it, and falls \
      itself: what answers it stands. That is no defect, but what a case wants; the check lists \
      such objections with what answers them, for a report, and is off unless it is asked for.

      Nothing is to be done; to see why the objection falls, ask `argmap evaluate --why`.

      ```argdown
      [Solar]: Solar will be the cheapest source of power. #thesis
        + [Prices]: Module prices fell by 90 %.
          - [Subsidies]: The prices were subsidised.
            - [Cut]: The subsidies ended, and prices went on falling.
      ```
      """
  ) { input in
    let reading = input.reading
    let decisions = Decisions(input)
    var told: Set<[Int32]> = []
    return reading.conflicts.enumerated().compactMap { number, conflict in
      let target = Int(conflict.target)
      let isStep = target >= reading.claimCount
      let hit = isStep ? Int(reading.network.conclusions[target - reading.claimCount]) : target
      let source = Int(conflict.source)
      guard input.isOnThesisSide[hit], input.evaluation.status(ofClaim: source) == .falls,
        let answer = decisions.attack(on: source),
        told.insert([reading.conflictRelations[number], conflict.source]).inserted
      else { return nil }
      let attack = decisions.words(for: Attack(source, onGate: target))
      return Finding(
        "\(attack), and is answered by \(decisions.source(of: answer))",
        at: reading.relations[Int(reading.conflictRelations[number])].ranges.first,
        subjects: reading.titles(of: [source, Int(answer.source)]),
        trail: decisions.trail(from: source))
    }
  }
}
