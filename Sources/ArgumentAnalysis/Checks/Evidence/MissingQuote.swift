internal import ArgumentModel

extension Check {
  /// Finds claims that cite a text at hand without saying where in it they stand.
  ///
  /// A quotation, a paragraph, page, section, chapter or line says it.
  public static let missingQuote = Check(
    "missing-quote", in: .evidence, .note,
    "A claim cites a text at hand, but not where in it.",
    manual: """
      The source of the claim is a text that lies beside the map, but nothing says which passage \
      is meant. So nobody can check the claim without reading all of it, and `argmap` cannot either.

      Quote the passage, `{source: report.txt, quote: "…"}`, or name its `paragraph`, `page`, \
      `section`, `chapter` or `line`.

      ```argdown
      [Build it]: We should build the plant.
        + [Cost]: It is cheap. {source: report.txt}
      ```
      """
  ) { input in
    let reading = input.reading
    return (0..<reading.claimCount).compactMap { claim in
      let paths = input.evidence.sources[claim].compactMap(input.evidence.table.path(of:))
      let isAtHand = paths.contains {
        if case .text = input.library.files[$0] { true } else { false }
      }
      guard isAtHand, let path = paths.first else { return nil }
      let data = input.evidence.data[claim]
      guard
        !["quote", "paragraph", "paragraphs", "page", "pages", "section", "chapter", "line"]
          .contains(where: { data[$0] != nil }), !input.evidence.isQuoted(claim)
      else { return nil }
      return Finding(
        "\(reading.words(for: claim)) does not say where in \(path) it stands",
        at: reading.nameRange(of: claim), subjects: reading.titles(of: [claim]),
        help: "quote the passage, `{quote: \"…\"}`, or name its `paragraph`")
    }
  }
}

extension Evidence {
  /// Whether the claim is a quotation that was looked up.
  fileprivate func isQuoted(_ claim: Int) -> Bool { quotations.contains { $0.claim == claim } }
}
