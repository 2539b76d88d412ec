internal import ArgumentModel

extension Check {
  /// Finds theses that fall: an objection which stands defeats every derivation of them.
  ///
  /// The trail leads from the thesis to the attack that decides; where there are several reasons, the
  /// notes say what became of each.
  public static let thesisFalls = Check(
    "thesis-falls", in: .dialectic, .warning,
    "A thesis falls: objections that nothing answers defeat all support of it.",
    manual: """
      As the map stands, whoever accepts what it takes as given has to give the thesis up: each \
      reason for it, or the thesis itself, is attacked by something that stands. A status speaks \
      about the map as drawn, never about truth.

      Answer the objection, or find a reason that it does not hit. This is the verdict, told once \
      for a thesis; each objection has a finding `unanswered-objection` where it stands, and the \
      reasons that fall have none of their own. A thesis whose data says what is expected of it is \
      left to `unexpected-status`.

      ```argdown
      [Solar]: Solar will be the cheapest source of power. #thesis
        + [Prices]: Module prices fell by 90 %.
          - [Subsidies]: The prices were subsidised.
      ```

      `[Subsidies]` stands, so `[Prices]` and with it `[Solar]` fall.
      """
  ) { input in
    let reading = input.reading
    let decisions = Decisions(input)
    return input.theses.compactMap { thesis in
      guard input.evaluation.status(ofClaim: thesis) == .falls, !reading.isExpectant(thesis),
        let attack = decisions.attack(on: thesis)
      else { return nil }
      let name = reading.words(for: thesis)
      let isDirect = Int(attack.gate) == thesis
      return Finding(
        "\(name) falls: \(decisions.words(for: attack))",
        at: reading.nameRange(of: thesis),
        subjects: reading.titles(of: [thesis, Int(attack.source)]),
        notes: isDirect ? [] : reasons(for: thesis, decisions, input),
        help: "answer \(decisions.source(of: attack)), or "
          + (isDirect ? "give \(name) up" : "find a reason that it does not hit"),
        trail: decisions.trail(from: thesis))
    }
  }

  /// What became of each reason, if there are several.
  private static func reasons(
    for thesis: Int, _ decisions: Decisions, _ input: CheckInput
  ) -> [Diagnostic.Note] {
    let steps = input.reading.network.reasons[thesis].map { Int($0) }
    guard steps.count > 1 else { return [] }
    return steps.compactMap { step in
      decisions.attack(onStep: step).map { decision in
        Diagnostic.Note(
          "\(input.reading.words(forStep: step)) fails: \(decisions.words(for: decision.attack))",
          at: input.reading.range(ofStep: step))
      }
    }.capped()
  }
}
