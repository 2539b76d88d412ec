internal import ArgumentModel

extension Check {
  /// Finds claims that would be taken as given, had they no reasons, and fall with these.
  ///
  /// Of several on one way, only the one nearest to the attack is found; a thesis is not, for it is
  /// what a map is to establish.
  public static let lostGiven = Check(
    "lost-given", in: .dialectic, .note,
    "A claim falls only because the reasons given for it fall.",
    manual: """
      A claim that nothing supports is taken as given; one for which reasons are given has to be \
      earned by them. Here all the reasons fall and nothing speaks against the claim itself, so \
      that it would stand if the author had offered none.

      If readers will grant the claim without reasons, tag it `#given`; else answer what defeats \
      the reasons, or find a better one.

      ```argdown
      [Solar]: Solar will be the cheapest source of power. #thesis
        + [Prices]: Module prices fell by 90 %.
          + [Survey]: A survey of 2015 says so.
            - [Small]: It asked three dealers.
      ```
      """
  ) { input in
    let reading = input.reading
    let theses = Set(input.theses)
    func isLost(_ claim: Int) -> Bool {
      !reading.network.isAssumed[claim] && !reading.isOpen[claim] && input.isOnThesisSide[claim]
        && input.evaluation.status(ofClaim: claim) == .falls
        && input.evaluation.status(ofGate: claim) == .stands
    }
    let decisions = Decisions(input)
    return reading.graph.statements.indices.compactMap { claim in
      guard isLost(claim), !theses.contains(claim), let attack = decisions.attack(on: claim),
        input.verdicts.link(of: claim).map(isLost) != true
      else { return nil }
      let name = reading.words(for: claim)
      return Finding(
        "\(name) falls with the reasons for it; without any it would be taken as given",
        at: reading.nameRange(of: claim), subjects: reading.titles(of: [claim]),
        notes: [
          Diagnostic.Note(decisions.words(for: attack), at: decisions.range(of: attack))
        ],
        help: "tag \(name) #given if readers will grant it, or find a better reason",
        trail: decisions.trail(from: claim))
    }
  }
}
