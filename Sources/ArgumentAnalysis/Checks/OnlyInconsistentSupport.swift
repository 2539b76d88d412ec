internal import ArgumentModel

extension Check {
  /// Finds theses that follow only from assumptions two of which speak against each other.
  ///
  /// Two premises of one argument are `contradictory-premises`. A thesis whose minimal supports are
  /// too many to be listed is left out, unless it needs both claims of one pair; of more than 20
  /// theses, the first 20 are looked at.
  public static let onlyInconsistentSupport = Check(
    "only-inconsistent-support", in: .structure, .error,
    "Every way to support the thesis assumes claims that speak against each other.",
    manual: """
      Whatever set of assumed claims one takes from which the thesis follows: two of them attack \
      or contradict each other, though no single argument uses both. Nobody who is consistent can \
      accept the thesis for these reasons.

      Drop or reword one of the claims, or find a reason that does without it. A thesis with more \
      than 1,000 minimal supports is left out, unless it needs both claims of one pair, and so are \
      theses beyond the first 20.

      ```argdown
      <Case>

      (1) [Cheap]: The plant pays for itself.
      (2) [Popular]: The plant is popular.
      ----
      (3) [Build it]: We should build the plant. #thesis

      [Cheap]
        + [Low wages]: It will pay low wages.

      [Popular]
        + [High wages]: It will pay high wages.
          >< [Low wages]
      ```
      """
  ) { input in
    let reading = input.reading
    let rivalries = Rivalry.all(in: input).filter { $0.areAssumed(in: reading) }
    guard !rivalries.isEmpty else { return [] }
    let bearing = Rivalry.bearing(rivalries, in: input)
    let theses = input.establishedTheses
    return theses.enumerated().compactMap { number, thesis in
      let sure = rivalries.first {
        bearing[$0.left]?.contains(number) == true && bearing[$0.right]?.contains(number) == true
      }
      let witnesses =
        sure.map { [$0] }
        ?? clashes(in: thesis, rivalries, input, effort: 200_000 / theses.count)
      guard let first = witnesses.first else { return nil }
      let name = reading.words(for: thesis)
      return Finding(
        "\(name) follows only from claims that speak against each other, as "
          + "\(reading.words(for: first.left)) and \(reading.words(for: first.right)) do",
        at: reading.nameRange(of: thesis),
        subjects: reading.titles(of: [thesis, first.left, first.right]),
        notes: witnesses.map { rivalry in
          Diagnostic.Note(
            "\(reading.words(for: rivalry.left)) and \(reading.words(for: rivalry.right)) clash here",
            at: rivalry.relation.ranges.first)
        }.capped(),
        help: "drop one of them, or find a reason for \(name) that does without it")
    }
  }

  /// A pair of rivals in each minimal support; none if some support has none, or is not known.
  private static func clashes(
    in thesis: Int, _ rivalries: [Rivalry], _ input: CheckInput, effort: Int
  ) -> [Rivalry] {
    guard let supports = input.minimalSupports(of: thesis, effort: effort) else { return [] }
    var byClaim: [Int32: [Rivalry]] = [:]
    for rivalry in rivalries { byClaim[Int32(rivalry.left), default: []].append(rivalry) }
    var told: Set<ClaimPair> = []
    var found: [Rivalry] = []
    for support in supports {
      let members = Set(support)
      let clash = support.lazy.flatMap { byClaim[$0] ?? [] }
        .first { members.contains(Int32($0.right)) }
      guard let clash else { return [] }
      if told.insert(ClaimPair(Int32(clash.left), Int32(clash.right))).inserted {
        found.append(clash)
      }
    }
    return found
  }
}
