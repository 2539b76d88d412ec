internal import ArgumentModel

extension Check {
  /// Finds assumed claims that name no source.
  ///
  /// By default a note, for what is tagged `#evidence` or `#observation`, and for all that is
  /// assumed in a map some of whose claims do name sources. Warnings for what `require-sources`
  /// asks for.
  public static let missingSource = Check(
    "missing-source", in: .evidence, .note,
    "An assumed claim names no source.",
    manual: """
      Nothing in the map supports the claim, and it does not say where it comes from either: a \
      reader has to take the author's word for it. A source is `source`, `sources`, `quote` or \
      `url` in the data, a link in the text, or a key such as `@smith2010`. What is tagged \
      `#assumption` needs none.

      Reported are claims tagged `#evidence` or `#observation`, and in a map that names sources at \
      all, what is assumed without one. `check: {require-sources: givens}` makes a source a duty, \
      and its lack a warning: `tagged`, for those tags, `givens`, for all that is assumed, or `all`.

      ```argdown
      [Build it]: We should build the plant.
        + [Cost]: It costs 2 bn. {source: smith2010}
        + [Water]: The river carries enough water.
      ```
      """
  ) { input in
    let reading = input.reading
    let demand = input.options.requiredSources
    let namesSources = input.evidence.isSourced.contains(true)
    return reading.graph.statements.indices.compactMap { claim in
      let statement = reading.graph.statements[claim]
      guard statement.text != nil, !statement.hasTag("assumption") else { return nil }
      let isTagged = statement.hasTag("evidence") || statement.hasTag("observation")
      let isAssumed =
        reading.network.reasons[claim].isEmpty && reading.network.isAssumed[claim]
        && !reading.network.uses[claim].isEmpty
      let isDemanded =
        switch demand {
        case .none: false
        case .tagged: isTagged
        case .givens: isTagged || isAssumed
        case .all: true
        }
      guard isDemanded || isTagged || isAssumed && namesSources, !input.evidence.isSourced[claim]
      else {
        return nil
      }
      let kind = isTagged ? "is given as evidence" : isAssumed ? "is assumed" : "is claimed"
      return Finding(
        "\(reading.words(for: claim)) \(kind), and names no source",
        at: reading.nameRange(of: claim), subjects: reading.titles(of: [claim]),
        help: "add a source, e.g. `{source: \"…\"}`, or tag it as #assumption",
        severity: isDemanded ? .warning : nil)
    }
  }
}
