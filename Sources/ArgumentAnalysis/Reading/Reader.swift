internal import ArgumentModel

/// Turns a graph into the lists that a reading is made of; the rules R1–R10 live here.
struct Reader {
  let graph: ArgumentGraph
  let relations: [Relation]
  private(set) var gists: [Int32] = []
  private(set) var gistNumbers: [Int32] = []
  private(set) var isOpen: [Bool] = []
  private(set) var isGiven: [Bool] = []
  private(set) var origins: [StepOrigin] = []
  private var conclusions: [Int32] = []
  private var premises: (steps: [Int32], claims: [Int32]) = ([], [])
  private(set) var conflicts: [InferenceNetwork.Conflict] = []
  /// The position of the relation behind each conflict.
  private(set) var conflictRelations: [Int32] = []
  /// Whether each conflict counts, or fails on what is preferred to its source.
  private(set) var isEffective: [Bool] = []
  /// The priority of each claim; empty if preferences are not used.
  private var priorities: [Double] = []
  private var backings: (claims: [Int32], steps: [Int32]) = ([], [])
  /// Where the premises of each step end.
  private var premiseEnds: [Int] = []
  /// The steps of each argument's structure.
  private(set) var ownSteps: [Range<Int>] = []
  /// The pairs of claims of which the first attacks the second by a relation of its own.
  private var direct: Set<Pair> = []
  /// The steps by which each sketched argument supports something.
  private var sketchedUses: [Int: [Int]] = [:]
  /// The sketched arguments that attack something.
  private var sketchedAttackers: Set<Int> = []

  init(_ graph: ArgumentGraph) {
    self.graph = graph
    // That a statement entails itself is true and no relation of a strict map, but it is no reason:
    // offered as support, it is read as such in both modes.
    var relations = graph.resolvedRelations
    if graph.mode == .strict { relations += graph.relations.filter(\.isSelfSupport) }
    self.relations = relations
  }

  /// The network of what was read; a claim is assumed if given, or if nothing concludes it (R8).
  var network: InferenceNetwork {
    var isAssumed = isOpen.map { !$0 }
    for conclusion in conclusions where conclusion < graph.statements.count {
      isAssumed[Int(conclusion)] = false
    }
    for claim in isGiven.indices where isGiven[claim] { isAssumed[claim] = true }
    return InferenceNetwork(
      isAssumed: isAssumed, conclusions: conclusions, stepPremises: premises,
      conflicts: zip(conflicts, isEffective).filter(\.1).map(\.0), backings: backings)
  }

  mutating func read() {
    readClaims()
    readStructures()
    for (position, relation) in relations.enumerated() { readSupport(relation, at: position) }
    for relation in relations { survey(relation) }
    for (position, relation) in relations.enumerated() {
      readConflict(relation)
      for conflict in conflicts[conflictRelations.count...] {
        conflictRelations.append(Int32(position))
        isEffective.append(isEffective(conflict, by: relation))
      }
    }
  }
}

// MARK: - Claims and steps

extension Reader {
  /// R1 and R4: one claim per statement, one gist per argument without a structure.
  private mutating func readClaims() {
    for statement in graph.statements {
      isOpen.append(statement.hasTag("open"))
      isGiven.append(statement.hasTag("given"))
    }
    for (position, argument) in graph.arguments.enumerated() {
      guard argument.structure == nil else {
        gistNumbers.append(-1)
        continue
      }
      gistNumbers.append(Int32(gists.count))
      gists.append(Int32(position))
      isOpen.append(argument.tags.contains("open"))
      isGiven.append(argument.tags.contains("given"))
    }
    guard graph.usesPreferences else { return }
    priorities = graph.statements.map(\.data.priority)
    priorities += gists.map { graph.arguments[Int($0)].data.priority }
  }

