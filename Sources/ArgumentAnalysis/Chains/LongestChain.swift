public import ArgumentModel

/// The longest chain from one claim to another.
///
/// Exact where support runs in no circle. To find a longest simple way through circles is
/// NP-hard; so each circle counts as one place, and is crossed on the shortest way.
public struct LongestChain: Sendable {
  /// The chain; of several that are as long, the first in the order of the source from the target
  /// backwards.
  public let chain: SupportChain
  /// Whether there is no circle between start and target, and so no longer chain.
  public let isExact: Bool
  /// The circles that the chain crosses, from the first to the last, each as all its claims.
  public let circles: [[Relation.Endpoint]]

  /// Finds the longest chain to `target` from `start`, or from any assumed claim.
  ///
  /// - Returns: `nil` if the map lacks one of the two, or has no chain between them.
  /// - Complexity: O(size).
  public init?(
    in reading: Reading, to target: Relation.Endpoint, from start: Relation.Endpoint? = nil
  ) {
    guard let links = ChainLinks(in: reading, to: target, from: start) else { return nil }
    var search = LongestWay(links)
    guard let path = search.path() else { return nil }
    chain = SupportChain(path, of: links, in: reading)
    isExact = search.isAcyclic
    circles = search.crossed.reversed().map { circle in circle.map { reading.name(of: Int($0)) } }
  }
}

extension SupportChain {
  /// A shortest chain to `target` from `start`, or from any assumed claim.
  ///
  /// Of several, the first in the order of the source from the target backwards.
  ///
  /// - Returns: `nil` if the map lacks one of the two, or has no chain between them.
  /// - Complexity: O(size).
  public static func shortest(
    in reading: Reading, to target: Relation.Endpoint, from start: Relation.Endpoint? = nil
  ) -> SupportChain? {
    guard let links = ChainLinks(in: reading, to: target, from: start) else { return nil }
    let listing = ChainListing(links, SupportChains.Limits(chains: 1))
    return listing.paths.first.map { SupportChain($0, of: links, in: reading) }
  }
}

extension ChainLinks {
  /// The links of the chains to `target`; `nil` if the map lacks one of the two.
  fileprivate init?(
    in reading: Reading, to target: Relation.Endpoint, from start: Relation.Endpoint?
  ) {
    let first = start.flatMap { reading.claim(named: $0) }
    guard let goal = reading.claim(named: target), start == nil || first != nil else { return nil }
    self.init(in: reading, from: first.map { [$0] } ?? reading.network.assumedClaims, to: goal)
  }
}

/// The longest way over the links, where a circle counts as one place.
private struct LongestWay {
  private let links: ChainLinks
  private let components: Components
  private let members: Adjacency
  /// How many links lead at most from a start to each component; -1 if none does.
  private var heights: [Int32]
  /// The circles crossed by the way, the one next to the target first.
  private(set) var crossed: [[Int32]] = []

  init(_ links: ChainLinks) {
    self.links = links
    components = Components(
      below: Adjacency(
        count: links.isStart.count, from: links.conclusions, to: links.premises))
    members = components.members
    heights = [Int32](repeating: -1, count: components.count)
    // Links run from lower to higher components.
    for component in 0..<components.count {
      for claim in members[component] {
        if links.isStart[Int(claim)] { heights[component] = max(heights[component], 0) }
        for link in links.incoming[Int(claim)] {
          let below = place(belowLink: link)
          guard below != component, heights[below] >= 0 else { continue }
          heights[component] = max(heights[component], heights[below] + 1)
        }
      }
    }
  }

  /// Whether no claims lead to each other.
  var isAcyclic: Bool { components.count == links.isStart.count }

  /// The links from the target down; `nil` if no way leads to it.
  mutating func path() -> [Int32]? {
    var claim = links.target
    guard height(of: claim) > 0 else { return nil }
    var path: [Int32] = []
    while height(of: claim) > 0 {
      guard let link = bestLink(into: Int(components.numbers[claim])) else { return nil }
      note(claim)
      path += crossing(from: claim) { $0 == Int(links.conclusions[Int(link)]) }
      path.append(link)
      claim = Int(links.premises[Int(link)])
    }
    note(claim)
    return path + crossing(from: claim) { links.isStart[$0] }
  }

  /// Notes the circle that the claim belongs to, if it does.
  private mutating func note(_ claim: Int) {
    let circle = members[Int(components.numbers[claim])]
    if circle.count > 1 { crossed.append(Array(circle)) }
  }

  private func height(of claim: Int) -> Int32 { heights[Int(components.numbers[claim])] }

  private func place(belowLink link: Int32) -> Int {
    Int(components.numbers[Int(links.premises[Int(link)])])
  }

  /// The first link by which a component is reached on a longest way.
  private func bestLink(into component: Int) -> Int32? {
    members[component].lazy.compactMap { claim in
      links.incoming[Int(claim)].first { link in
        place(belowLink: link) != component
          && heights[place(belowLink: link)] == heights[component] - 1
      }
    }.min()
  }

  /// The shortest way down within a circle, from `claim` to one at which it ends.
  private func crossing(from claim: Int, to isEnd: (Int) -> Bool) -> [Int32] {
    let circle = Int(components.numbers[claim])
    var above: [Int: Int32] = [:]
    var queue = [claim]
    var next = 0
    while next < queue.count {
      var end = queue[next]
      next += 1
      guard !isEnd(end) else {
        var way: [Int32] = []
        while let link = above[end] {
          way.append(link)
          end = Int(links.conclusions[Int(link)])
        }
        return way.reversed()
      }
      for link in links.incoming[end] {
        let premise = Int(links.premises[Int(link)])
        guard place(belowLink: link) == circle, premise != claim, above[premise] == nil
        else { continue }
        above[premise] = link
        queue.append(premise)
      }
    }
    return []
  }
}
