public import ArgumentModel

extension ArgumentGraph {
  /// The statements that may be taken as given and have a way of support to `thesis`.
  ///
  /// In the order of their first appearance, each once; empty if the map lacks the thesis. For the
  /// arguments among the grounds and for more than the ways, see `SupportChains`.
  ///
  /// - Complexity: O(size of the map), on average.
  public func grounds(of thesis: Statement.ID) -> [Statement] {
    guard let target = position(of: thesis) else { return [] }
    let network = Reading(self).network
    let isLeading = network.claims(leadingTo: target)
    return statements.indices.filter { $0 != target && isLeading[$0] && network.isAssumed[$0] }
      .map { statements[$0] }
  }
}
