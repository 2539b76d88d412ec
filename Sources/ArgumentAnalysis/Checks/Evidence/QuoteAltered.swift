internal import ArgumentModel

extension Check {
  /// Finds quotations that their source has in slightly other words.
  ///
  /// At least nine letters of ten agree; what agrees less is `quote-not-found`.
  public static let quoteAltered = Check(
    "quote-altered", in: .evidence, .warning,
    "A quotation differs from its source in some words.",
    manual: """
      The source has a passage that is nearly what the claim quotes, but some words differ. It \
      may be a slip; it may also be the word on which all depends, such as a "not".

      Quote what the source says. Mark what is left out with `[…]`.

      ```argdown
      [Build it]: We should build the plant.
        + [Cost]: It is cheap.
          {source: report.txt, quote: "It is likely that the plant is not going to be cheap."}
      ```
      """
  ) { input in
    let reading = input.reading
    return input.evidence.quotations.compactMap { quotation in
      guard case .altered(let alteration) = quotation.result else { return nil }
      let name = reading.words(for: quotation.claim)
      let place = "paragraph \(alteration.paragraph), line \(alteration.line) of \(quotation.path)"
      return Finding(
        "what \(name) quotes differs from \(quotation.path)",
        at: reading.nameRange(of: quotation.claim),
        subjects: reading.titles(of: [quotation.claim]),
        notes: alteration.differences.map { Diagnostic.Note($0.sentence) }.capped(),
        help: "quote what stands in \(place)")
    }
  }
}

extension WordDifference {
  /// The difference in words.
  fileprivate var sentence: String {
    switch (quoted, written) {
    case (let quoted?, let written?): "for \"\(quoted)\", the source has \"\(written)\""
    case (let quoted?, nil): "the source does not have \"\(quoted)\""
    case (nil, let written?): "the source also has \"\(written)\""
    case (nil, nil): ""
    }
  }
}
