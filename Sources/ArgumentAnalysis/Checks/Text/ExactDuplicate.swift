internal import ArgumentModel

extension Check {
  /// Finds statements of different titles, or of none, whose texts are equal.
  ///
  /// Capitals, white space, ligatures and the full stop at the end make no difference.
  public static let exactDuplicate = Check(
    "exact-duplicate", in: .text, .warning,
    "Two statements have the same text.",
    manual: """
      One text stands under two titles, or without a title in two places. For the map these are \
      two claims: what supports the one does not support the other, and an answer to the one \
      leaves the other unanswered.

      Give the claim one title, and refer to it with that wherever it is used.

      ```argdown
      [Build it]: We should build the plant.
        + [Cost]: The plant is cheap.

      [Keep it]: We should keep the plant.
        + [Price]: The plant is cheap.
      ```
      """
  ) { input in
    let reading = input.reading
    var groups: [[Int]] = []
    var positions: [[ClaimText.Token]: Int] = [:]
    for claim in reading.graph.statements.indices {
      guard let tokens = input.texts.claims[claim]?.tokens,
        tokens.contains(where: { $0.kind != .punctuation })
      else { continue }
      if let position = positions[tokens] {
        groups[position].append(claim)
      } else {
        positions[tokens] = groups.count
        groups.append([claim])
      }
    }
    return groups.filter { $0.count > 1 }.map { group in
      let inOrder = group.sorted { reading.place(of: $0) < reading.place(of: $1) }
      let (first, second) = (inOrder[0], inOrder[1])
      let title = inOrder.first { !reading.graph.statements[$0].id.isUntitled }
      let others = inOrder.dropFirst(2).map {
        Diagnostic.Note("and \(reading.words(for: $0)) here", at: reading.nameRange(of: $0))
      }
      return Finding(
        "\(reading.words(for: second)) has the same text as \(reading.words(for: first))",
        at: reading.nameRange(of: second), subjects: reading.titles(of: inOrder),
        notes: ([Diagnostic.Note("it is written first here", at: reading.nameRange(of: first))]
          + others).capped(),
        help: title.map { "refer to it with \(reading.words(for: $0)) wherever it is used" }
          ?? "give it a title, and refer to it with that")
    }
  }
}
