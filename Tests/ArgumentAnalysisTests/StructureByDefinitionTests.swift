import ArgumentAnalysis
import ArgumentModel
import Testing

/// Checks of structure and support on random maps against their definitions, by trying everything.
struct StructureByDefinitionTests {
  /// Maps without preferences: what fails on one is still an attack to these checks.
  private static let maps: [RandomMap] =
    ((0..<400).map { RandomMap(seed: $0) } + (0..<20).map { RandomMap(seed: $0, size: 2) }
    + (0..<60).map { RandomMap(tangled: $0) }).filter { !$0.graph.usesPreferences }

  private static func names(_ claims: [Int], in map: RandomMap) -> [String] {
    claims.map { map.names[$0].title }
  }

  private static func subjects(_ check: Check, of map: RandomMap) -> [[String]] {
    var options = CheckOptions()
    options.selected = [check.slug]
    return map.graph.diagnostics(from: [check], options: options).map(\.subjects)
  }

  private static func theses(of map: RandomMap) -> [Int] {
    CheckInput(map.graph).thesisStatements.map { map.number($0.title) }
  }

  /// The reasons that apply, the conclusion not among the premises.
  private static func liveReasons(of claim: Int, in map: RandomMap, _ reached: Set<Int>) -> [Int] {
    map.steps.indices.filter { step in
      let premises = map.steps[step].premises
      return map.steps[step].conclusion == claim && !premises.isEmpty && !premises.contains(claim)
        && reached.isSuperset(of: premises)
    }
  }

  /// The claims of a set and all that bear on it, or all on which it bears.
  private static func grown(_ set: Set<Int>, _ links: [Link], forwards: Bool) -> Set<Int> {
    var set = set
    var before = -1
    while set.count != before {
      before = set.count
      for link in links {
        if forwards, set.contains(link.source) { set.insert(link.target) }
        if !forwards, set.contains(link.target) { set.insert(link.source) }
      }
    }
    return set
  }

  struct Link: Hashable {
    let source: Int
    let target: Int
    let isAttack: Bool
  }

  private static func links(of map: RandomMap) -> [Link] {
    let reasons = map.steps.flatMap { step in
      (step.premises + step.backers).map {
        Link(source: $0, target: step.conclusion, isAttack: false)
      }
    }
    return reasons
      + map.conflicts.map { Link(source: $0.source, target: map.hit($0), isAttack: true) }
  }

  @Test func `a part without way to a thesis or from it`() {
    for map in Self.maps {
      let links = Self.links(of: map)
      let aimless = map.names.indices.filter { claim in
        map.names[claim].statement == nil && !links.contains { $0.source == claim }
          && links.contains { $0.target == claim }
      }
      let concerned = Self.grown(Set(Self.theses(of: map) + aimless), links, forwards: true)
      let related = Self.grown(concerned, links, forwards: false)
      let unrelated = map.names.indices.filter { claim in
        !related.contains(claim) && links.contains { $0.source == claim || $0.target == claim }
      }
      var groups: [Set<Int>] = []
      for claim in unrelated where !groups.contains(where: { $0.contains(claim) }) {
        var group: Set<Int> = [claim]
        var before = 0
        while group.count != before {
          before = group.count
          for link in links
          where Set([link.source, link.target]).isSubset(of: unrelated)
            && (group.contains(link.source) || group.contains(link.target))
          {
            group.formUnion([link.source, link.target])
          }
        }
        groups.append(group)
      }
      let found = Self.subjects(.unrelatedToThesis, of: map).map { map.number($0[0]) }
      #expect(found.count == groups.count)
      for group in groups { #expect(found.filter(group.contains).count == 1) }
    }
  }

  @Test func `parts that nothing connects`() {
    for map in Self.maps {
      // Nodes: statements by title, arguments by title; titles differ.
      var parts = (map.graph.statements.map(\.id.title) + map.graph.arguments.map(\.id.title))
        .map { Set([$0]) }
      func unite(_ titles: [String]) {
        let touched = parts.filter { !$0.isDisjoint(with: titles) }
        parts = parts.filter { $0.isDisjoint(with: titles) } + [touched.reduce([]) { $0.union($1) }]
      }
      for argument in map.graph.arguments {
        unite([argument.id.title] + (argument.structure?.statements.map(\.title) ?? []))
      }
      for relation in map.graph.relations { unite([relation.source.title, relation.target.title]) }
      let theses = Self.names(Self.theses(of: map), in: map)
      let expected = parts.filter { $0.count > 1 && !$0.isDisjoint(with: theses) }
      let found = Self.subjects(.disconnected, of: map)
      #expect(found.count == (expected.count > 1 ? 1 : 0))
      if let found = found.first { #expect(found.count == expected.count) }
    }
  }

  @Test func `reasons with the same premises, and with more`() {
    for map in Self.maps {
      let steps = map.steps.filter { !$0.premises.isEmpty && !$0.premises.contains($0.conclusion) }
      let wide = steps.filter { step in
        steps.contains {
          $0.conclusion == step.conclusion && Set($0.premises).isStrictSubset(of: step.premises)
        }
      }
      #expect(
        Self.subjects(.subsumedArgument, of: map).map { $0[0] }.sorted()
          == Self.names(wide.map(\.conclusion), in: map).sorted())
      let repeated = Dictionary(grouping: steps) {
        [$0.conclusion] + Set($0.premises).sorted()
      }.values.flatMap { group in
        // Within one argument, a repeated step is no second reason.
        group.dropFirst().filter { $0.argument == nil || $0.argument != group[0].argument }
      }
      #expect(
        Self.subjects(.duplicateArgument, of: map).map { $0[0] }.sorted()
          == Self.names(repeated.map(\.conclusion), in: map).sorted())
    }
  }

