import ArgumentAnalysis
import ArgumentModel
import Testing

struct DisconnectedTests {
  @Test func `parts with theses of their own are found at the second one`() {
    let found = Check.disconnected.findings(
      in: "[A]: a\n  + [b]: b\n\n[C]: c\n  - <d>: d\n  + [e]: e")
    #expect(found.map(\.message) == ["the map falls into 2 parts that nothing connects"])
    #expect(found.first?.notes.map(\.message) == ["[A] with 1 more", "[C] with 2 more"])
    #expect(found.first?.subjects == ["A", "C"])
  }

  @Test func `a shared premise connects, a single claim is no part`() {
    #expect(
      Check.disconnected.told("[A]: a\n  + [b]: b\n\n<X>\n\n(1) [b]\n----\n(2) [C]: c\n\n[lone]: l")
        .isEmpty)
  }

  @Test func `a part without a thesis is another matter`() {
    let text = "[A]: a #thesis\n  + [b]: b\n\n[C]: c\n  + [d]: d"
    #expect(Check.disconnected.told(text).isEmpty)
    #expect(
      Check.unrelatedToThesis.told(text) == [Told("[C]", "[C] and [d] lead to no thesis")])
  }
}

struct ThesisCheckTests {
  @Test func `a map that goes in circles does not tell its thesis`() {
    #expect(
      Check.noThesis.told("[a]: a\n  - [b]: b\n    - [a]") == [
        Told("[a]", "nothing tells what the map argues for; [a] is taken for its thesis")
      ])
    #expect(Check.noThesis.told("[a]: a\n  - [b]: b").isEmpty)
    #expect(Check.noThesis.told("[a]: a\n\n[b]: b").isEmpty)
    #expect(Check.noThesis.told("").isEmpty)
  }

  @Test func `a thesis that the map does not have is told`() {
    #expect(
      Check.noThesis.told("===\nthesis: Nowhere\n===\n\n[a]: a\n  + [b]: b") == [
        Told("", "the thesis `Nowhere` is no statement of the map")
      ])
    #expect(Check.noThesis.told("===\nthesis: a\n===\n\n[a]: a\n  + [b]: b").isEmpty)
  }

  @Test func `several ends of one part are found at the second`() {
    #expect(
      Check.multipleTheses.told("[P]: p\n  + [a]: a\n\n[Q]: q\n  + [a]") == [
        Told("[Q]", "the map argues for [P] and [Q] and does not say which is its thesis")
      ])
  }

  @Test func `tags, rivals and parts are no reason to ask`() {
    #expect(Check.multipleTheses.told("[P]: p #thesis\n  + [a]: a\n\n[Q]: q\n  + [a]").isEmpty)
    #expect(
      Check.multipleTheses.told("[P]: p #thesis\n  + [a]: a\n\n[Q]: q #thesis\n  + [a]").isEmpty)
    #expect(Check.multipleTheses.told("[P]: p\n  + [a]: a\n  >< [Q]: q\n    + [b]: b").isEmpty)
    #expect(Check.multipleTheses.told("[P]: p\n  + [a]: a\n\n[Q]: q\n  + [b]: b").isEmpty)
  }

  @Test func `tags that gainsay the front matter are a warning`() {
    let found = Check.multipleTheses.findings(
      in: "===\nthesis: P\n===\n\n[P]: p\n  + [a]: a\n\n[Q]: q #thesis\n  + [a]")
    #expect(found.map(\.message) == ["the front matter names [P] as thesis, but [Q] is tagged"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `claims of one group are told together, at their end`() {
    #expect(
      Check.unrelatedToThesis.told(
        "[T]: t #thesis\n  + [a]: a\n    - [o]: o\n\n[by]: by\n  + [a]\n\n[x]: x\n  + [y]: y\n    - [z]: z"
      )
        == [
          Told("[by]", "[by] leads to no thesis"),
          Told("[x]", "[x], [y] and [z] lead to no thesis"),
        ])
  }

  @Test func `what follows from the thesis concerns it, and what bears on that`() {
    #expect(
      Check.unrelatedToThesis.told(
        "[T]: t #thesis\n  +> [next]: n\n    - [o]: o\n  -> [rival]: r\n    + [s]: s\n\n[lone]: l"
      ).isEmpty)
  }
}

