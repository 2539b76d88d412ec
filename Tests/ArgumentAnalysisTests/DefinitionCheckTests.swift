import ArgumentAnalysis
import ArgumentModel
import Testing

struct ConflictingDefinitionTests {
  @Test func `different texts of one title are found, with both places`() {
    let text = "[A]: one\n  + [B]: b\n\n[A]: two {x: 1}\n\n[A]: three"
    #expect(
      Check.conflictingDefinition.told(text) == [Told("[A]", "[A] is given 3 different texts")])
    let found = Check.conflictingDefinition.findings(in: text)
    #expect(found.map { $0.range?.lowerBound } == [21])
    #expect(found[0].notes.map { $0.range?.lowerBound } == [0, 38])
  }

  @Test func `an argument and a premise are looked at as well`() {
    #expect(
      Check.conflictingDefinition.told("<A>: one\n\n[P]: x\n\n<A>: two\n\n(1) [P]: y\n----\n(2) z")
        == [
          Told("<A>", "<A> is given two different texts"),
          Told("[P]", "[P] is given two different texts"),
        ])
  }

  @Test(arguments: [
    "[A]: one text\n\n[A]: One  Text. #tag\n\n[A]", "[A]: one\n\n[A]: two {isCanonical: true}",
    "one\n\ntwo", "[A]: one\n\n<A>: two", "[A]: *one*\n\n[A]: one",
  ])
  func `the same words, a text that counts and different names are no conflict`(text: String) {
    #expect(Check.conflictingDefinition.told(text).isEmpty)
  }
}

struct RedefinitionTests {
  @Test func `a text that is written again is found, where it is`() {
    let found = Check.redefinition.findings(in: "[A]: one\n\n[A]: One.\n\n[B]\n  + [A]: one")
    #expect(found.map(\.message) == ["[A] is given the same text 3 times"])
    #expect(found.map { $0.range?.lowerBound } == [10])
    #expect(found.map(\.help) == ["refer to it with [A] instead"])
    #expect(found[0].notes.map(\.message) == ["it is written first here", "and here"])
  }

  @Test func `a text that is written once, or otherwise, is not`() {
    #expect(
      Check.redefinition.told("[A]: one\n\n[A]\n\n[A]: two\n\n[B]: one\n\none\n\none").isEmpty)
  }
}

struct TitleKindClashTests {
  @Test func `a statement and an argument of one title are found`() {
    #expect(
      Check.titleKindClash.told("[T]: t\n  + <W>\n\n[W]: w\n\n[t]: x")
        == [Told("<W>", "<W> and [W] share a title")])
  }

  @Test func `titles that nobody wrote are not`() {
    #expect(Check.titleKindClash.told("a\n\n(1) b\n----\n(2) c\n\n[Untitled 1]: x").isEmpty)
  }
}

struct UnresolvedMentionTests {
  @Test func `a mention of nothing is found once, with what was meant`() {
    let found = Check.unresolvedMention.findings(
      in: "[Water]: w\n\n[A]: as @[Watre] and @<None> say\n\n# On @[Watre]\n\n<B>: @[Watre] {a: 1}")
    #expect(found.map(\.message) == ["@[Watre] mentions nothing", "@<None> mentions nothing"])
    #expect(found[0].help == "did you mean @[Water]?")
    #expect(found[1].help == "write `<None>: …` once, or drop the mention")
    #expect(found[0].notes.map { $0.range?.lowerBound } == [51, 66])
    #expect(found.map(\.range) == [SourceRange(20, 28), SourceRange(33, 40)])
  }

  @Test func `a mention of anything that stands in the map is not`() {
    #expect(
      Check.unresolvedMention.told("[A]: @[B], @<C> and @[A]\n  + [B]\n  - <C>\n\nsee \\@[D]")
        .isEmpty)
  }

  @Test func `other brackets may be meant`() {
    let found = Check.unresolvedMention.findings(in: "<Water>: w\n\n[A]: see @[Water]")
    #expect(found.map(\.help) == ["did you mean @<Water>?"])
  }
}

struct BadInferenceUseTests {
  private func uses(_ uses: String) -> String {
    "<A>\n\n(1) a\n(2) b\n-- rule {\(uses)} --\n(3) c\n----\n(4) d"
  }

  @Test(arguments: [
    ("uses: [1, 5]", "uses (5), but its statements count as (1) to (4)"),
    ("from: [0]", "uses (0), but its statements count as (1) to (4)"),
    ("uses: [3, 1]", "infers (3) from itself"),
    ("uses: [4]", "infers (3) from (4), which stands further down"),
    ("uses: [P, 1]", "uses `P` that is no number"),
    ("uses: [[1]]", "uses something that is no number"),
  ])
  func `what cannot be used is found at its inference`(list: String, fault: String) {
    #expect(
      Check.badInferenceUse.told(uses(list)) == [Told("-- rule {\(list)} --", "<A> \(fault)")])
    #expect(Check.unusedPremiseInStep.told(uses(list)).isEmpty)
  }

  @Test func `several faults of one inference are one finding`() {
    let found = Check.badInferenceUse.findings(in: uses("uses: [3, 7]"))
    #expect(found.count == 1)
    #expect(
      found[0].notes.map(\.message) == [
        "it also uses (7), but its statements count as (1) to (4)"
      ])
  }

  @Test func `a list behind the conclusion is read as well`() {
    #expect(
      Check.badInferenceUse.told("(1) a\n----\n(2) [C]: c {uses: [2]}")
        == [Told("[C]", "an untitled argument infers (2) from itself")])
  }

  @Test(arguments: ["uses: [1, 2]", "uses: [2, 2]", "from: Smith 2010", "a: [9]"])
  func `what can be used, and what is no list, is not`(list: String) {
    #expect(Check.badInferenceUse.told(uses(list)).isEmpty)
  }
}

struct UnusedPremiseInStepTests {
  @Test func `a premise that no inference uses is found`() {
    #expect(
      Check.unusedPremiseInStep.told(
        "<A>\n\n(1) [P]: p\n(2) q\n(3) [R]: r\n-- {uses: [1]} --\n(4) c\n-- {uses: [4, 3]} --\n(5) d"
      ) == [Told("q", "(2) \"q\" is used by no inference")])
  }

  @Test func `without a list all premises are used`() {
    #expect(Check.unusedPremiseInStep.told("(1) p\n(2) q\n----\n(3) c\n(4) r\n----\n(5) d").isEmpty)
  }
}
