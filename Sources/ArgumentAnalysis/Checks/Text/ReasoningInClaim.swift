internal import ArgumentModel

extension Check {
  /// Finds statements that give a reason within themselves.
  ///
  /// See `Clauses` for what counts. Descriptions of arguments are left alone: they say how one
  /// reasons.
  public static let reasoningInClaim = Check(
    "reasoning-in-claim", in: .text, .note,
    "A statement has its own reason, or its own conclusion, in it.",
    manual: """
      A statement says "because", "since", "therefore" or the like. It is then no claim but an \
      argument, packed into one box: what supports what cannot be seen, and the reason cannot be \
      attacked.

      Make two statements of it, the reason below the claim. Where the words speak of a cause, not \
      of a reason, and the cause is what is claimed, leave it; "fell because", "because of" and \
      "since 2014" are not reported.

      ```argdown
      [Build it]: We should build the plant, because the river carries enough water.
      ```
      """
  ) { input in
    guard let language = input.texts.language else { return [] }
    return input.texts.statements(with: Clauses.reasonWords, in: input.reading).compactMap {
      claim in
      guard let text = input.graph.statements[claim].text,
        let word = Clauses(text, in: language).reasonWord
      else { return nil }
      return Finding(
        "\(input.reading.words(for: claim)) has a step of reasoning in it: \"\(word)\"",
        at: input.reading.nameRange(of: claim), subjects: input.reading.titles(of: [claim]),
        help: "make two statements of it, and put the reason below the claim with a +")
    }
  }
}
