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
  package init(of network: InferenceNetwork) { self.init(below: network.supporters) }

  /// Finds the components of claims, given for each the claims that lead to it directly.
  ///
  /// - Complexity: O(claims + entries).
  package init(below: Adjacency) {
    var search = Search(below)
    for claim in 0..<below.count where search.index[claim] == 0 { search.visit(claim) }
    numbers = search.component
    count = Int(search.found)
  }

  /// The claims of each component, in order.
  package var members: Adjacency {
    Adjacency(count: count, from: numbers, to: (0..<Int32(numbers.count)).map { $0 })
  }

  /// Walks against the direction of support, so that what supports is numbered first.
  private struct Search {
    let below: Adjacency
    var index: [Int32]
    var low: [Int32]
    var component: [Int32]
    var found: Int32 = 0
    private var visited: Int32 = 0
    private var open: [Int32] = []
    private var path: [(claim: Int, next: Int)] = []

    init(_ below: Adjacency) {
      self.below = below
      index = [Int32](repeating: 0, count: below.count)
      low = index
      component = [Int32](repeating: -1, count: below.count)
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
      path.append((claim, below.range(of: claim).lowerBound))
    }

    /// The next claim below the one on top; `nil` when there is none left.
    private mutating func advance() -> Int? {
      let last = path.count - 1
      guard path[last].next < below.range(of: path[last].claim).upperBound else { return nil }
      path[last].next += 1
      return Int(below.neighbours[path[last].next - 1])
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
