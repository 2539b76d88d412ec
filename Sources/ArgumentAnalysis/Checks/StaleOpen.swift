internal import ArgumentModel

extension Check {
  /// Finds claims that are tagged as open and yet follow from what is assumed.
  public static let staleOpen = Check(
    "stale-open", in: .support, .warning,
    "A claim is tagged as open but has support that is complete.",
    manual: """
      The tag `#open`, or `#undeveloped`, says that the claim still waits for support. But it has \
      support by now, and follows from what the map takes as given. Either the tag is left over, \
      or the support is not meant to be enough.

      Delete the tag; or mark as `#open` the premise that the support still lacks.

      ```argdown
      [Build it]: We should build the plant. #thesis
        + [Water]: The river carries enough water. #open
          + [Measured]: It was measured for ten years.
      ```
      """
  ) { input in
    let reading = input.reading
    return (0..<reading.claimCount).filter { claim in
      !reading.network.reasons[claim].isEmpty && !reading.isGiven[claim]
        && input.closure.step(to: claim) != nil
        && (reading.isOpen[claim] || reading.hasTag("undeveloped", claim))
    }.map { claim in
      Finding(
        "\(reading.words(for: claim)) is tagged as open, but it is supported",
        at: reading.nameRange(of: claim), subjects: reading.titles(of: [claim]),
        help: "delete the tag, or mark as #open what the support lacks")
    }
  }
}

extension Reading {
  /// Whether a statement, or the argument behind a gist, carries a tag.
  func hasTag(_ tag: Tag, _ claim: Int) -> Bool {
    isGist(claim)
      ? graph.arguments[Int(gists[claim - graph.statements.count])].tags.contains(tag)
      : graph.statements[claim].hasTag(tag)
  }
}
