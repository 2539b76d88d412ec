import ArgumentAnalysis
import ArgumentModel
import Testing

struct MixedPolarityTests {
  private let text =
    "[T]: t #thesis\n  + [a]: a\n    + [s]: s\n      + [below]: b\n  - [o]: o\n    + [s]"

  @Test func `a claim that helps and hurts is found where the chains part`() {
    let found = Check.mixedPolarity.findings(in: text)
    #expect(Check.mixedPolarity.told(text) == [Told("[s]", "[s] both helps and hurts [T]")])
    #expect(
      found.first?.notes.map(\.message) == [
        "it helps by [s] +> [a] +> [T]", "it hurts by [s] +> [o] -> [T]",
      ])
    #expect(
      found.first?.trail.map(\.message) == [
        "[s] supports [a]", "[a] supports [T]", "[s] supports [o]", "[o] attacks [T]",
      ])
  }

  @Test func `what both chains end with is told once`() {
    let found = Check.mixedPolarity.findings(
      in: "[T]: t #thesis\n  + [m]: m\n    + [a]: a\n      + [s]: s\n    - [o]: o\n      + [s]")
    #expect(
      found.first?.notes.map(\.message) == [
        "it helps by [s] +> [a] +> [m]", "it hurts by [s] +> [o] -> [m]",
      ])
    #expect(found.first?.trail.count == 6)
  }

  @Test func `a reply to an objection helps; one claim for and against is told elsewhere`() {
    #expect(
      Check.mixedPolarity.told(
        "[T]: t #thesis\n  + [a]: a\n    + [s]: s\n  - [o]: o\n    - [s]"
      ).isEmpty)
    #expect(Check.mixedPolarity.told("[T]: t #thesis\n  + [s]: s\n  - [s]").isEmpty)
    #expect(Check.mixedPolarity.told("[T]: t\n  + [a]: a\n  >< [U]: u\n    + [b]: b").isEmpty)
  }

  @Test func `an undercut hurts what the inference concludes`() {
    let found = Check.mixedPolarity.findings(
      in: "<A>\n\n(1) [p]: p\n----\n  <_ [u]: u\n(2) [T]: t #thesis\n\n[u]\n  +> [v]: v\n    +> [T]"
    )
    #expect(found.map(\.subjects) == [["u", "T"]])
  }
}

struct SelfAttackTests {
  @Test func `a claim that attacks itself is found`() {
    #expect(Check.attacksItself.told("[a]: a\n  - [a]") == [Told("[a]", "[a] attacks itself")])
    #expect(Check.attacksItself.told("[a]: a\n  - [b]: b\n    - [a]").isEmpty)
  }

  @Test func `an argument that one of its statements undercuts or attacks is found`() {
    let text = "<A>\n\n(1) [p]: p\n----\n(2) [m]: m\n(3) [q]: q\n----\n(4) [c]: c\n\n"
    for source in ["p", "q", "m", "c"] {
      #expect(
        Check.attacksItself.findings(in: text + "<A>\n  <_ [\(source)]").map(\.message) == [
          "[\(source)] undercuts <A>, to which it belongs"
        ])
    }
    #expect(Check.attacksItself.told(text + "<A>\n  <_ [x]: x\n  - [y]: y").isEmpty)
  }

  @Test func `what contradicts itself is found`() {
    #expect(
      Check.contraryOfItself.told("[a]: a\n  >< [a]") == [Told("[a]", "[a] contradicts itself")])
    #expect(
      Check.contraryOfItself.findings(in: "===\nmodel: {mode: strict}\n===\n\n[a]: a\n  - [a]")
        .count
        == 1)
    #expect(Check.contraryOfItself.told("[a]: a\n  - [a]\n  >< [b]: b").isEmpty)
    #expect(Check.attacksItself.told("[a]: a\n  >< [a]").isEmpty)
  }
}

struct SelfDefeatingTests {
  private let text = "[T]: t #thesis\n  + [a]: a\n    - [o]: o\n      + [m]: m\n        + [a]\n"

