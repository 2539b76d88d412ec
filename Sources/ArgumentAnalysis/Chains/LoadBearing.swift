internal import ArgumentModel

/// The claims and arguments without which a claim no longer follows, each taken away alone.
///
/// Only what one derivation uses can be load-bearing. Ordinary dominators of the drawn graph are
/// wrong here: with T from p and q together, p does not dominate T, yet T needs it.
struct LoadBearing {
  /// The claims, gists among them, in order; the target is not one of them.
  private(set) var claims: [Int] = []
  /// The positions of the arguments with a structure, in order.
  private(set) var arguments: [Int] = []

  /// Finds what bears `target`; nothing bears what does not follow.
  ///
  /// - Complexity: O(size · (1 + candidates left / 64)); what follows from being the only reason is
  ///   settled before, in O(size).
  init(of target: Int, in reading: Reading, _ closure: Closure, _ components: Components) {
    guard closure.contains(target) else { return }
    let proof = Proof(of: [target], in: reading.network, closure)
    let sure = SureNeeds(of: target, in: reading.network, closure)
    var doubtful: [Int] = []
    var isBearing = [Bool](repeating: false, count: reading.claimCount)
    for claim in proof.claims where claim != target {
      if sure.isNeeded[claim] { isBearing[claim] = true } else { doubtful.append(claim) }
    }
    var isArgumentBearing = [Bool](repeating: false, count: reading.graph.arguments.count)
    var doubtfulArguments: [Int] = []
    var isSeen = isArgumentBearing
    for step in proof.steps {
      guard case .inference(let position, _) = reading.origins[step] else { continue }
      let argument = Int(position)
      if sure.steps.contains(step) { isArgumentBearing[argument] = true }
      if !isSeen[argument] { doubtfulArguments.append(argument) }
      isSeen[argument] = true
    }
    doubtfulArguments.removeAll { isArgumentBearing[$0] }

    let removals =
      doubtful.map { Survival.Removal(claims: [$0]) }
      + doubtfulArguments.map { Survival.Removal(steps: Array(reading.ownSteps[$0])) }
    let survival = Survival(reading.network, components)
    for (number, lost) in survival.losses(removals, at: [target]).enumerated()
    where !lost.isEmpty {
      if number < doubtful.count {
        isBearing[doubtful[number]] = true
      } else {
        isArgumentBearing[doubtfulArguments[number - doubtful.count]] = true
      }
    }
    claims = isBearing.indices.filter { isBearing[$0] }
    arguments = isArgumentBearing.indices.filter { isArgumentBearing[$0] }
  }
}
