public import ArgumentModel

/// The support of one thesis in figures.
public struct ThesisStatistics: Hashable, Sendable {
  /// The thesis.
  public let statement: Statement.ID
  /// What becomes of it.
  public let status: Evaluation.Status
  /// Whether it follows from all that is assumed.
  public let isDerived: Bool
  /// How many reasons there are for it.
  public let reasons: Int
  /// How many claims bear on it in its favour, and in no other way.
  public let claimsFor: Int
  /// How many claims bear on it by way of objections, and in no other way.
  public let claimsAgainst: Int
  /// How many claims do both.
  public let claimsForAndAgainst: Int
  /// How many claims are used in a derivation of it, itself included.
  public let claimsUsed: Int
  /// How many steps its shortest derivation has from top to bottom; `nil` if there is none.
  public let leastDepth: Int?
  /// How many steps lead to it on the longest way; `nil` if some ways run in circles.
  public let greatestDepth: Int?
  /// How many claims are as few steps away as their position says; the first is the thesis.
  public let claimsByDistance: [Int]
  /// How many chains lead to it from assumed claims; `nil` if some of them run in circles.
  public let chains: ChainCount?
  /// In how many ways it can be derived, each use of a claim counted by itself; `nil` for circles.
  public let derivations: ChainCount?
  /// With how few assumed claims less it no longer follows; `nil` if it does not follow.
  public let smallestCut: Int?
  /// Whether there may be a smaller cut, because there were too many to be listed.
  public let isCutCertain: Bool
  /// How many claims and arguments it cannot do without.
  public let loadBearing: Int

  init(of thesis: Int, in input: CheckInput) {
    let reading = input.reading
    let network = reading.network
    let name = reading.graph.statements[thesis].id
    let isLeading = network.claims(leadingTo: thesis)
    let signed = SignedChains(to: thesis, in: input.links)
    let limits = SupportChains.Limits(chains: 0, sets: 200, effort: 200_000)
    let support = SupportChains(in: reading, to: .statement(name), limits: limits)
    var bearing = (for: 0, against: 0, both: 0)
    for claim in 0..<network.claimCount where claim != thesis {
      switch (signed.leads(from: claim, .plus), signed.leads(from: claim, .minus)) {
      case (true, true): bearing.both += 1
      case (true, false): bearing.for += 1
      case (false, true): bearing.against += 1
      case (false, false): break
      }
    }
    statement = name
    status = input.evaluation.status(ofClaim: thesis)
    isDerived = input.closure.contains(thesis)
    reasons = network.reasons.range(of: thesis).count
    claimsFor = bearing.for
    claimsAgainst = bearing.against
    claimsForAndAgainst = bearing.both
    claimsUsed = input.claimsUsed(for: thesis)
    leastDepth = input.closure.depth(of: thesis, in: network)
    let order = network.order(where: isLeading, input.components)
    greatestDepth = order.map { network.greatestDepth(in: $0) }
    claimsByDistance = network.claimsByDistance(from: thesis)
    chains = support?.count
    derivations = order.map { network.derivations(in: $0) }
    smallestCut = isDerived ? support?.minimalCuts.first?.count : nil
    isCutCertain = support?.truncated.contains(.minimalCuts) != true
    loadBearing =
      support.map { $0.loadBearingStatements.count + $0.loadBearingArguments.count } ?? 0
  }
}

extension CheckInput {
  /// How many claims some derivation of a claim may use: by steps that apply, down from it.
  fileprivate func claimsUsed(for target: Int) -> Int {
    guard closure.contains(target) else { return 0 }
    var isUsed = [Bool](repeating: false, count: reading.claimCount)
    isUsed[target] = true
    var stack = [target]
    var count = 1
    while let claim = stack.popLast() {
      for step in liveReasons(of: claim) {
        for premise in reading.network.premises[step] where !isUsed[Int(premise)] {
          isUsed[Int(premise)] = true
          count += 1
          stack.append(Int(premise))
        }
      }
    }
    return count
  }
}

extension Closure {
  /// The least number of steps from top to bottom of a derivation; `nil` without one.
  ///
  /// Claims are reached in the order of this number, so that the first step to each is a best one.
  /// Source: Knuth 1977.
  fileprivate func depth(of target: Int, in network: InferenceNetwork) -> Int? {
    guard contains(target) else { return nil }
    var depths = [Int](repeating: 0, count: network.claimCount)
    for claim in order {
      guard let step = step(to: Int(claim)) else { continue }
      depths[Int(claim)] = 1 + (network.premises[step].map { depths[Int($0)] }.max() ?? 0)
    }
    return depths[target]
  }
}

extension InferenceNetwork {
  /// The claims that lead to a target, premises before conclusions; `nil` if some form a circle.
  fileprivate func order(where isLeading: [Bool], _ components: Components) -> [Int]? {
    let members = components.members
    var order: [Int] = []
    for component in 0..<members.count {
      guard let claim = members[component].first, isLeading[Int(claim)] else { continue }
      guard members.range(of: component).count == 1 else { return nil }
      order.append(Int(claim))
    }
    return order
  }

  /// The greatest number of steps on a way to the last of some claims.
  fileprivate func greatestDepth(in order: [Int]) -> Int {
    var depths = [Int](repeating: 0, count: claimCount)
    for claim in order {
      for step in reasons[claim] {
        for premise in premises[Int(step)] where Int(premise) != claim {
          depths[claim] = max(depths[claim], depths[Int(premise)] + 1)
        }
      }
    }
    return order.last.map { depths[$0] } ?? 0
  }

  /// How many claims are 0, 1, 2, … steps away from a claim, against the direction of support.
  fileprivate func claimsByDistance(from target: Int) -> [Int] {
    var isSeen = [Bool](repeating: false, count: claimCount)
    isSeen[target] = true
    var layer = [target]
    var counts: [Int] = []
    while !layer.isEmpty {
      counts.append(layer.count)
      var next: [Int] = []
      for claim in layer {
        for step in reasons[claim] {
          for premise in premises[Int(step)] where !isSeen[Int(premise)] {
            isSeen[Int(premise)] = true
            next.append(Int(premise))
          }
        }
      }
      layer = next
    }
    return counts
  }

  /// In how many ways the last of some claims can be derived.
  ///
  /// A claim that is used twice may be derived in two ways at once, and each pair counts.
  fileprivate func derivations(in order: [Int]) -> ChainCount {
    var counts = [UInt64](repeating: 0, count: claimCount)
    for claim in order {
      counts[claim] = isAssumed[claim] ? 1 : 0
      for step in reasons[claim] where !premises[Int(step)].isEmpty {
        let ways = premises[Int(step)].reduce(UInt64(1)) { product, premise in
          let factor = Int(premise) == claim ? 0 : counts[Int(premise)]
          let (value, overflow) = product.multipliedReportingOverflow(by: factor)
          return overflow ? .max : value
        }
        let (sum, overflow) = counts[claim].addingReportingOverflow(ways)
        counts[claim] = overflow ? .max : sum
      }
    }
    return ChainCount(order.last.map { counts[$0] } ?? 0)
  }
}
