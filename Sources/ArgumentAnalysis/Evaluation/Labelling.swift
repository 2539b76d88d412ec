/// The grounded labelling of a network: which claims are in, which are out, which neither.
///
/// Two sets of claims approach each other. *In* grows: what follows through gates that no possible
/// claim attacks. *Possible* shrinks: what follows through gates that no claim in *in* attacks.
/// When nothing moves any more, *in* is the closure of the grounded extension (Dung 1995) of the
/// network read as flat assumption-based argumentation (Toni 2014).
struct Labelling {
  /// Marks beside the numbers of steps.
  enum Mark {
    static let none: Int32 = -2
    static let assumed: Int32 = -1
  }

  private let network: InferenceNetwork
  /// What follows from all assumptions.
  let derivable: Closure
  /// The step that put each claim in, or a mark.
  private(set) var inBy: [Int32]
  /// The claims that are possible.
  private(set) var possible: PossibleClaims
  /// Whether no possible claim attacks the gate.
  private(set) var isFree: [Bool]
  /// The round in which each claim came in or went out; 0 for what did neither.
  ///
  /// What comes in brings down what it attacks in the same round, and lets in what that attacked in
  /// the next: whatever decides on a claim came in, or went out, in no later round than it.
  private(set) var rounds: [Int32]

  private var round: Int32 = 0
  private var missing: [Int32]
  private var attackersLeft: [Int32]
  private var ready: [Int32]
  private var entered: [Int32] = []

  /// Labels a network.
  ///
  /// - Complexity: O(size) where support is acyclic; see `PossibleClaims` for circles.
  init(_ network: InferenceNetwork) {
    self.network = network
    derivable = network.closure
    possible = PossibleClaims(of: network, derivable)
    inBy = [Int32](repeating: Mark.none, count: network.claimCount)
    ready = inBy
    rounds = [Int32](repeating: 0, count: network.claimCount)
    isFree = [Bool](repeating: false, count: network.gateCount)
    // One for the gate of the step itself; a step without premises never applies.
    missing = (0..<network.stepCount).map {
      Int32(max(network.premises.range(of: $0).count, 1)) + 1
    }
    attackersLeft = [Int32](repeating: 0, count: network.gateCount)
    for claim in derivable.order {
      for gate in network.attacks[Int(claim)] { attackersLeft[Int(gate)] += 1 }
    }
    for gate in 0..<network.gateCount where attackersLeft[gate] == 0 { free(gate) }
    settle()
  }

  /// Whether a claim that is in attacks the gate.
  func isShut(_ gate: Int) -> Bool { possible.isShut[gate] }

  private mutating func settle() {
    var next = 0
    while next < entered.count {
      while next < entered.count {
        spread(Int(entered[next]))
        next += 1
      }
      let lost = possible.settle()
      for claim in lost { rounds[Int(claim)] = round }
      round += 1
      for claim in lost {
        for entry in network.attacks.range(of: Int(claim)) {
          let gate = Int(network.attacks.neighbours[entry])
          attackersLeft[gate] -= 1
          if attackersLeft[gate] == 0 { free(gate) }
        }
      }
    }
  }

  private mutating func spread(_ claim: Int) {
    for entry in network.uses.range(of: claim) { advance(Int(network.uses.neighbours[entry])) }
    for entry in network.attacks.range(of: claim) {
      possible.shut(Int(network.attacks.neighbours[entry]))
    }
  }

  private mutating func free(_ gate: Int) {
    isFree[gate] = true
    guard gate < network.claimCount else { return advance(gate - network.claimCount) }
    if network.isAssumed[gate] {
      enter(gate, by: Mark.assumed)
    } else if ready[gate] != Mark.none {
      enter(gate, by: ready[gate])
    }
  }

  private mutating func advance(_ step: Int) {
    missing[step] -= 1
    guard missing[step] == 0 else { return }
    let conclusion = Int(network.conclusions[step])
    if ready[conclusion] == Mark.none { ready[conclusion] = Int32(step) }
    if isFree[conclusion] { enter(conclusion, by: Int32(step)) }
  }

  private mutating func enter(_ claim: Int, by origin: Int32) {
    guard inBy[claim] == Mark.none else { return }
    inBy[claim] = origin
    rounds[claim] = round
    entered.append(Int32(claim))
  }
}
