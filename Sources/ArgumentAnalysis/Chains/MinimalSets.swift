/// Inclusion-minimal sets of assumed claims that decide on one claim, the smaller first.
struct MinimalSets {
  /// The sets, each in order.
  let sets: [[Int32]]
  /// Whether there may be more of them.
  let isCut: Bool

  /// Wraps what was found.
  private init(_ sets: [[Int32]], isCut: Bool) {
    self.sets = sets
    self.isCut = isCut
  }

  /// The sets from which the claim follows; at least one of them, if the effort allows.
  static func supports(
    _ question: Question, _ labels: Labels, _ closure: Closure
  ) -> MinimalSets {
    let proof = Proof(of: [question.target], in: question.network, closure)
    let leaves = proof.claims.filter { closure.step(to: $0) == nil }.sorted().map { Int32($0) }
    return find(labels, .supports, question, instead: [leaves]) { question.follows(from: $0) }
  }

  /// The sets without which the claim does not follow; at least those of one claim, if the effort
  /// allows.
  static func cuts(_ question: Question, _ labels: Labels, _ bearing: LoadBearing) -> MinimalSets {
    let single = bearing.claims.filter { question.network.isAssumed[$0] }.map { [Int32($0)] }
    return find(labels, .cuts, question, instead: single) { !question.follows(without: $0) }
  }
}

extension MinimalSets {
  /// What is asked of which network.
  struct Question {
    let network: InferenceNetwork
    let target: Int
    /// The greatest number of sets, also for the claims on the way.
    let sets: Int
    /// The greatest number of elements looked at.
    let effort: Int

    fileprivate func follows(from set: [Int32]) -> Bool {
      Closure(of: network, from: set.lazy.map { Int($0) }).contains(target)
    }

    fileprivate func follows(without set: [Int32]) -> Bool {
      var isLost = [Bool](repeating: false, count: network.claimCount)
      for claim in set { isLost[Int(claim)] = true }
      let rest = network.assumedClaims.filter { !isLost[$0] }
      return Closure(of: network, from: rest).contains(target)
    }
  }

  /// What the labels say, or `instead` if they were cut short before they said anything.
  private static func find(
    _ labels: Labels, _ side: Labels.Side, _ question: Question, instead: [[Int32]],
    decides: ([Int32]) -> Bool
  ) -> MinimalSets {
    var allowance = SetFamily.Allowance(sets: question.sets, effort: question.effort)
    let sets = labels.sets(side, &allowance).sets
    guard allowance.isCut || allowance.isSpent else { return MinimalSets(sets, isCut: false) }
    let found = checked(sets, question, decides)
    return MinimalSets(found.isEmpty ? checked(instead, question, decides) : found, isCut: true)
  }

  /// Those of the sets that hold good, made minimal: labels that were cut short promise neither.
  private static func checked(
    _ sets: [[Int32]], _ question: Question, _ decides: ([Int32]) -> Bool
  ) -> [[Int32]] {
    var effort = question.effort
    var found: [[Int32]] = []
    for set in sets {
      effort -= (set.count + 1) * (question.network.claimCount + question.network.stepCount)
      guard effort > 0 else { break }
      guard decides(set) else { continue }
      var least = set
      for claim in set {
        let smaller = least.filter { $0 != claim }
        if decides(smaller) { least = smaller }
      }
      found.append(least)
    }
    var unlimited = SetFamily.Allowance(sets: .max, effort: .max)
    return SetFamily.union(found.map(SetFamily.init(set:)), &unlimited).sets
  }
}
