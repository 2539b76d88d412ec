import ArgumentAnalysis
import ArgumentModel
import Testing

struct TagCheckTests {
  @Test func `what is neither supported nor marked is found if asked for`() {
    let text =
      "[T]: t #thesis\n  + [a]: a\n  + [b]: b #given\n  + [c]: c {source: x}\n  + [d]: d\n    + <E>: e"
    #expect(
      Check.unsupportedClaim.told(text) == [
        Told("[a]", "[a] is neither supported nor marked as given")
      ])
    #expect(ArgumentGraph(argdown: text).diagnostics(from: [.unsupportedClaim]).isEmpty)
    var options = CheckOptions()
    options.requiresGrounding = true
    #expect(
      ArgumentGraph(argdown: text).diagnostics(from: [.unsupportedClaim], options: options)
        .map(\.severity) == [.warning])
  }

  @Test func `a tag of what is open is stale once the support is complete`() {
    #expect(
      Check.staleOpen.told("[T]: t\n  + [a]: a #open\n    + [b]: b") == [
        Told("[a]", "[a] is tagged as open, but it is supported")
      ])
    #expect(Check.staleOpen.findings(in: "[T]: t #undeveloped\n  + [a]: a").count == 1)
    #expect(Check.staleOpen.told("[T]: t\n  + [a]: a #open\n    + [b]: b #open").isEmpty)
    #expect(Check.staleOpen.told("[T]: t\n  + [a]: a #open").isEmpty)
  }

  @Test func `what is given needs no support`() {
    #expect(
      Check.givenButSupported.told("[T]: t\n  + [a]: a #given\n    + [b]: b") == [
        Told("[a]", "[a] is tagged as given, but it is supported")
      ])
    #expect(Check.givenButSupported.told("[T]: t\n  + [a]: a #given\n    - [b]: b").isEmpty)
  }

  @Test func `a single reason is found if asked for`() {
    let text = "[T]: t\n  + [a]: a"
    #expect(Check.singleLine.told(text) == [Told("[T]", "the only reason for [T] is [a]")])
    #expect(ArgumentGraph(argdown: text).diagnostics(from: [.singleLine]).isEmpty)
    #expect(Check.singleLine.told(text + "\n  + [b]: b").isEmpty)
  }
}

struct LoadBearingTests {
  private let lines =
    "[T]: t\n  + [a]: a\n    + [x]: x {source: s}\n  + [b]: b\n    + [x]\n"

  @Test func `what all lines have in common is found`() {
    let found = Check.loadBearing.findings(in: lines)
    #expect(
      Check.loadBearing.told(lines) == [Told("[T]", "all lines of support for [T] go through [x]")])
    #expect(found.first?.subjects == ["T", "x"])
  }

  @Test func `only the nearest is told`() {
    let found = Check.loadBearing.findings(
      in: lines.replacing("[x]: x {source: s}", with: "[x]: x\n      + [y]: y {source: s}"))
    #expect(found.map(\.subjects) == [["T", "x"]])
  }

  @Test func `a plain chain, an independent line and a weak keystone are not`() {
    #expect(Check.loadBearing.told("[T]: t\n  + [a]: a\n    + [x]: x {source: s}").isEmpty)
    #expect(Check.loadBearing.told(lines + "  + [c]: c").isEmpty)
    let weak = lines.replacing(" {source: s}", with: "")
    #expect(Check.loadBearing.told(weak).isEmpty)
    #expect(Check.weakKeystone.findings(in: weak).count == 1)
  }
}

struct SharedFoundationTests {
  private let text = "[T]: t\n  + [a]: a\n    + [x]: x\n  + [b]: b\n    + [x]\n"

  @Test func `reasons that need the same claim are found`() {
    let found = Check.sharedFoundation.findings(in: text + "  + [c]: c")
    #expect(
      found.map(\.message) == ["[a] and [b] are no independent reasons for [T]: both need [x]"])
    #expect(found.first?.subjects == ["T", "x"])
  }

  @Test func `reasons for what is no thesis are found, even all of them`() {
    #expect(Check.sharedFoundation.findings(in: text + "\n[T]\n  +> [U]: u #thesis").count == 1)
  }

  @Test func `what bears the whole thesis is told elsewhere, and a choice is no need`() {
    #expect(Check.sharedFoundation.told(text).isEmpty)
    #expect(
      Check.sharedFoundation.told(text + "  + [c]: c\n\n[b]\n  + [y]: y").isEmpty)
    #expect(
      Check.sharedFoundation.told(
        "[T]: t\n  + [a]: a\n  + [c]: c\n\n<A>\n\n(1) [a]\n(2) [b]: b\n----\n(3) [T]"
      ).isEmpty)
  }
}

