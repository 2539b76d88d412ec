internal import ArgumentModel

extension Check {
  /// Finds reasons for one claim that fall together, because they need the same claim.
  ///
  /// Told is the shared claim that is nearest. Where all reasons for a thesis share one, this is
  /// `load-bearing` or `weak-keystone`. An argument that only adds premises to another one is
  /// `subsumed-argument`. Looked at are the first 1,024 claims with several uses.
  public static let sharedFoundation = Check(
    "shared-foundation", in: .support, .note,
    "Reasons for one claim are not independent: they need the same claim.",
    manual: """
      Several arguments are offered for one claim, and two or more of them need the same claim, as \
      a premise or further down. If it falls, they fall together; so they count for less than they \
      seem to, and adding up their strength counts the shared part twice.

      Nothing need be wrong. Say so where it matters, or find a reason that does not depend on the \
      shared claim. Looked at are the first 1,024 claims with several uses; where all reasons for \
      a thesis share one, `load-bearing` or `weak-keystone` says so.

      ```argdown
      [Build it]: We should build the plant. #thesis
        + [Cheap]: It is cheap.
          + [Study]: The study of 2020 is right.
        + [Safe]: It is safe.
          + [Study]
        + [Popular]: People want it.
      ```
      """
  ) { input in
    SharedFoundation.all(in: input).map { shared in
      let reading = input.reading
      let conclusion = reading.words(for: shared.conclusion)
      let steps = shared.steps.map { reading.words(forStep: $0) }
      return Finding(
        "\(steps.joined(upTo: 3)) are no independent reasons for \(conclusion): "
          + "\(steps.count == 2 ? "both" : "all") need \(reading.list(of: shared.foundations))",
        at: reading.nameRange(of: shared.conclusion),
        subjects: reading.titles(of: [shared.conclusion] + shared.foundations),
        notes: (shared.steps.map {
          Diagnostic.Note("\(reading.words(forStep: $0)) is here", at: reading.range(ofStep: $0))
        }
          + shared.foundations.map {
            Diagnostic.Note("\(reading.words(for: $0)) is here", at: reading.nameRange(of: $0))
          }).capped()
          + (shared.isCut
            ? [Diagnostic.Note("only \(SharedFoundation.limit) claims were tried")] : []),
        help: "do not count them twice, or find a reason that does without")
    }
  }
}

/// Claims that several reasons for one conclusion need, each of them.
struct SharedFoundation {
  let conclusion: Int
  /// The reasons that fall together.
  let steps: [Int]
  /// What each of the steps needs, the nearest alone: none needs another one.
  let foundations: [Int]
  /// Whether some claims were not tried.
  let isCut: Bool

  /// How many claims are tried.
  static let limit = 1024

  /// One for each set of reasons of a conclusion, in the order of the claims.
  ///
  /// - Complexity: O(size · claims tried / 64), by deletion.
  static func all(in input: CheckInput) -> [SharedFoundation] {
    let reading = input.reading
    let network = reading.network
    let several = (0..<network.claimCount).filter {
      network.uses[$0].count > 1 && input.closure.contains($0)
    }
    let trials = Array(several.prefix(limit))
    guard !trials.isEmpty else { return [] }
    let survival = Survival(network, input.components)
    let subsumed = Set(reading.subsumedSteps.map(\.wide))
    let conclusions = (0..<network.claimCount).compactMap { claim -> (Int, [Int])? in
      let steps = input.liveReasons(of: claim).filter { !subsumed.contains($0) }
      return steps.count > 1 && !network.isAssumed[claim] ? (claim, steps) : nil
    }
    let isThesis = Set(input.establishedTheses)
    var found: [Int: [[Int]: [Int]]] = [:]
    // For each trial those in which each claim that is tried no longer follows.
    var losses = [[UInt64]](repeating: [], count: trials.count)
    for first in stride(from: 0, to: trials.count, by: UInt64.bitWidth) {
      let block = trials[first..<min(first + UInt64.bitWidth, trials.count)]
      let masks = survival.masks(block.map { Survival.Removal(claims: [$0]) }[...])
      for (number, trial) in trials.enumerated() { losses[number].append(~masks[trial]) }
      for (conclusion, steps) in conclusions {
        let fallen = steps.map { step in
          network.premises[step].reduce(UInt64(0)) { $0 | ~masks[Int($1)] }
        }
        var (once, twice): (UInt64, UInt64) = (0, 0)
        for mask in fallen {
          twice |= once & mask
          once |= mask
        }
        for (bit, trial) in block.enumerated()
        where twice & (1 << UInt64(bit)) != 0 && trial != conclusion {
          let together = steps.indices.filter { fallen[$0] & (1 << UInt64(bit)) != 0 }
          guard together.count < steps.count || !isThesis.contains(conclusion) else { continue }
          found[conclusion, default: [:]][together.map { steps[$0] }, default: []].append(
            first + bit)
        }
      }
    }
    return found.keys.sorted().flatMap { conclusion in
      (found[conclusion] ?? [:]).sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
        steps, numbers in
        let nearest = numbers.filter { number in
          !numbers.contains { other in
            other != number && losses[other][number / 64] & (1 << UInt64(number % 64)) != 0
          }
        }
        return SharedFoundation(
          conclusion: conclusion, steps: steps, foundations: nearest.map { trials[$0] },
          isCut: several.count > trials.count)
      }
    }
  }
}

extension CheckInput {
  /// The steps to a claim whose premises follow from what is assumed, the claim not among them.
  func liveReasons(of claim: Int) -> [Int] {
    reading.network.reasons[claim].map { Int($0) }.filter { step in
      let premises = reading.network.premises[step]
      return !premises.isEmpty
        && premises.allSatisfy { closure.contains(Int($0)) && Int($0) != claim }
    }
  }
}
