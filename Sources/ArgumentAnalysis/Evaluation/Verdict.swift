public import ArgumentModel

/// What becomes of a claim or an argument, and why.
public struct Verdict: Hashable, Sendable {
  /// The ground of a status: the end of the trace, not its first step.
  public enum Reason: Hashable, Sendable {
    /// It may be taken as given, and what speaks against it is answered.
    case assumed
    /// An argument that applies derives it.
    case derived(by: Argument.ID)
    /// A statement that stands supports it by a bare relation.
    case derivedFrom(Statement.ID)
    /// An argument whose premises stand.
    case premisesStand
    /// What attacks it, or something that it needs, stands.
    case defeated(by: Relation.Endpoint)
    /// What attacks it, or something that it needs, is itself contested.
    case contested(with: Relation.Endpoint)
    /// All support of it runs in a circle.
    case circular
    /// The author leaves it open.
    case open
    /// It needs something that the author leaves open.
    case needs(open: Relation.Endpoint)
    /// It is inferred from nothing.
    case noPremise
  }

  /// What becomes of it.
  public let status: Evaluation.Status
  /// Why.
  public let reason: Reason
  /// The premise that passes the reason on; `nil` where the reason is its own.
  public let premise: Relation.Endpoint?
}

extension Verdict.Reason: CustomStringConvertible {
  /// The reason in words: `defeated by [o]`.
  public var description: String {
    switch self {
    case .assumed: "assumed"
    case .derived(let id): "derived by \(id)"
    case .derivedFrom(let id): "derived from \(id)"
    case .premisesStand: "its premises stand"
    case .defeated(let attacker): "defeated by \(attacker)"
    case .contested(let rival): "contested with \(rival)"
    case .circular: "only circular support"
    case .open: "open"
    case .needs(let claim): "needs \(claim), which is open"
    case .noPremise: "inferred from no premise"
    }
  }
}
