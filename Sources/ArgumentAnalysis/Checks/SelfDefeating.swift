internal import ArgumentModel

extension Check {
  /// Finds claims on the side of a thesis that lead, by support, to an attack on themselves, and
  /// arguments one of whose premises leads to an attack on another one or on the inference.
  ///
  /// Attacks that fall are none, and attacks on a step by what belongs to it are `attacks-itself`.
  /// Looked at are the first 4,096 attacks by what something supports.
  public static let selfDefeating = Check(
    "self-defeating", in: .structure, .warning,
    "A claim for the thesis leads to an objection to itself.",
    manual: """
      What the case for the thesis needs is also a reason, perhaps by several steps, for an \
      objection to it: to the claim itself, to another premise of the same argument, or to the \
      inference. Whoever grants the claim has to grant the objection. Only objections that are not \
      answered count.

      Answer the objection, break the chain to it, or do without the claim. Looked at are the \
      first 4,096 objections that have reasons.

      ```argdown
      [Free the price]: The price should be left to the market. #thesis
        + [Rise]: The price will rise.
          - [Cap]: A cap will keep the price down.
            + [Anger]: Voters will be angry.
              + [Rise]
      ```
      """
  ) { input in
    SelfDefeat.all(in: input).map { defeat in
      let reading = input.reading
      let (claim, attacker) = (
        reading.words(for: defeat.claim), reading.words(for: defeat.attacker)
      )
      let links = defeat.chain + [defeat.attack]
      let object = defeat.isItself ? "it" : reading.words(forGate: defeat.gate)
      return Finding(
        "\(claim) leads to \(attacker), which \(defeat.verb) \(object)"
          + (defeat.step.map { "; \(reading.words(forStep: $0)) needs both" } ?? ""),
        at: reading.nameRange(of: defeat.claim),
        subjects: reading.titles(of: [defeat.claim, defeat.attacker]),
        notes: [Diagnostic.Note("the chain is \(reading.chain(links, of: input.links))")],
        help: "answer \(attacker), or do without \(claim)",
        trail: reading.trail(links, of: input.links))
    }
  }
}
