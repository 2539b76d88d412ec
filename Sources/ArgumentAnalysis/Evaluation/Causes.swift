internal import ArgumentModel

/// Where the reason for a status lies.
extension Evaluation {
  /// The premise to which the reason for the status of a claim leads; the claim itself if to none.
  ///
  /// Following these ends: the steps looked at are those that first derived a claim, or that keep
  /// it possible, and their premises came before it.
  func link(of claim: Int) -> Int {
    switch status(ofClaim: claim) {
    case .stands: return claim
    case .falls:
      guard attack(decidingOn: claim, .falls) == nil,
        let step = labelling.derivable.step(to: claim)
      else { return claim }
      return fallenPremise(of: step) ?? claim
    case .contested:
      let step = Int(labelling.possible.keeper[claim])
      guard labelling.isFree[claim], step >= 0,
        labelling.isFree[reading.network.gate(ofStep: step)]
      else { return claim }
      return premise(of: step) { labelling.inBy[$0] == Labelling.Mark.none } ?? claim
    case .unsupported:
      for step in reading.network.reasons[claim] {
        let premise = reading.network.premises[Int(step)].first {
          !labelling.derivable.contains(Int($0))
        }
        if let premise { return Int(premise) }
      }
      return claim
    }
  }

  private func premise(of step: Int, where isWeak: (Int) -> Bool) -> Int? {
    reading.network.premises[step].first { isWeak(Int($0)) }.map { Int($0) }
  }

  /// The premise of a step that falls first; of several at once, the first.
  private func fallenPremise(of step: Int) -> Int? {
    reading.network.premises[step].map { Int($0) }
      .filter { status(ofClaim: $0) == .falls }
      .min { labelling.rounds[$0] < labelling.rounds[$1] }
  }

  /// What attacks a claim, or the step that would keep it, and so decides that it does not stand.
  ///
  /// What stands only because the claim has fallen does not decide on it.
  func attack(decidingOn claim: Int, _ status: Status) -> Attack? {
    let round = status == .falls ? labelling.rounds[claim] : .max
    if let attacker = attacker(ofGate: claim, status, until: round) {
      return Attack(attacker, onGate: claim)
    }
    let step =
      status == .falls
      ? labelling.derivable.step(to: claim) : Int(labelling.possible.keeper[claim])
    guard let step, step >= 0 else { return nil }
    let gate = reading.network.gate(ofStep: step)
    return attacker(ofGate: gate, status, until: round).map { Attack($0, onGate: gate) }
  }

  /// What attacks a step or its conclusion, and so decides that the step does not stand.
  func attacker(decidingOnStep step: Int, _ status: Status) -> Int? {
    guard status == .falls || status == .contested else { return nil }
    let fallen = status == .falls ? fallenPremise(of: step) : nil
    let round = fallen.map { labelling.rounds[$0] } ?? .max
    return attacker(ofGate: reading.network.gate(ofStep: step), status, until: round)
      ?? attacker(ofGate: Int(reading.network.conclusions[step]), status, until: round)
  }

  /// The premise that decides that a step has its status.
  func premise(decidingOnStep step: Int, _ status: Status) -> Int? {
    guard status != .falls else { return fallenPremise(of: step) }
    return premise(of: step) { self.status(ofClaim: $0) == status }
  }

  /// What attacks a gate and is not answered: what stands, else what is contested.
  func attacker(ofGate gate: Int) -> Int? {
    switch status(ofGate: gate) {
    case .falls: attacker(ofGate: gate, .falls)
    case .contested: attacker(ofGate: gate, .contested)
    case .stands, .unsupported: nil
    }
  }

  private func attacker(ofGate gate: Int, _ status: Status, until round: Int32 = .max) -> Int? {
    let wanted: Status = status == .falls ? .stands : .contested
    return reading.network.attackers[gate].lazy.map { Int($0) }
      .first { self.status(ofClaim: $0) == wanted && labelling.rounds[$0] <= round }
  }

  /// Whether all steps to the claim lack premises.
  func isWithoutPremises(_ claim: Int) -> Bool {
    reading.network.reasons[claim].allSatisfy { reading.network.premises[Int($0)].isEmpty }
  }
}

/// One claim against a gate.
struct Attack: Hashable {
  let source: Int32
  let gate: Int32

  init(_ source: Int, onGate gate: Int) {
    self.source = Int32(source)
    self.gate = Int32(gate)
  }
}

extension Reading {
  /// The last step of an argument with a structure.
  package func lastStep(ofArgument argument: Int) -> Int? {
    ownSteps[argument].last
  }

  /// How a step derives its conclusion.
  func derivation(by step: Int) -> Verdict.Reason {
    if let argument = argument(ofStep: step) { return .derived(by: argument) }
    guard let source = network.premises[step].first else { return .noPremise }
    return .derivedFrom(graph.statements[Int(source)].id)
  }
}
