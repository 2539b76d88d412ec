internal import ArgumentModel

extension Check {
  /// Finds inferences from nothing.
  ///
  /// An argument that is only named, without premises and without description, is an
  /// `undefined-reference`; lists of uses that are at fault are `bad-inference-use`.
  public static let argumentWithoutPremises = Check(
    "argument-without-premises", in: .structure, .warning,
    "An inference has no premise.",
    manual: """
      An inference says that it infers from nothing. Such a step derives nothing either: its \
      conclusion counts as unsupported.

      State at least one premise, or list the ones that are meant in `uses`.

      ```argdown
      <Budget>

      (1) [Cheap]: The plant is cheap.
      -- {uses: []} --
      (2) [Build it]: We should build the plant.
      ```
      """
  ) { input in
    let reading = input.reading
    return reading.ownSteps.enumerated().flatMap { argument, steps -> [Finding] in
      let empty = steps.filter { reading.network.premises[$0].isEmpty }
      guard !empty.isEmpty, let structure = reading.graph.arguments[argument].structure,
        structure.badUses.isEmpty
      else { return [] }
      return empty.map { step in
        let conclusion = reading.words(for: Int(reading.network.conclusions[step]))
        return Finding(
          "\(reading.words(forStep: step)) infers \(conclusion) from no premise",
          at: reading.range(ofStep: step), subjects: [reading.graph.arguments[argument].id.title],
          help: "state at least one premise")
      }
    }
  }
}
