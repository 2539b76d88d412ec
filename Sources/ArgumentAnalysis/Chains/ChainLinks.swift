/// The part of a map that matters for the chains to one claim: links from premise to conclusion.
///
/// A link is in it if it lies on a way from a start to the target. No link leaves the target, enters
/// a single start or leads from a claim to itself, for a simple chain could not follow it.
struct ChainLinks {
  /// The claim the chains lead to.
  let target: Int
  /// Whether a chain may begin at the claim.
  let isStart: [Bool]
  /// The step of each link, in the order of the source.
  let steps: [Int32]
  /// The premise of each link, or what backs its step.
  let premises: [Int32]
  /// The conclusion of each link.
  let conclusions: [Int32]
  /// The links into each claim, in the order of the source.
  let incoming: Adjacency
  /// The links out of each claim, in the order of the source.
  let outgoing: Adjacency

  /// Finds the links.
  ///
  /// - Complexity: O(size), and sorting where steps do not stand in the order of the source.
  init(in reading: Reading, from starts: [Int], to target: Int) {
    let network = reading.network
    let single = starts.count == 1 ? starts[0] : nil
    let below = network.claims(leadingTo: target, notBeyond: single)
    let above = network.claims(reachedFrom: starts, notBeyond: target)
    var steps: [Int32] = []
    var premises: [Int32] = []
    var conclusions: [Int32] = []
    for step in reading.sourceOrder {
      let conclusion = Int(network.conclusions[Int(step)])
      guard below[conclusion], above[conclusion], conclusion != single else { continue }
      for list in [network.premises[Int(step)], network.backers[Int(step)]] {
        for premise in list where below[Int(premise)] && above[Int(premise)] {
          guard Int(premise) != target, Int(premise) != conclusion else { continue }
          steps.append(step)
          premises.append(premise)
          conclusions.append(Int32(conclusion))
        }
      }
    }
    var isStart = [Bool](repeating: false, count: network.claimCount)
    for start in starts where below[start] && start != target { isStart[start] = true }
    let numbers = (0..<Int32(steps.count)).map { $0 }
    self.target = target
    self.isStart = isStart
    self.steps = steps
    self.premises = premises
    self.conclusions = conclusions
    incoming = Adjacency(count: network.claimCount, from: conclusions, to: numbers)
    outgoing = Adjacency(count: network.claimCount, from: premises, to: numbers)
  }

  /// The claims with links, premises before conclusions; `nil` if some of them form a circle.
  ///
  /// - Complexity: O(claims + links).
  var order: [Int32]? {
    var missing = isStart.indices.map { Int32(incoming.range(of: $0).count) }
    var order = isStart.indices.filter { missing[$0] == 0 && !outgoing.range(of: $0).isEmpty }
      .map { Int32($0) }
    var next = 0
    var followed = 0
    while next < order.count {
      for link in outgoing[Int(order[next])] {
        followed += 1
        let conclusion = Int(conclusions[Int(link)])
        missing[conclusion] -= 1
        if missing[conclusion] == 0 { order.append(Int32(conclusion)) }
      }
      next += 1
    }
    return followed == steps.count ? order : nil
  }

  /// The number of steps from the nearest start to each claim; `Int32.max` without a way.
  ///
  /// - Complexity: O(claims + links).
  var distances: [Int32] {
    var distances = [Int32](repeating: .max, count: isStart.count)
    var queue = isStart.indices.filter { isStart[$0] }.map { Int32($0) }
    for start in queue { distances[Int(start)] = 0 }
    var next = 0
    while next < queue.count {
      let claim = Int(queue[next])
      next += 1
      for link in outgoing[claim] where distances[Int(conclusions[Int(link)])] == .max {
        distances[Int(conclusions[Int(link)])] = distances[claim] + 1
        queue.append(conclusions[Int(link)])
      }
    }
    return distances
  }
}
