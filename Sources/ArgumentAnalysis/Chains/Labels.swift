/// The least sets of assumptions that yield a claim, or whose loss costs it, claim by claim.
///
/// A step joins the sets of its premises, alternatives stand side by side; for the losses it is the
/// other way round. Source: the labels of de Kleer 1986, path sets and cut sets of fault trees.
struct Labels {
  /// What the sets do for the claim.
  enum Side {
    /// They yield it.
    case supports
    /// Their loss costs it.
    case cuts
  }

  private let network: InferenceNetwork
  private let target: Int
  private let isRelevant: [Bool]
  private let members: Adjacency

  /// Prepares the claims that lead to `target`.
  init(_ network: InferenceNetwork, _ components: Components, target: Int) {
    self.network = network
    self.target = target
    isRelevant = network.claims(leadingTo: target)
    members = components.members
  }

  /// The sets of the target, as far as the allowance goes.
  ///
  /// - Complexity: Exponential in the worst case (Kurita & Mann 2025).
  func sets(_ side: Side, _ allowance: inout SetFamily.Allowance) -> SetFamily {
    // Where nothing is known to follow, nothing yields a claim, and losing nothing costs it.
    let start = side == .supports ? SetFamily.none : .empty
    var labels = [SetFamily](repeating: start, count: network.claimCount)
    for component in 0..<members.count where !allowance.isSpent {
      let claims = members[component]
      // A derivation within a circle is no longer than the circle.
      for _ in 0..<claims.count {
        var isStable = true
        for claim in claims where isRelevant[Int(claim)] && !allowance.isSpent {
          let label = label(of: Int(claim), side, labels, &allowance)
          if label != labels[Int(claim)] {
            labels[Int(claim)] = label
            isStable = false
          }
        }
        if isStable { break }
      }
    }
    return labels[target]
  }

  private func label(
    of claim: Int, _ side: Side, _ labels: [SetFamily], _ allowance: inout SetFamily.Allowance
  ) -> SetFamily {
    var ways = network.reasons[claim].map { step in
      let premises = network.premises[Int(step)].map { labels[Int($0)] }
      switch side {
      case .supports:
        return premises.isEmpty ? SetFamily.none : SetFamily.product(premises, &allowance)
      case .cuts:
        return premises.isEmpty ? SetFamily.empty : SetFamily.union(premises, &allowance)
      }
    }
    if network.isAssumed[claim] { ways.append(SetFamily(of: claim)) }
    if ways.count == 1 { return ways[0] }
    switch side {
    case .supports: return SetFamily.union(ways, &allowance)
    case .cuts: return SetFamily.product(ways, &allowance)
    }
  }
}
