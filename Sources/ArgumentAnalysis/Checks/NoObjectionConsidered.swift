internal import ArgumentModel

extension Check {
  /// Finds maps of five or more claims in which nothing speaks against the case.
  public static let noObjectionConsidered = Check(
    "no-objection-considered", in: .dialectic, .note,
    "Nothing in the map speaks against its thesis or what supports it.",
    manual: """
      The map makes a case, and hears no objection to any part of it: no claim attacks or undercuts \
      the thesis or what leads to it. A case that meets no doubt convinces few who have one. Maps \
      of fewer than five claims are left alone.

      Add the strongest objection you know, and the answer to it.

      ```argdown
      [Solar]: Solar will be the cheapest source of power. #thesis
        + [Prices]: Module prices fell by 90 %.
          + [Scale]: More is built each year.
        + [Land]: There is land enough.
        + [Storage]: Batteries get cheaper, too.
      ```
      """
  ) { input in
    let reading = input.reading
    guard input.graph.statements.count >= 5, let first = input.theses.first,
      input.theses.contains(where: { !reading.network.reasons[$0].isEmpty })
    else { return [] }
    let isObjected = reading.conflicts.contains { conflict in
      let target = Int(conflict.target)
      let hit =
        target < reading.claimCount
        ? target : Int(reading.network.conclusions[target - reading.claimCount])
      return input.isOnThesisSide[hit]
    }
    guard !isObjected else { return [] }
    let names = input.theses.map { reading.words(for: $0) }.joined(upTo: 3)
    return [
      Finding(
        "nothing in the map speaks against \(names), or against what supports it",
        at: reading.nameRange(of: first), subjects: reading.titles(of: input.theses.prefix(3)),
        help: "add the strongest objection, and the answer to it")
    ]
  }
}