struct IdlePremiseTests {
  private let text =
    "[T]: t #thesis\n  + [w]: w\n\n<A>\n\n(1) [p]: p\n(2) [q]: q #open\n----\n(3) [T]"

  @Test func `a premise beside one that does not follow is idle`() {
    let found = Check.idlePremise.findings(in: text)
    #expect(found.map(\.message) == ["[p] adds nothing to the support of a thesis"])
    #expect(
      found.first?.notes.map(\.message) == ["<A> also needs [q], which does not follow"])
  }

  @Test func `another use, or a thesis that does not follow at all, makes the difference`() {
    #expect(Check.idlePremise.told(text + "\n\n[w]\n  + [p]").isEmpty)
    #expect(
      Check.idlePremise.told(text.replacing("  + [w]: w\n", with: "")).isEmpty)
    #expect(Check.idlePremise.told("[T]: t\n  + [w]: w\n    - [o]: o").isEmpty)
  }
}

struct MetricCheckTests {
  @Test func `many premises and many reasons are notes, by the options`() {
    let premises = (1...3).map { "(\($0)) [p\($0)]: p" }.joined(separator: "\n")
    let text = "<A>\n\n\(premises)\n----\n(4) [T]: t\n\n[T]\n  + [a]: a\n  + [b]: b"
    var options = CheckOptions()
    #expect(Check.manyPremises.told(text).isEmpty)
    #expect(Check.manyReasons.told(text).isEmpty)
    options.mostPremises = 2
    options.mostReasons = 2
    #expect(
      Check.manyPremises.told(text, options: options) == [
        Told("----", "<A> infers [T] from 3 premises, more than 2")
      ])
    #expect(
      Check.manyReasons.told(text, options: options) == [
        Told("[T]", "[T] has 3 reasons, more than 2")
      ])
    options.mostPremises = 3
    #expect(Check.manyPremises.told(text, options: options).isEmpty)
  }
}

struct StatisticsTests {
  private func statistics(_ text: String) -> Statistics {
    Statistics(of: CheckInput(ArgumentGraph(argdown: text)))
  }

  @Test func `a map in figures`() throws {
    let map = statistics(
      """
      [T]: one two #thesis
        + [a]: three four five {source: x}
          - [o]: six
            - [r]: seven
        - [p]: eight

      <A>

      (1) [a]
      (2) [b]: nine
      ----
      (3) [T]

      [T]
        + <S>: sketch
      """)
    #expect(map.statements == 6)
    #expect(map.words == 9)
    #expect((map.givens, map.sourcedGivens) == (5, 1))
    #expect((map.arguments, map.reconstructedArguments) == (2, 1))
    #expect(map.relations == [.supports: 2, .attacks: 3])
    #expect((map.steps, map.mostPremises, map.mostReasons) == (3, 2, 3))
    #expect((map.parts, map.circles, map.largestCircle) == (1, 0, 0))
    #expect((map.objections, map.answeredObjections) == (2, 1))
    #expect(map.statuses == [.stands: 4, .falls: 2])
    let thesis = try #require(map.theses.first)
    #expect(thesis.statement == "T")
    #expect(thesis.status == .falls)
    #expect((thesis.claimsFor, thesis.claimsAgainst, thesis.claimsForAndAgainst) == (4, 2, 0))
    #expect(thesis.claimsUsed == 4)
    #expect((thesis.leastDepth, thesis.greatestDepth) == (1, 1))
    #expect(thesis.claimsByDistance == [1, 3])
    #expect((thesis.chains?.value, thesis.derivations?.value) == (4, 3))
    #expect((thesis.smallestCut, thesis.loadBearing) == (2, 0))
  }

  @Test func `circles are not counted, and nothing is nothing`() {
    let circle = statistics("[T]: t #thesis\n  + [a]: a\n    + [b]: b\n      + [a]\n      + [g]: g")
    #expect((circle.circles, circle.largestCircle) == (1, 2))
    #expect(circle.theses.first?.chains == nil)
    #expect(circle.theses.first?.derivations == nil)
    #expect(circle.theses.first?.leastDepth == 3)
    #expect(circle.theses.first?.greatestDepth == nil)
    #expect(statistics("").theses.isEmpty)
  }

  @Test func `what is used twice is derived in every pair of ways`() {
    let map = statistics(
      "<A>\n\n(1) [a]: a\n(2) [b]: b\n----\n(3) [T]: t\n\n[a]\n  + [x]: x\n  + [y]: y\n\n[b]\n  + [a]"
    )
    #expect(map.theses.first?.derivations?.value == 4)
    #expect(map.theses.first?.chains?.value == 4)
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
