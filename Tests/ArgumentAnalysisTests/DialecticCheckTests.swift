import ArgumentAnalysis
import ArgumentModel
import Testing

struct ThesisFallsTests {
  @Test func `a thesis that falls is found, with the way to what decides`() {
    let text = "[T]: t #thesis\n  + [m]: m\n    + [p]: p\n      - [o]: o"
    #expect(Check.thesisFalls.told(text) == [Told("[T]", "[T] falls: [o] attacks [p]")])
    let found = Check.thesisFalls.findings(in: text)
    #expect(
      found.first?.trail.map(\.message) == ["[T] needs [m]", "[m] needs [p]", "[o] attacks [p]"])
    #expect(found.first?.trail.last?.range?.lowerBound == text.utf8.count - 6)
    #expect(found.first?.subjects == ["T", "o"])
    #expect(found.first?.notes.isEmpty == true)
  }

  @Test func `of several reasons, each is told`() {
    let found = Check.thesisFalls.findings(
      in: "[T]: t #thesis\n  + [p]: p\n    - [o]: o\n\n<A>\n\n(1) q\n----\n  <_ [u]: u\n(2) [T]")
    #expect(
      found.first?.notes.map(\.message) == [
        "<A> fails: [u] undercuts <A>", "[p] fails: [o] attacks [p]",
      ])
  }

  @Test func `an answered objection, and what is expected, is not found`() {
    #expect(
      Check.thesisFalls.told("[T]: t #thesis\n  + [p]: p\n    - [o]: o\n      - [r]: r").isEmpty)
    for status in ["falls", "stands"] {
      #expect(Check.thesisFalls.told("[T]: t #thesis {expect: \(status)}\n  - [o]: o").isEmpty)
    }
  }

  @Test func `a thesis that is attacked itself`() {
    let found = Check.thesisFalls.findings(in: "[T]: t #thesis\n  + [p]: p\n  - [o]: o")
    #expect(found.map(\.message) == ["[T] falls: [o] attacks [T]"])
    #expect(found.first?.help == "answer [o], or give [T] up")
    #expect(found.first?.trail.map(\.message) == ["[o] attacks [T]"])
  }
}

struct ThesisContestedTests {
  @Test func `a thesis that rests on what is contested is found`() {
    let text = "[T]: t #thesis\n  + [p]: p\n    >< [q]: q"
    #expect(
      Check.thesisContested.told(text) == [
        Told("[T]", "[T] is contested: [q] contradicts [p], and neither prevails")
      ])
    #expect(
      Check.thesisContested.findings(in: text).first?.trail.map(\.message) == [
        "[T] needs [p]", "[q] contradicts [p]",
      ])
  }

  @Test func `theses that contradict each other are the question of the map`() {
    #expect(Check.thesisContested.told("[P]: p\n  + [a]: a\n  >< [Q]: q\n    + [b]: b").isEmpty)
    #expect(Check.thesisContested.told("[T]: t #thesis\n  + [p]: p").isEmpty)
  }

  @Test func `a thesis against itself is contested`() {
    #expect(Check.thesisContested.findings(in: "[T]: t #thesis\n  - [T]").count == 1)
  }
}

struct DefeatedSupportTests {
  @Test func `a reason that falls beside one that stands is found`() {
    let text = "[T]: t #thesis\n  + [m]: m\n    + [p]: p\n      - [o]: o\n  + [q]: q"
    #expect(
      Check.defeatedSupport.told(text) == [
        Told("[m]", "[m] fails as a reason for [T]: [o] attacks [p]")
      ])
    let found = Check.defeatedSupport.findings(in: text)
    #expect(found.first?.trail.map(\.message) == ["[m] needs [p]", "[o] attacks [p]"])
    #expect(found.first?.notes.map(\.message) == ["[T] itself stands"])
    #expect(found.first?.subjects == ["m", "T", "o"])
  }

  @Test func `an undercut costs a reason, too`() {
    let found = Check.defeatedSupport.findings(
      in: "[T]: t #thesis\n  + [q]: q\n\n<A>\n\n(1) p\n----\n  <_ [u]: u\n(2) [T]")
    #expect(found.map(\.message) == ["<A> fails as a reason for [T]: [u] undercuts <A>"])
    #expect(found.first?.trail.map(\.message) == ["[u] undercuts <A>"])
  }

  @Test func `where the thesis falls, or all is answered, nothing is said`() {
    #expect(Check.defeatedSupport.told("[T]: t #thesis\n  + [p]: p\n    - [o]: o").isEmpty)
    #expect(
      Check.defeatedSupport.told(
        "[T]: t #thesis\n  + [q]: q\n  + [p]: p\n    - [o]: o\n      - [r]: r"
      ).isEmpty)
  }
}

