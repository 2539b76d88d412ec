/// What one claim does for another; the empty set if there is no way between them.
public struct SupportGrade: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// There is a way, but the target holds without the claim, or does not hold at all.
  public static let contributes = SupportGrade(rawValue: 1)
  /// The target follows from all that is assumed, and no longer without the claim.
  public static let necessary = SupportGrade(rawValue: 2)
  /// The target follows from the claim alone.
  public static let sufficient = SupportGrade(rawValue: 4)

  /// The grades in words, in the order contributes, necessary, sufficient.
  public var names: [String] {
    [
      (SupportGrade.contributes, "contributes"), (.necessary, "necessary"),
      (.sufficient, "sufficient"),
    ]
    .filter { contains($0.0) }.map(\.1)
  }
}

extension SupportGrade {
  /// Grades `claim` as a support of `target`; a claim is no support of itself.
  ///
  /// - Complexity: O(size of the network).
  init(of claim: Int, for target: Int, in network: InferenceNetwork, _ closure: Closure) {
    self = []
    guard claim != target, network.claims(leadingTo: target)[claim] else { return }
    if Closure(of: network, from: [claim]).contains(target) { insert(.sufficient) }
    let rest = Closure(of: network, from: network.assumedClaims, withoutClaims: [claim])
    insert(closure.contains(target) && !rest.contains(target) ? .necessary : .contributes)
  }
}
