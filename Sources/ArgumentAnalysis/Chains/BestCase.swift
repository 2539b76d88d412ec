public import ArgumentModel

/// The strongest case for a claim, and what holds it down.
///
/// A derivation is as strong as its weakest claim, the target itself aside unless it is assumed. A claim
/// is as strong as its `strength`, between 0 and 1, says, or 1; in a map that says none, as its
/// standing. Source: Knuth 1977, for superior functions; so it is right amid circles, too.
public struct BestCase: Sendable {
  /// How a claim stands where no strengths are given; the better, the greater.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    case falls, contested
    /// It is assumed and names no source.
    case unsourced
    /// It is assumed and names its source, or it is inferred; it stands.
    case sourced
  }

  /// How strong something is.
  public enum Strength: Hashable, Sendable {
    /// By the `strength` of claims.
    case number(Double)
    /// By how claims stand.
    case standing(Standing)
  }

  /// How strong the case is.
  public let strength: Strength
  /// The case.
  public let derivation: Derivation
  /// The claims in it that are no stronger, in the order of the map.
  public let bottlenecks: [Relation.Endpoint]

  /// Finds the strongest case for `target`.
  ///
  /// - Returns: `nil` if the map lacks the claim, or if it does not follow from what is assumed.
  /// - Complexity: O(size · log size).
  public init?(for target: Relation.Endpoint, in reading: Reading) {
    guard let goal = reading.claim(named: target) else { return nil }
    let weights = Weights(reading)
    let search = StrongestDerivations(of: goal, in: reading.network, weights.values)
    guard let best = search.values[goal] else { return nil }
    derivation = Derivation(of: goal, in: reading, ranks: search.ranks) { search.steps[$0] }
    strength = weights.strength(best)
    bottlenecks = derivation.claims.sorted()
      .filter { weights.values[$0] == best && ($0 != goal || search.steps[goal] == nil) }
      .map { reading.name(of: $0) }
  }
}

extension BestCase {
  /// The weight of each claim, as a number.
  private struct Weights {
    private(set) var values: [Double] = []
    private let areNumbers: Bool

    init(_ reading: Reading) {
      let written = (0..<reading.claimCount).map { reading.data(ofClaim: $0)["strength"]?.number }
      areNumbers = written.contains { $0 != nil }
      if areNumbers {
        values = written.map { min(max($0 ?? 1, 0), 1) }
      } else {
        let evaluation = Evaluation(reading)
        values = (0..<reading.claimCount).map { claim in
          let standing = evaluation.standing(of: claim)
          return Double(Standing.allCases.firstIndex(of: standing) ?? 0)
        }
      }
    }

    func strength(_ value: Double) -> Strength {
      areNumbers ? .number(value) : .standing(Standing.allCases[Int(value)])
    }
  }
}

extension Evaluation {
  fileprivate func standing(of claim: Int) -> BestCase.Standing {
    switch status(ofClaim: claim) {
    case .falls, .unsupported: .falls
    case .contested: .contested
    case .stands:
      !reading.network.isAssumed[claim] || reading.isSourced(claim) ? .sourced : .unsourced
    }
  }
}

/// The strongest derivation of each claim, the strongest claims first.
private struct StrongestDerivations {
  /// A claim with the strength of a derivation; the strongest comes first, of these the shallowest.
  private struct Candidate: Comparable {
    let value: Double
    let depth: Int32
    let claim: Int32
    let step: Int32

    static func < (left: Candidate, right: Candidate) -> Bool {
      if left.value != right.value { return left.value > right.value }
      return (left.depth, left.claim, left.step) < (right.depth, right.claim, right.step)
    }
  }

  /// How strong the best case for each claim is; `nil` if it has none.
  private(set) var values: [Double?]
  /// The step by which the best case derives each claim; `nil` if it is assumed.
  private(set) var steps: [Int?]
  /// The order in which the claims were settled.
  private(set) var ranks: [Int32]

  init(of goal: Int, in network: InferenceNetwork, _ weights: [Double]) {
    values = Array(repeating: nil, count: network.claimCount)
    steps = Array(repeating: nil, count: network.claimCount)
    ranks = Array(repeating: 0, count: network.claimCount)
    var depths = ranks
    var missing = (0..<network.stepCount).map { network.premises.range(of: $0).count }
    var waiting = MinimumHeap<Candidate>()
    for claim in network.assumedClaims {
      waiting.insert(
        Candidate(value: weights[claim], depth: 0, claim: Int32(claim), step: -1))
    }
    var settled: Int32 = 0
    while let next = waiting.popMinimum() {
      let claim = Int(next.claim)
      guard values[claim] == nil else { continue }
      values[claim] = next.value
      steps[claim] = next.step < 0 ? nil : Int(next.step)
      depths[claim] = next.depth
      ranks[claim] = settled
      settled += 1
      for step in network.uses[claim] {
        missing[Int(step)] -= 1
        let conclusion = network.conclusions[Int(step)]
        guard missing[Int(step)] == 0, values[Int(conclusion)] == nil else { continue }
        let depth = network.premises[Int(step)].reduce(0) { max($0, depths[Int($1)]) } + 1
        let isTarget = Int(conclusion) == goal && !network.isAssumed[goal]
        let own = isTarget ? next.value : weights[Int(conclusion)]
        waiting.insert(
          Candidate(value: min(next.value, own), depth: depth, claim: conclusion, step: step))
      }
    }
  }
}
