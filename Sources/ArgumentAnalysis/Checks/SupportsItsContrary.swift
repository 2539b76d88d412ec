internal import ArgumentModel

extension Check {
  /// Finds claims that are a reason for what contradicts them.
  public static let supportsItsContrary = Check(
    "supports-its-contrary", in: .structure, .error,
    "A claim supports what contradicts it.",
    manual: """
      The map says of two claims that they cannot both be true, and yet one of them, alone or as a \
      premise among others, is a reason for the other. Whoever grants the reason has to deny the \
      conclusion.

      Delete the support or the contradiction, or divide the claim. In strict mode, \
      `mode: strict`, an attack between statements says that both cannot be true.

      ```argdown
      [Tax]: The tax should rise.
        + [Burden]: It moves the burden to the rich.
        >< [Burden]
      ```
      """
  ) { input in
    ForAndAgainst.all(in: input.reading).filter(\.relation.kind.isSymmetric).map {
      $0.finding("supports what it contradicts:", in: input.reading)
    }
  }
}
