import ArgumentAnalysis
import ArgumentModel
import Testing

struct UnsupportedThesisTests {
  @Test func `a thesis without support is found`() {
    #expect(
      Check.unsupportedThesis.told("[Solar]: s #thesis\n  - [Storage]: costs") == [
        Told("[Solar]", "nothing supports [Solar]")
      ])
  }

  @Test func `any support will do`() {
    #expect(Check.unsupportedThesis.told("[T]: t #thesis\n  + [a]: a").isEmpty)
    #expect(Check.unsupportedThesis.told("[T]: t #thesis\n\n<A>\n\n(1) p\n----\n(2) [T]").isEmpty)
  }

  @Test func `without a tag, what is only attacked is a thesis`() {
    #expect(Check.unsupportedThesis.findings(in: "[T]: t\n  - [o]: o").count == 1)
    #expect(Check.unsupportedThesis.findings(in: "").isEmpty)
  }
}

struct ThesisNotEstablishedTests {
  @Test func `an open premise is the frontier`() {
    let found = Check.thesisNotEstablished.findings(
      in: "[T]: t #thesis\n\n<A>\n\n(1) [p]: p\n(2) [q]: q #open\n----\n(3) [T]")
    #expect(found.map(\.message) == ["[T] does not follow even from all that is assumed"])
    #expect(found.first?.notes.map(\.message) == ["[q] is open"])
  }

  @Test func `a circle is the frontier`() {
    let found = Check.thesisNotEstablished.findings(
      in: "[T]: t #thesis\n  + [a]: a\n    + [b]: b\n      + [a]")
    #expect(found.first?.notes.map(\.message) == ["[a] rests on itself"])
  }

  @Test func `a complete reason beside an open one, or no reason at all, is no finding`() {
    #expect(Check.thesisNotEstablished.told("[T]: t\n  + [a]: a #open\n  + [b]: b").isEmpty)
    #expect(Check.thesisNotEstablished.told("[T]: t #thesis #open").isEmpty)
  }
}

struct WeakKeystoneTests {
  private let structure =
    "[T]: t #thesis\n\n<A>\n\n(1) [p]: p {source: \"x\"}\n(2) [q]: q\n----\n(3) [T]\n"

  @Test func `a claim that all hangs on and that has no source is found`() {
    let found = Check.weakKeystone.findings(in: structure)
    #expect(found.map(\.message) == ["[q] is load-bearing for [T] but has no source"])
    #expect(
      found.first?.notes.map(\.message) == ["without it the only reason for [T] fails: <A>"])
    #expect(found.first?.help == "add a source, e.g. `{source: \"…\"}`, or support the claim")
  }

  @Test func `a second reason, a source or a link silences it`() {
    #expect(Check.weakKeystone.told(structure + "\n[T]\n  + [r]: r").isEmpty)
    for source in ["{quote: \"…\"}", "{url: \"u\"}", "{sources: [a]}", "[text](https://e.org)"] {
      #expect(Check.weakKeystone.told("[T]: t #thesis\n  + [a]: a \(source)").isEmpty)
    }
    #expect(Check.weakKeystone.findings(in: "[T]: t #thesis\n  + [a]: a #given").count == 1)
  }

  @Test func `a source does not help what is contested or weak`() {
    let base = "[T]: t #thesis\n  + [a]: a {source: \"x\""
    #expect(
      Check.weakKeystone.findings(in: base + "}\n    >< [b]: b").map(\.message) == [
        "[a] is load-bearing for [T] but is contested"
      ])
    #expect(
      Check.weakKeystone.findings(in: base + ", strength: 0.3}").map(\.message) == [
        "[a] is load-bearing for [T] but has a strength of only 0.3"
      ])
  }

  @Test func `what is inferred, a sketched argument and an idle thesis are left alone`() {
    #expect(
      Check.weakKeystone.findings(in: "[T]: t #thesis\n  + [m]: m\n    + [p]: p").map(\.subjects)
        == [["p", "T"]])
    #expect(Check.weakKeystone.told("[T]: t #thesis\n  + <A>: a").isEmpty)
    #expect(Check.weakKeystone.told("[T]: t #thesis").isEmpty)
    #expect(Check.weakKeystone.told("[T]: t #thesis\n  + [a]: a #open").isEmpty)
  }
}

struct UnansweredObjectionTests {
  @Test func `an objection that stands is found`() {
    let found = Check.unansweredObjection.findings(
      in: "[T]: t #thesis\n  + [p]: p\n    - [o]: o")
    #expect(found.map(\.message) == ["nothing answers [o], which attacks [p]"])
    #expect(found.first?.notes.isEmpty == true)
    #expect(found.first?.subjects == ["o", "p"])
  }

  @Test func `an undercut is an objection too`() {
    let found = Check.unansweredObjection.findings(
      in: "[T]: t #thesis\n\n<A>\n\n(1) [p]: p\n----\n  <_ [u]: u\n(2) [T]\n")
    #expect(found.map(\.message) == ["nothing answers [u], which undercuts <A>"])
    #expect(found.first?.subjects == ["u", "A"])
    #expect(
      Check.unansweredObjection.findings(in: "[T]: t #thesis\n  - <O>: o").map(\.message) == [
        "nothing answers <O>, which attacks [T]"
      ])
  }

  @Test func `an answered or contested objection is not found, nor one to something else`() {
    #expect(
      Check.unansweredObjection.told("[T]: t #thesis\n  + [p]: p\n    - [o]: o\n      - [r]: r")
        .isEmpty)
    #expect(
      Check.unansweredObjection.told("[T]: t #thesis\n  + [p]: p\n    >< [o]: o").isEmpty)
    #expect(
      Check.unansweredObjection.told("[T]: t #thesis\n  + [p]: p\n\n[x]: x\n  - [o]: o").isEmpty)
  }
}
