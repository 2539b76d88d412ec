internal import ArgumentModel

extension Check {
  /// Finds untitled statements that carry something themselves: others bear on them.
  ///
  /// Off by default: many a map is drawn without titles, and read in one place only.
  public static let untitledReferenced = Check(
    "untitled-referenced", in: .text, .note, isOptIn: true,
    "A statement that others bear on has no title.",
    manual: """
      A statement without a title is supported or attacked. Nothing outside its own lines can \
      refer to it: neither another argument nor `argmap chains --from` nor an answer in another \
      part of the map.

      Give it a title: `[Title]: text`. Off unless a level is set for it: \
      `check: {rules: {untitled-referenced: note}}`.

      ```argdown
      [Build it]: We should build the plant.
        + The plant pays for itself.
          + The price of power has doubled.
      ```
      """
  ) { input in
    let network = input.reading.network
    return input.graph.statements.indices.filter { claim in
      input.graph.statements[claim].id.isUntitled
        && !(network.reasons[claim].isEmpty && network.attackers[claim].isEmpty)
        && !input.graph.statements[claim].isConclusion
    }.map { claim in
      Finding(
        "\(input.reading.words(for: claim)) has no title, but others bear on it",
        at: input.reading.nameRange(of: claim), subjects: input.reading.titles(of: [claim]),
        help: "give it a title, so that other places can refer to it: `[Title]: …`")
    }
  }
}

extension Statement {
  /// Whether the statement is a conclusion within a structure, which has a number there.
  fileprivate var isConclusion: Bool {
    occurrences.contains { if case .conclusion = $0.role { true } else { false } }
  }
}
