/// What a claim needs beyond doubt, by the rule that a needed claim with one reason needs that.
struct SureNeeds {
  /// Whether each claim is needed, the target included.
  private(set) var isNeeded: [Bool]
  /// The steps that are needed.
  private(set) var steps: Set<Int> = []

  /// Goes down from `target`.
  ///
  /// - Complexity: O(size of the network).
  init(of target: Int, in network: InferenceNetwork, _ closure: Closure) {
    isNeeded = [Bool](repeating: false, count: network.claimCount)
    isNeeded[target] = true
    var stack = [target]
    while let claim = stack.popLast() {
      guard !network.isAssumed[claim] else { continue }
      let live = network.reasons[claim].filter { step in
        network.premises[Int(step)].allSatisfy {
          closure.contains(Int($0)) && Int($0) != claim
        }
      }
      guard live.count == 1 else { continue }
      steps.insert(Int(live[0]))
      for premise in network.premises[Int(live[0])] where !isNeeded[Int(premise)] {
        isNeeded[Int(premise)] = true
        stack.append(Int(premise))
      }
    }
  }
}
