internal import ArgumentModel

extension Check {
  /// Finds inferences of structures that have one premise only.
  public static let singlePremise = Check(
    "single-premise", in: .structure, .note, isOptIn: true,
    "An inference has one premise only.",
    manual: """
      What follows from one premise alone is either another wording of it, or rests on something \
      that is not said: what links the premise to the conclusion? In teaching, writing the link \
      down is most of the work.

      Add the premise that is left unsaid. The check is off unless it is selected.

      ```argdown
      <Budget>

      (1) [Cheap]: The plant is cheap.
      ----
      (2) [Build it]: We should build the plant.
      ```
      """
  ) { input in
    let reading = input.reading
    return reading.ownSteps.joined().filter { reading.network.premises[$0].count == 1 }.map {
      step in
      let premise = Int(reading.network.premises[step].first ?? 0)
      let conclusion = Int(reading.network.conclusions[step])
      return Finding(
        "\(reading.words(forStep: step)) infers \(reading.words(for: conclusion)) from "
          + "\(reading.words(for: premise)) alone",
        at: reading.range(ofStep: step), subjects: reading.titles(of: [premise, conclusion]),
        help: "say what links the one with the other")
    }
  }
}
