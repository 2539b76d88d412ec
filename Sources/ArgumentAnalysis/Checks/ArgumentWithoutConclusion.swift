internal import ArgumentModel

extension Check {
  /// Finds sketched arguments that argue for nothing and against nothing.
  ///
  /// One to which nothing is related either is an `orphan`.
  public static let argumentWithoutConclusion = Check(
    "argument-without-conclusion", in: .structure, .warning,
    "An argument argues for nothing and against nothing.",
    manual: """
      Something supports or attacks the argument, but it has no conclusion and bears on no claim. \
      So whatever is said about it is said for nothing.

      Say which claim it supports or attacks, or write out its premises and its conclusion.

      ```argdown
      <Budget>: The plant pays for itself.
        - [Overrun]: Such plants cost twice what was planned.
      ```
      """
  ) { input in
    let reading = input.reading
    return reading.aimlessGists.map { gist in
      Finding(
        "\(reading.words(for: gist)) argues for nothing and against nothing",
        at: reading.nameRange(of: gist), subjects: reading.titles(of: [gist]),
        help: "say which claim it supports or attacks")
    }
  }
}

extension Reading {
  /// The sketched arguments that something bears on and that bear on nothing.
  var aimlessGists: [Int] {
    (graph.statements.count..<claimCount).filter { gist in
      network.uses[gist].isEmpty && network.backed[gist].isEmpty && network.attacks[gist].isEmpty
        && !(network.reasons[gist].isEmpty && network.attackers[gist].isEmpty)
    }
  }
}
