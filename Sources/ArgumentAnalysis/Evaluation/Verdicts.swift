public import ArgumentModel

/// The verdicts on all statements and arguments of a map, each with its reason.
public struct Verdicts: Sendable {
  private typealias Mark = Labelling.Mark

  /// What was evaluated.
  public let evaluation: Evaluation
  /// The claim whose reason is that of each claim; the claim itself where the reason is its own.
  private let roots: [Int32]
  /// The premise that passes the reason on to each claim; the claim itself where there is none.
  private let links: [Int32]

  /// Finds the reason of each status.
  ///
  /// - Complexity: O(size of the map).
  public init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    let count = evaluation.reading.claimCount
    var links = [Int32](repeating: 0, count: count)
    for claim in 0..<count { links[claim] = Int32(evaluation.link(of: claim)) }
    self.links = links
    roots = Verdicts.roots(of: links)
  }

  /// The verdict on a statement or argument; `nil` if the map does not have it.
  public subscript(name: Relation.Endpoint) -> Verdict? {
    if case .argument(let id) = name {
      return evaluation.reading.graph.position(of: id).map { verdict(onArgument: $0) }
    }
    return evaluation.reading.claim(named: name).map { verdict(on: $0) }
  }

  /// The verdicts from the one on `name` to the one whose reason is its own.
  ///
  /// Each is about the premise of the one before. Empty if the map does not have `name`.
  public func trace(of name: Relation.Endpoint) -> [(name: Relation.Endpoint, verdict: Verdict)] {
    guard let first = self[name] else { return [] }
    var trace = [(name: name, verdict: first)]
    var seen: Set<Relation.Endpoint> = [name]
    while let last = trace.last, let next = last.verdict.premise, seen.insert(next).inserted,
      let claim = evaluation.reading.claim(named: next)
    {
      trace.append((next, verdict(on: claim)))
    }
    return trace
  }
}

extension Verdicts {
  /// Follows the links; a circle of links has its first claim as root.
  private static func roots(of links: [Int32]) -> [Int32] {
    var roots = [Int32](repeating: -1, count: links.count)
    for start in links.indices where roots[start] < 0 {
      var path: [Int] = []
      var claim = start
      while roots[claim] < 0 {
        roots[claim] = Int32(claim)
        path.append(claim)
        claim = Int(links[claim])
      }
      for member in path { roots[member] = roots[claim] }
    }
    return roots
  }

  /// The premise to which the reason for the status of a claim leads; `nil` where it is its own.
  func link(of claim: Int) -> Int? { links[claim] == claim ? nil : Int(links[claim]) }

  /// The claim whose reason is that of `claim`.
  func root(of claim: Int) -> Int { Int(roots[claim]) }

  func verdict(on claim: Int) -> Verdict {
    let status = evaluation.status(ofClaim: claim)
    let link = Int(links[claim])
    return Verdict(
      status: status, reason: reason(of: claim, at: Int(roots[claim]), status),
      premise: link == claim ? nil : evaluation.reading.name(of: link))
  }

  /// The reason of `claim`, which is found at `root`.
  private func reason(of claim: Int, at root: Int, _ status: Evaluation.Status) -> Verdict.Reason {
    let reading = evaluation.reading
    switch status {
    case .stands:
      let step = evaluation.labelling.inBy[claim]
      return step == Mark.assumed ? .assumed : reading.derivation(by: Int(step))
    case .falls, .contested:
      guard let attack = evaluation.attack(decidingOn: root, status) else { return .circular }
      let name = reading.name(of: Int(attack.source))
      return status == .falls ? .defeated(by: name) : .contested(with: name)
    case .unsupported:
      if reading.network.reasons[root].isEmpty {
        return root == claim ? .open : .needs(open: reading.name(of: root))
      }
      return evaluation.isWithoutPremises(root) ? .noPremise : .circular
    }
  }

  private func verdict(onArgument argument: Int) -> Verdict {
    let reading = evaluation.reading
    let status = evaluation.status(ofArgument: argument)
    let gist = reading.claim(named: .argument(reading.graph.arguments[argument].id)) ?? 0
    let own = reading.lastStep(ofArgument: argument)
    guard let step = own ?? evaluation.decidingStep(ofGist: gist) else { return verdict(on: gist) }
    guard status != .stands else {
      let reason = own == nil ? verdict(on: gist).reason : .premisesStand
      return Verdict(status: status, reason: reason, premise: nil)
    }
    if let attacker = evaluation.attacker(decidingOnStep: step, status) {
      let name = reading.name(of: attacker)
      return Verdict(
        status: status, reason: status == .falls ? .defeated(by: name) : .contested(with: name),
        premise: nil)
    }
    guard let premise = evaluation.premise(decidingOnStep: step, status) else {
      return Verdict(status: status, reason: .noPremise, premise: nil)
    }
    let inner = Int(roots[premise])
    guard own != nil else { return verdict(on: gist) }
    return Verdict(
      status: status, reason: reason(of: -1, at: inner, status),
      premise: reading.name(of: premise))
  }
}
