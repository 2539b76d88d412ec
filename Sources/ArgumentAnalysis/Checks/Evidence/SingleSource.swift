internal import ArgumentModel

extension Check {
  /// Finds sources without which a thesis no longer follows, though no one claim from them bears
  /// it.
  ///
  /// A source that the thesis itself names is the text that the map is about. What hangs on one
  /// claim is left to `load-bearing`.
  ///
  /// - Complexity: O(size) for 64 sources each; the first 256 sources are looked at.
  public static let singleSource = Check(
    "single-source", in: .evidence, .note,
    "All support of a thesis rests on one source.",
    manual: """
      Take away what comes from one source, and the thesis no longer follows, though it would \
      survive the loss of each single claim. The reasons look independent, but they stand and fall \
      with that source.

      Find a reason, or another source for one of the claims. A source that the thesis itself \
      names is left alone: then the map says what that source argues.

      ```argdown
      [Build it]: We should build the plant. #thesis
        + [Cost]: It is cheap. {source: smith2010}
        + [Need]: The town needs it. {source: smith2010}
      ```
      """
  ) { input in
    let reading = input.reading
    let theses = input.theses.filter {
      input.closure.contains($0) && !reading.network.reasons[$0].isEmpty
    }
    guard !theses.isEmpty else { return [] }
    let groups = input.claimsBySource
    guard !groups.isEmpty else { return [] }
    let survival = Survival(reading.network, input.components)
    let lost = survival.losses(groups.map { .init(claims: $0.claims) }, at: theses)
    return zip(groups, lost).flatMap { group, fallen -> [Finding] in
      let fallen = fallen.filter { !input.evidence.sources[$0].contains(group.source) }
      guard !fallen.isEmpty else { return [] }
      let alone = Set(
        survival.losses(group.claims.map { .init(claims: [$0]) }, at: fallen).joined())
      return fallen.filter { !alone.contains($0) }.map { thesis in
        let name = reading.words(for: thesis)
        return Finding(
          "all support of \(name) rests on \(group.source.name)",
          at: reading.nameRange(of: thesis), subjects: reading.titles(of: [thesis]),
          notes: group.claims.map {
            Diagnostic.Note(
              "from it comes \(reading.words(for: $0))", at: reading.nameRange(of: $0))
          }.capped(),
          help: "find a reason for \(name), or for one of these claims, that does without it")
      }
    }
  }
}

extension CheckInput {
  /// The assumed claims that name one source alone, by source, where it has several; in order.
  fileprivate var claimsBySource: [(source: Source, claims: [Int])] {
    var positions: [Source: Int] = [:]
    var groups: [(source: Source, claims: [Int])] = []
    for (claim, sources) in evidence.sources.enumerated()
    where sources.count == 1 && reading.network.isAssumed[claim] {
      if let position = positions[sources[0]] {
        groups[position].claims.append(claim)
      } else {
        positions[sources[0]] = groups.count
        groups.append((sources[0], [claim]))
      }
    }
    return Array(groups.filter { $0.claims.count > 1 }.prefix(256))
  }
}
