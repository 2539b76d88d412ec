internal import ArgumentModel

extension Check {
  /// Finds claims that are assumed without a word on why they may be.
  ///
  /// Grounded is what is tagged `#given`, `#assumption`, `#evidence` or `#source`, or names a source.
  public static let unsupportedClaim = Check(
    "unsupported-claim", in: .support, .note, isOptIn: true,
    "A claim is neither supported nor marked as given.",
    manual: """
      Every map ends somewhere: in claims that nothing in it supports. This one does not say \
      whether that is meant: it is not tagged `#given`, `#assumption`, `#evidence` or `#source`, \
      and names no source.

      Support it, name its source, or tag it. The check is off unless it is selected, or \
      `require-grounding` is set; then its findings are warnings.

      ```argdown
      [Build it]: We should build the plant. #thesis
        + [Water]: The river carries enough water.
      ```
      """
  ) { input in
    let reading = input.reading
    let grounds: [Tag] = ["given", "assumption", "evidence", "source"]
    return input.graph.statements.indices.filter { claim in
      let statement = input.graph.statements[claim]
      return reading.network.isAssumed[claim] && reading.network.reasons[claim].isEmpty
        && !input.evidence.isSourced[claim] && !grounds.contains { statement.hasTag($0) }
    }.map { claim in
      Finding(
        "\(reading.words(for: claim)) is neither supported nor marked as given",
        at: reading.nameRange(of: claim), subjects: reading.titles(of: [claim]),
        help: "support it, name its source, or tag it #given",
        severity: input.options.requiresGrounding ? .warning : nil)
    }
  }
}