  @Test func `claims at which helping and hurting chains part`() {
    for map in Self.maps {
      let links = Self.links(of: map)
      let outgoing = Dictionary(grouping: links, by: \.source)
      for thesis in Self.theses(of: map).prefix(20) {
        // Signs of chains from each claim to the thesis, grown until nothing is new.
        var signs = map.names.indices.map { $0 == thesis ? Set([false]) : [] }
        var before: [Set<Bool>] = []
        while before != signs {
          before = signs
          for link in links {
            signs[link.source].formUnion(signs[link.target].map { $0 != link.isAttack })
          }
        }
        let expected = map.names.indices.filter { claim in
          let out = outgoing[claim] ?? []
          let helped = Set(out.filter { !$0.isAttack }.map(\.target))
          let hurt = Set(out.filter(\.isAttack).map(\.target))
          return claim != thesis && signs[claim].count == 2 && helped.isDisjoint(with: hurt)
            && !out.contains { signs[$0.target].count == 2 }
        }
        let title = map.names[thesis].title
        let found = Self.subjects(.mixedPolarity, of: map).filter { $0[1] == title }.map { $0[0] }
        #expect(found == Self.names(expected, in: map))
      }
    }
  }

  @Test func `claims that lead to an attack on themselves or their use`() {
    for map in Self.maps {
      let oracle = Oracle(map)
      let statuses = oracle.statuses()
      let theses = Self.theses(of: map)
      let side = Set(
        map.names.indices.filter { claim in theses.contains { oracle.hasWay(from: claim, to: $0) } }
      )
      let reasons = map.steps.flatMap { step in
        step.premises.map { Link(source: $0, target: step.conclusion, isAttack: false) }
      }
      var expected: Set<Int> = []
      var possible: Set<Int> = []
      for conflict in map.conflicts
      where [.stands, .contested].contains(statuses[conflict.source])
        && side.contains(map.hit(conflict))
      {
        let leading = Self.grown([conflict.source], reasons, forwards: false)
          .subtracting([conflict.source])
        var culprits: Set<Int> = []
        switch conflict.target {
        case .step(let step):
          let own = map.steps[step].premises + [map.steps[step].conclusion]
          guard !own.contains(conflict.source) else { continue }
          culprits = leading.intersection(map.steps[step].premises)
        case .claim(let claim):
          for step in map.steps
          where step.premises.contains(claim) && side.contains(step.conclusion) {
            culprits.formUnion(leading.intersection(step.premises))
          }
          if leading.contains(claim) { culprits = [claim] }
        }
        if culprits.count == 1 { expected.formUnion(culprits) }
        possible.formUnion(culprits)
      }
      let found = Self.subjects(.selfDefeating, of: map).map { map.number($0[0]) }
      #expect(Set(found).count == found.count)
      #expect(expected.isSubset(of: found))
      #expect(possible.isSuperset(of: found))
    }
  }

  @Test func `reasons that fall together`() {
    for map in Self.maps {
      let oracle = Oracle(map)
      let reached = oracle.closure(map.assumed)
      let established = Self.theses(of: map).filter { thesis in
        reached.contains(thesis) && map.steps.contains { $0.conclusion == thesis }
      }
      let shared = map.names.indices.filter { claim in
        reached.contains(claim) && map.steps.count { $0.premises.contains(claim) } > 1
      }
      var expected: Set<[String]> = []
      for claim in map.names.indices where !map.assumed.contains(claim) {
        let reasons = Self.liveReasons(of: claim, in: map, reached).filter { step in
          !map.steps.contains {
            $0.conclusion == claim && !$0.premises.isEmpty
              && Set($0.premises).isStrictSubset(of: map.steps[step].premises)
          }
        }
        guard reasons.count > 1 else { continue }
        var fallen: [[Int]: [Int]] = [:]
        for candidate in shared where candidate != claim {
          let rest = oracle.closure(map.assumed, withoutClaims: [candidate])
          let lost = reasons.filter { !rest.isSuperset(of: map.steps[$0].premises) }
          guard lost.count > 1, lost.count < reasons.count || !established.contains(claim) else {
            continue
          }
          fallen[lost, default: []].append(candidate)
        }
        for candidates in fallen.values {
          let nearest = candidates.filter { candidate in
            !candidates.contains { other in
              other != candidate
                && !oracle.closure(map.assumed, withoutClaims: [candidate]).contains(other)
            }
          }
          #expect(!nearest.isEmpty)
          // A candidate without which another one falls lies behind that one.
          expected.insert(Self.names([claim] + nearest, in: map))
        }
      }
      #expect(Set(Self.subjects(.sharedFoundation, of: map)) == expected)
    }
  }

