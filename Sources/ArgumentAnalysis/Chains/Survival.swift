/// Which claims still follow when single claims or steps are taken away, 64 trials at a time.
///
/// Bit i of a claim says that it follows in trial i, so that one pass does 64 deletions.
struct Survival {
  /// What one trial takes away.
  struct Removal {
    var claims: [Int] = []
    var steps: [Int] = []
  }

  private let network: InferenceNetwork
  private let members: Adjacency

  init(_ network: InferenceNetwork, _ components: Components) {
    self.network = network
    members = components.members
  }

  /// For each trial those of `targets` that no longer follow.
  func losses(_ removals: [Removal], at targets: [Int]) -> [[Int]] {
    var losses: [[Int]] = []
    for first in stride(from: 0, to: removals.count, by: UInt64.bitWidth) {
      let block = removals[first..<min(first + UInt64.bitWidth, removals.count)]
      let masks = masks(block)
      for trial in 0..<block.count {
        losses.append(targets.filter { masks[$0] & (1 << UInt64(trial)) == 0 })
      }
    }
    return losses
  }

  /// For each claim those of `targets` that no longer follow when it is taken away alone.
  ///
  /// Claims of parts of the network that cannot lose anything together are taken away in one trial.
  ///
  /// - Complexity: O(size · (1 + the most candidates in one part / 64)) where support is acyclic.
  func losses(ofClaims candidates: [Int], at targets: [Int]) -> [[Int]] {
    let parts = parts(without: candidates)
    var trials: [Removal] = []
    var sizes: [Int32: Int] = [:]
    let numbers = candidates.map { candidate in
      let number = sizes[parts[candidate], default: 0]
      sizes[parts[candidate]] = number + 1
      if number == trials.count { trials.append(Removal()) }
      trials[number].claims.append(candidate)
      return number
    }
    let targets = Dictionary(grouping: targets) { parts[$0] }
    var losses = candidates.map { _ in [Int]() }
    for first in stride(from: 0, to: trials.count, by: UInt64.bitWidth) {
      let masks = masks(trials[first..<min(first + UInt64.bitWidth, trials.count)])
      for (place, candidate) in candidates.enumerated() {
        let number = numbers[place] - first
        guard 0..<UInt64.bitWidth ~= number else { continue }
        losses[place] =
          targets[parts[candidate], default: []].filter { masks[$0] & (1 << UInt64(number)) == 0 }
      }
    }
    return losses
  }

  /// For each claim one of its part: of what may be lost together, for want of one of `candidates`.
  ///
  /// What is assumed and stays cannot be lost, and passes nothing on.
  private func parts(without candidates: [Int]) -> [Int32] {
    var isFirm = network.isAssumed
    for candidate in candidates { isFirm[candidate] = false }
    var sets = DisjointSets(count: network.claimCount)
    for step in 0..<network.stepCount where !isFirm[Int(network.conclusions[step])] {
      for premise in network.premises[step] where !isFirm[Int(premise)] {
        sets.unite(Int(premise), Int(network.conclusions[step]))
      }
    }
    return sets.roots
  }

  /// For each claim the trials in which it follows from the assumed claims left.
  ///
  /// - Complexity: O(size) where support is acyclic; a circle is gone round until it is stable.
  func masks(_ removals: ArraySlice<Removal>) -> [UInt64] {
    precondition(removals.count <= UInt64.bitWidth, "a mask holds 64 trials")
    var claims = [UInt64](repeating: .max, count: network.claimCount)
    var steps = [UInt64](repeating: .max, count: network.stepCount)
    for (trial, removal) in removals.enumerated() {
      for claim in removal.claims { claims[claim] &= ~(1 << UInt64(trial)) }
      for step in removal.steps { steps[step] &= ~(1 << UInt64(trial)) }
    }
    var masks = [UInt64](repeating: 0, count: network.claimCount)
    for component in 0..<members.count {
      var isStable = false
      while !isStable {
        isStable = true
        for member in members.range(of: component) {
          let claim = Int(members.neighbours[member])
          let mask = claims[claim] & mask(of: claim, steps, masks)
          if mask != masks[claim] {
            masks[claim] = mask
            isStable = members.range(of: component).count == 1
          }
        }
      }
    }
    return masks
  }

  private func mask(of claim: Int, _ steps: [UInt64], _ masks: [UInt64]) -> UInt64 {
    guard !network.isAssumed[claim] else { return .max }
    var mask: UInt64 = 0
    for entry in network.reasons.range(of: claim) where mask != .max {
      let step = Int(network.reasons.neighbours[entry])
      let premises = network.premises.range(of: step)
      var common = premises.isEmpty ? 0 : steps[step]
      for premise in premises where common != 0 {
        common &= masks[Int(network.premises.neighbours[premise])]
      }
      mask |= common
    }
    return mask
  }
}