  /// R2: each inference of a structure is a step.
  private mutating func readStructures() {
    for (position, argument) in graph.arguments.enumerated() {
      let first = conclusions.count
      if let structure = argument.structure {
        let numbered = structure.statements.map { claim($0) }
        var conclusion = -1
        for (number, used) in structure.usedNumbers.enumerated() {
          conclusion += structure.steps[number].premises.count + 1
          origins.append(.inference(argument: Int32(position), step: Int32(number)))
          addStep(from: used.map { numbered[$0 - 1] }, to: numbered[conclusion])
        }
      }
      ownSteps.append(first..<conclusions.count)
    }
  }

  /// R3 to R6: support is a step, or a backing where the target has a structure.
  private mutating func readSupport(_ relation: Relation, at position: Int) {
    guard relation.kind == .supports || relation.kind == .entails,
      let source = claim(relation.source)
    else { return }
    if let argument = relation.target.argument.flatMap({ graph.position(of: $0) }) {
      guard gistNumbers[argument] < 0 else {
        return addRelation(position, from: source, to: gist(of: argument))
      }
      let isPremise = ownSteps[argument].contains { premises(of: $0).contains(Int32(source)) }
      guard !isPremise else { return }
      backings.claims.append(Int32(source))
      backings.steps.append(Int32(lastStep(of: argument, named: relation.target)))
    } else if let target = claim(relation.target) {
      addRelation(position, from: source, to: target)
    }
  }

  private mutating func addRelation(_ position: Int, from source: Int, to target: Int) {
    if let argument = relations[position].source.argument.flatMap({ graph.position(of: $0) }) {
      sketchedUses[argument, default: []].append(conclusions.count)
    }
    origins.append(.relation(Int32(position)))
    addStep(from: [source], to: target)
  }

  private mutating func addStep(from sources: [Int], to conclusion: Int) {
    // A few are looked through faster than hashed.
    var seen: Set<Int> = []
    for (place, source) in sources.enumerated()
    where sources.count > 16 ? seen.insert(source).inserted : !sources[..<place].contains(source) {
      premises.steps.append(Int32(conclusions.count))
      premises.claims.append(Int32(source))
    }
    premiseEnds.append(premises.claims.count)
    conclusions.append(Int32(conclusion))
  }

  private func premises(of step: Int) -> ArraySlice<Int32> {
    premises.claims[(step == 0 ? 0 : premiseEnds[step - 1])..<premiseEnds[step]]
  }
}

// MARK: - Conflicts

extension Reader {
  /// R7, R9 and R10: who speaks against what.
  private mutating func readConflict(_ relation: Relation) {
    guard let source = claim(relation.source) else { return }
    switch relation.kind {
    case .supports, .entails: break
    case .undercuts: addUndercut(from: source, of: relation.target)
    case .attacks: addAttack(from: source, on: relation.target)
    case .contradicts, .excludes:
      addAttack(from: source, on: relation.target)
      if let target = claim(relation.target) {
        addAttack(from: target, on: relation.source)
      }
    }
  }

  private mutating func addAttack(from source: Int, on target: Relation.Endpoint) {
    switch target {
    case .statement: addConflict(from: source, onClaim: claim(target))
    case .inference: addUndercut(from: source, of: target)
    case .argument(let id):
      guard let argument = graph.position(of: id) else { return }
      guard gistNumbers[argument] < 0 else {
        return addConflict(from: source, onClaim: gist(of: argument))
      }
      // An attacker that contradicts a premise has its conflict there already.
      let isAimed = ownSteps[argument].contains { step in
        premises(of: step).contains { direct.contains(Pair(source: Int32(source), target: $0)) }
      }
      guard !isAimed else { return }
      addConflict(from: source, onStep: lastStep(of: argument, named: target))
    }
  }

  /// An undercut of a sketched argument aims at its steps; at its gist if it does more than support.
  private mutating func addUndercut(from source: Int, of target: Relation.Endpoint) {
    guard let argument = target.argument.flatMap({ graph.position(of: $0) }) else {
      return addConflict(from: source, onClaim: claim(target))
    }
    if gistNumbers[argument] < 0 {
      addConflict(from: source, onStep: lastStep(of: argument, named: target))
    } else if let uses = sketchedUses[argument], !sketchedAttackers.contains(argument) {
      for step in uses { addConflict(from: source, onStep: step) }
    } else {
      addConflict(from: source, onClaim: gist(of: argument))
    }
  }

