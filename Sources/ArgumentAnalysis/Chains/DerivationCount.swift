public import ArgumentModel

/// How many derivations a claim has, a claim used twice being derived anew each time.
public struct DerivationCount: Hashable, Sendable {
  /// The number; the greatest that fits if there are as many or more.
  public let value: UInt64

  /// Whether there may be more than `value` says.
  public var isSaturated: Bool { value == .max }

  /// Counts the derivations of `target` that end at assumed claims.
  ///
  /// - Returns: `nil` if the map lacks the claim, or if the support of it runs in a circle.
  /// - Complexity: O(size).
  public init?(of target: Relation.Endpoint, in reading: Reading) {
    guard let goal = reading.claim(named: target) else { return nil }
    let network = reading.network
    let live = LiveSteps(below: goal, in: network)
    let components = Components(below: live.supporters)
    guard components.count == network.claimCount else { return nil }
    var counts = network.isAssumed.map { UInt64($0 ? 1 : 0) }
    var order = live.claims
    order.sort { components.numbers[$0] < components.numbers[$1] }
    for claim in order where !network.isAssumed[claim] {
      for step in live.steps(to: claim) {
        var product: UInt64 = 1
        for premise in network.premises[step] {
          let (value, overflow) = product.multipliedReportingOverflow(by: counts[Int(premise)])
          product = overflow ? .max : value
        }
        let (sum, overflow) = counts[claim].addingReportingOverflow(product)
        counts[claim] = overflow ? .max : sum
      }
    }
    value = counts[goal]
  }
}

/// The steps that can be part of a derivation of one claim.
private struct LiveSteps {
  private let network: InferenceNetwork
  private let closure: Closure
  /// The claims that a derivation may use.
  private(set) var claims: [Int]

  init(below goal: Int, in network: InferenceNetwork) {
    self.network = network
    closure = network.closure
    claims = closure.contains(goal) ? [goal] : []
    var isSeen = [Bool](repeating: false, count: network.claimCount)
    isSeen[goal] = true
    var next = 0
    while next < claims.count {
      for step in steps(to: claims[next]) {
        for premise in network.premises[step] where !isSeen[Int(premise)] {
          isSeen[Int(premise)] = true
          claims.append(Int(premise))
        }
      }
      next += 1
    }
  }

  /// The steps by which a claim can be derived; none if it is assumed.
  func steps(to claim: Int) -> [Int] {
    guard !network.isAssumed[claim] else { return [] }
    return network.reasons[claim].map { Int($0) }.filter { step in
      let premises = network.premises[step]
      return !premises.isEmpty
        && premises.allSatisfy { closure.contains(Int($0)) && Int($0) != claim }
    }
  }

  /// The premises below each of the claims.
  var supporters: Adjacency {
    var above: [Int32] = []
    var below: [Int32] = []
    for claim in claims {
      for premise in steps(to: claim).flatMap({ network.premises[$0] }) {
        above.append(Int32(claim))
        below.append(premise)
      }
    }
    return Adjacency(count: network.claimCount, from: above, to: below)
  }
}
