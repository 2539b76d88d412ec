public import ArgumentModel

/// What speaks against a thesis, or against something that supports it, and what becomes of that.
public struct Objection: Hashable, Sendable {
  /// What becomes of an objection.
  public enum State: Hashable, Sendable {
    /// It stands, and hits.
    case unanswered
    /// It stands, but fails on a claim of greater priority.
    case outweighed
    /// It neither stands nor falls.
    case undecided
    /// It falls to what attacks it, or something that it needs: `answers` say what does.
    case answered
    /// It does not follow from what is assumed.
    case unfounded
  }

  /// The claim that objects.
  public let source: Relation.Endpoint
  /// How it objects.
  public let kind: Relation.Kind
  /// What it hits; an inference by the argument it belongs to.
  public let target: Relation.Endpoint
  /// What becomes of it.
  public let state: State
  /// What decides that it falls, in the order of the map; empty unless it is answered.
  public let answers: [Answer]

  /// An attack that an objection falls to.
  public struct Answer: Hashable, Sendable {
    /// What answers.
    public let source: Relation.Endpoint
    /// How it does.
    public let kind: Relation.Kind
    /// The objection, or what the objection needs.
    public let target: Relation.Endpoint
  }
}

extension CheckInput {
  /// The objections to the theses and to what supports them, in the order of the map.
  ///
  /// One for each relation and each claim that it comes from.
  ///
  /// - Complexity: O(size), and O(conflicts) for each objection that is answered.
  public var objections: [Objection] {
    let decisions = Decisions(self)
    var told: Set<ClaimPair> = []
    return reading.conflicts.enumerated().compactMap { number, conflict in
      let source = Int(conflict.source)
      let pair = ClaimPair(conflict.source, reading.conflictRelations[number])
      guard isOnThesisSide[reading.network.claim(hitAt: Int(conflict.target))],
        told.insert(pair).inserted
      else { return nil }
      let state = state(ofObjectionFrom: source, isEffective: reading.isEffective[number])
      return Objection(
        source: reading.name(of: source), kind: kind(ofConflict: number),
        target: name(ofGate: Int(conflict.target)), state: state,
        answers: state == .answered ? answers(to: source, decisions) : [])
    }
  }

  private func state(ofObjectionFrom source: Int, isEffective: Bool) -> Objection.State {
    switch evaluation.status(ofClaim: source) {
    case .stands: isEffective ? .unanswered : .outweighed
    case .contested: .undecided
    case .falls: .answered
    case .unsupported: .unfounded
    }
  }

  /// What stands and hits where it is decided that a claim falls.
  private func answers(to source: Int, _ decisions: Decisions) -> [Objection.Answer] {
    guard let decisive = decisions.attack(on: source) else { return [] }
    var told: Set<Int32> = []
    return reading.conflicts.enumerated().compactMap { number, conflict in
      guard conflict.target == decisive.gate, reading.isEffective[number],
        evaluation.status(ofClaim: Int(conflict.source)) == .stands,
        told.insert(conflict.source).inserted
      else { return nil }
      return Objection.Answer(
        source: reading.name(of: Int(conflict.source)), kind: kind(ofConflict: number),
        target: name(ofGate: Int(conflict.target)))
    }
  }

  private func kind(ofConflict number: Int) -> Relation.Kind {
    reading.relations[Int(reading.conflictRelations[number])].kind
  }

  /// The claim, or the argument whose step is hit; a bare relation goes by what it supports.
  private func name(ofGate gate: Int) -> Relation.Endpoint {
    guard gate >= reading.claimCount else { return reading.name(of: gate) }
    let step = gate - reading.claimCount
    return reading.argument(ofStep: step).map { .inference(of: $0) }
      ?? reading.name(of: Int(reading.network.conclusions[step]))
  }
}

extension CheckInput {
  /// For each of some claims, how many others on the side of the theses no longer follow without it.
  ///
  /// - Complexity: O(size · claims / 64).
  package func losses(without claims: [Int]) -> [Int] {
    let derived = (0..<reading.claimCount).filter { isOnThesisSide[$0] && closure.contains($0) }
    return Survival(reading.network, components)
      .losses(claims.map { Survival.Removal(claims: [$0]) }, at: derived)
      .enumerated().map { trial, lost in lost.count { $0 != claims[trial] } }
  }
}
