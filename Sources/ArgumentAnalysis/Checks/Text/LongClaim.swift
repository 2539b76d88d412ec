internal import ArgumentModel

extension Check {
  /// Finds statements of more words, or more characters, than the options allow.
  public static let longClaim = Check(
    "long-claim", in: .text, .note,
    "A statement is too long to be taken in at once.",
    manual: """
      A statement has more than 40 words or 280 characters. A reader cannot keep in mind what \
      exactly is claimed, and mostly it is several claims, or a claim with its reasons.

      Say what is claimed in one sentence; put reasons into statements of their own, and comments \
      into comments. How long is too long can be set: `check: {longest-claim: 60, longest-text: \
      400}`.

      ```argdown
      [Build it]: We should build the plant at the bend of the river, where the water is deep and
        where the old mill stood until the flood, of which the eldest of the village still tell, and
        we should do so before the winter, as the ministry has asked of us in two letters, of which
        one was lost in the mail.
      ```
      """
  ) { input in
    let (words, characters) = (input.options.longestClaim, input.options.longestText)
    return input.graph.statements.indices.compactMap { claim in
      guard let text = input.graph.statements[claim].text else { return nil }
      let count = input.texts.claims[claim]?.wordCount ?? 0
      // A character has a byte at least, so that most texts need not be counted.
      let length = text.utf8.count > characters ? text.count : 0
      guard count > words || length > characters else { return nil }
      let size = count > words ? "\(count) words" : "\(length) characters"
      let limit = count > words ? words : characters
      return Finding(
        "\(input.reading.words(for: claim)) has \(size), more than \(limit)",
        at: input.reading.nameRange(of: claim), subjects: input.reading.titles(of: [claim]),
        help: "say what is claimed in one sentence, and give reasons statements of their own")
    }
  }
}