struct ConflictUnaddressedTests {
  @Test func `a conflict that nothing decides is found once`() {
    #expect(
      Check.conflictUnaddressed.told("[T]: t #thesis\n  + [p]: p\n    >< [q]: q") == [
        Told("[q]", "nothing decides between [p] and [q], which contradict each other")
      ])
  }

  @Test func `a third claim that speaks against one of them addresses it`() {
    #expect(
      Check.conflictUnaddressed.told("[T]: t #thesis\n  + [p]: p\n    >< [q]: q\n      - [r]: r")
        .isEmpty)
  }

  @Test func `conflicts of theses, far from them, or with what falls are left alone`() {
    #expect(Check.conflictUnaddressed.told("[T]: t #thesis\n  + [p]: p\n  >< [q]: q").isEmpty)
    #expect(
      Check.conflictUnaddressed.told("[T]: t #thesis\n  + [p]: p\n\n[x]: x\n  >< [y]: y").isEmpty)
    #expect(
      Check.conflictUnaddressed.told("[T]: t #thesis\n  + [p]: p\n    >< [q]: q #open").isEmpty)
  }
}

struct NoObjectionConsideredTests {
  private let support = "[T]: t #thesis\n  + [a]: a\n  + [b]: b\n    + [c]: c\n"

  @Test func `a case of five claims without an objection is found`() {
    #expect(
      Check.noObjectionConsidered.told(support + "  + [d]: d") == [
        Told("[T]", "nothing in the map speaks against [T], or against what supports it")
      ])
    #expect(
      Check.noObjectionConsidered.findings(in: support + "  + [d]: d").map(\.severity) == [.note])
  }

  @Test func `an objection anywhere on the way silences it, and so does a small map`() {
    #expect(Check.noObjectionConsidered.told(support + "      - [d]: d").isEmpty)
    #expect(Check.noObjectionConsidered.told(support).isEmpty)
  }

  @Test func `an objection to something else is none`() {
    #expect(Check.noObjectionConsidered.told(support + "\n[x]: x\n  - [y]: y").count == 1)
    #expect(Check.noObjectionConsidered.told("").isEmpty)
  }
}

struct OneSidedTests {
  private func map(_ pro: Int, _ con: Int) -> String {
    "[T]: t #thesis\n" + (0..<pro).map { "  + [p\($0)]: p\n" }.joined()
      + (0..<con).map { "  - [c\($0)]: c\n" }.joined()
  }

  @Test func `more than eight to one is found, on either side`() {
    #expect(
      Check.oneSided.told(map(9, 1)) == [Told("[T]", "9 claims speak for [T], and 1 against")])
    #expect(Check.oneSided.told(map(1, 9)).count == 1)
    #expect(Check.oneSided.told(map(8, 1)).isEmpty)
    #expect(Check.oneSided.told(map(8, 0)).isEmpty)
  }

  @Test func `what answers an objection counts as for the thesis; what is far away does not count`()
  {
    #expect(Check.oneSided.told(map(8, 1) + "    - [r]: r\n").count == 1)
    #expect(Check.oneSided.told(map(8, 1) + "    - [r]: r\n      - [s]: s").count == 1)
  }

  @Test func `it is off unless it is asked for`() {
    #expect(ArgumentGraph(argdown: map(9, 1)).diagnostics(from: [.oneSided]).isEmpty)
  }
}

