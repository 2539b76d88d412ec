internal import ArgumentModel

extension Check {
  /// Finds statements and arguments whose text has no word and no sign, or only marks a gap.
  public static let emptyClaim = Check(
    "empty-claim", in: .text, .warning,
    "A text says nothing.",
    manual: """
      The text of a statement or an argument consists of dots or dashes, or only says that it is \
      still to be written: "…", "???", "TODO", "TBD". It claims nothing, but counts as a claim in \
      everything that is asked of the map.

      Write the text, or tag the claim as `#open` and say what it is to show.

      ```argdown
      [Build it]: We should build the plant.
        + [Cost]: …
      ```
      """
  ) { input in
    (0..<input.reading.claimCount).filter { claim in
      guard let text = input.texts.claims[claim] else { return false }
      return input.texts.isEmpty(text)
    }.map { claim in
      Finding(
        "\(input.reading.words(for: claim)) says nothing", at: input.reading.nameRange(of: claim),
        subjects: input.reading.titles(of: [claim]), help: "write what is claimed, or delete it")
    }
  }
}

extension ClaimTexts {
  /// Whether a text has nothing but punctuation, or one word that marks a gap.
  fileprivate func isEmpty(_ text: ClaimText) -> Bool {
    let words = text.tokens.filter { $0.kind != .punctuation }
    guard let first = words.first else { return true }
    return words.count == 1 && ["todo", "tbd", "tba", "fixme", "xxx"].contains(word(first.number))
  }
}
