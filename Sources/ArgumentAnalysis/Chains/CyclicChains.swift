/// The simple chains of a map with circles, the shortest first, then in the order of the source.
///
/// Yen 1971 and Lawler 1972: the chains not yet found fall into families, each given by a way down
/// from the target and the links that must not come next; the best chain of each family waits.
struct CyclicChains {
  /// Chains that go down by `chain[..<shared]` and then by none of `refused`.
  private struct Family: Comparable {
    /// The best chain of the family, as links from the target down.
    let chain: [Int32]
    let shared: Int
    let refused: [Int32]

    static func < (left: Family, right: Family) -> Bool {
      left.chain.count != right.chain.count
        ? left.chain.count < right.chain.count
        : left.chain.lexicographicallyPrecedes(right.chain)
    }
  }

  /// Stands for "the chain begins here" among the refused links.
  private static let stop: Int32 = -1

  private let links: ChainLinks
  private let starts: [Int32]
  private var families = MinimumHeap<Family>()
  private var effort = 0

  init(_ links: ChainLinks) {
    self.links = links
    starts = links.isStart.indices.filter { links.isStart[$0] }.map { Int32($0) }
    add([], refused: [])
  }

  /// The first `limit` chains, and whether the effort ran out before they were found.
  ///
  /// - Complexity: O(length · links) for each chain; the effort bounds the links looked at.
  mutating func first(_ limit: Int, effort limitOfEffort: Int) -> (chains: [[Int32]], isCut: Bool) {
    var chains: [[Int32]] = []
    while chains.count < limit, let family = families.popMinimum() {
      chains.append(family.chain)
      guard chains.count < limit else { break }
      for length in family.shared...family.chain.count {
        let next = length < family.chain.count ? family.chain[length] : CyclicChains.stop
        let refused = length == family.shared ? family.refused + [next] : [next]
        add(Array(family.chain[..<length]), refused: refused)
        if effort > limitOfEffort { return (chains, true) }
      }
    }
    return (chains, false)
  }

  /// Adds the family of chains that begin, from above, with `prefix`, if there is one.
  private mutating func add(_ prefix: [Int32], refused: [Int32]) {
    var isTaken = [Bool](repeating: false, count: links.isStart.count)
    isTaken[links.target] = true
    for link in prefix { isTaken[Int(links.premises[Int(link)])] = true }
    let end = prefix.last.map { Int(links.premises[Int($0)]) } ?? links.target
    if !prefix.isEmpty, links.isStart[end], !refused.contains(CyclicChains.stop) {
      families.insert(Family(chain: prefix, shared: prefix.count, refused: refused))
      return
    }
    let distances = distances(avoiding: isTaken)
    var chain = prefix
    var claim = end
    var barred = refused
    while claim == end || !links.isStart[claim] {
      let best = links.incoming[claim].filter { !barred.contains($0) }
        .min { distance(distances, $0) < distance(distances, $1) }
      guard let best, distance(distances, best) != .max else { return }
      barred = []
      chain.append(best)
      claim = Int(links.premises[Int(best)])
    }
    families.insert(Family(chain: chain, shared: prefix.count, refused: refused))
  }

  private func distance(_ distances: [Int32], _ link: Int32) -> Int32 {
    distances[Int(links.premises[Int(link)])]
  }

  /// The number of steps from the nearest start to each claim by claims that are not taken.
  private mutating func distances(avoiding isTaken: [Bool]) -> [Int32] {
    var distances = [Int32](repeating: .max, count: isTaken.count)
    var queue = starts.filter { !isTaken[Int($0)] }
    for start in queue { distances[Int(start)] = 0 }
    var next = 0
    while next < queue.count {
      let claim = Int(queue[next])
      next += 1
      for link in links.outgoing[claim] {
        effort += 1
        let conclusion = Int(links.conclusions[Int(link)])
        guard distances[conclusion] == .max, !isTaken[conclusion] else { continue }
        distances[conclusion] = distances[claim] + 1
        queue.append(Int32(conclusion))
      }
    }
    effort += isTaken.count
    return distances
  }
}