struct InertAttackTests {
  @Test func `an answered objection is listed with its answer`() {
    let text = "[T]: t #thesis\n  + [p]: p\n    - [o]: o\n      - [r]: r"
    #expect(
      Check.inertAttack.told(text) == [Told("[o]", "[o] attacks [p], and is answered by [r]")])
    #expect(ArgumentGraph(argdown: text).diagnostics(from: [.inertAttack]).isEmpty)
  }

  @Test func `one that stands, and one against something else, is not`() {
    #expect(Check.inertAttack.told("[T]: t #thesis\n  + [p]: p\n    - [o]: o").isEmpty)
    #expect(
      Check.inertAttack.told("[T]: t #thesis\n  + [p]: p\n\n[x]: x\n  - [o]: o\n    - [r]: r")
        .isEmpty)
  }

  @Test func `an undercut is one, too`() {
    let found = Check.inertAttack.findings(
      in: "[T]: t #thesis\n\n<A>\n\n(1) p\n----\n  <_ [u]: u\n    - [r]: r\n(2) [T]")
    #expect(found.map(\.message) == ["[u] undercuts <A>, and is answered by [r]"])
  }
}

struct LostGivenTests {
  @Test func `a claim that falls with its reasons is found where the attack is nearest`() {
    let text = "[T]: t #thesis\n  + [m]: m\n    + [n]: n\n      + [p]: p\n        - [o]: o"
    #expect(
      Check.lostGiven.told(text) == [
        Told("[n]", "[n] falls with the reasons for it; without any it would be taken as given")
      ])
    #expect(
      Check.lostGiven.findings(in: text).first?.notes.map(\.message) == ["[o] attacks [p]"])
  }

  @Test func `a claim that is attacked itself, is open, or is given, is not`() {
    for claim in ["[m]: m\n    - [o]", "[m]: m #open", "[m]: m #given"] {
      let text = "[T]: t #thesis\n  + \(claim)\n    + [p]: p\n      - [o]: o"
      #expect(Check.lostGiven.told(text).isEmpty, "\(claim)")
    }
  }

  @Test func `nor is a thesis, or what stands against it`() {
    #expect(Check.lostGiven.told("[T]: t #thesis\n  + [p]: p\n    - [o]: o").isEmpty)
    #expect(
      Check.lostGiven.told("[T]: t #thesis\n  - [m]: m\n    + [p]: p\n      - [o]: o").isEmpty)
  }
}

struct UnexpectedStatusTests {
  @Test func `a status that is not the one expected is found where it is expected`() {
    let text = "[T]: t {expect: stands}\n  + [p]: p\n    - [o]: o\n\n[T]"
    #expect(
      Check.unexpectedStatus.told(text) == [
        Told("[T]", "[T] is expected to stand, but falls: defeated by [o]")
      ])
    let found = Check.unexpectedStatus.findings(in: text)
    #expect(found.first?.severity == .error)
    #expect(found.first?.range?.lowerBound == 0)
    #expect(found.first?.trail.map(\.message) == ["[T] needs [p]", "[o] attacks [p]"])
  }

  @Test func `what comes as expected is silent`() {
    #expect(
      Check.unexpectedStatus.told(
        """
        [T]: t {expect: falls}
          - <O>: o {expect: stands}
          + [q]: q #open {expect: unsupported}
          + [r]: r

        [x]: x {expect: contested}
          >< [y]: y
        """
      ).isEmpty)
  }

  @Test func `an argument has a status, too`() {
    #expect(
      Check.unexpectedStatus.told("<A>: a {expect: contested}\n  +> [T]: t") == [
        Told("<A>", "<A> is expected to be contested, but stands: assumed")
      ])
  }

  @Test func `a word that is no status is told, with the nearest`() {
    let found = Check.unexpectedStatus.findings(in: "[T]: t {expect: stand}\n\n[U]: u {expect: 1}")
    #expect(
      found.map(\.message) == [
        "[T] expects `stand`, which is no status", "[U] expects `1`, which is no status",
      ])
    #expect(
      found.map(\.help) == [
        "did you mean `stands`?", "write one of `stands`, `contested`, `falls`, `unsupported`",
      ])
  }
}

struct OneAttackTests {
  @Test func `one attack is told at most twice: where it stands, and what it costs`() {
    for text in [
      "[T]: t #thesis\n  + [p]: p {source: s}\n    - [o]: o",
      "[T]: t #thesis\n  + [p]: p\n    - [o]: o\n  + [q]: q",
      "[T]: t #thesis {expect: stands}\n  + [p]: p {source: s}\n    - [o]: o",
      "[T]: t #thesis\n  + [p]: p {source: s}\n    >< [o]: o",
    ] {
      let told = ArgumentGraph(argdown: text).diagnostics().filter { $0.slug != "weak-keystone" }
      #expect(told.count == 2, "\(told.map(\.slug))")
    }
  }
}
