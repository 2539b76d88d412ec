internal import ArgumentModel

extension Check {
  /// Finds claims through which all support of a thesis goes, though it has several lines.
  ///
  /// What is plainly the only reason is not told, nor what only supports a claim that is told, nor
  /// what `weak-keystone` reports. Looked at are the first 20 theses, and up to 1,024 claims for each.
  public static let loadBearing = Check(
    "load-bearing", in: .support, .note,
    "All lines of support for a thesis go through one claim.",
    manual: """
      The thesis seems to rest on several reasons, but they have a claim in common, perhaps \
      several steps below: without it none of them is left. Where there is only one reason to \
      begin with, that is plain to see and not reported; `argmap chains` lists everything that \
      bears the load. A claim of this kind that names no source is `weak-keystone`.

      Find a line of support that does without the claim, or see to it that it is beyond doubt. \
      Looked at are the first 20 theses, and up to 1,024 claims for each.

      ```argdown
      [Build it]: We should build the plant. #thesis
        + [Cheap]: It is cheap.
          + [Study]: The study of 2020 is right. {source: "Plant Study 2020"}
        + [Safe]: It is safe.
          + [Study]
      ```
      """
  ) { input in
    let reading = input.reading
    return input.establishedTheses.compactMap { thesis in
      let bottlenecks = Bottlenecks(of: thesis, in: input)
      let claims = bottlenecks.claims.filter { input.weakness(of: $0) == nil }
      guard !claims.isEmpty else { return nil }
      let name = reading.words(for: thesis)
      return Finding(
        "all lines of support for \(name) go through \(reading.list(of: claims))",
        at: reading.nameRange(of: thesis), subjects: reading.titles(of: [thesis] + claims),
        notes: claims.map {
          Diagnostic.Note(
            "without \(reading.words(for: $0)) none is left", at: reading.nameRange(of: $0))
        }.capped()
          + (bottlenecks.isCut
            ? [Diagnostic.Note("only \(Bottlenecks.limit) claims were looked at")] : []),
        help: "find a line that does without, or see to it that "
          + (claims.count == 1 ? "it is beyond doubt" : "they are beyond doubt"))
    }
  }
}

/// The claims without which a claim does not follow, though no row of only reasons leads to them.
struct Bottlenecks {
  /// The claims, those nearest to the target first; none only supports another one.
  private(set) var claims: [Int] = []
  /// Whether some claims were not looked at.
  let isCut: Bool

  /// How many claims are looked at.
  static let limit = 1024

  /// Finds them by deletion.
  ///
  /// - Complexity: O(size · claims looked at / 64).
  init(of target: Int, in input: CheckInput) {
    let network = input.reading.network
    let proof = Proof(of: [target], in: network, input.closure)
    let sure = SureNeeds(of: target, in: network, input.closure)
    let doubtful = proof.claims.filter { !sure.isNeeded[$0] }
    let candidates = doubtful.prefix(Bottlenecks.limit)
    isCut = doubtful.count > candidates.count
    let losses = Survival(network, input.components)
      .losses(candidates.map { Survival.Removal(claims: [$0]) }, at: [target])
    var isCovered = [Bool](repeating: false, count: network.claimCount)
    for (claim, lost) in zip(candidates, losses) where !lost.isEmpty && !isCovered[claim] {
      claims.append(claim)
      let needs = SureNeeds(of: claim, in: network, input.closure)
      for (need, isNeeded) in needs.isNeeded.enumerated() where isNeeded { isCovered[need] = true }
    }
  }
}
