import ArgumentModel
import TestSupport

/// A small map made by chance, together with what the rules R1–R10 make of it, worked out here
/// without the library.
struct RandomMap {
  struct Step: Equatable {
    var argument: Int?
    var premises: [Int]
    var conclusion: Int
    var backers: [Int] = []
  }

  enum Target: Hashable {
    case claim(Int)
    case step(Int)
  }

  struct Conflict: Hashable {
    let source: Int
    let target: Target
  }

  private(set) var graph = ArgumentGraph()
  /// The claims: statements, then gists of sketched arguments.
  private(set) var names: [Relation.Endpoint] = []
  var assumed: Set<Int> = []
  var steps: [Step] = []
  /// The strength that the data of each claim gives it, if it does.
  private(set) var strengths: [Double?] = []
  /// The priorities of claims and of arguments.
  private var priorities: [Int] = []
  private var argumentPriorities: [Int] = []
  /// A generator for data, so that it does not change what else is made.
  private var dice = SplitMix64(seed: 0)
  private var hasStrengths = false
  private(set) var conflicts: [Conflict] = []
  private(set) var arguments: [Argument.ID] = []

  private var statementCount = 0
  private var gists: [Int?] = []
  private var ownSteps: [[Int]] = []
  private var relations: [Relation] = []

  /// Makes the map of that seed; `size` multiplies its statements, arguments and relations.
  init(seed: UInt64, size: Int = 1) {
    var random = SplitMix64(seed: seed)
    var isOpen: [Bool] = []
    var isGiven: [Bool] = []
    graph.mode = random.chance(oneIn: 4) ? .strict : .loose
    dice = SplitMix64(seed: ~seed)
    graph.usesPreferences = dice.chance(oneIn: 3)
    hasStrengths = dice.chance(oneIn: 2)
    statementCount = size * (2 + random.below(5))
    for number in 0..<statementCount {
      isOpen.append(random.chance(oneIn: 8))
      isGiven.append(random.chance(oneIn: 8))
      let tags: [Tag] = (isOpen[number] ? ["open"] : []) + (isGiven[number] ? ["given"] : [])
      graph.insert(Statement(.init("c\(number)"), "text", tags: tags, data: makeClaimData()))
      names.append(.statement(.init("c\(number)")))
    }
    makeArguments(size, &random, &isOpen, &isGiven)
    makeRelations(size, &random)
    readSupport()
    readConflicts()
    let concluded = Set(steps.map(\.conclusion).filter { $0 < statementCount })
    for claim in names.indices
    where isGiven[claim] || (!isOpen[claim] && !concluded.contains(claim)) {
      assumed.insert(claim)
    }
  }
}

// MARK: - Tangles

extension RandomMap {
  /// Makes a map of circles within circles, with undercuts that break them one after the other.
  init(tangled seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = 8 + random.below(6)
    for number in 0..<count {
      graph.insert(Statement(.init("c\(number)"), "text"))
      names.append(.statement(.init("c\(number)")))
    }
    // The last four are concluded by nothing.
    for number in 0..<(2 * count) {
      let premises = Set((0...random.below(2)).map { _ in random.below(count) }).sorted()
      let conclusion = random.below(count - 4)
      steps.append(Step(argument: number, premises: premises, conclusion: conclusion))
      arguments.append(.init("a\(number)"))
      let step = Structure.Step(
        premises: premises.map { Premise(.init("c\($0)")) }, inference: Inference(),
        conclusion: Conclusion(.init("c\(conclusion)")))
      graph.insert(Argument(id: arguments[number], occurrences: [], structure: Structure([step])))
    }
    for _ in 0..<random.below(2 * count) {
      let source = random.below(count)
      if random.chance(oneIn: 6) {
        let target = random.below(count)
        conflicts.append(Conflict(source: source, target: .claim(target)))
        graph.insert(Relation(names[source], .attacks, names[target]))
      } else {
        let target = random.below(steps.count)
        conflicts.append(Conflict(source: source, target: .step(target)))
        graph.insert(Relation(names[source], .undercuts, .inference(of: arguments[target])))
      }
    }
    assumed = Set(names.indices).subtracting(steps.map(\.conclusion))
  }
}

// MARK: - Making

