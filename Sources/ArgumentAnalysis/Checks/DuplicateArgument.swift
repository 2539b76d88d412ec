internal import ArgumentModel

extension Check {
  /// Finds inferences that infer the same from the same premises.
  public static let duplicateArgument = Check(
    "duplicate-argument", in: .structure, .warning,
    "Two arguments infer the same from the same premises.",
    manual: """
      Two arguments, or an argument and a relation, lead from the same premises to the same \
      conclusion. They are one reason, but the map counts two, and so do its readers.

      Delete one of them; or say what distinguishes them, if they are two inferences.

      ```argdown
      <Budget>

      (1) [Cheap]: The plant is cheap.
      ----
      (2) [Build it]: We should build the plant.

      [Build it]
        + [Cheap]
      ```
      """
  ) { input in
    let reading = input.reading
    var firsts: [Reason: Int] = [:]
    return (0..<reading.stepCount).compactMap { step in
      guard let reason = Reason(step, in: reading) else { return nil }
      guard let first = firsts[reason] else {
        firsts[reason] = step
        return nil
      }
      guard reading.argument(ofStep: step) != reading.argument(ofStep: first) else { return nil }
      let conclusion = Int(reason.conclusion)
      return Finding(
        "\(reading.phrase(forStep: step)) gives the same reason for \(reading.words(for: conclusion)) "
          + "as \(reading.phrase(forStep: first))",
        at: reading.range(ofStep: step), subjects: reading.titles(of: [conclusion]),
        notes: [Diagnostic.Note("the other one is here", at: reading.range(ofStep: first))],
        help: "delete one of them")
    }
  }
}

/// What is inferred from what, whatever it is called.
struct Reason: Hashable {
  let conclusion: Int32
  /// In the order of their numbers.
  let premises: [Int32]

  /// The reason that a step gives; `nil` if it has no premise, or its conclusion is among them.
  init?(_ step: Int, in reading: Reading) {
    conclusion = reading.network.conclusions[step]
    premises = reading.network.premises[step].sorted()
    if premises.isEmpty || premises.contains(conclusion) { return nil }
  }
}

extension Reading {
  /// A step by its argument, or as the support that it is.
  func phrase(forStep step: Int) -> String {
    argument(ofStep: step) == nil ? "the support by \(words(forStep: step))" : words(forStep: step)
  }
}
