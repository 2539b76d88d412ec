internal import ArgumentModel

extension Check {
  /// Finds reasons for a thesis that fall while the thesis does not.
  ///
  /// The trail leads from the reason to the attack that decides.
  public static let defeatedSupport = Check(
    "defeated-support", in: .dialectic, .warning,
    "A reason for a thesis falls, though the thesis does not.",
    manual: """
      The thesis has several reasons. One of them, or something that it needs, is attacked by what \
      stands, so that the thesis rests on the others alone. A reader who sees the reason in the \
      picture counts on support that is not there.

      Answer the objection, or drop the reason. If the thesis falls as well, this is told as \
      `thesis-falls` alone; the objection itself is told as `unanswered-objection` where it stands.

      ```argdown
      [Solar]: Solar will be the cheapest source of power. #thesis
        + [Prices]: Module prices fell by 90 %.
          - [Subsidies]: The prices were subsidised.
        + [Land]: There is land enough.
      ```
      """
  ) { input in
    let reading = input.reading
    let decisions = Decisions(input)
    return input.theses.flatMap { thesis -> [Finding] in
      let status = input.evaluation.status(ofClaim: thesis)
      guard status == .stands || status == .contested else { return [] }
      return reading.network.reasons[thesis].map { Int($0) }.compactMap { step in
        guard input.evaluation.status(ofStep: step) == .falls,
          let decision = decisions.attack(onStep: step)
        else { return nil }
        let name = reading.words(for: thesis)
        let start = decision.premise.map { decisions.trail(from: $0) }
        let end = Diagnostic.Note(
          decisions.words(for: decision.attack), at: decisions.range(of: decision.attack))
        let reason = reading.words(forStep: step)
        return Finding(
          "\(reason) fails as a reason for \(name): "
            + "\(decisions.words(for: decision.attack))",
          at: reading.range(ofStep: step),
          subjects: [title(of: step, in: reading)]
            + reading.titles(of: [thesis, Int(decision.attack.source)]),
          notes: [
            Diagnostic.Note(
              "\(name) itself \(status.predicate)", at: reading.nameRange(of: thesis))
          ],
          help: "answer \(decisions.source(of: decision.attack)), or drop \(reason)",
          trail: start ?? [end])
      }
    }
  }

  private static func title(of step: Int, in reading: Reading) -> String {
    reading.argument(ofStep: step)?.title
      ?? reading.network.premises[step].first.map { reading.name(of: Int($0)).title } ?? ""
  }
}