extension RandomMap {
  private mutating func makeArguments(
    _ size: Int, _ random: inout SplitMix64, _ isOpen: inout [Bool], _ isGiven: inout [Bool]
  ) {
    for number in 0..<(size * random.below(4)) {
      let id = Argument.ID("a\(number)")
      arguments.append(id)
      guard random.chance(oneIn: 2) else {
        let tags: [Tag] = random.chance(oneIn: 6) ? ["open"] : []
        graph.insert(Argument(id, "gist", tags: tags, data: makeClaimData()))
        argumentPriorities.append(0)
        gists.append(names.count)
        names.append(.argument(id))
        isOpen.append(!tags.isEmpty)
        isGiven.append(false)
        ownSteps.append([])
        continue
      }
      gists.append(nil)
      makeStructure(of: number, &random)
    }
  }

  private mutating func makeStructure(of argument: Int, _ random: inout SplitMix64) {
    var numbered: [Int] = []
    var written: [Structure.Step] = []
    var own: [Int] = []
    for _ in 0...random.below(2) {
      var used = numbered.isEmpty ? [] : [numbered.count]
      var premises: [Premise] = []
      for _ in 0..<(numbered.isEmpty ? 1 + random.below(3) : random.below(3)) {
        let claim = random.below(statementCount)
        numbered.append(claim)
        used.append(numbered.count)
        premises.append(Premise(.init("c\(claim)")))
      }
      var data = DataMapping()
      if random.chance(oneIn: 4) {
        used = (1...numbered.count).filter { _ in random.chance(oneIn: 2) }
        data["uses"] = .sequence(used.map { .int($0) })
      }
      let conclusion = random.below(statementCount)
      own.append(steps.count)
      var distinct: [Int] = []
      for claim in used.map({ numbered[$0 - 1] }) where !distinct.contains(claim) {
        distinct.append(claim)
      }
      steps.append(Step(argument: argument, premises: distinct, conclusion: conclusion))
      numbered.append(conclusion)
      written.append(
        Structure.Step(
          premises: premises, inference: Inference(data: data),
          conclusion: Conclusion(.init("c\(conclusion)"))))
    }
    argumentPriorities.append(dice.below(3))
    let place = Occurrence(data: ["priority": .int(argumentPriorities[argument])])
    graph.insert(
      Argument(id: arguments[argument], occurrences: [place], structure: Structure(written)))
    ownSteps.append(own)
  }

  private mutating func makeClaimData() -> DataMapping {
    let strength = hasStrengths && dice.chance(oneIn: 2) ? Double(dice.below(5)) / 4 : nil
    strengths.append(strength)
    priorities.append(dice.below(3))
    var data: DataMapping = ["priority": .int(priorities[priorities.count - 1])]
    if let strength { data["strength"] = .number(strength) }
    return data
  }

  private mutating func makeRelations(_ size: Int, _ random: inout SplitMix64) {
    let kinds: [Relation.Kind] = [
      .supports, .supports, .supports, .attacks, .attacks, .undercuts, .contradicts,
    ]
    for _ in 0..<(size * (1 + random.below(7))) {
      let kind = kinds[random.below(kinds.count)]
      let source = end(&random)
      var target = end(&random)
      if kind == .undercuts, !arguments.isEmpty {
        target = .argument(arguments[random.below(arguments.count)])
      }
      let relation = Relation(source, kind, target)
      graph.insert(relation)
      relations.append(relation)
    }
  }

  private func end(_ random: inout SplitMix64) -> Relation.Endpoint {
    if !arguments.isEmpty, random.chance(oneIn: 3) {
      return .argument(arguments[random.below(arguments.count)])
    }
    return .statement(.init("c\(random.below(statementCount))"))
  }
}

// MARK: - Reading

extension RandomMap {
  private func number(_ end: Relation.Endpoint) -> Int {
    arguments.firstIndex { $0 == end.argument } ?? -1
  }

  /// The claim by which an end speaks.
  private func voice(_ end: Relation.Endpoint) -> Int {
    if let claim = names.firstIndex(of: end) { return claim }
    return steps[ownSteps[number(end)].last ?? 0].conclusion
  }

  private func isStructured(_ end: Relation.Endpoint) -> Bool {
    end.argument != nil && gists[number(end)] == nil
  }

