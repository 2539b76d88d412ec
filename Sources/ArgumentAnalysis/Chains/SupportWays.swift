public import ArgumentModel

/// What the support chains to some claims go through, however many the chains are.
public struct SupportWays: Sendable {
  /// The statements on a chain, and the claims that the chains lead to.
  public private(set) var statements: Set<Statement.ID> = []
  /// The arguments on a chain.
  public private(set) var arguments: Set<Argument.ID> = []

  /// Follows the chains from one claim, or from all that is assumed.
  ///
  /// Names that the map lacks lead nowhere.
  ///
  /// - Complexity: O(targets · size of the map).
  public init(
    in reading: Reading, to targets: [Relation.Endpoint], from start: Relation.Endpoint? = nil
  ) {
    let starts =
      start.map { reading.claim(named: $0).map { [$0] } ?? [] } ?? reading.network.assumedClaims
    for target in targets.compactMap({ reading.claim(named: $0) }) {
      let links = ChainLinks(in: reading, from: starts, to: target)
      insert(reading.name(of: target))
      for claim in links.premises + links.conclusions { insert(reading.name(of: Int(claim))) }
      for step in links.steps {
        if let argument = reading.argument(ofStep: Int(step)) { arguments.insert(argument) }
      }
    }
  }

  private mutating func insert(_ name: Relation.Endpoint) {
    if let statement = name.statement { statements.insert(statement) }
    if let argument = name.argument { arguments.insert(argument) }
  }
}
