import ArgumentAnalysis
import ArgumentModel
import Testing

struct SelfSupportTests {
  @Test func `a conclusion among its premises is found`() {
    #expect(
      Check.selfSupport.told("<A>\n\n(1) [c]: c\n(2) [p]: p\n----\n(3) [c]") == [
        Told("----", "<A> uses its conclusion [c] as a premise")
      ])
    #expect(
      Check.selfSupport.findings(in: "[T]: t\n  + [T]").map(\.message) == [
        "[T] is offered as support of itself"
      ])
  }

  @Test(arguments: [ArgumentGraph.Mode.loose, .strict])
  func `the mode of the map makes no difference`(mode: ArgumentGraph.Mode) {
    let graph = ArgumentGraph(mode: mode) { Relation("T", .supports, "T") }
    #expect(graph.diagnostics(from: [.selfSupport]).count == 1)
    #expect(Evaluation(Reading(graph)).status(of: "T") == .unsupported)
  }

  @Test func `a longer circle and a premise that is not used are not`() {
    #expect(Check.selfSupport.told("[T]: t\n  + [a]: a\n    + [T]").isEmpty)
    let graph = ArgumentGraph {
      Argument("A") {
        Premise("c")
        Premise("p")
        Inference(data: ["uses": [2]])
        Conclusion("c")
      }
    }
    #expect(graph.diagnostics(from: [.selfSupport]).isEmpty)
  }

  @Test func `an argument that supports itself by a relation does not count when reconstructed`() {
    let graph = ArgumentGraph {
      Relation(.argument("S"), .supports, .argument("S"))
      Argument("R") {
        Premise("p")
        Inference()
        Conclusion("c")
      }
      Relation(.argument("R"), .supports, "c")
    }
    #expect(
      graph.diagnostics(from: [.selfSupport]).map(\.message) == [
        "<S> is offered as support of itself"
      ])
  }
}

struct SupportsAndAttacksTests {
  @Test func `support and attack of one claim by another are found`() {
    let found = Check.supportsAndAttacks.findings(in: "[T]: t\n  + [s]: s\n  - [s]")
    #expect(found.map(\.message) == ["[s] both supports and attacks [T]"])
    #expect(found.first?.notes.first?.range != nil)
  }

  @Test func `a premise supports what its argument concludes`() {
    #expect(
      Check.supportsAndAttacks.findings(
        in: "<A>\n\n(1) [p]: p\n(2) [q]: q\n----\n(3) [T]: t\n\n[q]\n  -> [T]"
      ).map(\.message) == ["[q] both supports and attacks [T]"])
  }

  @Test(arguments: ["", "===\nmodel: {mode: strict}\n===\n\n"])
  func `what contradicts a claim and supports it is another matter`(head: String) {
    let text = head + "[T]: t\n  + [s]: s\n  \(head.isEmpty ? "><" : "-") [s]"
    #expect(
      Check.supportsItsContrary.findings(in: text).map(\.message) == [
        "[s] supports what it contradicts: [T]"
      ])
    #expect(Check.supportsAndAttacks.told(text).isEmpty)
    #expect(Check.supportsItsContrary.told("[T]: t\n  + [s]: s\n  - [s]").isEmpty)
    #expect(Check.supportsItsContrary.told("[T]: t\n  + [s]: s\n  >< [r]: r").isEmpty)
  }

  @Test func `support of one claim and attack of another is no finding`() {
    #expect(
      Check.supportsAndAttacks.told("[T]: t\n  + [s]: s\n  + [a]: a\n    - [s]\n  - [b]: b")
        .isEmpty)
    #expect(Check.supportsAndAttacks.told("[T]: t\n  + [T]\n  - [T]").isEmpty)
  }
}

struct ContradictoryPremisesTests {
  private let structure =
    "<A>\n\n(1) [p]: p\n(2) [q]: q\n----\n(3) [m]: m\n(4) [r]: r\n----\n(5) [T]: t"

  @Test func `premises that contradict each other are found once`() {
    #expect(
      Check.contradictoryPremises.told(structure + "\n\n[p]\n  >< [q]") == [
        Told("<A>", "<A> uses both [p] and [q], which contradict each other")
      ])
  }

  @Test func `attack counts, and so do premises of different steps`() {
    #expect(
      Check.contradictoryPremises.findings(in: structure + "\n\n[p]\n  - [r]").map(\.message) == [
        "<A> uses both [r] and [p], which are in conflict"
      ])
  }

  @Test func `conflict with the premise of another argument is none`() {
    #expect(
      Check.contradictoryPremises.told(
        structure + "\n\n<B>\n\n(1) [s]: s\n----\n(2) [T]\n\n[s]\n  >< [p]"
      ).isEmpty)
    #expect(Check.contradictoryPremises.told(structure + "\n\n[p]\n  - [p]").isEmpty)
  }
}

