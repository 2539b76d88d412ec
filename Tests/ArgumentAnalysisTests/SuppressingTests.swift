import Argdown
import ArgumentAnalysis
import ArgumentModel
import Testing

struct SuppressingTests {
  /// What is told, and what the orders themselves give rise to.
  private func told(_ text: String, ran: [String] = ["orphan", "weak-keystone"]) -> [String] {
    let document = ArgdownDocument(parsing: text)
    let graph = ArgumentGraph(document)
    let found = graph.diagnostics(from: [.orphan, .weakKeystone])
    return (document.suppressions + graph.suppressions)
      .judge(found, known: ["orphan", "weak-keystone"], ran: Set(ran))
      .filter { $0.suppression == nil }.map { "\($0.diagnostic.slug): \($0.diagnostic.message)" }
  }

  @Test func `what an order covers is silent, and nothing else is`() {
    #expect(
      told("// check:ignore orphan\n[A]: a\n\n[B]: b") == ["orphan: [B] is connected with nothing"])
    #expect(told("[A]: a {ignore: orphan}") == [])
    #expect(told("// check:ignore-file orphan -- a draft\n[A]: a\n\n[B]: b") == [])
  }

  @Test func `an order for another check silences nothing, and is of no use`() {
    #expect(
      told("// check:ignore weak-keystone\n[A]: a") == [
        "orphan: [A] is connected with nothing",
        "unused-suppression: there is nothing that weak-keystone would say here",
      ])
  }

  @Test func `an order for a check that did not run may be of use`() {
    #expect(
      told("[T]: t #thesis\n  + [A]: a // check:ignore orphan", ran: ["weak-keystone"])
        == ["weak-keystone: [A] is load-bearing for [T] but has no source"])
  }

  @Test func `names that are none, and orders without names, are told`() {
    let text = "// check:ignore orphn\n[A]: a\n\n// check:ignore -- why\n[B]: b"
    #expect(
      told(text).filter { $0.hasPrefix("invalid") } == [
        "invalid-suppression: there is no check `orphn`",
        "invalid-suppression: this order names no check",
      ])
  }

  @Test(arguments: [
    ("// check:ignore orphan\n[A]: a\n + [B]: b", "[A]: a\n + [B]: b"),
    ("[A]: a // check:ignore orphan\n + [B]: b", "[A]: a \n + [B]: b"),
    ("// check:ignore orphan, weak-keystone\n[B]: b", "// check:ignore orphan\n[B]: b"),
    ("// check:ignore orphn -- x\n[B]: b", "// check:ignore orphan -- x\n[B]: b"),
  ])
  func `what is wrong with an order can be mended`(text: String, mended: String) throws {
    let document = ArgdownDocument(parsing: text)
    let found = ArgumentGraph(document).diagnostics(from: [.orphan])
    let judged = document.suppressions.judge(
      found, known: ["orphan", "weak-keystone"], ran: ["orphan", "weak-keystone"])
    let fix = try #require(judged.compactMap(\.diagnostic.fixes.first).first)
    let edit = try #require(fix.edits.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(edit.range.lowerBound..<edit.range.upperBound, with: edit.text.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
  }

  @Test func `a file's order holds for its own file`() {
    let order = Suppression(
      [.init("orphan")], for: .file, at: SourceRange(20, 30))
    let found = [5, 25].map {
      Diagnostic("orphan", .warning, "x", at: SourceRange($0, $0 + 1))
    }
    let judged = [order].judge(found, known: ["orphan"], ran: ["orphan"]) { ($0 < 20) == ($1 < 20) }
    #expect(judged.map { $0.suppression == nil } == [true, false])
  }
}

struct CheckOptionsTests {
  private let text = "[T]: t #thesis\n\n[Lone]: alone"

  private func slugs(_ options: CheckOptions, _ checks: [Check] = Check.all) -> [String] {
    ArgumentGraph(argdown: text).diagnostics(from: checks, options: options).map {
      "\($0.slug) \($0.severity.rawValue)"
    }
  }

  private func options(_ values: DataMapping) -> CheckOptions {
    var options = CheckOptions()
    CheckOptions.settings(for: Check.all.map(\.slug)).apply(
      ["check": .mapping(values)], to: &options)
    return options
  }

  @Test func `a level makes findings graver, or silences a check`() {
    let graver = options(["rules": ["orphan": "error"], "select": ["orphan"]])
    #expect(slugs(graver) == ["orphan error", "orphan error"])
    #expect(slugs(options(["rules": ["orphan": false], "select": ["orphan"]])).isEmpty)
    #expect(slugs(options(["rules": ["orphan": "off"], "select": ["orphan"]])).isEmpty)
  }

  @Test func `groups are selected and ignored`() {
    #expect(slugs(options(["select": ["support"]])).contains("unsupported-thesis warning"))
    #expect(!slugs(options(["select": ["support"]])).contains("orphan warning"))
    #expect(!slugs(options(["ignore": ["structure"]])).contains("orphan warning"))
  }

  @Test func `an opt-in check runs if it is named`() {
    let shy = Check("shy", in: .text, .note, isOptIn: true, "Says something.") { _ in
      [Finding("something")]
    }
    #expect(slugs(CheckOptions(), [shy]).isEmpty)
    var options = CheckOptions()
    options.selected = ["text"]
    #expect(slugs(options, [shy]).isEmpty)
    options.selected = ["shy"]
    #expect(slugs(options, [shy]) == ["shy note"])
    options = CheckOptions()
    options.levels["shy"] = .warning
    #expect(slugs(options, [shy]) == ["shy warning"])
  }

  @Test func `the thesis can be named from outside`() {
    let input = CheckInput(
      ArgumentGraph(argdown: "[A]: a\n  + [B]: b"), options: options(["thesis": ["[B]"]]))
    #expect(input.thesisStatements == ["B"])
  }

  @Test func `a threshold is reached from above`() {
    #expect(CheckOptions.Threshold.warning.isReached(by: .error))
    #expect(!CheckOptions.Threshold.warning.isReached(by: .note))
    #expect(!CheckOptions.Threshold.never.isReached(by: .error))
  }
}