  private mutating func addConflict(from source: Int, onClaim claim: Int?) {
    guard let claim else { return }
    conflicts.append(.init(source: Int32(source), target: Int32(claim)))
  }

  private mutating func addConflict(from source: Int, onStep step: Int) {
    conflicts.append(.init(source: Int32(source), target: Int32(isOpen.count + step)))
  }

  /// Whether a conflict is one once preferences are heard: an attack fails on what has a greater
  /// priority than its source. An undercut never fails, for it does not deny anything.
  ///
  /// Source: Modgil & Prakken 2014, whose last-link comparison this is if a claim has the priority
  /// of its last inference.
  private func isEffective(_ conflict: InferenceNetwork.Conflict, by relation: Relation) -> Bool {
    guard graph.usesPreferences, relation.kind != .undercuts else { return true }
    let target = Int(conflict.target)
    let resisting =
      target < priorities.count
      ? priorities[target] : argument(ofStep: target - priorities.count)?.data.priority ?? 0
    return priorities[Int(conflict.source)] >= resisting
  }

  /// The argument in whose structure a step stands.
  private func argument(ofStep step: Int) -> Argument? {
    guard case .inference(let argument, step: _) = origins[step] else { return nil }
    return graph.arguments[Int(argument)]
  }

  /// Notes which claims conflict directly, and which sketched arguments attack.
  private mutating func survey(_ relation: Relation) {
    guard relation.kind != .supports, relation.kind != .entails else { return }
    for end in [relation.source, relation.kind.isSymmetric ? relation.target : nil] {
      if let id = end?.argument, let argument = graph.position(of: id) {
        sketchedAttackers.insert(argument)
      }
    }
    guard relation.kind != .undercuts, let source = claim(relation.source) else { return }
    if case .statement(let id) = relation.target {
      direct.insert(Pair(source: Int32(source), target: Int32(claim(id))))
      guard relation.kind.isSymmetric, relation.source.statement != nil else { return }
      direct.insert(Pair(source: Int32(claim(id)), target: Int32(source)))
    }
  }
}

// MARK: - Numbers

extension Reader {
  /// A claim and one that it attacks.
  private struct Pair: Hashable {
    let source: Int32
    let target: Int32
  }

  private func claim(_ id: Statement.ID) -> Int {
    guard let position = graph.position(of: id) else {
      preconditionFailure("a graph has every statement that its structures name")
    }
    return position
  }

  private func claim(_ endpoint: Relation.Endpoint) -> Int? {
    switch endpoint {
    case .statement(let id): return graph.position(of: id)
    case .argument(let id), .inference(of: let id, step: _):
      guard let position = graph.position(of: id) else { return nil }
      if let structure = graph.arguments[position].structure {
        return claim(structure.mainConclusion.statement)
      }
      return gist(of: position)
    }
  }

  private func gist(of argument: Int) -> Int {
    graph.statements.count + Int(gistNumbers[argument])
  }

  /// The step that `name` means, else the last one of the argument.
  private func lastStep(of argument: Int, named name: Relation.Endpoint) -> Int {
    let steps = ownSteps[argument]
    guard case .inference(of: _, step: let number?) = name,
      steps.indices.contains(steps.lowerBound + number)
    else { return steps.upperBound - 1 }
    return steps.lowerBound + number
  }
}

extension Relation {
  /// Whether a statement is offered as support of itself.
  fileprivate var isSelfSupport: Bool {
    kind == .supports && source == target && source.statement != nil
  }
}

extension DataMapping {
  /// How much is to be preferred what has this data: its `priority`, else 0.
  fileprivate var priority: Double { self["priority"]?.number ?? 0 }
}
