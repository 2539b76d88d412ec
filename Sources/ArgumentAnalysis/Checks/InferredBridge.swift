internal import ArgumentModel

extension Check {
  /// Finds sketched arguments between claims, whose premises are left to the reading.
  public static let inferredBridge = Check(
    "inferred-bridge", in: .reference, .note, isOptIn: true,
    "What links two claims is an argument whose premises are not written out.",
    manual: """
      An argument is only sketched, and something supports it while it supports something itself. \
      What its premises are, and which of them is supported, the map does not say; the reading \
      takes the argument itself for a claim that bridges the gap.

      Write out its premises and conclusion, if the map is to be complete. The check is off unless \
      it is selected: a sketch is a good beginning.

      ```argdown
      [Build it]: We should build the plant.
        + <Budget>: The plant pays for itself.
          + [Cheap]: It costs under 2 bn.
      ```
      """
  ) { input in
    let reading = input.reading
    return (reading.graph.statements.count..<reading.claimCount).compactMap { gist in
      guard let support = reading.network.reasons[gist].first,
        let use = reading.network.uses[gist].first
      else { return nil }
      let conclusion = Int(reading.network.conclusions[Int(use)])
      return Finding(
        "\(reading.words(for: gist)) links \(reading.words(forStep: Int(support))) with "
          + "\(reading.words(for: conclusion)), but its premises are not written out",
        at: reading.nameRange(of: gist), subjects: reading.titles(of: [gist, conclusion]),
        help: "write out its premises and conclusion")
    }
  }
}
