public import ArgumentModel

/// A map as an abstract argumentation framework: arguments that attack each other, for solvers.
///
/// Its grounded extension is that of the map: a claim stands if its argument is in, falls if it is
/// out, and is contested if it is undecided; an unsupported claim has no argument. Where nothing is
/// supported, the arguments are the claims and the attacks are the conflicts, each once.
///
/// Support is put into attacks as follows. An assumed claim is attacked by what attacks it. Besides an
/// earned claim `c` there is `not c`, which attacks it, and which is attacked by each step to `c`. A
/// step is attacked by `not p` for each of its premises `p`, and by what attacks it or its
/// conclusion. Claims that support each other in a circle are told apart by the rounds in which they
/// can be reached, so that a circle supports nothing. Of other semantics than the grounded one
/// nothing is promised. Source: Dung 1995; Caminada, Sá, Alcântara & Dvořák 2015, for logic programs
/// as frameworks.
public struct AttackGraph: Sendable {
  /// What an argument says.
  public enum Argument: Hashable, Sendable {
    /// The claim is accepted.
    case claim(Relation.Endpoint)
    /// The claim is not accepted.
    case denial(Relation.Endpoint)
    /// An inference applies.
    case step(Derivation.Step)
    /// Like another argument, within so many rounds of a circle.
    indirect case early(Argument, round: Int)
  }

  /// One argument against another, both by their places among the arguments.
  public struct Attack: Hashable, Sendable {
    /// What attacks.
    public let source: Int
    /// What is attacked.
    public let target: Int
  }

  /// The arguments, the claims in the order of the map first.
  public let arguments: [Argument]
  /// The attacks, by their sources, each once.
  public let attacks: [Attack]

  /// Translates a reading.
  ///
  /// - Returns: `nil` if circles of support would make more than `limit` arguments.
  /// - Complexity: O(size), and O(claims · size) for each circle of support.
  public init?(of reading: Reading, limit: Int = 1_000_000) {
    var builder = AttackGraphBuilder(reading, limit: limit)
    guard builder.build() else { return nil }
    arguments = builder.arguments
    attacks = Set(builder.attacks).sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }
}

extension AttackGraph.Argument: CustomStringConvertible {
  /// The argument in words: `[T]`, `not [T]`, `<A> for [T]`, `[p], [q] for [T]`.
  public var description: String {
    switch self {
    case .claim(let name): name.description
    case .denial(let name): "not \(name)"
    case .step(let step):
      (step.argument?.description ?? step.premises.map(\.description).joined(separator: ", "))
        + " for \(step.conclusion)"
    case .early(let argument, let round): "\(argument), round \(round)"
    }
  }
}

/// Puts support into attacks.
private struct AttackGraphBuilder {
  private let reading: Reading
  private let limit: Int
  private let derivable: Closure
  private let components: Components
  private let sizes: [Int]
  private(set) var arguments: [AttackGraph.Argument] = []
  private(set) var attacks: [AttackGraph.Attack] = []
  /// The argument of each claim; -1 for one that is not derivable.
  private var claims: [Int]
  /// The argument that denies each claim; -1 where none is needed.
  private var denials: [Int]
  /// The same for claims of circles, by the rounds before the last.
  private var earlyDenials: [[Int]]

  init(_ reading: Reading, limit: Int) {
    self.reading = reading
    self.limit = limit
    derivable = reading.network.closure
    // Within a circle, what is assumed is reached at once: only what is earned goes by rounds.
    let network = reading.network
    var above: [Int32] = []
    var below: [Int32] = []
    for step in 0..<network.stepCount where !network.isAssumed[Int(network.conclusions[step])] {
      for premise in network.premises[step] {
        above.append(network.conclusions[step])
        below.append(premise)
      }
    }
    components = Components(
      below: Adjacency(count: network.claimCount, from: above, to: below))
    let members = components.members
    sizes = (0..<components.count).map { members.range(of: $0).count }
    claims = [Int](repeating: -1, count: network.claimCount)
    denials = claims
    earlyDenials = Array(repeating: [], count: network.claimCount)
  }

  mutating func build() -> Bool {
    let network = reading.network
    for claim in 0..<network.claimCount where derivable.contains(claim) {
      claims[claim] = add(.claim(reading.name(of: claim)))
    }
    for claim in 0..<network.claimCount where derivable.contains(claim) {
      let denial = AttackGraph.Argument.denial(reading.name(of: claim))
      if !network.isAssumed[claim] || !network.uses.range(of: claim).isEmpty {
        denials[claim] = add(denial)
      }
      guard !network.isAssumed[claim] else { continue }
      for round in 1..<max(rounds(of: claim), 1) {
        earlyDenials[claim].append(add(.early(denial, round: round)))
        guard arguments.count <= limit else { return false }
      }
    }
    for claim in 0..<network.claimCount where derivable.contains(claim) { connect(claim) }
    for step in 0..<network.stepCount {
      let isUseful =
        !network.isAssumed[Int(network.conclusions[step])] && !network.premises[step].isEmpty
        && network.premises[step].allSatisfy { derivable.contains(Int($0)) }
      guard isUseful else { continue }
      connect(step: step)
      guard arguments.count <= limit else { return false }
    }
    return true
  }

  /// In how many rounds a claim is reached at the latest: as many as its circle has claims.
  private func rounds(of claim: Int) -> Int { sizes[Int(components.numbers[claim])] }

  private mutating func connect(_ claim: Int) {
    if reading.network.isAssumed[claim] {
      for attacker in reading.network.attackers[claim] {
        attack(claims[Int(attacker)], claims[claim])
      }
      attack(claims[claim], denials[claim])
    } else {
      attack(denials[claim], claims[claim])
    }
  }

  private mutating func connect(step: Int) {
    let network = reading.network
    let conclusion = Int(network.conclusions[step])
    let circle = components.numbers[conclusion]
    let isInside = network.premises[step].contains { isEarly(Int($0), circle) }
    let rounds = rounds(of: conclusion)
    let name = AttackGraph.Argument.step(reading.derivationStep(step))
    // A step from inside the circle applies from the second round on; one from outside, from the first.
    for round in (isInside ? 2 : rounds)..<(rounds + 1) {
      let node = add(round == rounds ? name : .early(name, round: round))
      for gate in [network.gate(ofStep: step), conclusion] {
        for attacker in network.attackers[gate] { attack(claims[Int(attacker)], node) }
      }
      for premise in network.premises[step].map({ Int($0) }) {
        let denial =
          isEarly(premise, circle) ? earlyDenials[premise][round - 2] : denials[premise]
        attack(denial, node)
      }
      if round == rounds { attack(node, denials[conclusion]) }
      for (early, denial) in earlyDenials[conclusion].enumerated()
      where isInside ? early + 1 == round : true {
        attack(node, denial)
      }
    }
  }

  /// Whether a premise is reached by rounds within that circle.
  private func isEarly(_ premise: Int, _ circle: Int32) -> Bool {
    components.numbers[premise] == circle
  }

  private mutating func add(_ argument: AttackGraph.Argument) -> Int {
    arguments.append(argument)
    return arguments.count - 1
  }

  /// Notes an attack; what is not there neither attacks nor is attacked.
  private mutating func attack(_ source: Int, _ target: Int) {
    guard source >= 0, target >= 0 else { return }
    attacks.append(AttackGraph.Attack(source: source, target: target))
  }
}
