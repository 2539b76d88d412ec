public import ArgumentModel

/// What if: claims and arguments that are thought away, and claims that are taken as given.
public struct Supposition: Hashable, Sendable {
  /// What the map is to do without: a claim with all that it bears on, or the inferences of an argument.
  public var without: [Relation.Endpoint]
  /// What is to be given, as if it were tagged `#given`; attacks on it count all the same.
  public var accepting: [Relation.Endpoint]

  /// Creates a supposition.
  public init(
    without: [Relation.Endpoint] = [], accepting: [Relation.Endpoint] = []
  ) {
    self.without = without
    self.accepting = accepting
  }

  /// Whether nothing is supposed.
  public var isEmpty: Bool { without.isEmpty && accepting.isEmpty }
}

extension Reading {
  /// The reading of the map under a supposition; what the map lacks makes no difference.
  ///
  /// Claims and steps keep their numbers: what is thought away is neither assumed nor concluded,
  /// and is of no use. What rested on it alone is not thereby assumed. Of an argument with a
  /// structure, the inferences are thought away; to accept it is to accept its main conclusion.
  ///
  /// - Complexity: O(size).
  public func supposing(_ supposition: Supposition) -> Reading {
    guard !supposition.isEmpty else { return self }
    var claims: [Int] = []
    var steps: [Int] = []
    for name in supposition.without {
      if let argument = name.argument.flatMap({ graph.position(of: $0) }),
        graph.arguments[argument].structure != nil
      {
        steps += ownSteps[argument]
      } else if let claim = claim(named: name) {
        claims.append(claim)
      }
    }
    let given = supposition.accepting.compactMap { claim(named: $0) }
    var copy = self
    copy.network = network.changed(withoutClaims: claims, withoutSteps: steps, given: given)
    return copy
  }
}

extension InferenceNetwork {
  /// The network with fewer premises and more assumptions; steps that are left out lack premises.
  fileprivate func changed(
    withoutClaims removed: [Int], withoutSteps removedSteps: [Int], given: [Int]
  ) -> InferenceNetwork {
    var isAssumed = isAssumed
    for claim in given { isAssumed[claim] = true }
    var isGone = [Bool](repeating: false, count: stepCount)
    for step in removedSteps { isGone[step] = true }
    var isRemoved = [Bool](repeating: false, count: claimCount)
    for claim in removed {
      isRemoved[claim] = true
      isAssumed[claim] = false
      for step in reasons[claim] { isGone[Int(step)] = true }
      for step in uses[claim] { isGone[Int(step)] = true }
    }
    var premises: (steps: [Int32], claims: [Int32]) = ([], [])
    var backings: (claims: [Int32], steps: [Int32]) = ([], [])
    for step in 0..<stepCount where !isGone[step] {
      for premise in self.premises[step] {
        premises.steps.append(Int32(step))
        premises.claims.append(premise)
      }
      for backer in backers[step] where !isRemoved[Int(backer)] {
        backings.claims.append(backer)
        backings.steps.append(Int32(step))
      }
    }
    let conflicts = (0..<claimCount).flatMap { source in
      attacks[source].map { Conflict(source: Int32(source), target: $0) }
    }
    return InferenceNetwork(
      isAssumed: isAssumed, conclusions: conclusions, stepPremises: premises,
      conflicts: conflicts, backings: backings)
  }
}
