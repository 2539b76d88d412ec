import ArgumentAnalysis
import ArgumentModel
import Testing

struct UndefinedReferenceTests {
  @Test func `a title without text is found, with what was meant`() {
    let found = Check.undefinedReference.findings(
      in: "[T]: thesis\n  + [Sourse]\n  - [Source]: text\n  + [Sourse]")
    #expect(found.map(\.message) == ["no text for [Sourse]"])
    #expect(found.first?.help == "did you mean [Source]?")
    #expect(found.first?.notes.map(\.message) == ["also referred to here"])
  }

  @Test func `an argument is defined by its description or by its structure`() {
    #expect(
      Check.undefinedReference.told(
        "[T]: thesis\n  + <A>\n  + <B>: described\n  + <C>\n\n<C>\n\n(1) p\n----\n(2) [T]")
        == [Told("<A>", "no text for <A>")])
  }

  @Test func `nothing near is nothing meant, but the other kind may be`() {
    let far = Check.undefinedReference.findings(in: "[T]: thesis\n  + [Elsewhere]")
    #expect(far.first?.help == "write `[Elsewhere]: …` once, or delete the reference")
    let kind = Check.undefinedReference.findings(in: "[T]: thesis\n  + <Water>: w\n  + [Water]")
    #expect(kind.first?.help == "did you mean <Water>?")
  }

  @Test(arguments: [
    ("Source", "Sourse", 1), ("Source", "Soruce", 1), ("Source", "Sourced", 1), ("", "a", 1),
    ("abc", "abc", 0), ("kitten", "sitting", 3),
  ])
  func `distances of words`(left: String, right: String, distance: Int) {
    let near = Spelling.nearest(to: left, among: [right])
    #expect((near != nil) == (distance <= min(max(1, left.count / 4), left.count - 1)))
  }

  @Test func `of several near words the nearest is meant, then the first`() {
    #expect(
      Spelling.nearest(to: "abcdefgh", among: ["abcdefxy", "abcdefgx", "abcdefgy"]) == "abcdefgx")
  }
}

struct OrphanTests {
  @Test func `what is connected with nothing is found`() {
    #expect(
      Check.orphan.told("[T]: thesis\n  + [a]: a\n\n[Lone]: lone\n\n<Idle>: idle") == [
        Told("[Lone]", "[Lone] is connected with nothing"),
        Told("<Idle>", "<Idle> is connected with nothing"),
      ])
  }

  @Test func `relations and structures connect`() {
    #expect(
      Check.orphan.told(
        "[T]: thesis\n  - <A>: a\n\n<B>\n\n(1) [p]: p\n----\n(2) [c]: c\n\n[x]: x\n  >< [y]: y"
      )
      .isEmpty)
  }

  @Test func `a claim without a title goes by its text`() {
    #expect(
      Check.orphan.findings(in: "Just a remark.").map(\.message) == [
        "\"Just a remark.\" is connected with nothing"
      ])
  }
}
