import ArgumentAnalysis
import ArgumentModel
import Testing

/// A text after the edits of a fix.
func mended(_ text: String, by fix: Diagnostic.Fix?) -> String {
  var bytes = Array(text.utf8)
  for edit in (fix?.edits ?? []).reversed() {
    bytes.replaceSubrange(edit.range.lowerBound..<edit.range.upperBound, with: edit.text.utf8)
  }
  return String(decoding: bytes, as: UTF8.self)
}

struct DuplicateRelationTests {
  private let text = "[T]: t\n  + [a]: a\n  - [b]: b\n\n[T]\n  + [a]\n  + [c]: c\n"

  @Test func `a relation that is written twice is found at its second place`() {
    let found = Check.duplicateRelation.findings(in: text)
    #expect(found.map(\.message) == ["[a] supports [T] is written twice"])
    #expect(found.first?.range?.lowerBound == 38)
    #expect(found.first?.notes.first?.range?.lowerBound == 11)
  }

  @Test func `a later line that says nothing else can be deleted`() {
    let found = Check.duplicateRelation.findings(in: text)
    #expect(
      mended(text, by: found.first?.fixes.first)
        == "[T]: t\n  + [a]: a\n  - [b]: b\n\n[T]\n  + [c]: c\n")
  }

  @Test(arguments: [
    "[T]: t\n  + [a]: a\n\n[T]\n  + [a] #tag", "[T]: t\n  + [a]: a\n\n[T]\n  + [a] {x: 1}",
    "[T]: t\n  + [a]\n\n[T]\n  + [a]: a", "[T]: t\n  + [a]: a\n\n[T]\n  + [a]\n    + [b]: b",
    "[T]: t\n  + [a]: a\n\n[T]\n  + [a] // why",
    "[T]: t\n  + [a]: a\n\n[T]\n     + [a]\n  - [b]: b",
  ])
  func `a later line that says more is left to the author`(text: String) {
    let found = Check.duplicateRelation.findings(in: text)
    #expect(found.count == 1)
    #expect(found.first?.fixes == [])
  }

  @Test func `a contradiction is one, whichever stands below; other kinds and ends are not`() {
    #expect(
      Check.duplicateRelation.findings(in: "[a]: a\n  >< [b]: b\n\n[b]\n  >< [a]").map(\.message)
        == ["[a] contradicts [b] is written twice"])
    #expect(Check.duplicateRelation.told("[a]: a\n  + [b]: b\n  - [b]\n\n[b]\n  + [a]").isEmpty)
  }
}

struct RelationTargetTests {
  private let structure = "<A>\n\n(1) [p]: p\n(2) [q]: q\n----\n(3) [c]: c\n\n"

  @Test func `a claim that bears on an argument as a whole is found`() {
    #expect(
      Check.ambiguousRelationTarget.told(structure + "<A>\n  - [o]: o\n  + [s]: s") == [
        Told("[o]", "[o] attacks <A> as a whole"), Told("[s]", "[s] supports <A> as a whole"),
      ])
  }

  @Test func `what attacks a statement of it, is a premise, or is only sketched, is not`() {
    #expect(
      Check.ambiguousRelationTarget.told(
        structure + "<A>\n  - [o]: o\n  + [p]\n  - <sketch>: s\n  <_ [u]: u\n\n[q]\n  - [o]"
      ).isEmpty)
  }

  @Test func `a sketch has no premises to name`() {
    #expect(Check.ambiguousRelationTarget.told("<A>: a\n  - [o]: o\n  +> [T]: t").isEmpty)
  }

  @Test func `arguments whose statements do not bear on each other are found`() {
    let other = structure + "<B>\n\n(1) [r]: r\n----\n(2) [d]: d\n  "
    #expect(
      Check.ungroundedRelation.told(other + "\n\n<A>\n  + <B>\n") == [
        Told("<B>", "<B> supports <A>, but its conclusion [d] is no premise there")
      ])
    #expect(
      Check.ungroundedRelation.told(other + "\n\n<A>\n  - <B>\n") == [
        Told("<B>", "<B> attacks <A>, but its conclusion [d] speaks against nothing there")
      ])
  }

  @Test func `a conclusion that is a premise, or attacks a statement, bears a relation out`() {
    let other = "<B>\n\n(1) [r]: r\n----\n(2) [p]\n\n<C>\n\n(1) [s]: s\n----\n(2) [d]: d\n\n"
    #expect(
      Check.ungroundedRelation.told(
        structure + other + "<A>\n  + <B>\n  - <C>\n\n[d]\n  >< [c]"
      ).isEmpty)
  }
}

struct InferredBridgeTests {
  private let text = "[T]: t\n  + <A>: a\n    + [s]: s\n  + <B>: b"

  @Test func `a sketch between two claims is found if asked for`() {
    #expect(
      Check.inferredBridge.told(text) == [
        Told("<A>", "<A> links [s] with [T], but its premises are not written out")
      ])
    #expect(ArgumentGraph(argdown: text).diagnostics(from: [.inferredBridge]).isEmpty)
  }
}

struct FixTests {
  @Test func `a misspelt title is corrected everywhere`() {
    let text = "[T]: thesis\n  + [Sourse]\n\n[Source]: text\n  - [Sourse]\n"
    let found = Check.undefinedReference.findings(in: text)
    #expect(found.first?.fixes.first?.title == "write [Source]")
    #expect(
      mended(text, by: found.first?.fixes.first)
        == "[T]: thesis\n  + [Source]\n\n[Source]: text\n  - [Source]\n")
  }

  @Test(arguments: [
    ("Sourse", "[Source]: a\n\n[Soursa]: b"), ("Part 1", "[Part 2]: b"),
    ("amoral", "[moral]: b"), ("Abc", "[Abd]: b"), ("Water", "<Water>: b"),
  ])
  func `what may be meant otherwise is only suggested`(title: String, others: String) {
    let found = Check.undefinedReference.findings(in: "[T]: t\n  + [\(title)]\n\n\(others)")
    #expect(found.allSatisfy { $0.fixes.isEmpty })
  }

  @Test func `a missing definition is an error if definitions are required`() {
    var options = CheckOptions()
    options.requiresDefinitions = true
    let found = Check.undefinedReference.findings(in: "[T]: t\n  + [X]", options: options)
    #expect(found.map(\.severity) == [.error])
    #expect(Check.undefinedReference.findings(in: "[T]: t\n  + [X]").map(\.severity) == [.warning])
  }

  @Test func `a text that is written again is left to its first place`() {
    let text = "[C]: It is *cheap*.\n\n[T]: t\n  + [C]: It is *cheap*.\n\n[D]: d\n\n[D]: d\n"
    let found = Check.redefinition.findings(in: text)
    #expect(found.map(\.fixes.count) == [0, 1])
    #expect(
      mended(
        "[D]: d\n\n[T]: t\n  + [D]: d\n",
        by: Check.redefinition.findings(
          in: "[D]: d\n\n[T]: t\n  + [D]: d\n"
        ).first?.fixes.first) == "[D]: d\n\n[T]: t\n  + [D]\n")
  }

  @Test(arguments: [
    "[D]: d\n\n[D]: D.", "[D]: d\n\n[D]: d #x", "[D]: d\n\n[D]: d {x: 1}",
    "[D]: d\n\n[D]: d\n\n[D]: e",
  ])
  func `a text with anything besides is left alone`(text: String) {
    #expect(Check.redefinition.findings(in: text).allSatisfy { $0.fixes.isEmpty })
  }
}
