/// The strongly connected parts of the drawn support: claims that lead to each other.
///
/// Numbered so that support runs from lower to higher numbers. Source: Tarjan 1972, with an
/// explicit stack.
package struct Components: Sendable {
  /// The component of each claim.
  package let numbers: [Int32]
  /// The number of components.
  package let count: Int

  /// Finds the components.
  ///
  /// - Complexity: O(size of the network).
  package init(of network: InferenceNetwork) {
    var search = Search(network)
    for claim in 0..<network.claimCount where search.index[claim] == 0 {
      search.visit(claim)
    }
    numbers = search.component
    count = Int(search.found)
  }

  /// The claims of each component, in order.
  package var members: Adjacency {
    Adjacency(count: count, from: numbers, to: (0..<Int32(numbers.count)).map { $0 })
  }

  /// Walks against the direction of support, so that what supports is numbered first.
  private struct Search {
    let network: InferenceNetwork
    var index: [Int32]
    var low: [Int32]
    var component: [Int32]
    var found: Int32 = 0
    private var visited: Int32 = 0
    private var open: [Int32] = []
    private var path: [(claim: Int, reason: Int, premise: Int)] = []

    init(_ network: InferenceNetwork) {
      self.network = network
      index = [Int32](repeating: 0, count: network.claimCount)
      low = index
      component = [Int32](repeating: -1, count: network.claimCount)
    }

    mutating func visit(_ root: Int) {
      enter(root)
      while let top = path.last {
        if let premise = advance() {
          if index[premise] == 0 {
            enter(premise)
          } else if component[premise] < 0 {
            low[top.claim] = min(low[top.claim], index[premise])
          }
        } else {
          leave()
        }
      }
    }

    private mutating func enter(_ claim: Int) {
      visited += 1
      index[claim] = visited
      low[claim] = visited
      open.append(Int32(claim))
      path.append((claim, network.reasons.range(of: claim).lowerBound, -1))
    }

    /// The next premise below the claim on top; `nil` when there is none left.
    private mutating func advance() -> Int? {
      let last = path.count - 1
      let reasons = network.reasons.range(of: path[last].claim)
      while path[last].reason < reasons.upperBound {
        let step = Int(network.reasons.neighbours[path[last].reason])
        let premises = network.premises.range(of: step)
        if path[last].premise < 0 { path[last].premise = premises.lowerBound }
        if path[last].premise < premises.upperBound {
          path[last].premise += 1
          return Int(network.premises.neighbours[path[last].premise - 1])
        }
        path[last].reason += 1
        path[last].premise = -1
      }
      return nil
    }

    private mutating func leave() {
      let claim = path.removeLast().claim
      if let parent = path.last?.claim { low[parent] = min(low[parent], low[claim]) }
      guard low[claim] == index[claim] else { return }
      while let member = open.popLast() {
        component[Int(member)] = found
        if Int(member) == claim { break }
      }
      found += 1
    }
  }
}
