internal import ArgumentModel

extension Check {
  /// Finds keys of works that neither the bibliography nor the front matter has.
  ///
  /// Only where there is a bibliography, or `sources` in the front matter.
  public static let unknownCitation = Check(
    "unknown-citation", in: .evidence, .warning,
    "A claim cites a work that is in no bibliography.",
    manual: """
      A claim names its source by a key, as in `{source: smith2010}` or `@smith2010` in its text, \
      but neither the bibliography nor `sources` in the front matter has that key. Mostly it is \
      misspelt.

      Correct the key, or add the work. A bibliography is BibTeX or CSL-JSON; name it in the front \
      matter, `bibliography: refs.bib`, or by `argmap check --bib refs.bib`.

      ```argdown
      ===
      sources:
        smith2010: {author: Smith, title: On plants}
      ===

      [Build it]: We should build the plant.
        + [Cost]: It costs 2 bn. {source: smith2001}
      ```
      """
  ) { input in
    let declared = input.evidence.table.keys
    guard input.library.bibliography != nil || !declared.isEmpty else { return [] }
    let known = declared + (input.library.bibliography?.keys ?? [])
    let set = Set(known)
    let reading = input.reading
    return (0..<reading.claimCount).flatMap { claim -> [Finding] in
      let cited = reading.markedText(of: claim)?.citedKeys ?? []
      let named = input.evidence.sources[claim].filter { $0.isKey || $0.isWord }
      var seen: Set<String> = []
      let keys = (named.map { ($0.name, $0.isKey) } + cited.map { ($0, true) })
        .filter { !set.contains($0.0) && seen.insert($0.0).inserted }
      return keys.compactMap { key, isKey in
        let nearest = Spelling.suggestion(for: key, among: known)
        // A word alone may be no key at all.
        guard isKey || nearest != nil else { return nil }
        return Finding(
          "\(reading.words(for: claim)) cites \(key), which is in no bibliography",
          at: reading.nameRange(of: claim), subjects: reading.titles(of: [claim]),
          help: nearest.map { "did you mean \($0)?" }
            ?? "correct the key, or add the work to the bibliography")
      }
    }
  }
}

extension Source {
  fileprivate var isKey: Bool { if case .key = self { true } else { false } }

  /// Whether the source is one word.
  fileprivate var isWord: Bool {
    if case .words(let words) = self { !words.contains(where: \.isWhitespace) } else { false }
  }
}