  @Test func `what all lines go through, though there are several`() {
    for map in Self.maps {
      let oracle = Oracle(map)
      let reached = oracle.closure(map.assumed)
      let load = Self.subjects(.loadBearing, of: map)
      for found in load.map({ $0.map(map.number) }) {
        #expect(Set(oracle.loadBearingClaims(of: found[0])).isSuperset(of: found.dropFirst()))
      }
      // A claim that the only two reasons of a thesis have in common is told by one of the checks.
      let weak = Set(Self.subjects(.weakKeystone, of: map).map { $0[0] })
      for thesis in Self.theses(of: map) where !map.assumed.contains(thesis) {
        let reasons = Self.liveReasons(of: thesis, in: map, reached)
        guard reasons.count > 1 else { continue }
        let common = reasons.map { Set(map.steps[$0].premises) }.reduce(
          Set(map.names.indices)
        ) { $0.intersection($1) }
        for claim in common {
          let told = load.contains {
            map.number($0[0]) == thesis && $0.dropFirst().contains(map.names[claim].title)
          }
          #expect(told || weak.contains(map.names[claim].title))
        }
      }
    }
  }

  @Test func `what no minimal support contains for lack of what goes with it`() {
    for map in Self.maps {
      let oracle = Oracle(map)
      let minimal = oracle.minimalSets()
      let theses = Self.theses(of: map)
      for found in Self.subjects(.idlePremise, of: map).map({ map.number($0[0]) }) {
        #expect(map.assumed.contains(found))
        let above = theses.filter { oracle.hasWay(from: found, to: $0) }
        #expect(!above.isEmpty)
        for thesis in above {
          let supports = minimal[thesis].supports
          #expect(!supports.isEmpty)
          #expect(!supports.contains { $0.contains(found) })
        }
      }
    }
  }

  @Test func `theses that rest on what contradicts itself`() {
    for map in Self.maps {
      let oracle = Oracle(map)
      let minimal = oracle.minimalSets()
      let reached = oracle.closure(map.assumed)
      let theses = Self.theses(of: map).filter { thesis in
        reached.contains(thesis) && map.steps.contains { $0.conclusion == thesis }
      }
      let all = Self.theses(of: map)
      let side = Set(
        map.names.indices.filter { claim in all.contains { oracle.hasWay(from: claim, to: $0) } })
      let rivals = Set(
        map.conflicts.compactMap { conflict -> Set<Int>? in
          guard case .claim(let target) = conflict.target, target != conflict.source,
            side.isSuperset(of: [target, conflict.source])
          else { return nil }
          return [target, conflict.source]
        }
      ).filter { pair in
        // What one argument uses is another finding.
        !map.arguments.indices.contains { argument in
          map.names.firstIndex(of: .argument(map.arguments[argument])) == nil
            && pair.isSubset(
              of: map.steps.filter { $0.argument == argument }.flatMap(\.premises))
        }
      }
      let expected = theses.filter { thesis in
        minimal[thesis].supports.allSatisfy { support in
          rivals.contains { $0.isSubset(of: support) }
        }
      }
      #expect(
        Self.subjects(.onlyInconsistentSupport, of: map).map { $0[0] }.sorted()
          == Self.names(expected, in: map).sorted())
      let needed = theses.flatMap { thesis in
        let bearing = oracle.loadBearingClaims(of: thesis)
        return rivals.filter {
          $0.isSubset(of: bearing) && !$0.isSubset(of: map.assumed)
        }
      }
      let warnings = map.graph.diagnostics(from: [.inconsistentCase]).filter {
        $0.severity == .warning
      }
      #expect(
        warnings.map { Set($0.subjects.map(map.number)) }.map { $0.sorted() }.sorted {
          $0.lexicographicallyPrecedes($1)
        } == needed.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) })
    }
  }
}

extension RandomMap {
  fileprivate func number(_ title: String) -> Int { names.firstIndex { $0.title == title } ?? -1 }

  /// The claim that a conflict hits: its target, or what its step concludes.
  fileprivate func hit(_ conflict: Conflict) -> Int {
    switch conflict.target {
    case .claim(let claim): claim
    case .step(let step): steps[step].conclusion
    }
  }
}
