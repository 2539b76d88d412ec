internal import ArgumentModel

/// Two claims on the side of a thesis that attack or contradict each other, and that no argument
/// uses together.
struct Rivalry {
  /// The one with the smaller number.
  let left: Int
  let right: Int
  /// The first relation that says so.
  let relation: Relation

  /// All such pairs, in the order of the relations.
  ///
  /// - Complexity: O(size of the map), on average.
  static func all(in input: CheckInput) -> [Rivalry] {
    let reading = input.reading
    let isOnSide = input.isOnThesisSide
    let candidates = reading.conflicts.indices.filter { number in
      let conflict = reading.conflicts[number]
      return conflict.source != conflict.target && Int(conflict.target) < reading.claimCount
        && isOnSide[Int(conflict.source)] && isOnSide[Int(conflict.target)]
    }
    guard !candidates.isEmpty else { return [] }
    var seen = Set(PremiseConflict.all(in: reading).map { ClaimPair(inOrder: $0.left, $0.right) })
    return candidates.compactMap { number in
      let conflict = reading.conflicts[number]
      let pair = ClaimPair(inOrder: Int(conflict.source), Int(conflict.target))
      guard seen.insert(pair).inserted else { return nil }
      return Rivalry(
        left: Int(pair.source), right: Int(pair.target),
        relation: reading.relations[Int(reading.conflictRelations[number])])
    }
  }

  /// Whether both claims are assumed.
  func areAssumed(in reading: Reading) -> Bool {
    reading.network.isAssumed[left] && reading.network.isAssumed[right]
  }

  /// For each rival the established theses, by their positions, that no longer follow without it;
  /// a thesis does not bear itself.
  ///
  /// - Complexity: O(size · rivals / 64); looked at are the rivals that a derivation uses.
  static func bearing(_ rivalries: [Rivalry], in input: CheckInput) -> [Int: Set<Int>] {
    let theses = input.establishedTheses
    let proof = Set(Proof(of: theses, in: input.reading.network, input.closure).claims)
    let rivals = Set(rivalries.flatMap { [$0.left, $0.right] }).intersection(proof).sorted()
    let losses = Survival(input.reading.network, input.components)
      .losses(ofClaims: rivals, at: theses)
    var bearing: [Int: Set<Int>] = [:]
    for (rival, lost) in zip(rivals, losses) where !lost.isEmpty {
      let lost = Set(lost)
      bearing[rival] = Set(
        theses.indices.filter { theses[$0] != rival && lost.contains(theses[$0]) })
    }
    return bearing
  }
}

extension ClaimPair {
  /// The pair of two claims, the smaller number first.
  fileprivate init(inOrder left: Int, _ right: Int) {
    self.init(Int32(min(left, right)), Int32(max(left, right)))
  }
}
