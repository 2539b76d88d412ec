internal import ArgumentModel

extension Check {
  /// Finds claims that contradict each other and are both supported, with nothing else to decide.
  public static let conflictUnaddressed = Check(
    "conflict-unaddressed", in: .dialectic, .warning,
    "Two claims contradict each other, and nothing decides between them.",
    manual: """
      The map says that two claims cannot both be true. Each of them follows from what the map \
      takes as given, and nothing but the other one speaks against either. At least one of them \
      bears on the thesis, so that the case hangs on a conflict that the map names and leaves alone.

      Say what speaks against one of the two, or which of them is to be preferred. A conflict of \
      the thesis itself is told as `thesis-contested`.

      ```argdown
      [Solar]: Solar will be the cheapest source of power. #thesis
        + [Prices]: Prices go on falling.
          >< [Scarcity]: Silver gets scarce, and prices rise again.
      ```
      """
  ) { input in
    let reading = input.reading
    let theses = Set(input.theses.map { Int32($0) })
    var told: Set<Int32> = []
    return reading.conflicts.enumerated().compactMap { number, conflict in
      let relation = reading.conflictRelations[number]
      let (left, right) = (Int(conflict.source), Int(conflict.target))
      guard reading.relations[Int(relation)].kind.isSymmetric, right < reading.claimCount,
        left != right, !theses.contains(conflict.source), !theses.contains(conflict.target),
        input.isOnThesisSide[left] || input.isOnThesisSide[right],
        isUndecided(left, against: right, in: input), isUndecided(right, against: left, in: input),
        told.insert(relation).inserted
      else { return nil }
      let names = reading.titles(of: [left, right])
      return Finding(
        "nothing decides between \(reading.words(for: left)) and \(reading.words(for: right)), "
          + "which contradict each other",
        at: reading.relations[Int(relation)].ranges.first ?? reading.nameRange(of: left),
        subjects: names, help: "say what speaks against one of them")
    }
  }

  /// Whether a claim is contested by that one rival alone.
  private static func isUndecided(
    _ claim: Int, against rival: Int, in input: CheckInput
  ) -> Bool {
    let attackers = input.reading.network.attackers[claim]
    return input.evaluation.status(ofClaim: claim) == .contested && !attackers.isEmpty
      && attackers.allSatisfy { Int($0) == rival }
  }
}
