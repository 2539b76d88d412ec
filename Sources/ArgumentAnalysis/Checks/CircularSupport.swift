internal import ArgumentModel

extension Check {
  /// Finds claims that support each other in a circle and that nothing else supports.
  ///
  /// One finding for each group of claims that lead to each other, with a shortest circle. A claim
  /// that supports itself directly is `self-support`.
  public static let circularSupport = Check(
    "circular-support", in: .circularity, .error,
    "Claims support each other in a circle, and nothing else supports them.",
    manual: """
      Each claim on the circle is offered as a reason for the next one, and in the end for itself. \
      Nothing on the circle follows from anything that the map takes as given, so the claims on it \
      are not supported at all, however many steps there are.

      Delete one of the steps, or support one of the claims from outside. If a reason from outside \
      is there already, the finding is `redundant-circle`; if a thesis is on the circle, \
      `begging-the-question`.

      ```argdown
      [Trust]: The paper can be trusted.
        + [Accurate]: It reports accurately.
          + [Trust]
      ```
      """
  ) { input in
    SupportCircle.all(in: input).filter { !$0.isFounded && !$0.begsQuestion }.map { circle in
      Finding(
        "\(input.reading.words(for: circle.claims[0])) supports itself: "
          + circle.words(in: input.reading),
        at: input.reading.nameRange(of: circle.claims[0]),
        subjects: input.reading.titles(of: circle.claims), notes: circle.notes(in: input.reading),
        help: "delete a step of the circle, or support one of its claims from outside",
        trail: circle.trail(in: input.reading))
    }
  }
}
