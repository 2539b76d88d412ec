public import ArgumentModel

/// A simple way from one claim to another, each step with the premises it needs besides.
public struct SupportChain: Hashable, Sendable {
  /// One step of a chain.
  public struct Step: Hashable, Sendable {
    /// The argument whose inference is taken; `nil` for a bare relation between statements.
    public let argument: Argument.ID?
    /// Where the step comes from: a statement, or an argument without a structure.
    public let premise: Relation.Endpoint
    /// What the inference needs besides, in the order of the source.
    public let together: [Relation.Endpoint]
    /// Where the step leads.
    public let conclusion: Relation.Endpoint
    /// Whether what the step comes from only backs the argument and is none of its premises.
    public let isBacking: Bool
  }

  /// The steps, from the first claim to the last; at least one.
  public let steps: [Step]
}

extension SupportChain {
  /// Names what a list of links, from the target down, goes through.
  init(_ path: [Int32], of links: ChainLinks, in reading: Reading) {
    steps = path.reversed().map { link in
      let step = Int(links.steps[Int(link)])
      let premise = links.premises[Int(link)]
      let premises = reading.network.premises[step]
      return Step(
        argument: reading.argument(ofStep: step), premise: reading.name(of: Int(premise)),
        together: premises.filter { $0 != premise }.map { reading.name(of: Int($0)) },
        conclusion: reading.name(of: Int(links.conclusions[Int(link)])),
        isBacking: !premises.contains(premise))
    }
  }
}