struct ArgumentShapeTests {
  @Test func `an inference from nothing is found`() {
    #expect(
      Check.argumentWithoutPremises.told(
        "<A>\n\n(1) [p]: p\n-- {uses: []} --\n(2) [c]: c\n-- {uses: [1]} --\n(3) [d]: d") == [
          Told("-- {uses: []} --", "<A> infers [c] from no premise")
        ])
    #expect(
      Check.argumentWithoutPremises.told("<A>\n\n(1) [p]: p\n-- {uses: [7]} --\n(2) [c]: c").isEmpty
    )
    #expect(Check.argumentWithoutPremises.told("<A>\n  +> [T]: t").isEmpty)
  }

  @Test func `an argument for nothing is found`() {
    #expect(
      Check.argumentWithoutConclusion.told("<A>: a\n  - [o]: o\n\n<B>: b") == [
        Told("<A>", "<A> argues for nothing and against nothing")
      ])
    #expect(
      Check.argumentWithoutConclusion.told("<A>: a\n  + [o]: o\n  -> [T]: t\n\n<B>: b\n  >< [T]")
        .isEmpty)
    #expect(
      Check.argumentWithoutConclusion.told("<A>\n\n(1) p\n----\n(2) c\n\n<A>\n  - [o]: o").isEmpty)
  }

  @Test func `an inference from one premise is found if asked for`() {
    let text = "<A>\n\n(1) [p]: p\n----\n(2) [c]: c\n(3) [q]: q\n----\n(4) [d]: d"
    #expect(Check.singlePremise.told(text) == [Told("----", "<A> infers [c] from [p] alone")])
    #expect(ArgumentGraph(argdown: text).diagnostics(from: [.singlePremise]).isEmpty)
    #expect(Check.singlePremise.told("[T]: t\n  + [a]: a").isEmpty)
  }
}

struct RepeatedReasonTests {
  private let argument = "<A>\n\n(1) [p]: p\n(2) [q]: q\n----\n(3) [T]: t\n\n"

  @Test func `the same reason twice is found at the second`() {
    #expect(
      Check.duplicateArgument.told(argument + "<B>\n\n(1) [q]\n(2) [p]\n-----\n(3) [T]") == [
        Told("-----", "<B> gives the same reason for [T] as <A>")
      ])
    #expect(
      Check.duplicateArgument.told("<A>\n\n(1) [p]: p\n----\n(2) [T]: t\n\n[T]\n  + [p]") == [
        Told("[p]", "the support by [p] gives the same reason for [T] as <A>")
      ])
  }

  @Test func `other premises or another conclusion make another reason`() {
    #expect(
      Check.duplicateArgument.told(
        argument + "<B>\n\n(1) [p]\n----\n(2) [T]\n\n<C>\n\n(1) [p]\n(2) [q]\n----\n(3) [U]: u"
      ).isEmpty)
    #expect(Check.duplicateArgument.told("[T]: t\n  + <A>: a\n  + <B>: b").isEmpty)
  }

  @Test func `what only adds premises is found`() {
    #expect(
      Check.subsumedArgument.told("[T]\n  + [p]\n\n" + argument) == [
        Told(
          "----", "<A> only adds [q] to the support by [p], which infers [T] without")
      ])
  }

  @Test func `crossing premises, circles and other conclusions do not`() {
    #expect(
      Check.subsumedArgument.told(
        argument + "<B>\n\n(1) [q]\n(2) [r]: r\n----\n(3) [T]\n\n[U]: u\n  + [p]"
      ).isEmpty)
    #expect(Check.subsumedArgument.told("[T]\n  + [T]\n\n" + argument).isEmpty)
  }
}
