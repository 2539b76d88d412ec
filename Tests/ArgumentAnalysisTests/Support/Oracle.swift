import ArgumentAnalysis
import ArgumentModel

/// The definitions of the reading, computed as they are written, without any care for time.
struct Oracle {
  let map: RandomMap
  private var claims: Range<Int> { 0..<map.names.count }
  /// Premises and conclusion of each step, as bits.
  private let stepBits: [(premises: UInt64, conclusion: UInt64)]

  init(_ map: RandomMap) {
    self.map = map
    stepBits = map.steps.map { (Oracle.bits(Set($0.premises)), 1 << UInt64($0.conclusion)) }
  }

  private static func bits(_ set: Set<Int>) -> UInt64 { set.reduce(0) { $0 | 1 << UInt64($1) } }

  private func closure(
    _ seeds: UInt64, withoutClaims: UInt64 = 0, withoutSteps: Set<Int> = []
  ) -> UInt64 {
    var reached = seeds & ~withoutClaims
    var before: UInt64
    repeat {
      before = reached
      for (number, step) in stepBits.enumerated()
      where step.premises != 0 && step.premises & ~reached == 0
        && !withoutSteps.contains(number)
      {
        reached |= step.conclusion & ~withoutClaims
      }
    } while reached != before
    return reached
  }

  func closure(
    _ seeds: Set<Int>, withoutClaims: Set<Int> = [], withoutSteps: Set<Int> = []
  ) -> Set<Int> {
    let reached = closure(
      Oracle.bits(seeds), withoutClaims: Oracle.bits(withoutClaims), withoutSteps: withoutSteps)
    return Set(claims.filter { reached & (1 << UInt64($0)) != 0 })
  }

  // MARK: Chains

  struct Link: Equatable {
    let step: Int
    let premise: Int
  }

  private func links(into claim: Int) -> [Link] {
    map.steps.indices.filter { map.steps[$0].conclusion == claim }.flatMap { step in
      (map.steps[step].premises + map.steps[step].backers).map { Link(step: step, premise: $0) }
    }
  }

  /// All simple chains, from the target down, the shortest first, then in the order of steps.
  func chains(to target: Int, from starts: Set<Int>) -> [[Link]] {
    var found: [[Link]] = []
    func descend(_ claim: Int, _ path: [Link], _ seen: Set<Int>) {
      for link in links(into: claim) where !seen.contains(link.premise) {
        if starts.contains(link.premise) { found.append(path + [link]) }
        descend(link.premise, path + [link], seen.union([link.premise]))
      }
    }
    descend(target, [], [target])
    // A stable sort by length keeps the order of the walk.
    let lengths = Set(found.map(\.count)).sorted()
    return lengths.flatMap { length in found.filter { $0.count == length } }
  }

  /// Whether what lies on ways from a start to the target, and can be on a chain, has a circle.
  func isCyclic(to target: Int, from starts: Set<Int>) -> Bool {
    let single = starts.count == 1 ? starts.first : nil
    var edges: [(from: Int, to: Int)] = []
    for claim in claims where claim != single {
      for link in links(into: claim) where link.premise != claim && link.premise != target {
        edges.append((link.premise, claim))
      }
    }
    func grown(_ set: Set<Int>, _ step: (Set<Int>) -> Set<Int>) -> Set<Int> {
      let next = set.union(step(set))
      return next == set ? set : grown(next, step)
    }
    let above = grown(starts) { set in Set(edges.filter { set.contains($0.from) }.map(\.to)) }
    let below = grown([target]) { set in Set(edges.filter { set.contains($0.to) }.map(\.from)) }
    let relevant = above.intersection(below)
    let inner = edges.filter { relevant.contains($0.from) && relevant.contains($0.to) }
    return relevant.contains { claim in
      let after = Set(inner.filter { $0.from == claim }.map(\.to))
      let reached = grown(after) { set in
        Set(inner.filter { set.contains($0.from) }.map(\.to))
      }
      return reached.contains(claim)
    }
  }

  func hasWay(from claim: Int, to target: Int) -> Bool {
    claim == target || !chains(to: target, from: [claim]).isEmpty
  }

  func grade(of claim: Int, for target: Int) -> SupportGrade {
    guard claim != target, hasWay(from: claim, to: target) else { return [] }
    var grade: SupportGrade = []
    let holds = closure(map.assumed).contains(target)
    let holdsWithout = closure(map.assumed, withoutClaims: [claim]).contains(target)
    if holds && !holdsWithout { grade.insert(.necessary) } else { grade.insert(.contributes) }
    if closure([claim]).contains(target) { grade.insert(.sufficient) }
    return grade
  }

  // MARK: Sets

  /// What follows from each choice of assumed claims, one bit of the choice for each of them.
  private func closuresOfChoices() -> [UInt64] {
    let members = map.assumed.sorted().map { UInt64(1) << UInt64($0) }
    return (0..<(1 << members.count)).map { choice in
      closure(members.indices.reduce(0) { $0 | (choice & (1 << $1) != 0 ? members[$1] : 0) })
    }
  }

