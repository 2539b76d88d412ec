internal import ArgumentModel

/// What decides that claims and steps do not stand: attacks, in words and with their places.
struct Decisions {
  private let input: CheckInput
  /// The relation behind each attack; the first, where there are several.
  private let relations: [Attack: Int32]

  /// Prepares to tell what decides.
  ///
  /// - Complexity: O(conflicts).
  init(_ input: CheckInput) {
    self.input = input
    var relations: [Attack: Int32] = [:]
    for (number, conflict) in input.reading.conflicts.enumerated() {
      let attack = Attack(Int(conflict.source), onGate: Int(conflict.target))
      if relations[attack] == nil { relations[attack] = input.reading.conflictRelations[number] }
    }
    self.relations = relations
  }

  /// The attack that decides on a claim which falls or is contested.
  func attack(on claim: Int) -> Attack? {
    input.evaluation.attack(
      decidingOn: input.verdicts.root(of: claim), input.evaluation.status(ofClaim: claim))
  }

  /// The attack that decides on a step which falls or is contested, and the premise that passes it on.
  func attack(onStep step: Int) -> (attack: Attack, premise: Int?)? {
    let network = input.reading.network
    let status = input.evaluation.status(ofStep: step)
    if let source = input.evaluation.attacker(ofGate: network.gate(ofStep: step)) {
      return (Attack(source, onGate: network.gate(ofStep: step)), nil)
    }
    let premise = input.evaluation.premise(decidingOnStep: step, status)
    return premise.flatMap { premise in attack(on: premise).map { ($0, premise) } }
  }

  /// `[o] attacks [p]`.
  func words(for attack: Attack) -> String {
    "\(source(of: attack)) \(verb(of: attack)) \(object(of: attack))"
  }

  /// What attacks.
  func source(of attack: Attack) -> String { input.reading.words(for: Int(attack.source)) }

  /// What is attacked.
  func object(of attack: Attack) -> String {
    let claims = input.reading.claimCount
    let gate = Int(attack.gate)
    return gate < claims
      ? input.reading.words(for: gate) : input.reading.words(forStep: gate - claims)
  }

  /// The way from a claim to the attack that decides on it, place by place.
  func trail(from claim: Int) -> [Diagnostic.Note] {
    let reading = input.reading
    var notes: [Diagnostic.Note] = []
    var last = claim
    while notes.count < Decisions.longestTrail, let next = input.verdicts.link(of: last),
      next != claim
    {
      notes.append(
        Diagnostic.Note(
          "\(reading.words(for: last)) needs \(reading.words(for: next))",
          at: reading.nameRange(of: last)))
      last = next
    }
    guard let attack = attack(on: claim) else { return notes }
    return notes + [Diagnostic.Note(words(for: attack), at: range(of: attack))]
  }

  /// The place of the attack.
  func range(of attack: Attack) -> SourceRange? {
    relations[attack].flatMap { input.reading.relations[Int($0)].ranges.first }
  }

  private func verb(of attack: Attack) -> String {
    relations[attack].map { input.reading.relations[Int($0)].kind.verb } ?? "attacks"
  }

  private static let longestTrail = 100
}
