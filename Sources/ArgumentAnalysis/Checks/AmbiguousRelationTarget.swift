internal import ArgumentModel

extension Check {
  /// Finds relations of a claim to an argument with premises that do not say which premise is meant.
  ///
  /// Where the source is itself such an argument, it is `ungrounded-relation`.
  public static let ambiguousRelationTarget = Check(
    "ambiguous-relation-target", in: .reference, .note,
    "A claim bears on an argument as a whole, though its premises are written out.",
    manual: """
      A claim supports or attacks an argument whose premises and conclusion are written out, but \
      it is none of the premises and speaks against none of the statements. So the map does not \
      say what exactly it bears on: support of the whole only backs the argument, and an attack \
      on the whole is taken to aim at its last inference.

      Name the premise that is meant: `[Cheap]` below. An objection to the inference itself is an \
      undercut, `_>`.

      ```argdown
      <Budget>

      (1) [Cheap]: The plant is cheap.
      (2) [Needed]: The plant is needed.
      ----
      (3) [Build it]: We should build the plant.

      <Budget>
        - [Overrun]: Such plants cost twice what was planned.
      ```
      """
  ) { input in
    LooseRelation.all(in: input).filter { !$0.isFromStructure }.map { loose in
      let kind = loose.relation.kind
      return Finding(
        "\(input.reading.words(for: loose.source)) \(kind.rawValue) \(loose.target) as a whole",
        at: loose.relation.ranges.first,
        subjects: [loose.relation.source.title, loose.target.title],
        help: "name the premise that it \(kind.rawValue)"
          + (kind == .attacks ? ", or undercut the inference with `_>`" : ""))
    }
  }
}
