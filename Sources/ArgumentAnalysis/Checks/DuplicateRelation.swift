internal import ArgumentModel

extension Check {
  /// Finds relations that are written more than once.
  ///
  /// To contradict each other is one relation, whichever of the two stands below.
  public static let duplicateRelation = Check(
    "duplicate-relation", in: .reference, .note,
    "A relation is written more than once.",
    manual: """
      The map says in several places that one claim bears on another, in the same way. It counts \
      once; but whoever takes the relation back in one place has not taken it back.

      Delete all places but one. A later line that says nothing else can be deleted as it is.

      ```argdown
      [Build it]: We should build the plant.
        + [Water]: The river carries enough water.

      [Build it]
        + [Water]
      ```
      """
  ) { input in
    let repeated = input.graph.relations.filter { $0.ranges.count > 1 }
    guard !repeated.isEmpty else { return [] }
    let lines = input.graph.relationLines
    return repeated.map { relation in
      let places = relation.ranges.sorted { $0.lowerBound < $1.lowerBound }
      let others = places.dropFirst(2).map { Diagnostic.Note("and here", at: $0) }
      let edits = places.dropFirst().compactMap { lines[$0] }.map { Diagnostic.Fix.Edit($0, "") }
      return Finding(
        "\(relation) is written \(places.count == 2 ? "twice" : "\(places.count) times")",
        at: places[1], subjects: [relation.source.title, relation.target.title],
        notes: ([Diagnostic.Note("it is written first here", at: places[0])] + others).capped(),
        help: "delete one of them",
        fixes: edits.isEmpty ? [] : [Diagnostic.Fix("delete the later line", edits)])
    }
  }
}

extension ArgumentGraph {
  /// The lines that say nothing but one relation, by the name that stands in them.
  fileprivate var relationLines: [SourceRange: SourceRange] {
    var lines: [SourceRange: SourceRange] = [:]
    for occurrence in statements.lazy.flatMap(\.occurrences) {
      if let name = occurrence.nameRange { lines[name] = occurrence.relationLine }
    }
    for occurrence in arguments.lazy.flatMap(\.occurrences) {
      if let name = occurrence.nameRange { lines[name] = occurrence.relationLine }
    }
    return lines
  }
}
