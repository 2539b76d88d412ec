/// One derivation of some claims: the claims and steps it needs, the targets first.
struct Proof {
  private(set) var claims: [Int] = []
  private(set) var steps: [Int] = []

  /// Follows the steps by which `closure` reached `targets`, those that it did reach.
  ///
  /// - Complexity: O(size of the derivation), and O(claims) for the marks.
  init(of targets: [Int], in network: InferenceNetwork, _ closure: Closure) {
    var isSeen = [Bool](repeating: false, count: network.claimCount)
    for target in targets where closure.contains(target) && !isSeen[target] {
      isSeen[target] = true
      claims.append(target)
    }
    var next = 0
    while next < claims.count {
      if let step = closure.step(to: claims[next]) {
        steps.append(step)
        for premise in network.premises[step] where !isSeen[Int(premise)] {
          isSeen[Int(premise)] = true
          claims.append(Int(premise))
        }
      }
      next += 1
    }
  }
}
