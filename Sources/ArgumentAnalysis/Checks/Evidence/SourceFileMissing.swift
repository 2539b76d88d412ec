internal import ArgumentModel

extension Check {
  /// Finds files that the map names as sources or bibliographies and that are not there.
  public static let sourceFileMissing = Check(
    "source-file-missing", in: .evidence, .warning,
    "A file that is named as a source is not there.",
    manual: """
      A claim, or the front matter, names a file as a source or as a bibliography, and there is no \
      such file. Paths start at the folder of the map; those of parts that it includes do so as \
      well.

      Correct the path, or put the file there.

      ```argdown
      [Build it]: We should build the plant.
        + [Cost]: It is cheap. {source: reprot.txt}
      ```
      """
  ) { input in
    input.namedFiles.compactMap { path, claim in
      guard case .missing = input.library.files[path] else { return nil }
      return Finding(
        "there is no file \(path)", at: claim.flatMap { input.reading.nameRange(of: $0) },
        subjects: input.reading.titles(of: claim.map { [$0] } ?? []),
        help: "correct the path; it starts at the folder of the map")
    }
  }
}
