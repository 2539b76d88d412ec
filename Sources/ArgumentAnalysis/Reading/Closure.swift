/// The claims that follow from given ones: B-reachability in the network of steps.
///
/// A step applies once all its premises are reached; a step without premises never does. Source:
/// Dowling & Gallier 1984; Gallo, Longo, Pallottino & Nguyen 1993.
package struct Closure: Sendable {
  /// How a claim was reached.
  private enum Origin {
    static let none: Int32 = -2
    static let seed: Int32 = -1
  }

  /// The step that reached each claim first, or a mark.
  private let origins: [Int32]
  /// The claims reached, in the order in which they were.
  package let order: [Int32]

  /// Derives what follows from `seeds`, leaving the removed claims and steps out.
  ///
  /// - Complexity: O(size of the network).
  package init(
    of network: InferenceNetwork, from seeds: some Sequence<Int>,
    withoutClaims removedClaims: [Int] = [], withoutSteps removedSteps: [Int] = []
  ) {
    var origins = [Int32](repeating: Origin.none, count: network.claimCount)
    var missing = (0..<network.stepCount).map { Int32(network.premises.range(of: $0).count) }
    for step in removedSteps { missing[step] = -1 }
    var isRemoved = [Bool](repeating: false, count: network.claimCount)
    for claim in removedClaims { isRemoved[claim] = true }

    var queue: [Int32] = []
    for claim in seeds where !isRemoved[claim] && origins[claim] == Origin.none {
      origins[claim] = Origin.seed
      queue.append(Int32(claim))
    }
    var next = 0
    while next < queue.count {
      for entry in network.uses.range(of: Int(queue[next])) {
        let step = Int(network.uses.neighbours[entry])
        missing[step] -= 1
        guard missing[step] == 0 else { continue }
        let conclusion = Int(network.conclusions[step])
        guard origins[conclusion] == Origin.none, !isRemoved[conclusion] else { continue }
        origins[conclusion] = Int32(step)
        queue.append(Int32(conclusion))
      }
      next += 1
    }
    self.origins = origins
    order = queue
  }

  /// Whether the claim was reached.
  package func contains(_ claim: Int) -> Bool { origins[claim] != Origin.none }

  /// The step that reached the claim; `nil` for a seed and for a claim out of reach.
  ///
  /// Its premises were reached before, so that following these steps ends at seeds.
  package func step(to claim: Int) -> Int? { origins[claim] >= 0 ? Int(origins[claim]) : nil }
}

extension InferenceNetwork {
  /// The claims that may be taken as given, in order.
  package var assumedClaims: [Int] { isAssumed.indices.filter { isAssumed[$0] } }

  /// What follows from all assumed claims.
  package var closure: Closure { Closure(of: self, from: assumedClaims) }
}