  /// The least choices that are good, by trying all.
  private func minimal(_ count: Int, _ isGood: (Int) -> Bool) -> [Set<Int>] {
    let members = map.assumed.sorted()
    var found: [Int] = []
    for choice in (0..<count).sorted(by: {
      ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
    }) where !found.contains(where: { $0 & ~choice == 0 }) && isGood(choice) {
      found.append(choice)
    }
    return found.map { choice in
      Set(members.indices.filter { choice & (1 << $0) != 0 }.map { members[$0] })
    }
  }

  /// For each claim the least sets from which it follows, and those without which it does not.
  func minimalSets() -> [(supports: [Set<Int>], cuts: [Set<Int>])] {
    let closures = closuresOfChoices()
    return claims.map { target in
      let bit = UInt64(1) << UInt64(target)
      return (
        minimal(closures.count) { closures[$0] & bit != 0 },
        minimal(closures.count) { closures[closures.count - 1 - $0] & bit == 0 }
      )
    }
  }

  func loadBearingClaims(of target: Int) -> [Int] {
    guard closure(map.assumed).contains(target) else { return [] }
    return claims.filter {
      $0 != target && !closure(map.assumed, withoutClaims: [$0]).contains(target)
    }
  }

  func loadBearingArguments(of target: Int) -> [Argument.ID] {
    guard closure(map.assumed).contains(target) else { return [] }
    return map.arguments.indices.filter { argument in
      let own = Set(map.steps.indices.filter { map.steps[$0].argument == argument })
      if let gist = map.names.firstIndex(of: .argument(map.arguments[argument])) {
        return gist != target && !closure(map.assumed, withoutClaims: [gist]).contains(target)
      }
      return !closure(map.assumed, withoutSteps: own).contains(target)
    }.map { map.arguments[$0] }.sorted()
  }

  // MARK: Derivations

  /// How many layers of steps each claim needs; `nil` if it does not follow.
  func depths() -> [Int?] {
    var depths = claims.map { map.assumed.contains($0) ? 0 : nil as Int? }
    for layer in 1...(claims.count + 1) {
      let reached = Set(claims.filter { depths[$0] != nil })
      for step in map.steps
      where !step.premises.isEmpty && depths[step.conclusion] == nil
        && reached.isSuperset(of: step.premises)
      {
        depths[step.conclusion] = layer
      }
    }
    return depths
  }

  /// The number of derivations, by writing them all down; `nil` if one would run in a circle.
  func derivationCount(of target: Int) -> Int? {
    let reached = closure(map.assumed)
    func count(_ claim: Int, _ above: Set<Int>) -> Int? {
      if map.assumed.contains(claim) { return 1 }
      guard !above.contains(claim) else { return nil }
      var sum = 0
      for step in map.steps
      where step.conclusion == claim && !step.premises.isEmpty
        && !step.premises.contains(claim) && reached.isSuperset(of: step.premises)
      {
        var product = 1
        for premise in step.premises {
          guard let number = count(premise, above.union([claim])) else { return nil }
          product *= number
        }
        sum += product
      }
      return sum
    }
    return reached.contains(target) ? count(target, []) : 0
  }

  /// The greatest weight at which the target still follows without all that is lighter.
  func bestCase(for target: Int, _ weights: [Double]) -> Double? {
    Set(weights).sorted(by: >).first { least in
      let light = claims.filter {
        weights[$0] < least && ($0 != target || map.assumed.contains(target))
      }
      return closure(map.assumed, withoutClaims: Set(light)).contains(target)
    }
  }

  // MARK: Statuses

  /// The published fixpoint, round by round.
  func statuses() -> [Evaluation.Status] {
    let steps = Set(map.steps.indices)
    func derived(_ claims: Set<Int>, _ applying: Set<Int>) -> Set<Int> {
      closure(claims, withoutSteps: steps.subtracting(applying))
    }
    func unattacked(by attackers: Set<Int>) -> (claims: Set<Int>, steps: Set<Int>) {
      var free = (claims: map.assumed, steps: steps)
      for conflict in map.conflicts where attackers.contains(conflict.source) {
        switch conflict.target {
        case .step(let step): free.steps.remove(step)
        case .claim(let claim):
          free.claims.remove(claim)
          for step in steps where map.steps[step].conclusion == claim { free.steps.remove(step) }
        }
      }
      return free
    }
    var certain = (claims: Set<Int>(), steps: Set<Int>())
    while true {
      let up = unattacked(by: derived(certain.claims, certain.steps))
      let next = unattacked(by: derived(up.claims, up.steps))
      if next == certain { break }
      certain = next
    }
    let standing = derived(certain.claims, certain.steps)
    let up = unattacked(by: standing)
    let possible = derived(up.claims, up.steps)
    let derivable = closure(map.assumed)
    return claims.map { claim in
      if standing.contains(claim) { return .stands }
      if possible.contains(claim) { return .contested }
      return derivable.contains(claim) ? .falls : .unsupported
    }
  }
}
