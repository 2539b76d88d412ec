internal import ArgumentModel

extension Check {
  /// Finds objections to the thesis or to anything that supports it which stand themselves.
  ///
  /// A status says how things stand in the map as drawn; see `argmap evaluate`.
  public static let unansweredObjection = Check(
    "unanswered-objection", in: .dialectic, .warning,
    "An objection to the thesis, or to what supports it, is not answered.",
    manual: """
      Something attacks or undercuts the thesis, or a claim or inference on a way to it, and \
      nothing in the map answers it: by the grounded evaluation the objection stands. A reader \
      will ask what the author says to it.

      Answer it by attacking it or its premises or by undercutting the inference to it; or weaken \
      the claim until the objection no longer hits it. Reasons for the claim under attack are no \
      answer.

      ```argdown
      [Solar]: Solar will be the cheapest source of power. #thesis
        + [Prices]: Module prices fell by 90 %.
          - [Subsidies]: The prices were subsidised.
      ```

      Each objection is told where it stands. What all of them together cost is told where the \
      thesis stands, once, as `thesis-falls`, or as `defeated-support` if only a reason for it is lost.
      """
  ) { input in
    let reading = input.reading
    var told: Set<[Int32]> = []
    return reading.conflicts.enumerated().compactMap { number, conflict in
      let target = Int(conflict.target)
      let isStep = target >= reading.claimCount
      let hit = isStep ? Int(reading.network.conclusions[target - reading.claimCount]) : target
      let relation = reading.conflictRelations[number]
      guard input.isOnThesisSide[hit], reading.isEffective[number],
        input.evaluation.status(ofClaim: Int(conflict.source)) == .stands,
        told.insert([relation, conflict.source]).inserted
      else { return nil }
      let source = reading.words(for: Int(conflict.source))
      let object =
        isStep
        ? reading.words(forStep: target - reading.claimCount) : reading.words(for: target)
      return Finding(
        "nothing answers \(source), which \(reading.relations[Int(relation)].kind.verb) \(object)",
        at: reading.relations[Int(relation)].ranges.first ?? reading.nameRange(of: hit),
        subjects: reading.titles(of: [Int(conflict.source)]) + [title(of: target, in: reading)],
        help: "answer it with an attack on \(source), or give up what it hits")
    }
  }

  /// The title of the claim, or of the argument whose step is hit.
  private static func title(of gate: Int, in reading: Reading) -> String {
    guard gate >= reading.claimCount else { return reading.name(of: gate).title }
    let step = gate - reading.claimCount
    return reading.argument(ofStep: step)?.title
      ?? reading.name(of: Int(reading.network.conclusions[step])).title
  }
}
