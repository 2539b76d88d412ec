public import ArgumentModel

/// What stands in the way of a claim: the answer to why it does not stand.
public struct Obstacles: Sendable {
  /// A claim that does not stand, and why.
  public struct Gap: Hashable, Sendable {
    /// The claim.
    public let name: Relation.Endpoint
    /// What becomes of it.
    public let status: Evaluation.Status
    /// Why, in the end.
    public let reason: Verdict.Reason
  }

  /// A reason for the claim that does not bear it.
  public struct Reason: Hashable, Sendable {
    /// The step.
    public let step: Derivation.Step
    /// The premises that are missing, have fallen or are contested.
    public let gaps: [Gap]
    /// What undercuts it and is not answered.
    public let undercutter: Relation.Endpoint?
  }

  /// What it is about.
  public let target: Relation.Endpoint
  /// What becomes of it.
  public let status: Evaluation.Status
  /// What attacks the claim itself and is not answered.
  public let attacker: Relation.Endpoint?
  /// The reasons for it that do not bear it, in the order of the map; empty if it stands.
  public let reasons: [Reason]
  /// Where it all comes from, the nearest first: what would have to be mended, in words.
  public let frontier: [String]

  /// Looks for what stands in the way of `target`.
  ///
  /// - Returns: `nil` if the map lacks it.
  /// - Complexity: O(size).
  public init?(to target: Relation.Endpoint, in verdicts: Verdicts) {
    let evaluation = verdicts.evaluation
    let reading = evaluation.reading
    guard let goal = reading.claim(named: target) else { return nil }
    let network = reading.network
    self.target = reading.name(of: goal)
    status = evaluation.status(ofClaim: goal)
    attacker = evaluation.attacker(ofGate: goal).map { reading.name(of: $0) }
    reasons =
      status == .stands
      ? []
      : network.reasons[goal].map { Int($0) }.compactMap { step in
        let undercutter = evaluation.attacker(ofGate: network.gate(ofStep: step))
        let gaps = network.premises[step].map { Int($0) }
          .filter { evaluation.status(ofClaim: $0) != .stands }
          .map { premise in
            let verdict = verdicts.verdict(on: premise)
            return Gap(
              name: reading.name(of: premise), status: verdict.status, reason: verdict.reason)
          }
        guard undercutter != nil || !gaps.isEmpty || network.premises[step].isEmpty else {
          return nil
        }
        return Reason(
          step: reading.derivationStep(step), gaps: gaps,
          undercutter: undercutter.map { reading.name(of: $0) })
      }
    frontier = Frontier(of: goal, in: evaluation).gaps.map { $0.words(in: reading) }
  }
}

extension Frontier.Gap {
  /// The place in words.
  func words(in reading: Reading) -> String {
    switch self {
    case .open(let claim): "\(reading.words(for: claim)) is open"
    case .circular(let claim): "\(reading.words(for: claim)) rests on itself"
    case .noPremise(let claim): "\(reading.words(for: claim)) is inferred from no premise"
    case .attacked(let claim, let attacker):
      "\(reading.words(for: attacker)) attacks \(reading.words(for: claim))"
    case .undercut(let step, let attacker):
      "\(reading.words(for: attacker)) undercuts \(reading.words(forStep: step))"
    }
  }

  /// The claim that it is about; for a step, its conclusion.
  func claim(in reading: Reading) -> Int {
    switch self {
    case .open(let claim), .circular(let claim), .noPremise(let claim), .attacked(let claim, _):
      claim
    case .undercut(let step, _): Int(reading.network.conclusions[step])
    }
  }
}
