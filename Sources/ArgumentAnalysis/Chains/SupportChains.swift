public import ArgumentModel

/// How one claim, the target, is supported: by which chains, from what, and what it hangs on.
public struct SupportChains: Sendable {
  /// What an answer may at most contain.
  public struct Limits: Hashable, Sendable {
    /// The greatest number of chains listed.
    public var chains: Int
    /// The greatest number of minimal supports, and of minimal cuts.
    public var sets: Int
    /// About the greatest number of elements looked at for each answer that may explode.
    public var effort: Int

    /// Creates limits.
    public init(chains: Int = 20, sets: Int = 1000, effort: Int = 20_000_000) {
      self.chains = chains
      self.sets = sets
      self.effort = effort
    }
  }

  /// An answer that was cut short.
  public enum Truncation: String, Hashable, Sendable, CaseIterable {
    case chains, minimalSupports, minimalCuts
  }

  /// The statement or argument that is supported.
  public let target: Relation.Endpoint
  /// Where the chains begin; `nil` for all assumed claims.
  public let start: Relation.Endpoint?
  /// Whether the target follows from all assumed claims.
  public let isDerived: Bool
  /// What the start does for the target; `nil` without a start.
  public let grade: SupportGrade?
  /// How many chains there are; `nil` if the part of the map between start and target is cyclic.
  ///
  /// That part consists of the links on some way from a start to the target, without those that
  /// leave the target, enter the given start, or lead from a claim to itself: no simple chain can
  /// follow these.
  public let count: ChainCount?
  /// The chains, the shortest first, then in the order of the source from the target backwards.
  public let chains: [SupportChain]
  /// The assumed claims with a way to the target, by title.
  public let foundations: [Relation.Endpoint]
  /// Inclusion-minimal sets of assumed claims from which the target follows, the smaller first.
  public let minimalSupports: [[Relation.Endpoint]]
  /// Inclusion-minimal sets of assumed claims without which it does not, the smaller first.
  ///
  /// A target that does not follow anyway has the empty set as its only cut.
  public let minimalCuts: [[Relation.Endpoint]]
  /// The statements whose removal alone leaves the target underived, by title.
  public let loadBearingStatements: [Statement.ID]
  /// The arguments whose removal alone leaves the target underived, by title.
  public let loadBearingArguments: [Argument.ID]
  /// The answers that were cut short, in the order of the cases.
  public let truncated: [Truncation]

  /// Asks how `target` is supported, by `start` if given, else by all that is assumed.
  ///
  /// - Returns: `nil` if the map lacks one of the two.
  /// - Complexity: O(size) and what the chains and sets within `limits` cost.
  public init?(
    in reading: Reading, to target: Relation.Endpoint, from start: Relation.Endpoint? = nil,
    limits: Limits = Limits()
  ) {
    let startClaim = start.flatMap { reading.claim(named: $0) }
    guard let goal = reading.claim(named: target), start == nil || startClaim != nil else {
      return nil
    }
    let network = reading.network
    let assumed = network.assumedClaims
    let closure = network.closure
    let components = Components(of: network)
    let links = ChainLinks(in: reading, from: startClaim.map { [$0] } ?? assumed, to: goal)
    let isLeading = network.claims(leadingTo: goal)
    let listing = ChainListing(links, limits)
    let question = MinimalSets.Question(
      network: network, target: goal, sets: limits.sets, effort: limits.effort)
    let labels = Labels(network, components, target: goal)
    let bearing = LoadBearing(of: goal, in: reading, closure, components)
    let supports = MinimalSets.supports(question, labels, closure)
    let cuts = MinimalSets.cuts(question, labels, bearing)

    self.target = target
    self.start = start
    isDerived = closure.contains(goal)
    grade = startClaim.map { SupportGrade(of: $0, for: goal, in: network, closure) }
    count = listing.count
    chains = listing.paths.map { SupportChain($0, of: links, in: reading) }
    foundations = reading.names(of: assumed.filter { isLeading[$0] }.map { Int32($0) })
    minimalSupports = reading.names(ofSets: supports.sets)
    minimalCuts = reading.names(ofSets: cuts.sets)
    loadBearingStatements = bearing.claims.filter { !reading.isGist($0) }
      .map { reading.graph.statements[$0].id }.sorted()
    let sketched = bearing.claims.compactMap { reading.name(of: $0).argument }
    let structured = bearing.arguments.map { reading.graph.arguments[$0].id }
    loadBearingArguments = (sketched + structured).sorted()
    truncated = Truncation.allCases.filter { truncation in
      switch truncation {
      case .chains: listing.isCut
      case .minimalSupports: supports.isCut
      case .minimalCuts: cuts.isCut
      }
    }
  }
}
