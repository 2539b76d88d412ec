internal import ArgumentModel

extension Check {
  /// Finds theses that are used to support what they are supported by.
  ///
  /// A thesis is what the author says is one. If something on the circle has other support, the
  /// finding is a warning.
  public static let beggingTheQuestion = Check(
    "begging-the-question", in: .circularity, .error,
    "What is offered for the thesis itself rests on the thesis.",
    manual: """
      The thesis is offered, perhaps by several steps, as a reason for one of its own reasons. \
      Whoever doubts the thesis doubts that reason with it, so that nothing is gained for the \
      thesis. If something on the circle is also supported from outside, the step that leads back \
      is only idle, and the finding is a warning.

      Delete a step of the circle, or support the reason without the thesis.

      ```argdown
      [Trust]: The paper can be trusted. #thesis
        + [Accurate]: It reports accurately.
          + [Careful]: Its editors are careful, as one can trust them to be.
            + [Trust]
      ```
      """
  ) { input in
    SupportCircle.all(in: input).filter(\.begsQuestion).map { circle in
      let reading = input.reading
      let (thesis, reason) = (
        reading.words(for: circle.claims[0]), reading.words(for: circle.claims[1])
      )
      return Finding(
        "\(reason) is offered for \(thesis), but itself rests on it: \(circle.words(in: reading))",
        at: reading.nameRange(of: circle.claims[1]), subjects: reading.titles(of: circle.claims),
        notes: [Diagnostic.Note("the thesis is here", at: reading.nameRange(of: circle.claims[0]))]
          + circle.notes(in: reading),
        help: "delete a step of the circle, or support \(reason) without \(thesis)",
        trail: circle.trail(in: reading), severity: circle.isFounded ? .warning : nil)
    }
  }
}
