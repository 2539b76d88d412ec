internal import ArgumentModel

extension Check {
  /// Finds arguments two of whose premises attack or contradict each other.
  public static let contradictoryPremises = Check(
    "contradictory-premises", in: .structure, .error,
    "Two premises of one argument speak against each other.",
    manual: """
      An argument needs all its premises at once. If one of them attacks or contradicts another, \
      no reader can grant them all, and the argument cannot succeed, whatever else is true.

      Drop or reword one of the premises, or make two arguments of it, each of which needs one.

      ```argdown
      <Both ways>

      (1) [Cheap]: The plant will be cheap.
      (2) [Jobs]: The plant will pay the best wages of the country.
      ----
      (3) [Build it]: We should build the plant.

      [Cheap]
        >< [Jobs]
      ```
      """
  ) { input in
    let reading = input.reading
    // The argument that last used a claim as a premise, and whether a pair was told already.
    var lastUse = [Int](repeating: -1, count: reading.claimCount)
    var conflicts: [Pair: Int32] = [:]
    // A conflict that fails on a preference is one between premises all the same.
    let rivals = Adjacency(
      count: reading.claimCount, from: reading.conflicts.map(\.source),
      to: reading.conflicts.map(\.target))
    for (number, conflict) in reading.conflicts.enumerated().reversed() {
      conflicts[Pair(conflict.source, conflict.target)] = reading.conflictRelations[number]
    }
    var findings: [Finding] = []
    for (argument, steps) in reading.ownSteps.enumerated() where !steps.isEmpty {
      var premises: [Int] = []
      for premise in steps.flatMap({ reading.network.premises[$0] }) {
        if lastUse[Int(premise)] != argument { premises.append(Int(premise)) }
        lastUse[Int(premise)] = argument
      }
      var told: Set<Pair> = []
      for premise in premises {
        for rival in rivals[premise]
        where Int(rival) < reading.claimCount && Int(rival) != premise
          && lastUse[Int(rival)] == argument
        {
          guard told.insert(Pair(Int32(premise), rival)).inserted else { continue }
          guard !told.contains(Pair(rival, Int32(premise))) else { continue }
          let relation = conflicts[Pair(Int32(premise), rival)]
          findings.append(
            finding(
              argument, premise, Int(rival), relation.map { reading.relations[Int($0)] },
              in: reading))
        }
      }
    }
    return findings
  }

  private struct Pair: Hashable {
    let source: Int32
    let target: Int32

    init(_ source: Int32, _ target: Int32) {
      self.source = source
      self.target = target
    }
  }

  private static func finding(
    _ argument: Int, _ left: Int, _ right: Int, _ relation: Relation?, in reading: Reading
  ) -> Finding {
    let id = reading.graph.arguments[argument].id
    let name = id.isUntitled ? "an untitled argument" : id.description
    let (first, second) = (reading.words(for: left), reading.words(for: right))
    let verb = relation?.kind.isSymmetric == true ? "contradict each other" : "are in conflict"
    return Finding(
      "\(name) uses both \(first) and \(second), which \(verb)",
      at: reading.graph.arguments[argument].nameRange,
      subjects: [id.title] + reading.titles(of: [left, right]),
      notes: [Diagnostic.Note("this is said here", at: relation?.ranges.first)],
      help: "they cannot both be granted, so \(name) cannot succeed: drop one of them")
  }
}
