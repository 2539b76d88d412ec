internal import ArgumentModel

extension Check {
  /// Finds theses that neither stand nor fall.
  ///
  /// Theses that contradict each other are the question of a map, and not found.
  public static let thesisContested = Check(
    "thesis-contested", in: .dialectic, .warning,
    "A thesis is contested: it neither stands nor falls.",
    manual: """
      Something speaks against the thesis, or against what it needs, and is itself attacked back, \
      with nothing in the map to decide between the two. So the map leaves its own thesis undecided.

      Say what decides: an attack on one of the two, or a reason for the thesis that does without \
      what is contested. Theses that contradict each other, and nothing else, are what a map is \
      about, and are not reported; nor is a thesis whose data says what is expected of it.

      ```argdown
      [Solar]: Solar will be the cheapest source of power. #thesis
        + [Prices]: Prices go on falling.
          >< [Scarcity]: Silver gets scarce, and prices rise again.
      ```
      """
  ) { input in
    let reading = input.reading
    let decisions = Decisions(input)
    let theses = Set(input.theses.map { Int32($0) })
    return input.theses.compactMap { thesis in
      guard input.evaluation.status(ofClaim: thesis) == .contested, !reading.isExpectant(thesis),
        let attack = decisions.attack(on: thesis),
        Int(attack.gate) != thesis || !theses.contains(attack.source)
          || Int(attack.source) == thesis
      else { return nil }
      return Finding(
        "\(reading.words(for: thesis)) is contested: \(decisions.words(for: attack)), "
          + "and neither prevails",
        at: reading.nameRange(of: thesis),
        subjects: reading.titles(of: [thesis, Int(attack.source)]),
        help: "say what speaks against \(decisions.source(of: attack)), or find a reason that "
          + "does without \(decisions.object(of: attack))",
        trail: decisions.trail(from: thesis))
    }
  }
}
