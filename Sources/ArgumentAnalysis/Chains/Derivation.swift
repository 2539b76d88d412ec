public import ArgumentModel

/// One complete case for a claim: a step for each claim that is not assumed, down to those that are.
public struct Derivation: Sendable {
  /// One step of it.
  public struct Step: Hashable, Sendable {
    /// The argument whose inference is taken; `nil` for a bare relation between statements.
    public let argument: Argument.ID?
    /// What it infers from, in the order of the source.
    public let premises: [Relation.Endpoint]
    /// What it infers.
    public let conclusion: Relation.Endpoint
  }

  /// What is derived.
  public let target: Relation.Endpoint
  /// The steps, each behind those that its premises need; empty if the target is assumed.
  public let steps: [Step]
  /// The assumed claims at its ends, in the order of the map.
  public let assumed: [Relation.Endpoint]
  /// The greatest number of steps between one of them and the target.
  public let depth: Int
  /// The claims in it, the target first.
  let claims: [Int]

  /// A derivation of least depth: the answer to why a claim follows.
  ///
  /// Of several steps that serve as well, the first in the order of the source is taken. Source:
  /// Knuth 1977, for the depth of derivations.
  ///
  /// - Returns: `nil` if the map lacks the claim, or if it does not follow from what is assumed.
  /// - Complexity: O(size).
  public init?(of target: Relation.Endpoint, in reading: Reading) {
    let network = reading.network
    let closure = network.closure
    guard let goal = reading.claim(named: target), closure.contains(goal) else { return nil }
    var depths = [Int32](repeating: .max, count: network.claimCount)
    // The closure goes by layers, so that it reaches each claim as early as can be.
    for claim in closure.order {
      let step = closure.step(to: Int(claim))
      depths[Int(claim)] = step.map { network.depth(ofStep: $0, depths) } ?? 0
    }
    self.init(of: goal, in: reading, ranks: depths) { claim in
      guard closure.step(to: claim) != nil else { return nil }
      return network.reasons[claim].lazy.map { Int($0) }
        .filter { network.depth(ofStep: $0, depths) == depths[claim] }
        .min { reading.place(ofStep: $0) < reading.place(ofStep: $1) }
    }
  }

  /// Follows the chosen steps down from `goal`; `ranks` are greater for conclusions than for premises.
  init(
    of goal: Int, in reading: Reading, ranks: [Int32], choosing step: (Int) -> Int?
  ) {
    var claims = [goal]
    var isSeen = [Bool](repeating: false, count: reading.claimCount)
    isSeen[goal] = true
    var chosen: [(claim: Int, step: Int)] = []
    var leaves: [Int] = []
    var next = 0
    while next < claims.count {
      let claim = claims[next]
      next += 1
      guard let step = step(claim) else {
        leaves.append(claim)
        continue
      }
      chosen.append((claim, step))
      for premise in reading.network.premises[step] where !isSeen[Int(premise)] {
        isSeen[Int(premise)] = true
        claims.append(Int(premise))
      }
    }
    let order = chosen.indices.sorted {
      (ranks[chosen[$0].claim], -$0) < (ranks[chosen[$1].claim], -$1)
    }
    var depths = [Int32](repeating: 0, count: reading.claimCount)
    for position in order {
      depths[chosen[position].claim] = reading.network.depth(
        ofStep: chosen[position].step, depths)
    }
    target = reading.name(of: goal)
    steps = order.map { reading.derivationStep(chosen[$0].step) }
    assumed = leaves.sorted().map { reading.name(of: $0) }
    depth = Int(depths[goal])
    self.claims = claims
  }
}

extension InferenceNetwork {
  /// One more than the greatest depth of the premises; `Int32.max` if that, or any premise, lacks.
  fileprivate func depth(ofStep step: Int, _ depths: [Int32]) -> Int32 {
    let greatest = premises[step].reduce(Int32(-1)) { max($0, depths[Int($1)]) }
    return greatest < 0 || greatest == .max ? .max : greatest + 1
  }
}

extension Reading {
  /// A step with names.
  func derivationStep(_ step: Int) -> Derivation.Step {
    Derivation.Step(
      argument: argument(ofStep: step),
      premises: network.premises[step].map { name(of: Int($0)) },
      conclusion: name(of: Int(network.conclusions[step])))
  }

  /// Where a step stands in the source; by number where places are not known.
  func place(ofStep step: Int) -> (Int, Int) { (range(ofStep: step)?.lowerBound ?? 0, step) }
}
