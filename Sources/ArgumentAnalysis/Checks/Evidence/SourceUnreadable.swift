internal import ArgumentModel

extension Check {
  /// Finds files that the map names as sources or bibliographies and that cannot be read as text.
  ///
  /// A document of another kind, as a PDF, is only reported where words are quoted from it.
  public static let sourceUnreadable = Check(
    "source-unreadable", in: .evidence, .warning,
    "A file that is named as a source cannot be read.",
    manual: """
      A claim, or the front matter, names a file that is there but cannot be read as text: it is \
      no UTF-8, it lies outside the folder of the map, or it is a document such as a PDF from \
      which words are quoted. What is quoted from it cannot be looked up.

      Put a plain text beside it, and name that: `pdftotext report.pdf` makes one.

      ```argdown
      [Build it]: We should build the plant.
        + [Cost]: It is cheap. {source: report.pdf, quote: "it will cost next to nothing"}
      ```
      """
  ) { input in
    let quoting = Set(
      (0..<input.reading.claimCount).filter { input.evidence.data[$0]["quote"] != nil }
        .flatMap { input.evidence.sources[$0].compactMap(input.evidence.table.path(of:)) })
    return input.namedFiles.compactMap { path, claim in
      guard case .unreadable(let reason) = input.library.files[path],
        !path.namesBinaryDocument || quoting.contains(path)
      else { return nil }
      return Finding(
        "\(path) cannot be read: \(reason)",
        at: claim.flatMap { input.reading.nameRange(of: $0) },
        subjects: input.reading.titles(of: claim.map { [$0] } ?? []),
        help: "name a plain text in UTF-8, below the folder of the map")
    }
  }
}