  @Test func `a claim that leads to an attack on itself is found`() {
    let found = Check.selfDefeating.findings(in: text)
    #expect(
      Check.selfDefeating.told(text) == [Told("[a]", "[a] leads to [o], which attacks it")])
    #expect(found.first?.notes.map(\.message) == ["the chain is [a] +> [m] +> [o] -> [a]"])
    #expect(found.first?.trail.count == 3)
  }

  @Test func `a premise that leads to an attack on another one is found`() {
    let found = Check.selfDefeating.findings(
      in: "<A>\n\n(1) [p]: p\n(2) [q]: q\n----\n(3) [T]: t #thesis\n\n[q]\n  - [o]: o\n    + [p]")
    #expect(found.map(\.message) == ["[p] leads to [o], which attacks [q]; <A> needs both"])
  }

  @Test func `a premise that leads to an undercut is found`() {
    let found = Check.selfDefeating.findings(
      in: "<A>\n\n(1) [p]: p\n----\n  <_ [o]: o\n(2) [T]: t #thesis\n\n[o]\n  + [p]")
    #expect(
      found.map(\.message) == [
        "[p] leads to [o], which undercuts the inference of <A>; <A> needs both"
      ])
  }

  @Test func `an objection that is answered, or a reduction of the other side, is none`() {
    #expect(Check.selfDefeating.told(text + "\n[o]\n  - [r]: r").isEmpty)
    #expect(
      Check.selfDefeating.told(
        "[T]: t #thesis\n  + [a]: a\n  - [their]: x\n    - [absurd]: y\n      + [their]"
      ).isEmpty)
    #expect(Check.selfDefeating.told("[T]: t #thesis\n  + [a]: a\n    - [o]: o").isEmpty)
  }
}

struct InconsistencyTests {
  private func case_(_ below: String, _ rest: String = "") -> String {
    "<A>\n\n(1) [p]: p\n(2) [q]: q\n----\n(3) [T]: t #thesis\n\n[p]\n  + [x]: x\n\n[q]\n  \(below)\n\(rest)"
  }

  @Test func `assumptions that contradict each other and are both needed`() {
    let text = case_("+ [y]: y\n    >< [x]")
    #expect(
      Check.onlyInconsistentSupport.told(text) == [
        Told(
          "[T]", "[T] follows only from claims that speak against each other, as [x] and [y] do")
      ])
    #expect(Check.inconsistentCase.told(text).isEmpty)
  }

  @Test func `alternatives that are all inconsistent`() {
    let text = case_("+ [y]: y\n    >< [x]\n  + [z]: z\n    - [x]")
    #expect(Check.onlyInconsistentSupport.findings(in: text).first?.notes.count == 2)
    #expect(Check.onlyInconsistentSupport.told(text, options: CheckOptions()).count == 1)
  }

  @Test func `one consistent alternative is enough`() {
    #expect(
      Check.onlyInconsistentSupport.told(case_("+ [y]: y\n    >< [x]\n  + [z]: z")).isEmpty)
  }

  @Test func `needed claims that are inferred are a warning`() {
    let text = case_("+ [y]: y", "\n[p]\n  >< [y]")
    let found = Check.inconsistentCase.findings(in: text)
    #expect(found.map(\.message) == ["[T] needs both [p] and [y], which contradict each other"])
    #expect(found.map(\.severity) == [.warning])
    #expect(Check.onlyInconsistentSupport.told(text).isEmpty)
  }

  @Test func `a line that contradicts what is needed is a note`() {
    let found = Check.inconsistentCase.findings(
      in: case_("+ [y]: y\n    >< [x]\n  + [z]: z"))
    #expect(
      found.map(\.message) == [
        "[T] needs [x], and a line of support uses [y], which contradicts it"
      ])
    #expect(found.map(\.severity) == [.note])
  }

  @Test func `an argument by cases and premises of one argument are no finding here`() {
    let cases = "[T]: t #thesis\n  + [a]: a\n    >< [b]\n  + [b]: b"
    let premises = "<A>\n\n(1) [p]: p\n(2) [q]: q\n----\n(3) [T]: t #thesis\n\n[p]\n  >< [q]"
    for text in [cases, premises] {
      #expect(Check.onlyInconsistentSupport.told(text).isEmpty)
      #expect(Check.inconsistentCase.told(text).isEmpty)
    }
  }
}
