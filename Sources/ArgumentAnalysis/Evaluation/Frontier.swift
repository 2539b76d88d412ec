internal import ArgumentModel

/// Where the reasons lie for which a claim does not stand, or does not even follow.
struct Frontier {
  /// What is wrong at one place.
  enum Gap: Hashable {
    /// The author leaves the claim open.
    case open(Int)
    /// The claim rests on itself.
    case circular(Int)
    /// The claim is inferred from nothing.
    case noPremise(Int)
    /// Something that is not answered attacks the claim.
    case attacked(Int, by: Int)
    /// Something that is not answered attacks the step.
    case undercut(step: Int, by: Int)
  }

  /// The places, those nearest to the claim first, each once.
  private(set) var gaps: [Gap] = []

  /// Walks down from `target` through claims that do not stand; without attacks, through claims that
  /// do not follow.
  ///
  /// - Complexity: O(size of the map below `target`).
  init(of target: Int, in evaluation: Evaluation, withAttacks: Bool = true) {
    let network = evaluation.reading.network
    let components = evaluation.labelling.possible.components
    func isGap(_ claim: Int) -> Bool {
      withAttacks
        ? evaluation.status(ofClaim: claim) != .stands
        : !evaluation.labelling.derivable.contains(claim)
    }
    var seen: Set<Int> = [target]
    var queue = isGap(target) ? [target] : []
    var next = 0
    var circles: Set<Int32> = []
    while next < queue.count {
      let claim = queue[next]
      next += 1
      if withAttacks, let attacker = evaluation.attacker(ofGate: claim) {
        gaps.append(.attacked(claim, by: attacker))
      }
      guard !network.isAssumed[claim] else { continue }
      let steps = network.reasons[claim].map { Int($0) }
      if steps.isEmpty {
        gaps.append(.open(claim))
      } else if steps.allSatisfy({ network.premises[$0].isEmpty }) {
        gaps.append(.noPremise(claim))
      }
      for step in steps {
        if withAttacks, let attacker = evaluation.attacker(ofGate: network.gate(ofStep: step)) {
          gaps.append(.undercut(step: step, by: attacker))
        }
        for premise in network.premises[step] where isGap(Int(premise)) {
          let circle = components.numbers[claim]
          if circle == components.numbers[Int(premise)],
            !evaluation.labelling.derivable.contains(claim), circles.insert(circle).inserted
          {
            gaps.append(.circular(claim))
          }
          if seen.insert(Int(premise)).inserted { queue.append(Int(premise)) }
        }
      }
    }
  }
}
