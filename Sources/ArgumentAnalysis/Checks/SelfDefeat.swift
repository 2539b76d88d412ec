internal import ArgumentModel

/// A claim on the side of a thesis that leads to an attack on itself, or on its own use.
struct SelfDefeat {
  let claim: Int
  let attacker: Int
  /// What is attacked, as a gate: a claim or a step.
  let gate: Int
  /// The step that needs both the claim and what is attacked; `nil` if the claim itself is attacked.
  let step: Int?
  /// The shortest chain of links from the claim to the attacker.
  let chain: [Int]
  /// The link by which the attacker attacks.
  let attack: Int
  /// What the attacker does, as a verb.
  let verb: String

  /// Whether the claim leads to an attack on itself.
  var isItself: Bool { gate == claim }

  private static let attackLimit = 4096
  private static let findingLimit = 100

  /// Each claim once, in the order of the attacks.
  ///
  /// - Complexity: O(size · attacks / 64), and O(size) for each finding.
  static func all(in input: CheckInput) -> [SelfDefeat] {
    let reading = input.reading
    let network = reading.network
    let attacks = reading.conflicts.indices.filter { number in
      let conflict = reading.conflicts[number]
      let status = input.evaluation.status(ofClaim: Int(conflict.source))
      return !network.reasons[Int(conflict.source)].isEmpty && !network.isOwn(conflict)
        && (status == .stands || status == .contested)
        && input.isOnThesisSide[network.claim(hitAt: Int(conflict.target))]
    }.prefix(attackLimit)
    guard !attacks.isEmpty else { return [] }
    let members = input.components.members
    let firstAttack = input.links.sources.count - reading.conflicts.count
    var walk = SupportWalk(input.links)
    var told: Set<Int> = []
    var found: [SelfDefeat] = []
    for first in stride(from: attacks.startIndex, to: attacks.endIndex, by: UInt64.bitWidth) {
      let block = attacks[first..<min(first + UInt64.bitWidth, attacks.endIndex)]
      let leads = network.masks(leadingTo: block.map { Int(reading.conflicts[$0].source) }, members)
      for (bit, number) in block.enumerated() where found.count < findingLimit {
        let conflict = reading.conflicts[number]
        let culprit = network.culprit(of: conflict, onSide: input.isOnThesisSide) { claim in
          leads[claim] & (1 << UInt64(bit)) != 0 && claim != Int(conflict.source)
        }
        guard let culprit, told.insert(culprit.claim).inserted else { continue }
        let relation = reading.relations[Int(reading.conflictRelations[number])]
        found.append(
          SelfDefeat(
            claim: culprit.claim, attacker: Int(conflict.source), gate: Int(conflict.target),
            step: culprit.step, chain: walk.chain(from: culprit.claim, to: Int(conflict.source)),
            attack: firstAttack + number,
            verb: relation.kind == .undercuts
              ? "undercuts" : relation.kind.isSymmetric ? "contradicts" : "attacks"))
      }
    }
    return found
  }
}

extension InferenceNetwork {
  /// Whether a step is attacked by its own conclusion, or by one of its premises.
  fileprivate func isOwn(_ conflict: Conflict) -> Bool {
    let step = Int(conflict.target) - claimCount
    return step >= 0
      && (conclusions[step] == conflict.source || premises[step].contains(conflict.source))
  }

  /// For each claim the targets, by their bits, to which steps lead from it, if in several turns.
  ///
  /// - Complexity: O(size of the network); members of a circle lead to the same.
  fileprivate func masks(leadingTo targets: [Int], _ members: Adjacency) -> [UInt64] {
    var masks = [UInt64](repeating: 0, count: claimCount)
    for (bit, target) in targets.enumerated() { masks[target] |= 1 << UInt64(bit) }
    for component in (0..<members.count).reversed() {
      var mask: UInt64 = 0
      for claim in members[component] {
        mask |= masks[Int(claim)]
        for step in uses[Int(claim)] { mask |= masks[Int(conclusions[Int(step)])] }
      }
      for claim in members[component] { masks[Int(claim)] = mask }
    }
    return masks
  }

  /// The claim that leads to an attack on itself, else on what some step needs besides, or on it.
  fileprivate func culprit(
    of conflict: Conflict, onSide isOnSide: [Bool], _ leads: (Int) -> Bool
  ) -> (claim: Int, step: Int?)? {
    let target = Int(conflict.target)
    if target >= claimCount {
      let step = target - claimCount
      return premises[step].first { leads(Int($0)) }.map { (Int($0), step) }
    }
    if leads(target) { return (target, nil) }
    for step in uses[target] where isOnSide[Int(conclusions[Int(step)])] {
      if let claim = premises[Int(step)].first(where: { leads(Int($0)) }) {
        return (Int(claim), Int(step))
      }
    }
    return nil
  }
}

/// Shortest chains of reasons; the marks are shared by all walks.
private struct SupportWalk {
  private let network: SignedNetwork
  private var walk: [Int32]
  private var number: Int32 = 0
  private var link: [Int32]

  init(_ network: SignedNetwork) {
    self.network = network
    walk = [Int32](repeating: 0, count: network.outgoing.count)
    link = walk
  }

  /// The links of a shortest way by reasons alone; empty if there is none.
  mutating func chain(from start: Int, to end: Int) -> [Int] {
    number += 1
    walk[start] = number
    var queue = [Int32(start)]
    var next = 0
    while next < queue.count, walk[end] != number {
      for entry in network.outgoing.range(of: Int(queue[next])) {
        let way = Int(network.outgoing.neighbours[entry])
        let target = Int(network.targets[way])
        guard !network.isAttack(way), walk[target] != number else { continue }
        walk[target] = number
        link[target] = Int32(way)
        queue.append(Int32(target))
      }
      next += 1
    }
    guard walk[end] == number else { return [] }
    var chain: [Int] = []
    var claim = end
    while claim != start {
      chain.append(Int(link[claim]))
      claim = Int(network.sources[Int(link[claim])])
    }
    return chain.reversed()
  }
}
