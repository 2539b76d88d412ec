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

      `[Subsidies]` stands, so `[Prices]` and with it `[Solar]` fall.
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
        "nothing answers \(source), which \(verb(reading.relations[Int(relation)])) \(object)",
        at: reading.relations[Int(relation)].ranges.first ?? reading.nameRange(of: hit),
        subjects: reading.titles(of: [Int(conflict.source)]) + [title(of: target, in: reading)],
        notes: consequences(input, hit),
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

  private static func verb(_ relation: Relation) -> String {
    switch relation.kind {
    case .undercuts: "undercuts"
    case .contradicts, .excludes: "contradicts"
    case .attacks, .supports, .entails: "attacks"
    }
  }

  /// What becomes of the thesis, if there is one and it does not stand.
  private static func consequences(_ input: CheckInput, _ hit: Int) -> [Diagnostic.Note] {
    guard input.theses.count == 1, let thesis = input.theses.first, thesis != hit else { return [] }
    let name = input.reading.words(for: thesis)
    let range = input.reading.nameRange(of: thesis)
    switch input.evaluation.status(ofClaim: thesis) {
    case .falls: return [Diagnostic.Note("as the map stands, \(name) falls", at: range)]
    case .contested: return [Diagnostic.Note("as the map stands, \(name) is contested", at: range)]
    case .stands, .unsupported: return []
    }
  }
}
