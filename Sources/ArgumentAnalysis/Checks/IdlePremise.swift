internal import ArgumentModel

extension Check {
  /// Finds assumed claims that lead to a thesis only by inferences that never apply.
  ///
  /// Such a claim is in no minimal support of the thesis. The reverse does not hold: what is idle
  /// because another argument needs less is a reason all the same, and not told here.
  public static let idlePremise = Check(
    "idle-premise", in: .support, .note,
    "A claim leads to a thesis but adds nothing to its support.",
    manual: """
      There is a way from the claim to the thesis, but each way takes an inference that also needs \
      a claim that does not follow: one that is open or rests on itself. So the thesis, which \
      follows otherwise, gets nothing from this claim. The notes name what is missing.

      Support what is missing, or do without the claim. If nothing else supports the thesis \
      either, it is `thesis-not-established`.

      ```argdown
      [Build it]: We should build the plant. #thesis
        + [Water]: The river carries enough water.

      <Budget>

      (1) [Cheap]: The plant is cheap.
      (2) [Loan]: The bank will lend the money. #open
      ----
      (3) [Build it]
      ```
      """
  ) { input in
    let reading = input.reading
    let network = reading.network
    let isUseful = input.claimsUsedForTheses
    return network.assumedClaims.filter { input.isOnThesisSide[$0] && !isUseful[$0] }.map { claim in
      let missing = network.uses[claim].lazy.map { Int($0) }.compactMap { step in
        network.premises[step].first { !input.closure.contains(Int($0)) }.map { (step, Int($0)) }
      }
      return Finding(
        "\(reading.words(for: claim)) adds nothing to the support of a thesis",
        at: reading.nameRange(of: claim), subjects: reading.titles(of: [claim]),
        notes: missing.prefix(10).map { step, premise in
          Diagnostic.Note(
            "\(reading.words(forStep: step)) also needs \(reading.words(for: premise)), "
              + "which does not follow", at: reading.nameRange(of: premise))
        },
        help: "support what is missing, or do without it")
    }
  }
}

extension CheckInput {
  /// Whether each claim leads to a thesis by inferences that apply; or by any way to one that does
  /// not follow, or on which a claim backs an argument without being its premise.
  ///
  /// - Complexity: O(size of the map).
  fileprivate var claimsUsedForTheses: [Bool] {
    let network = reading.network
    let stuck = theses.filter { !closure.contains($0) }
    var isUsed = network.claims(leadingTo: stuck)
    var stack = theses.filter { !isUsed[$0] }
    for thesis in stack { isUsed[thesis] = true }
    while let claim = stack.popLast() {
      var below = network.reasons[claim].flatMap { network.backers[Int($0)] }
      for step in liveReasons(of: claim) { below += network.premises[step] }
      for premise in below where !isUsed[Int(premise)] {
        isUsed[Int(premise)] = true
        stack.append(Int(premise))
      }
    }
    return isUsed
  }
}
