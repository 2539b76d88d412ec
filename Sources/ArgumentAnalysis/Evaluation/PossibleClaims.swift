/// The claims that still follow while gates are shut one after the other.
///
/// Each claim points at the step that keeps it possible, its keeper. A lost keeper is replaced by a
/// step whose premises are possible without the claim; only within a circle of support may none be
/// at hand, and then the claims there that depend on it are taken back and derived anew, as
/// solvers of answer-set programs treat unfounded sets.
struct PossibleClaims {
  private typealias Mark = Labelling.Mark

  private let network: InferenceNetwork
  /// The circles of support.
  let components: Components
  /// Whether the claim is alone in its component.
  private let isAlone: [Bool]
  /// The step that keeps each claim possible, or a mark.
  private(set) var keeper: [Int32]
  /// The gates that were shut.
  private(set) var isShut: [Bool]

  private var missing: [Int32]
  private var rank: [Int32]
  private var lastRank: Int32
  private var firstReason: [Int32]
  private var doubted: [Int32] = []

  /// Starts with all that is derivable.
  init(of network: InferenceNetwork, _ derivable: Closure) {
    self.network = network
    components = Components(of: network)
    var sizes = [Int32](repeating: 0, count: components.count)
    for number in components.numbers { sizes[Int(number)] += 1 }
    isAlone = components.numbers.map { sizes[Int($0)] == 1 }
    keeper = (0..<network.claimCount).map { claim in
      guard derivable.contains(claim) else { return Mark.none }
      return derivable.step(to: claim).map { Int32($0) } ?? Mark.assumed
    }
    isShut = [Bool](repeating: false, count: network.gateCount)
    missing = (0..<network.stepCount).map { Int32(max(network.premises.range(of: $0).count, 1)) }
    rank = [Int32](repeating: 0, count: network.claimCount)
    lastRank = Int32(derivable.order.count)
    firstReason = rank
    for (position, claim) in derivable.order.enumerated() {
      rank[Int(claim)] = Int32(position)
      for step in network.uses[Int(claim)] { missing[Int(step)] -= 1 }
    }
  }

  /// Whether the claim is possible.
  func contains(_ claim: Int) -> Bool { keeper[claim] != Mark.none }

  /// Shuts a gate; `settle` says what is lost by it.
  mutating func shut(_ gate: Int) {
    guard !isShut[gate] else { return }
    isShut[gate] = true
    if gate < network.claimCount {
      doubted.append(Int32(gate))
    } else {
      lose(gate - network.claimCount)
    }
  }

  /// Takes back what no longer follows.
  ///
  /// - Returns: The claims lost, each of them for good.
  mutating func settle() -> [Int32] {
    var lost: [Int32] = []
    while let claim = doubted.popLast() {
      let suspended = suspend(from: claim)
      restore(suspended)
      for claim in suspended where !contains(Int(claim)) {
        lost.append(claim)
        for entry in network.uses.range(of: Int(claim)) {
          let step = Int(network.uses.neighbours[entry])
          if !isInside(step, of: claim) { lose(step) }
        }
      }
    }
    return lost
  }
}

extension PossibleClaims {
  /// Notes that the step applies no longer.
  private mutating func lose(_ step: Int) {
    missing[step] += 1
    let conclusion = network.conclusions[step]
    if keeper[Int(conclusion)] == Int32(step) { doubted.append(conclusion) }
  }

  /// Takes back a claim that nothing keeps, and what rests on it in its component.
  private mutating func suspend(from claim: Int32) -> [Int32] {
    var suspended: [Int32] = []
    var stack = [claim]
    while let claim = stack.popLast() {
      guard contains(Int(claim)), !isKept(Int(claim)), !findKeeper(of: Int(claim)) else { continue }
      keeper[Int(claim)] = Mark.none
      suspended.append(claim)
      for entry in network.uses.range(of: Int(claim)) {
        let step = Int(network.uses.neighbours[entry])
        guard isInside(step, of: claim) else { continue }
        missing[step] += 1
        let conclusion = network.conclusions[step]
        if keeper[Int(conclusion)] == Int32(step) { stack.append(conclusion) }
      }
    }
    return suspended
  }

  private func isKept(_ claim: Int) -> Bool {
    guard !isShut[claim] else { return false }
    return keeper[claim] == Mark.assumed || (keeper[claim] >= 0 && missing[Int(keeper[claim])] == 0)
  }

  private func isInside(_ step: Int, of claim: Int32) -> Bool {
    components.numbers[Int(network.conclusions[step])] == components.numbers[Int(claim)]
  }

  /// Looks for a step to the claim whose premises are all possible without it.
  private mutating func findKeeper(of claim: Int) -> Bool {
    guard !isShut[claim] else { return false }
    let reasons = network.reasons.range(of: claim)
    for entry in (reasons.lowerBound + Int(firstReason[claim]))..<reasons.upperBound {
      let step = Int(network.reasons.neighbours[entry])
      if missing[step] == 0, isFounded(step, before: claim) {
        keeper[claim] = Int32(step)
        return true
      }
      // What is lost outside of circles is lost for good, so no step is looked at twice.
      if isAlone[claim] { firstReason[claim] += 1 }
    }
    return false
  }

  private func isFounded(_ step: Int, before claim: Int) -> Bool {
    network.premises.range(of: step).allSatisfy { entry in
      let premise = Int(network.premises.neighbours[entry])
      return components.numbers[premise] != components.numbers[claim] || rank[premise] < rank[claim]
    }
  }

  /// Derives suspended claims anew as far as that goes.
  private mutating func restore(_ suspended: [Int32]) {
    var queue: [Int32] = []
    for claim in suspended where !isShut[Int(claim)] {
      let steps = network.reasons.range(of: Int(claim)).lazy
      guard let entry = steps.first(where: { missing[Int(network.reasons.neighbours[$0])] == 0 })
      else { continue }
      keep(claim, by: network.reasons.neighbours[entry], in: &queue)
    }
    var next = 0
    while next < queue.count {
      let claim = queue[next]
      next += 1
      for entry in network.uses.range(of: Int(claim)) {
        let step = Int(network.uses.neighbours[entry])
        guard isInside(step, of: claim) else { continue }
        missing[step] -= 1
        let conclusion = network.conclusions[step]
        guard missing[step] == 0, !contains(Int(conclusion)), !isShut[Int(conclusion)] else {
          continue
        }
        keep(conclusion, by: Int32(step), in: &queue)
      }
    }
  }

  private mutating func keep(_ claim: Int32, by step: Int32, in queue: inout [Int32]) {
    keeper[Int(claim)] = step
    lastRank += 1
    rank[Int(claim)] = lastRank
    queue.append(claim)
  }
}
