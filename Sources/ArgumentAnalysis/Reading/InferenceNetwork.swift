/// A reading without its names: claims, steps, conflicts and backings as numbers.
///
/// Claims and steps count from 0. A step is a directed hyperedge from its premises to its
/// conclusion; several steps to one claim are alternatives.
package struct InferenceNetwork: Sendable {
  /// A conflict: the source speaks against the target.
  package struct Conflict: Sendable {
    /// The claim that attacks.
    package let source: Int32
    /// What is attacked, as a gate.
    package let target: Int32
  }

  /// Whether a claim may be taken as given.
  package let isAssumed: [Bool]
  /// The conclusion of each step.
  package let conclusions: [Int32]
  /// The premises of each step, each once.
  package let premises: Adjacency
  /// The steps that use each claim as a premise.
  package let uses: Adjacency
  /// The steps that conclude each claim.
  package let reasons: Adjacency
  /// The claims that back each step without being its premises.
  package let backers: Adjacency
  /// The steps that each claim backs.
  package let backed: Adjacency
  /// The gates that each claim attacks.
  package let attacks: Adjacency
  /// The claims that attack each gate.
  package let attackers: Adjacency

  /// Creates a network from flat lists.
  ///
  /// `stepPremises` lists pairs of a step and one of its premises.
  ///
  /// - Complexity: O(claims + steps + entries).
  package init(
    isAssumed: [Bool], conclusions: [Int32], stepPremises: (steps: [Int32], claims: [Int32]),
    conflicts: [Conflict] = [], backings: (claims: [Int32], steps: [Int32]) = ([], [])
  ) {
    let claims = isAssumed.count
    let steps = conclusions.count
    self.isAssumed = isAssumed
    self.conclusions = conclusions
    premises = Adjacency(count: steps, from: stepPremises.steps, to: stepPremises.claims)
    uses = premises.transposed(count: claims)
    let numbers = (0..<Int32(steps)).map { $0 }
    reasons = Adjacency(count: claims, from: conclusions, to: numbers)
    backers = Adjacency(count: steps, from: backings.steps, to: backings.claims)
    backed = backers.transposed(count: claims)
    attacks = Adjacency(count: claims, from: conflicts.map(\.source), to: conflicts.map(\.target))
    attackers = Adjacency(
      count: claims + steps, from: conflicts.map(\.target), to: conflicts.map(\.source))
  }

  /// The premises of the steps to each claim, step by step.
  package var supporters: Adjacency {
    var claims: [Int32] = []
    claims.reserveCapacity(premises.neighbours.count)
    for step in 0..<stepCount {
      for _ in premises.range(of: step) { claims.append(conclusions[step]) }
    }
    return Adjacency(count: claimCount, from: claims, to: premises.neighbours)
  }

  /// The number of claims.
  package var claimCount: Int { isAssumed.count }

  /// The number of steps.
  package var stepCount: Int { conclusions.count }

  /// The number of gates: one per claim, then one per step.
  ///
  /// A gate is what an attack shuts: that of a claim shuts all ways to it, that of a step the step.
  package var gateCount: Int { claimCount + stepCount }

  /// The gate of a step.
  package func gate(ofStep step: Int) -> Int { claimCount + step }
}
