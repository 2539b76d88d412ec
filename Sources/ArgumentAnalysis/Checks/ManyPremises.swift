internal import ArgumentModel

extension Check {
  /// Finds inferences with more premises than the options allow.
  public static let manyPremises = Check(
    "many-premises", in: .metrics, .note,
    "An inference has very many premises.",
    manual: """
      An inference that needs more than five premises at once is hard to follow, and hard to \
      judge: each premise is a place at which it can fail. Often some of them belong together and \
      make a conclusion of their own.

      Divide the inference into steps. `most-premises` in the settings of `check` changes the \
      threshold.

      ```argdown
      <Everything at once>

      (1) [Cheap]: The plant is cheap.
      (2) [Safe]: It is safe.
      (3) [Needed]: It is needed.
      (4) [Popular]: It is popular.
      (5) [Quick]: It is built quickly.
      (6) [Clean]: It is clean.
      ----
      (7) [Build it]: We should build the plant.
      ```
      """
  ) { input in
    let reading = input.reading
    let limit = input.options.mostPremises
    return (0..<reading.stepCount).compactMap { step in
      let premises = reading.network.premises[step]
      guard premises.count > limit else { return nil }
      let conclusion = Int(reading.network.conclusions[step])
      return Finding(
        "\(reading.words(forStep: step)) infers \(reading.words(for: conclusion)) from "
          + "\(premises.count) premises, more than \(limit)",
        at: reading.range(ofStep: step), subjects: reading.titles(of: [conclusion]),
        help: "divide it into steps")
    }
  }
}
