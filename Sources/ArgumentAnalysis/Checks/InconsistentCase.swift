internal import ArgumentModel

extension Check {
  /// Finds theses that need two claims which speak against each other, or need one while a line of
  /// support uses the other.
  ///
  /// Where both are assumed and needed, it is `only-inconsistent-support`; where one argument uses
  /// both, `contradictory-premises`. Claims of which the thesis needs neither are alternatives. Of
  /// more than 20 theses, the first 20 are looked at.
  public static let inconsistentCase = Check(
    "inconsistent-case", in: .structure, .warning,
    "The case for a thesis uses claims that speak against each other.",
    manual: """
      The thesis cannot be had without either of the two claims, and they attack or contradict \
      each other. If it needs only one of them, and another line of support uses what contradicts \
      it, this is a note: that line needs both and is worth nothing. An argument by cases, which \
      reaches the thesis from either of two claims, is no finding.

      Drop or reword one of the two, or find a way around it. Theses beyond the first 20 are not \
      looked at.

      ```argdown
      <Case>

      (1) [Cheap]: The plant pays for itself.
      (2) [Safe]: The plant is safe.
      ----
      (3) [Build it]: We should build the plant. #thesis

      [Cheap]
        + [Few guards]: It needs few guards.
          + [Remote]: It lies in the desert.
        >< [Many guards]

      [Safe]
        + [Many guards]: It needs many guards.
          + [Fuel]: The fuel is dangerous.
      ```
      """
  ) { input in
    let reading = input.reading
    let rivalries = Rivalry.all(in: input)
    guard !rivalries.isEmpty else { return [] }
    let bearing = Rivalry.bearing(rivalries, in: input)
    return input.establishedTheses.enumerated().flatMap { number, thesis -> [Finding] in
      let isLeading = reading.network.claims(leadingTo: thesis)
      return rivalries.compactMap { rivalry in
        let needed = [rivalry.left, rivalry.right].filter { bearing[$0]?.contains(number) == true }
        if needed.count == 2 {
          guard !rivalry.areAssumed(in: reading) else { return nil }
          return finding(rivalry, in: reading, severity: nil) {
            "\(reading.words(for: thesis)) needs both \($0) and \($1), which \(verb(rivalry))"
          }
        }
        guard let needed = needed.first, rivalry.relation.kind.isSymmetric else { return nil }
        let other = needed == rivalry.left ? rivalry.right : rivalry.left
        guard isLeading[other], other != thesis, input.closure.contains(other) else { return nil }
        return finding(rivalry, in: reading, severity: .note) { _, _ in
          "\(reading.words(for: thesis)) needs \(reading.words(for: needed)), and a line of support "
            + "uses \(reading.words(for: other)), which contradicts it"
        }
      }
    }
  }

  private static func verb(_ rivalry: Rivalry) -> String {
    rivalry.relation.kind.isSymmetric ? "contradict each other" : "are in conflict"
  }

  private static func finding(
    _ rivalry: Rivalry, in reading: Reading, severity: Diagnostic.Severity?,
    message: (String, String) -> String
  ) -> Finding {
    let rivals = [rivalry.left, rivalry.right]
    let names = rivals.map { reading.words(for: $0) }
    return Finding(
      message(names[0], names[1]), at: rivalry.relation.ranges.first,
      subjects: reading.titles(of: rivals),
      notes: rivals.map {
        Diagnostic.Note("\(reading.words(for: $0)) is here", at: reading.nameRange(of: $0))
      },
      help: "drop or reword one of the two", severity: severity)
  }
}