struct CircleTests {
  @Test func `a circle that nothing else supports is found, from its first claim`() {
    #expect(
      Check.circularSupport.told("[T]: t\n  + [a]: a\n    + <x>: x\n      + [b]: b\n        + [a]")
        == [])
    #expect(
      Check.circularSupport.told(
        "[T]: t\n  + [a]: a\n    + [b]: b\n      + [a]") == [
          Told("[a]", "[a] supports itself: [a] <- [b] <- [a]")
        ])
  }

  @Test func `arguments on the circle are named`() {
    let found = Check.circularSupport.findings(
      in: "<X>\n\n(1) [a]: a\n(2) [g]: g\n----\n(3) [b]: b\n\n<Y>\n\n(1) [b]\n----\n(2) [a]")
    #expect(found.map(\.message) == ["[a] supports itself: [a] <- <Y> <- [b] <- <X> <- [a]"])
    #expect(found.first?.subjects == ["a", "b"])
  }

  @Test func `the shortest circle stands for all claims that lead to each other`() {
    let found = Check.circularSupport.findings(
      in: "[a]: a\n  + [b]: b\n    + [c]: c\n      + [a]\n\n[b]\n  + [c]\n\n[c]\n  + [b]")
    #expect(found.map(\.message) == ["[b] supports itself: [b] <- [c] <- [b]"])
    #expect(found.first?.notes.last?.message == "3 claims in all support each other in circles")
  }

  @Test func `a circle with other support is redundant, not circular`() {
    let text = "[a]: a\n  + [b]: b\n    + [a]\n    + [g]: g"
    #expect(Check.circularSupport.told(text).isEmpty)
    #expect(
      Check.redundantCircle.told(text) == [
        Told("[a]", "[a] is supported by a circle, but also independently: [a] <- [b] <- [a]")
      ])
  }

  @Test func `a sketched argument on a circle is named once`() {
    #expect(
      Check.redundantCircle.findings(in: "[T]: t\n  + <A>: a\n    + [T]").map(\.message) == [
        "[T] is supported by a circle, but also independently: [T] <- <A> <- [T]"
      ])
  }

  @Test func `a thesis on the circle is begged, and told once`() {
    let text = "[T]: t #thesis\n  + [a]: a\n    + [b]: b\n      + [a]\n      + [T]"
    let found = Check.beggingTheQuestion.findings(in: text)
    #expect(
      Check.beggingTheQuestion.told(text) == [
        Told(
          "[a]", "[a] is offered for [T], but itself rests on it: [T] <- [a] <- [b] <- [T]")
      ])
    #expect(found.map(\.severity) == [.error])
    #expect(
      found.first?.trail.map(\.message) == [
        "[T] rests on [a]", "[a] rests on [b]", "[b] rests on [T]",
      ])
    #expect(Check.circularSupport.told(text).isEmpty)
  }

  @Test
  func `a thesis that follows without the circle is a warning, one that nobody declared none`() {
    let founded = "[T]: t #thesis\n  + [a]: a\n    + [T]\n    + [g]: g"
    #expect(Check.beggingTheQuestion.findings(in: founded).map(\.severity) == [.warning])
    #expect(Check.redundantCircle.told(founded).isEmpty)
    #expect(Check.beggingTheQuestion.told("[T]: t\n  + [a]: a\n    + [T]").isEmpty)
    #expect(
      Check.beggingTheQuestion.told("[T]: t #thesis\n  + [a]: a\n    + [b]: b\n      + [a]").isEmpty
    )
  }

  @Test func `the trail goes round the circle, with the arguments on it`() {
    let found = Check.circularSupport.findings(
      in: "<X>\n\n(1) [a]: a\n(2) [g]: g\n----\n(3) [b]: b\n\n<Y>\n\n(1) [b]\n----\n(2) [a]")
    #expect(
      found.first?.trail.map(\.message) == ["[a] rests on [b] by <Y>", "[b] rests on [a] by <X>"])
    #expect(found.first?.trail.allSatisfy { $0.range?.count == 4 } == true)
  }

  @Test func `attack in a circle and self-support are no circles of support`() {
    for check in [Check.circularSupport, .redundantCircle] {
      #expect(check.told("[a]: a\n  - [b]: b\n    - [a]\n\n[c]: c\n  + [c]").isEmpty)
    }
  }
}
