public import ArgumentModel

/// Which claims of a map stand, by the map alone: the grounded labelling of its reading.
///
/// A status speaks about the map as drawn, never about truth. Source: Dung 1995; Modgil & Prakken
/// 2014; Toni 2014.
public struct Evaluation: Sendable {
  /// What becomes of a claim or an argument; the better, the smaller.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Every attack on some derivation of it is answered.
    case stands
    /// Neither stands nor falls.
    case contested
    /// It could be derived, but an attack that itself stands defeats every derivation.
    case falls
    /// It cannot be derived even from all that is assumed.
    case unsupported

    fileprivate var rank: Int {
      switch self {
      case .stands: 0
      case .contested: 1
      case .falls: 2
      case .unsupported: 3
      }
    }
  }

  /// What is evaluated.
  public let reading: Reading
  let labelling: Labelling

  /// Evaluates a reading.
  ///
  /// - Complexity: O(size) where support is acyclic, nearly so elsewhere.
  public init(_ reading: Reading) {
    self.reading = reading
    labelling = Labelling(reading.network)
  }

  /// The status of a statement or argument; `nil` if the map does not have it.
  public func status(of name: Relation.Endpoint) -> Status? {
    if case .argument(let id) = name {
      return reading.graph.position(of: id).map { status(ofArgument: $0) }
    }
    return reading.claim(named: name).map { status(ofClaim: $0) }
  }
}

// MARK: - By numbers

extension Evaluation {
  package func status(ofClaim claim: Int) -> Status {
    if labelling.inBy[claim] != Labelling.Mark.none { return .stands }
    if labelling.possible.contains(claim) { return .contested }
    return labelling.derivable.contains(claim) ? .falls : .unsupported
  }

  /// The worst of what the step needs: its premises, its own gate, and that of its conclusion.
  package func status(ofStep step: Int) -> Status {
    let network = reading.network
    let premises = network.premises[step].map { status(ofClaim: Int($0)) }
    let gates = [network.gate(ofStep: step), Int(network.conclusions[step])].map(status(ofGate:))
    return premises.isEmpty ? .unsupported : (premises + gates).max { $0.rank < $1.rank } ?? .stands
  }

  /// Whether what attacks a gate leaves it open, shuts it, or neither.
  func status(ofGate gate: Int) -> Status {
    labelling.isFree[gate] ? .stands : labelling.isShut(gate) ? .falls : .contested
  }

  /// With a structure, that of its last step; else the best of what the argument is used for.
  ///
  /// An argument that is used for nothing, or that attacks, is worth what its gist is worth.
  package func status(ofArgument argument: Int) -> Status {
    if let step = reading.lastStep(ofArgument: argument) { return status(ofStep: step) }
    guard let gist = reading.claim(named: .argument(reading.graph.arguments[argument].id)) else {
      return .unsupported
    }
    guard let step = decidingStep(ofGist: gist) else { return status(ofClaim: gist) }
    return status(ofStep: step)
  }

  /// The step that decides on a sketched argument; `nil` if its gist does.
  func decidingStep(ofGist gist: Int) -> Int? {
    let uses = reading.network.uses[gist]
    guard reading.network.attacks[gist].isEmpty else { return nil }
    return uses.map { Int($0) }.min { status(ofStep: $0).rank < status(ofStep: $1).rank }
  }
}
