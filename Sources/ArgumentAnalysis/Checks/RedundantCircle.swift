internal import ArgumentModel

extension Check {
  /// Finds claims that support each other in a circle while some of them have other support.
  public static let redundantCircle = Check(
    "redundant-circle", in: .circularity, .warning,
    "Claims support each other in a circle, though some of them are also supported otherwise.",
    manual: """
      The claims on the circle do follow from what the map assumes, but not by the circle: one of \
      its steps leads back to a claim that was needed before. That step adds nothing and invites \
      the charge of arguing in a circle.

      Find the step that goes backwards and delete it.

      ```argdown
      [Trust]: The paper can be trusted.
        + [Accurate]: It reports accurately.
          + [Trust]
          + [Audit]: An audit found no errors.
      ```
      """
  ) { input in
    SupportCircle.all(in: input).filter { $0.isFounded && !$0.begsQuestion }.map { circle in
      Finding(
        "\(input.reading.words(for: circle.claims[0])) is supported by a circle, "
          + "but also independently: " + circle.words(in: input.reading),
        at: input.reading.nameRange(of: circle.claims[0]),
        subjects: input.reading.titles(of: circle.claims), notes: circle.notes(in: input.reading),
        help: "delete the step of the circle that leads back",
        trail: circle.trail(in: input.reading))
    }
  }
}
