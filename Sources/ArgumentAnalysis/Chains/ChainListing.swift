/// The chains of some links within limits, and how many there are in all.
struct ChainListing {
  /// The number of chains; `nil` where the links form a circle.
  let count: ChainCount?
  /// The chains, each as its links from the target down.
  let paths: [[Int32]]
  /// Whether there are more chains than listed.
  let isCut: Bool

  init(_ links: ChainLinks, _ limits: SupportChains.Limits) {
    count = ChainCount(links)
    if let count {
      var search = AcyclicChains(links)
      paths = search.first(limits.chains)
      isCut = count.value > UInt64(paths.count)
    } else {
      var search = CyclicChains(links)
      // One more than asked for tells whether any is left out.
      let found = search.first(limits.chains + 1, effort: limits.effort)
      paths = Array(found.chains.prefix(limits.chains))
      isCut = found.isCut || found.chains.count > limits.chains
    }
  }
}
