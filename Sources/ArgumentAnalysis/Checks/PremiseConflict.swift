internal import ArgumentModel

/// Two premises of one argument of which the first attacks or contradicts the second.
struct PremiseConflict {
  /// The position of the argument.
  let argument: Int
  let left: Int
  let right: Int
  /// The first relation that says so.
  let relation: Relation

  /// All such pairs, each once per argument.
  ///
  /// - Complexity: O(size, and the conflicts of its premises for each argument), on average.
  static func all(in reading: Reading) -> [PremiseConflict] {
    var relations: [ClaimPair: Int32] = [:]
    for (number, conflict) in reading.conflicts.enumerated().reversed() {
      relations[ClaimPair(conflict.source, conflict.target)] = reading.conflictRelations[number]
    }
    // A conflict that fails on a preference is one between premises all the same.
    let rivals = Adjacency(
      count: reading.claimCount, from: reading.conflicts.map(\.source),
      to: reading.conflicts.map(\.target))
    // The argument that last used a claim as a premise.
    var lastUse = [Int](repeating: -1, count: reading.claimCount)
    var found: [PremiseConflict] = []
    for (argument, steps) in reading.ownSteps.enumerated() where !steps.isEmpty {
      var premises: [Int] = []
      for premise in steps.flatMap({ reading.network.premises[$0] }) {
        if lastUse[Int(premise)] != argument { premises.append(Int(premise)) }
        lastUse[Int(premise)] = argument
      }
      var told: Set<ClaimPair> = []
      for premise in premises {
        for rival in rivals[premise]
        where Int(rival) < reading.claimCount && Int(rival) != premise
          && lastUse[Int(rival)] == argument
        {
          let pair = ClaimPair(Int32(premise), rival)
          guard told.insert(pair).inserted, !told.contains(ClaimPair(rival, Int32(premise))),
            let relation = relations[pair]
          else { continue }
          found.append(
            PremiseConflict(
              argument: argument, left: premise, right: Int(rival),
              relation: reading.relations[Int(relation)]))
        }
      }
    }
    return found
  }
}
