internal import ArgumentModel

extension Check {
  /// Finds inferences that need more than another one to the same conclusion.
  ///
  /// Of a claim with more than 200 reasons, the first 200 are compared.
  public static let subsumedArgument = Check(
    "subsumed-argument", in: .structure, .note,
    "An argument only adds premises to another one for the same conclusion.",
    manual: """
      One argument infers the conclusion from some premises, another one from these and more. If \
      the first is good, the second is not needed; if the further premises are needed, the first \
      is not good as it stands. Mostly it is the sketch, `+ [Cheap]`, of what was written out later.

      Delete the one that is not meant. Of a claim with more than 200 reasons, the first 200 are \
      compared.

      ```argdown
      [Build it]: We should build the plant.
        + [Cheap]

      <Budget>

      (1) [Cheap]: The plant is cheap.
      (2) [Affordable first]: What is cheap should be built.
      ----
      (3) [Build it]
      ```
      """
  ) { input in
    let reading = input.reading
    return reading.subsumedSteps.map { wide, narrow in
      let conclusion = Int(reading.network.conclusions[wide])
      let premises = reading.network.premises[narrow]
      let added = reading.network.premises[wide].filter { !premises.contains($0) }.map { Int($0) }
      let narrowName = reading.phrase(forStep: narrow)
      return Finding(
        "\(reading.phrase(forStep: wide)) only adds \(reading.list(of: added)) to \(narrowName), "
          + "which infers \(reading.words(for: conclusion)) without",
        at: reading.range(ofStep: wide), subjects: reading.titles(of: [conclusion] + added),
        notes: [
          Diagnostic.Note("\(narrowName) is here", at: reading.range(ofStep: narrow))
        ] + reading.notComparedNote(for: conclusion),
        help: "delete \(narrowName) if it is not enough, else the other one")
    }
  }
}

extension Reading {
  private static let reasonLimit = 200

  /// The steps with all premises of another one to the same claim and more, each with the first such.
  ///
  /// - Complexity: O(size), and O(reasons² · premises) for each claim, for at most 200 reasons.
  var subsumedSteps: [(wide: Int, narrow: Int)] {
    var mark = [Int32](repeating: -1, count: claimCount)
    var found: [(wide: Int, narrow: Int)] = []
    for claim in 0..<claimCount where network.reasons.range(of: claim).count > 1 {
      let steps = network.reasons[claim].prefix(Reading.reasonLimit).map { Int($0) }
        .filter { !network.premises[$0].isEmpty && !network.premises[$0].contains(Int32(claim)) }
      let least = steps.map { network.premises.range(of: $0).count }.min() ?? 0
      for wide in steps where network.premises.range(of: wide).count > least {
        for premise in network.premises[wide] { mark[Int(premise)] = Int32(wide) }
        let narrow = steps.first { step in
          network.premises.range(of: step).count < network.premises.range(of: wide).count
            && network.premises[step].allSatisfy { mark[Int($0)] == Int32(wide) }
        }
        if let narrow { found.append((wide, narrow)) }
      }
    }
    return found
  }

  fileprivate func notComparedNote(for claim: Int) -> [Diagnostic.Note] {
    let count = network.reasons.range(of: claim).count
    guard count > Reading.reasonLimit else { return [] }
    return [Diagnostic.Note("only \(Reading.reasonLimit) of \(count) reasons were compared")]
  }
}
