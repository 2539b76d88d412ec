internal import ArgumentModel

extension Check {
  /// Finds relations between arguments that their premises and conclusions do not bear out.
  public static let ungroundedRelation = Check(
    "ungrounded-relation", in: .reference, .warning,
    "One argument bears on another, but their premises and conclusions do not.",
    manual: """
      Both arguments are written out. That one supports the other says that its conclusion is a \
      premise of the other; that it attacks it, that its conclusion speaks against one of the \
      other's statements. Neither is the case here: the sketched relation and the premises tell \
      two different stories.

      Use the conclusion of the one as a premise of the other, say with `><` or `-` which \
      statement it speaks against, or drop the relation.

      ```argdown
      <Budget>

      (1) [Cheap]: The plant is cheap.
      ----
      (2) [Affordable]: We can afford the plant.

      <Need>

      (1) [Demand]: Demand will rise.
      ----
      (2) [Build it]: We should build the plant.

      <Need>
        + <Budget>
      ```
      """
  ) { input in
    LooseRelation.all(in: input).filter(\.isFromStructure).map { loose in
      let relation = loose.relation
      let conclusion = input.reading.words(for: loose.source)
      let isSupport = relation.kind == .supports
      return Finding(
        "\(relation), but its conclusion \(conclusion) "
          + (isSupport ? "is no premise there" : "speaks against nothing there"),
        at: relation.ranges.first, subjects: [relation.source.title, loose.target.title],
        help: isSupport
          ? "make \(conclusion) a premise of \(loose.target), or drop the relation"
          : "say which statement \(conclusion) attacks, or drop the relation")
    }
  }
}
