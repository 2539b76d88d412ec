internal import ArgumentModel

extension Check {
  /// Finds claims that speak both for and against the same claim, each time directly.
  ///
  /// A premise of an argument speaks for its conclusion; an argument without premises speaks by its
  /// own name.
  public static let supportsAndAttacks = Check(
    "supports-and-attacks", in: .structure, .error,
    "A claim both supports and attacks the same claim.",
    manual: """
      One claim is a reason for another, alone or as a premise among others, and at the same time \
      attacks it. It cannot do both; mostly one of the two signs is a slip, or the claim says two \
      things that should be told apart. If the two contradict each other, it is \
      `supports-its-contrary`.

      Delete one of the relations, or divide the claim.

      ```argdown
      [Tax]: The tax should rise.
        + [Burden]: It moves the burden to the rich.
        - [Burden]
      ```
      """
  ) { input in
    ForAndAgainst.all(in: input.reading).filter { !$0.relation.kind.isSymmetric }.map {
      $0.finding("both supports and attacks", in: input.reading)
    }
  }
}
