/// What bears on what, claim by claim: reasons with a plus, objections with a minus.
///
/// A premise, or what backs a step, bears on the conclusion; what attacks a step, too.
struct SignedNetwork {
  /// Why one claim bears on another.
  enum Origin {
    case step(Int)
    /// By its position among the conflicts of the reading.
    case conflict(Int)
  }

  /// The claim that bears on another, link by link.
  private(set) var sources: [Int32] = []
  /// The claim that each link bears on.
  private(set) var targets: [Int32] = []
  /// The links that leave each claim, reasons first.
  let outgoing: Adjacency
  /// The links that enter each claim, reasons first.
  let incoming: Adjacency
  /// The step of each link that is a reason; the links behind them are the conflicts, in order.
  private var steps: [Int32] = []

  /// Lists the links.
  ///
  /// - Complexity: O(size of the map).
  init(of reading: Reading) {
    let network = reading.network
    for step in 0..<network.stepCount {
      for list in [network.premises[step], network.backers[step]] {
        for premise in list {
          sources.append(premise)
          targets.append(network.conclusions[step])
          steps.append(Int32(step))
        }
      }
    }
    for conflict in reading.conflicts {
      sources.append(conflict.source)
      targets.append(Int32(network.claim(hitAt: Int(conflict.target))))
    }
    let links = (0..<Int32(sources.count)).map { $0 }
    outgoing = Adjacency(count: network.claimCount, from: sources, to: links)
    incoming = Adjacency(count: network.claimCount, from: targets, to: links)
  }

  /// Whether the link is an objection.
  func isAttack(_ link: Int) -> Bool { link >= steps.count }

  /// Why there is a link.
  func origin(of link: Int) -> Origin {
    isAttack(link) ? .conflict(link - steps.count) : .step(Int(steps[link]))
  }

  /// Which claims bear on one of `targets`, in the end, these included.
  ///
  /// - Complexity: O(size of the map).
  func claims(bearingOn targets: [Int]) -> [Bool] { reach(targets, incoming, sources) }

  /// On which claims one of `starts` bears in the end, these included.
  ///
  /// - Complexity: O(size of the map).
  func claims(borneOnBy starts: [Int]) -> [Bool] { reach(starts, outgoing, targets) }

  private func reach(_ seeds: [Int], _ links: Adjacency, _ ends: [Int32]) -> [Bool] {
    var isReached = [Bool](repeating: false, count: links.count)
    var stack = seeds.map { Int32($0) }
    for seed in seeds { isReached[seed] = true }
    while let claim = stack.popLast() {
      for link in links[Int(claim)] where !isReached[Int(ends[Int(link)])] {
        isReached[Int(ends[Int(link)])] = true
        stack.append(ends[Int(link)])
      }
    }
    return isReached
  }
}

extension InferenceNetwork {
  /// The claim that is hit at a gate: that of the gate, or the conclusion of its step.
  func claim(hitAt gate: Int) -> Int {
    gate < claimCount ? gate : Int(conclusions[gate - claimCount])
  }
}
