internal import ArgumentModel

extension Check {
  /// Finds statements that join two assertions, each with a verb of its own.
  ///
  /// See `Clauses` for what counts; whatever is not plain is left alone.
  public static let compoundClaim = Check(
    "compound-claim", in: .text, .note,
    "A statement makes two assertions at once.",
    manual: """
      A statement joins two assertions by "and", "but" or a semicolon. Whoever doubts one of them \
      cannot attack it without attacking the other, and a reason for the one counts as a reason \
      for both.

      Make two statements of it; both can be premises of one argument. The check goes by a short \
      list of verbs, in English and German, and leaves alone what is conditional, subordinate \
      or denied.

      ```argdown
      [Solar]: Solar power is cheap and the storage of power is expensive.
      ```
      """
  ) { input in
    guard let language = input.texts.language else { return [] }
    return input.texts.statements(with: Clauses.joints, in: input.reading).compactMap { claim in
      guard let text = input.graph.statements[claim].text,
        let joint = Clauses(text, in: language).joint
      else { return nil }
      let name = input.reading.words(for: claim)
      return Finding(
        "\(name) makes two assertions, joined by \"\(joint)\"",
        at: input.reading.nameRange(of: claim), subjects: input.reading.titles(of: [claim]),
        help: "make two statements of it, so that each can be supported and attacked alone")
    }
  }
}
