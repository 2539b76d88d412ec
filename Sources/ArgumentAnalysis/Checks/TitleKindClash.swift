internal import ArgumentModel

extension Check {
  /// Finds titles that a statement and an argument share.
  public static let titleKindClash = Check(
    "title-kind-clash", in: .reference, .warning,
    "A statement and an argument share a title.",
    manual: """
      `[X]` is a statement and `<X>` an argument; the map takes them for two things that have \
      nothing to do with each other. Often one of them was meant and the wrong brackets were \
      written; where both are meant, readers of the picture cannot tell them apart by name.

      Correct the brackets, or give one of them another title.

      ```argdown
      [Build it]: We should build the plant.
        + <Water>

      [Water]: The river carries enough water.
      ```
      """
  ) { input in
    let graph = input.graph
    return graph.arguments.compactMap { argument in
      let id = Statement.ID(argument.id.title)
      guard !argument.id.isUntitled, let statement = graph[id] else { return nil }
      return Finding(
        "\(argument.id) and \(id) share a title", at: argument.nameRange,
        subjects: [argument.id.title],
        notes: [Diagnostic.Note("the statement is here", at: statement.nameRange)],
        help: "correct the brackets, or give one of them another title")
    }
  }
}
