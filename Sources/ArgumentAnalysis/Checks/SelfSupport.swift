internal import ArgumentModel

extension Check {
  /// Finds inferences that have their conclusion among their premises, and claims that are offered
  /// as support of themselves.
  public static let selfSupport = Check(
    "self-support", in: .structure, .error,
    "A claim is its own premise.",
    manual: """
      An inference uses its conclusion as a premise, or a relation offers a claim as support of \
      itself. Whoever doubts the conclusion doubts that premise, so the step gives no reason at \
      all. In the reading of the map such a step never derives anything.

      Delete the relation or the premise, or say what the premise was to add.

      ```argdown
      <Trust>

      (1) [Honest]: The witness is honest.
      (2) The witness says that she is honest.
      ----
      (3) [Honest]
      ```
      """
  ) { input in
    let reading = input.reading
    return (0..<reading.stepCount).compactMap { step in
      let conclusion = reading.network.conclusions[step]
      guard reading.network.premises[step].contains(conclusion) else { return nil }
      let claim = reading.words(for: Int(conclusion))
      if case .inference = reading.origins[step], let argument = reading.argument(ofStep: step) {
        return Finding(
          "\(reading.words(forStep: step)) uses its conclusion \(claim) as a premise",
          at: reading.range(ofStep: step),
          subjects: [argument.title] + reading.titles(of: [Int(conclusion)]),
          help: "delete the premise, or replace it by an independent reason")
      }
      return Finding(
        "\(claim) is offered as support of itself", at: reading.range(ofStep: step),
        subjects: reading.titles(of: [Int(conclusion)]), help: "delete the relation")
    }
  }
}
