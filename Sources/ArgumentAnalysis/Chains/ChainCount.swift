/// How many chains, or derivations, there are.
public struct ChainCount: Hashable, Sendable {
  /// The number; the greatest that fits if there are as many or more.
  public let value: UInt64

  /// Whether there may be more than `value` says.
  public var isSaturated: Bool { value == .max }

  init(_ value: UInt64) { self.value = value }

  /// Counts the ways from the starts to the target; `nil` where the links form a circle.
  ///
  /// - Complexity: O(claims + links), by dynamic programming.
  init?(_ links: ChainLinks) {
    guard let order = links.order else { return nil }
    var counts: [UInt64] = links.isStart.map { $0 ? 1 : 0 }
    for claim in order {
      for link in links.outgoing[Int(claim)] {
        let conclusion = Int(links.conclusions[Int(link)])
        let (sum, overflow) = counts[conclusion].addingReportingOverflow(counts[Int(claim)])
        counts[conclusion] = overflow ? .max : sum
      }
    }
    value = counts[links.target]
  }
}
