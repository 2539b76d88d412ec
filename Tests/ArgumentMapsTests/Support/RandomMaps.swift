import ArgumentMaps
import ArgumentModel
import TestSupport

extension ArgumentGraph {
  /// A graph made by chance, with all that a selection looks at.
  init(seed: UInt64) {
    self.init()
    var random = SplitMix64(seed: seed)
    mode = random.chance(oneIn: 3) ? .strict : .loose
    var sections: [Section.ID?] = [nil]
    for number in 0..<random.below(5) {
      var data: DataMapping = [:]
      if random.chance(oneIn: 4) { data["isGroup"] = .bool(random.chance(oneIn: 2)) }
      if random.chance(oneIn: 6) { data["isClosed"] = true }
      sections.append(
        insertSection(
          MarkedText("Section \(number % 3)"), level: 1 + random.below(4),
          tags: random.chance(oneIn: 3) ? ["t"] : [], data: data))
    }
    let names = (0..<(2 + random.below(6))).map { number in
      random.chance(oneIn: 4) ? Statement.ID(untitled: number) : Statement.ID("S\(number)")
    }
    let titles = (0..<random.below(5)).map { number in
      random.chance(oneIn: 5) ? Argument.ID(untitled: 100 + number) : Argument.ID("A\(number)")
    }
    for name in names {
      for _ in 0..<(1 + random.below(2)) {
        insert(Occurrence(chance: &random, in: sections, role: random.pick(roles)), of: name)
      }
    }
    for title in titles {
      insert(Occurrence(chance: &random, in: sections, role: .topLevel), of: title)
      guard random.chance(oneIn: 2) else { continue }
      let steps = (0..<(1 + random.below(3))).map { _ in
        Structure.Step(
          premises: (0..<random.below(3)).map { _ in
            Premise(random.pick(names), Occurrence(role: .premise(of: title)))
          }, inference: Inference(rules: []),
          conclusion: Conclusion(random.pick(names), Occurrence("c")))
      }
      var marked: [Structure.Step] = []
      for (number, step) in steps.enumerated() {
        var step = step
        step.conclusion.occurrence.role = .conclusion(
          of: title, isMain: number == steps.count - 1)
        marked.append(step)
      }
      insert(Structure(marked, section: random.pick(sections)), of: title)
    }
    let ends = names.map { Relation.Endpoint.statement($0) } + titles.map { .argument($0) }
    for _ in 0..<random.below(9) {
      let kind = random.pick([Relation.Kind.supports, .attacks, .undercuts, .contradicts])
      var source = random.pick(ends)
      var target = random.pick(ends)
      if kind == .contradicts {
        source = .statement(random.pick(names))
        target = .statement(random.pick(names))
      }
      insert(Relation(source, kind, target))
    }
  }

  private var roles: [Occurrence.Role] { [.topLevel, .relation, .listItem] }
}

extension Occurrence {
  fileprivate init(
    chance random: inout SplitMix64, in sections: [Section.ID?], role: Role
  ) {
    self.init(
      random.chance(oneIn: 3) ? nil : MarkedText(random.pick(["a", "b", ""])),
      tags: random.pick([[], [], ["t"], ["u"], ["t", "u"]]), role: role,
      section: random.pick(sections))
    if random.chance(oneIn: 6) { data["isInMap"] = random.pick([true, false, "no"]) }
    if random.chance(oneIn: 6) { data["isInGroup"] = random.pick([true, false]) }
    if random.chance(oneIn: 8) { data["isCanonical"] = true }
  }
}

extension MapOptions {
  /// Options made by chance.
  init(seed: UInt64) {
    self.init()
    var random = SplitMix64(seed: seed &+ 7_777)
    selection.statements = random.pick(SelectionOptions.StatementMode.allCases)
    selection.excludesDisconnected = !random.chance(oneIn: 3)
    selection.ignoresIsInMap = random.chance(oneIn: 4)
    if random.chance(oneIn: 5) { selection.sections = ["Section 1", "Section 0"] }
    selection.includesWithoutSection = random.chance(oneIn: 2)
    if random.chance(oneIn: 5) { selection.tags = ["t"] }
    selection.includesWithoutTag = random.chance(oneIn: 2)
    if random.chance(oneIn: 5) { selection.includedStatements = ["S0", "S1"] }
    if random.chance(oneIn: 5) { selection.excludedStatements = ["S1", "S2"] }
    if random.chance(oneIn: 5) { selection.excludedArguments = ["A0"] }
    statementLabels = random.pick(LabelMode.allCases)
    argumentLabels = random.pick(LabelMode.allCases)
    grouping.depth = random.below(5)
    grouping.ignoresIsGroup = random.chance(oneIn: 4)
    grouping.ignoresIsClosed = random.chance(oneIn: 4)
    if random.chance(oneIn: 6) {
      grouping.wishes["Section 0"] = GroupingOptions.Wish(isGroup: true, isClosed: true)
    }
    movesArgumentRelations = !random.chance(oneIn: 5)
  }
}
