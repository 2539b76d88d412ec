import Argdown
import ArgumentModel
import Testing

/// What goes beyond a limit is told in its place, and costs nothing else.
struct LimitTests {
  private func elaborate(_ text: String, _ change: (inout Limits) -> Void) -> Elaboration {
    var limits = Limits()
    change(&limits)
    return Elaboration(ArgdownDocument(parsing: text), within: limits)
  }

  @Test func `more claims than a map may have`() throws {
    let text = "[A]: a\n  + [B]: b\n\n# H\n\n[C]: c\n  + [D]\n\n[A]\n"
    let full = elaborate(text) { $0.places = 3 }
    #expect(full.graph.statements.map(\.id) == ["A", "B", "C"])
    #expect(full.graph.relations.count == 1)
    let finding = try #require(full.diagnostics.first)
    #expect(full.diagnostics.count == 1 && finding.slug == "beyond-limit")
    #expect(finding.range == SourceRange(35, 38))
    #expect(elaborate(text) { $0.places = 5 }.diagnostics.isEmpty)
  }

  @Test func `a structure is read whole or not at all`() {
    let text = "<A>\n\n(1) p\n(2) q\n----\n(3) r\n"
    let full = elaborate(text) { $0.places = 3 }
    #expect(full.graph.arguments.map(\.id) == ["A"])
    #expect(full.graph.statements.isEmpty)
    #expect(full.diagnostics.map(\.slug) == ["beyond-limit"])
    #expect(elaborate(text) { $0.places = 4 }.graph.statements.count == 3)
  }

  @Test func `a text longer than any`() {
    let text = "[A]: one *two* thréé **four** #tag\n\n[B]: b\n"
    let cut = elaborate(text) { $0.textBytes = 11 }
    let words = cut.graph[Statement.ID("A")]?.text
    #expect(words == "one two thr")
    #expect(cut.graph[Statement.ID("A")]?.tags == ["tag"])
    #expect(cut.graph[Statement.ID("B")]?.text == "b")
    #expect(cut.diagnostics.map(\.slug) == ["beyond-limit"])
    #expect(elaborate(text) { $0.textBytes = 12 }.graph[Statement.ID("A")]?.text == "one two thr")
    #expect(elaborate(text) { $0.textBytes = 13 }.graph[Statement.ID("A")]?.text == "one two thré")
  }

  @Test func `a title longer than any counts as far as it goes, wherever it stands`() {
    let text = "[Abcdé]: text\n\n[B]: b\n  + [Abcdx]\n  + <Abcdy>\n"
    let cut = elaborate(text) { $0.titleBytes = 5 }
    #expect(cut.graph.statements.map(\.id) == ["Abcd", "B", "Abcdx"])
    let cutAll = elaborate(text) { $0.titleBytes = 4 }
    #expect(cutAll.graph.statements.map(\.id) == ["Abcd", "B"])
    #expect(cutAll.graph.arguments.map(\.id) == ["Abcd"])
    #expect(cutAll.graph.relations.count == 2)
    #expect(cutAll.diagnostics.map(\.slug) == Array(repeating: "beyond-limit", count: 3))
  }

  @Test func `more files than a map may include`() {
    var limits = Limits()
    limits.includes = 2
    limits.mapBytes = 200
    let files = ["a": "[A]: a", "b": "[B]: b", "c": "[C]: c", "d": "@include(e)", "e": "[E]: e"]
    let composed = ComposedDocument(
      parsing: Array("@include(a)\n\n@include(b)\n\n@include(c)\n".utf8), at: "m",
      loading: SourceLoader(files), within: limits)
    #expect(composed.document.diagnostics.map(\.message) == ["the map includes more than 2 files"])
    limits.includeDepth = 1
    let deep = ComposedDocument(
      parsing: Array("@include(d)\n".utf8), at: "m", loading: SourceLoader(files), within: limits)
    #expect(
      deep.document.diagnostics.map(\.message) == ["files include each other more than 1 deep"])
    limits = Limits()
    limits.mapBytes = 20
    let large = ComposedDocument(
      parsing: Array("@include(a)\n".utf8), at: "m", loading: SourceLoader(files), within: limits)
    #expect(
      large.document.diagnostics.map(\.message) == [
        "with a, all files together are larger than 20 bytes"
      ])
  }

  /// YAML that is short and stands for much.
  struct Bomb: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let yaml: String
    let message: String
  }

  static let bombs = [
    Bomb(
      testDescription: "a billion laughs",
      yaml: (0..<9).map { number in
        let laughs = Array(repeating: "*a\(number)", count: 9).joined(separator: ",")
        return "a\(number + 1): &a\(number + 1) [\(laughs)]"
      }.reduce("a0: &a0 lol") { $0 + "\n" + $1 },
      message: "the aliases stand for more than 10000 values"),
    Bomb(
      testDescription: "a long text many times",
      yaml: "a: &a \"" + String(repeating: "x", count: 20_000) + "\"\nb: ["
        + String(repeating: "*a, ", count: 60) + "]",
      message: "the aliases stand for more than 1 MiB of text"),
    Bomb(
      testDescription: "aliases within aliases",
      yaml: (0..<70).map { "a\($0 + 1): &a\($0 + 1) [*a\($0)]" }
        .reduce("a0: &a0 []") { $0 + "\n" + $1 },
      message: "values are nested more than 64 deep"),
    Bomb(
      testDescription: "brackets", yaml: "a: " + String(repeating: "[", count: 100_000),
      message: "values are nested more than 64 deep"),
    Bomb(
      testDescription: "a great deal",
      yaml: "a: \"" + String(repeating: "x", count: 1 << 20) + "\"",
      message: "where 1 MiB is the limit"),
  ]

  @Test(arguments: bombs)
  func `data that stand for more than any`(bomb: Bomb) throws {
    let text = "===\n\(bomb.yaml)\n===\n\n[A]: a\n"
    let elaboration = Elaboration(ArgdownDocument(parsing: text))
    let finding = try #require(elaboration.diagnostics.first)
    #expect(finding.slug == "invalid-data" && finding.message.contains(bomb.message))
    #expect(elaboration.graph.statements.count == 1)
    let fault = Configuration(parsing: Array(bomb.yaml.utf8)).fault
    #expect(fault?.message.contains(bomb.message) == true)
  }
}