  private mutating func readSupport() {
    var seen: Set<[Relation.Endpoint]> = []
    for relation in relations where relation.kind == .supports {
      let source = voice(relation.source)
      if isStructured(relation.source), relation.target == names[source] { continue }
      guard seen.insert([names[source], relation.target]).inserted else { continue }
      if isStructured(relation.target) {
        let own = ownSteps[number(relation.target)]
        if !own.contains(where: { steps[$0].premises.contains(source) }) {
          steps[own[own.count - 1]].backers.append(source)
        }
      } else {
        let sketched = relation.source.argument != nil && !isStructured(relation.source)
        steps.append(
          Step(
            argument: sketched ? number(relation.source) : nil, premises: [source],
            conclusion: voice(relation.target)))
      }
    }
  }

  private mutating func readConflicts() {
    // First what is aimed at claims, for it decides where attacks on structures go.
    var direct: Set<[Int]> = []
    for relation in relations where relation.kind == .attacks || relation.kind == .contradicts {
      if relation.target.statement != nil {
        direct.insert([voice(relation.source), voice(relation.target)])
      }
      if relation.kind == .contradicts, relation.source.statement != nil,
        relation.target.statement != nil
      {
        direct.insert([voice(relation.target), voice(relation.source)])
      }
      if graph.mode == .strict, relation.kind == .attacks, relation.target.statement != nil,
        relation.source.statement != nil || isStructured(relation.source)
      {
        direct.insert([voice(relation.target), voice(relation.source)])
      }
    }
    for relation in relations {
      let source = voice(relation.source)
      switch relation.kind {
      case .supports, .entails, .excludes: break
      case .undercuts: undercut(source, relation.target)
      case .attacks:
        attack(source, relation.target, direct)
        let speaksAsStatement =
          relation.source.statement != nil || isStructured(relation.source)
        if graph.mode == .strict, speaksAsStatement, relation.target.statement != nil {
          attack(voice(relation.target), names[source], direct)
        }
      case .contradicts:
        attack(source, relation.target, direct)
        let back = isStructured(relation.source) ? names[source] : relation.source
        attack(voice(relation.target), back, direct)
      }
    }
  }

  private mutating func attack(
    _ source: Int, _ target: Relation.Endpoint, _ direct: Set<[Int]>
  ) {
    guard isStructured(target) else {
      if isPreferred(priorities[voice(target)], to: source) { return }
      return add(source, .claim(voice(target)))
    }
    let own = ownSteps[number(target)]
    for premise in own.flatMap({ steps[$0].premises }) where direct.contains([source, premise]) {
      return
    }
    if isPreferred(argumentPriorities[number(target)], to: source) { return }
    add(source, .step(own[own.count - 1]))
  }

  private func isPreferred(_ priority: Int, to attacker: Int) -> Bool {
    graph.usesPreferences && priority > priorities[attacker]
  }

  private mutating func undercut(_ source: Int, _ target: Relation.Endpoint) {
    guard target.argument != nil else { return add(source, .claim(voice(target))) }
    let argument = number(target)
    if isStructured(target) {
      return add(source, .step(ownSteps[argument][ownSteps[argument].count - 1]))
    }
    let uses = steps.indices.filter { steps[$0].argument == argument }
    let speaksAgainst = relations.contains { relation in
      relation.kind != .supports
        && (relation.source == target
          || (relation.kind == .contradicts && relation.target == target))
    }
    if uses.isEmpty || speaksAgainst { return add(source, .claim(voice(target))) }
    for step in uses { add(source, .step(step)) }
  }

  private mutating func add(_ source: Int, _ target: Target) {
    conflicts.append(Conflict(source: source, target: target))
  }
}

// MARK: - What if

extension RandomMap {
  /// The map without a claim and all steps that it is part of, or with a claim given.
  func supposing(without removed: Int? = nil, accepting given: Int? = nil) -> RandomMap {
    var map = self
    if let given { map.assumed.insert(given) }
    if let removed {
      map.assumed.remove(removed)
      for step in steps.indices {
        if steps[step].premises.contains(removed) || steps[step].conclusion == removed {
          map.steps[step].premises = []
          map.steps[step].backers = []
        }
        map.steps[step].backers.removeAll { $0 == removed }
      }
    }
    return map
  }
}
