import ArgumentAnalysis
import ArgumentModel
import Testing

struct CheckTests {
  @Test func `each check has a slug of its own, a summary and a manual`() {
    #expect(Set(Check.all.map(\.slug)).count == Check.all.count)
    for check in Check.all {
      #expect(check.slug.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(check.summary.hasSuffix("."))
      #expect(check.manual.contains("```argdown"))
      #expect(Check.named(check.slug)?.slug == check.slug)
    }
  }

  @Test(arguments: Check.all.map(\.slug))
  func `the example of a manual is found by its check`(slug: String) throws {
    let check = try #require(Check.named(slug))
    let fence = check.manual.split(separator: "```argdown\n", maxSplits: 1)[1]
    let example = String(fence.prefix { $0 != "`" })
    #expect(!check.findings(in: example, citing: .ofManuals).isEmpty)
  }

  @Test(arguments: Check.all.map(\.slug))
  func `messages are lower case sentences without a full stop`(slug: String) throws {
    let check = try #require(Check.named(slug))
    let fence = check.manual.split(separator: "```argdown\n", maxSplits: 1)[1]
    let example = String(fence.prefix { $0 != "`" })
    for diagnostic in check.findings(in: example, citing: .ofManuals) {
      for text in [diagnostic.message, diagnostic.help ?? ""] + diagnostic.notes.map(\.message) {
        #expect(!text.hasSuffix("."))
        #expect(text.first?.isUppercase != true)
      }
    }
  }

  @Test func `a check of one's own is a value`() {
    let shouting = Check("shouting", in: .text, .note, "A claim is written in capitals.") { input in
      input.graph.statements
        .filter { $0.text.map { $0 == $0.uppercased() } ?? false }
        .map { Finding("\($0.id) shouts", at: $0.nameRange, subjects: [$0.id.title]) }
    }
    #expect(shouting.told("[A]: LOUD\n\n[B]: calm") == [Told("[A]", "[A] shouts")])
  }

  @Test func `diagnostics are sorted by place, then by slug`() {
    let graph = ArgumentGraph(
      argdown: """
        [A]: lone

        [T]: thesis #thesis

        [B]
        """)
    #expect(
      graph.diagnostics().map(\.slug) == [
        "orphan", "orphan", "unsupported-thesis", "orphan", "undefined-reference",
      ])
  }

  @Test func `theses are tagged, or declared, or what nothing follows from, or the first claim`() {
    func theses(_ text: String) -> [String] {
      CheckInput(ArgumentGraph(argdown: text)).thesisStatements.map(\.title)
    }
    let body = "[A]: a\n  + [B]: b\n    - [C]: c\n\n[D]: d #x"
    #expect(theses(body.replacing("#x", with: "#thesis")) == ["D"])
    #expect(theses("===\nthesis: B\n===\n\n" + body) == ["B"])
    #expect(theses("===\nthesis: \"[C]\"\n===\n\n" + body) == ["C"])
    #expect(theses(body) == ["A"])
    #expect(theses("[A]: a\n  + [B]: b\n    + [A]") == ["A"])
    #expect(theses("[P]: p\n  + [a]: a\n  >< [Q]: q\n    + [b]: b") == ["P", "Q"])
    #expect(theses("") == [])
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
