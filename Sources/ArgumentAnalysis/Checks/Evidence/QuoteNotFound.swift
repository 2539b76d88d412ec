internal import ArgumentModel

extension Check {
  /// Finds quotations that their source does not have.
  ///
  /// Only where the text of every source of the claim is at hand. See `QuotationSearch`.
  public static let quoteNotFound = Check(
    "quote-not-found", in: .evidence, .error,
    "A source does not have what is quoted from it.",
    manual: """
      A claim quotes its source, `{source: notes.txt, quote: "…"}`, and that file does not have \
      these words. A claim whose text stands in quotation marks as a whole is a quotation, too.

      Compare with the source, or name the source that has it. Words and signs are compared; \
      capitals, punctuation, quotation marks, dashes, line ends and ligatures make no difference, \
      nor do emphasis, tags and links. What is left out is marked by `…` or `[…]`; the parts must \
      follow each other within four times the length of the quotation. The file is a text (.txt, \
      .md, …) below the folder of the map; a key can be given one in the front matter: \
      `sources: {smith2010: {file: smith.txt}}`.

      ```argdown
      [Build it]: We should build the plant.
        + [Cost]: It is cheap. {source: report.txt, quote: "the plant will cost next to nothing"}
      ```
      """
  ) { input in
    let reading = input.reading
    return input.evidence.quotations.compactMap { quotation in
      guard case .missing(let partsStandApart) = quotation.result else { return nil }
      return Finding(
        "\(quotation.path) does not have what \(reading.words(for: quotation.claim)) quotes",
        at: reading.nameRange(of: quotation.claim),
        subjects: reading.titles(of: [quotation.claim]),
        notes: partsStandApart
          ? [Diagnostic.Note("it has each part, but not in this order near each other")] : [],
        help: "compare the words with the source, or mark what is left out with […]")
    }
  }
}
