internal import ArgumentModel

/// Ways in the drawn support: along steps from any premise, and along backings.
extension InferenceNetwork {
  /// Which claims have a way to `target`, itself included; no way enters `end`.
  ///
  /// - Complexity: O(size of the network).
  package func claims(leadingTo target: Int, notBeyond end: Int? = nil) -> [Bool] {
    claims(leadingTo: [target], notBeyond: end)
  }

  /// Which claims have a way to one of `targets`, these included; no way enters `end`.
  ///
  /// - Complexity: O(size of the network).
  package func claims(leadingTo targets: [Int], notBeyond end: Int? = nil) -> [Bool] {
    var isReached = [Bool](repeating: false, count: claimCount)
    var stack: [Int32] = []
    for target in targets where !isReached[target] {
      isReached[target] = true
      stack.append(Int32(target))
    }
    while let claim = stack.popLast() {
      guard Int(claim) != end else { continue }
      for step in reasons[Int(claim)] {
        for list in [premises[Int(step)], backers[Int(step)]] {
          for premise in list where !isReached[Int(premise)] {
            isReached[Int(premise)] = true
            stack.append(premise)
          }
        }
      }
    }
    return isReached
  }

  /// Which claims have a way from one of `starts`, these included; no way leaves `end`.
  ///
  /// - Complexity: O(size of the network).
  package func claims(reachedFrom starts: [Int], notBeyond end: Int? = nil) -> [Bool] {
    var isReached = [Bool](repeating: false, count: claimCount)
    var stack: [Int32] = []
    for start in starts where !isReached[start] {
      isReached[start] = true
      stack.append(Int32(start))
    }
    while let claim = stack.popLast() {
      guard Int(claim) != end else { continue }
      for list in [uses[Int(claim)], backed[Int(claim)]] {
        for step in list where !isReached[Int(conclusions[Int(step)])] {
          isReached[Int(conclusions[Int(step)])] = true
          stack.append(conclusions[Int(step)])
        }
      }
    }
    return isReached
  }
}

extension Reading {
  /// The steps in the order of the source; as read, where places are not known.
  ///
  /// - Complexity: O(steps) if they stand in that order already.
  package var sourceOrder: [Int32] {
    var offsets: [Int] = []
    offsets.reserveCapacity(stepCount)
    var isSorted = true
    for step in 0..<stepCount {
      guard let range = range(ofStep: step) else { return (0..<Int32(stepCount)).map { $0 } }
      if let last = offsets.last, last > range.lowerBound { isSorted = false }
      offsets.append(range.lowerBound)
    }
    let numbers = (0..<Int32(stepCount)).map { $0 }
    guard !isSorted else { return numbers }
    return numbers.sorted { (offsets[Int($0)], $0) < (offsets[Int($1)], $1) }
  }
}
