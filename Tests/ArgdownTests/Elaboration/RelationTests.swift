import Argdown
import ArgumentModel
import Testing

/// Relations as they are written, and what they come to.
struct RelationTests {
  private func relations(_ text: String) -> [String] { graph(text).relations.map(\.sentence) }
  private func resolved(_ text: String) -> [String] {
    graph(text).resolvedRelations.map(\.sentence)
  }

  @Test(arguments: [
    ("+", "[B] supports [A]"), ("<+", "[B] supports [A]"), ("+>", "[A] supports [B]"),
    ("-", "[B] attacks [A]"), ("<-", "[B] attacks [A]"), ("->", "[A] attacks [B]"),
    ("_", "[B] undercuts [A]"), ("<_", "[B] undercuts [A]"), ("_>", "[A] undercuts [B]"),
    ("><", "[A] contradicts [B]"),
  ])
  func `a sign says who bears on whom`(sign: String, sentence: String) {
    #expect(relations("[A]\n  \(sign) [B]") == [sentence])
  }

  @Test func `a relation stands before those below it`() {
    #expect(
      relations("[A]\n  + [B]\n    - [C]\n  + [D]")
        == ["[B] supports [A]", "[C] attacks [B]", "[D] supports [A]"])
  }

  @Test func `a relation that is written twice has two places`() {
    let document = ArgdownDocument(
      parsing: "[A]\n  + [B]\n\n[B]\n  +> [A]\n\n[A]\n  >< [B]\n\n[B]\n  >< [A]")
    let relations = ArgumentGraph(document).relations
    #expect(relations.map(\.sentence) == ["[B] supports [A]", "[A] contradicts [B]"])
    #expect(relations.map { $0.ranges.map(document.text) } == [["[B]", "[A]"], ["[B]", "[A]"]])
  }

  @Test func `an undercut aims at an inference`() {
    #expect(
      relations("<A>\n\n(1) a\n----\n  _ <U>\n(2) b\n----\n  <_ [V]\n(3) c")
        == ["<U> undercuts <A> at 0", "[V] undercuts <A> at 1"])
  }

  @Test func `an undercut below a numbered statement aims at the inference before it`() {
    #expect(
      relations(
        "<A>\n\n(1) [P]\n  _ <U>\n----\n(2) [C]\n  _ <V>\n(3) [Q]\n  _ <W>\n----\n(4) [D]\n  _ <X>")
        == [
          "<U> undercuts [P]", "<V> undercuts <A> at 0", "<W> undercuts <A> at 0",
          "<X> undercuts <A> at 1",
        ])
  }

  @Test func `an undercut of a later statement aims at no earlier inference`() {
    #expect(relations("(1) a\n----\n(2) b\n\n[C]\n  _ <U>") == ["<U> undercuts [C]"])
  }

  @Test func `an undercut of an inference without a conclusion is left out`() {
    #expect(relations("(1) a\n----\n(2) b\n----\n  _ <U>").isEmpty)
    #expect(relations("(1) a\n----\n  _ <U>\n    - [V]") == ["[V] attacks <U>"])
  }

  @Test func `a contradiction with an argument is left out`() {
    #expect(relations("[A]\n  >< <B>\n    + [C]") == ["[C] supports <B>"])
  }

  @Test func `a relation without a parent is left out`() {
    #expect(relations("[A]\n\n  + [B]\n    - [C]\n  + [D]") == ["[C] attacks [B]"])
  }

  // MARK: What relations come to

  @Test func `an argument supports from its main conclusion`() {
    #expect(
      resolved("<A>\n  +> [X]\n  -> <Y>\n\n(1) [P]\n----\n(2) [C]")
        == ["[C] supports [X]", "[C] attacks <Y>"])
  }

  @Test func `an argument for its own conclusion is no support`() {
    #expect(resolved("[C]\n  + <A>\n\n<A>\n\n(1) [P]\n----\n(2) [C]").isEmpty)
  }

  @Test func `support and attack of an argument stay with it`() {
    #expect(
      resolved("<A>\n  + [X]\n  - <Y>\n\n(1) [P]\n----\n(2) [C]")
        == ["[X] supports <A>", "<Y> attacks <A>"])
  }

  @Test func `an undercut of an argument aims at its last inference`() {
    #expect(
      resolved("<A>\n  _ <U>\n\n(1) [P]\n----\n(2) [B]\n----\n(3) [C]")
        == ["<U> undercuts <A> at 1"])
  }

  @Test func `an undercut of an argument without a structure stays with it`() {
    #expect(resolved("<A>\n  _ <U>") == ["<U> undercuts <A>"])
  }

  @Test func `strict support is entailment and strict attack exclusion`() {
    let text = """
      ===
      model: {mode: strict}
      ===

      [A]
        + [B]
        - [C]
        >< [D]
        + <E>
        - <F>
        + [A]

      [C]
        - [A]
      """
    #expect(
      resolved(text) == [
        "[B] entails [A]", "[C] excludes [A]", "[A] contradicts [D]", "<E> supports [A]",
        "<F> attacks [A]",
      ])
  }

  @Test func `an attack on an argument is said already by that on its premise`() {
    let structure = "<A>\n  - [X]\n\n(1) [P]\n  - [X]\n----\n(2) [C]"
    #expect(resolved(structure) == ["[X] attacks [P]"])
    let strict = "===\nmodel: {mode: strict}\n===\n\n" + structure
    #expect(resolved(strict) == ["[X] excludes [P]"])
    #expect(resolved("<A>\n  - [X]\n\n(1) [P]\n----\n(2) [C]\n  - [X]").count == 2)
  }

  @Test func `an argument's attack is that of its conclusion`() {
    #expect(
      resolved("<A>\n  -> [X]\n\n(1) [P]\n----\n(2) [C]\n  -> [X]") == ["[C] attacks [X]"])
  }
}

extension Relation {
  /// The relation as a sentence that tells the inference.
  fileprivate var sentence: String {
    if case .inference(of: _, step: let step?) = target { "\(self) at \(step)" } else { "\(self)" }
  }
}
