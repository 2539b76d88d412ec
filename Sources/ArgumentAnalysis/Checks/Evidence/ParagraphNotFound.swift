internal import ArgumentModel

extension Check {
  /// Finds claims that name a paragraph which their source does not have, or in which their
  /// quotation does not stand.
  ///
  /// Only where the text of the source is at hand, and for claims with one source.
  public static let paragraphNotFound = Check(
    "paragraph-not-found", in: .evidence, .warning,
    "A claim names the wrong paragraph of its source.",
    manual: """
      A claim says by `paragraph: 7` where in its source it stands. The source has fewer \
      paragraphs, or it has what is quoted in another one. Paragraphs are counted from 1; they \
      are parted by blank lines, and headings of Markdown are none.

      Correct the number.

      ```argdown
      [Build it]: We should build the plant.
        + [Cost]: It is cheap. {source: report.txt, paragraph: 12}
      ```
      """
  ) { input in
    let reading = input.reading
    var quoting: Set<Int> = []
    let misplaced = input.evidence.quotations.compactMap { quotation -> Finding? in
      guard case .elsewhere(let paragraph) = quotation.result else { return nil }
      quoting.insert(quotation.claim)
      return Finding(
        "what \(reading.words(for: quotation.claim)) quotes stands in paragraph \(paragraph) of "
          + quotation.path,
        at: reading.nameRange(of: quotation.claim),
        subjects: reading.titles(of: [quotation.claim]), help: "write `paragraph: \(paragraph)`")
    }
    let missing = input.evidence.missingParagraphs.filter { !quoting.contains($0.claim) }.map {
      missing in
      let count = missing.count == 1 ? "1 paragraph" : "\(missing.count) paragraphs"
      return Finding(
        "\(reading.words(for: missing.claim)) names paragraph \(missing.number) of \(missing.path), "
          + "which has \(count)",
        at: reading.nameRange(of: missing.claim), subjects: reading.titles(of: [missing.claim]),
        help: "paragraphs are counted from 1, and parted by blank lines")
    }
    return missing + misplaced
  }
}
