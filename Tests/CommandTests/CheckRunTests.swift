import TestSupport
import Testing

/// What `check` does around the checks: forms, settings, orders, baselines, changes.
struct CheckRunTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func check(_ words: String...) throws -> Tool.Outcome {
    try Tool.run(words: ["check"] + words, in: folder)
  }

  @Test func `the forms for machines hold what people read`() throws {
    try folder.write("map.argdown", "[T]: t #thesis\n\n[Lone]: alone\n")
    #expect(try check("map.argdown", "--format", "json").output.contains("\"check\": \"orphan\""))
    #expect(try check("map.argdown", "--format", "sarif").output.contains("\"ruleId\": \"orphan\""))
    #expect(try check("map.argdown", "--format", "junit").output.contains("orphan Lone"))
    #expect(
      try check("map.argdown", "--format", "github").output.contains(
        "::warning file=map.argdown,line=3,col=1,endLine=3,endColumn=7,title=orphan::"))
    #expect(try check("map.argdown", "--format", "xml").status == 2)
  }

  @Test func `what is expected and holds is a test that passes`() throws {
    try folder.write(
      "map.argdown", "[T]: t {expect: stands}\n  - [o]: o {expect: falls}\n    - [p]: p\n")
    let junit = try check("map.argdown", "--format", "junit").output
    #expect(
      junit.contains("name=\"unexpected-status T\" file=\"map.argdown\" line=\"1\"/>"))
    #expect(
      junit.contains("name=\"unexpected-status o\" file=\"map.argdown\" line=\"2\"/>"))
    let ignoring = ["--ignore", "unexpected-status", "--format", "junit"]
    #expect(
      try !Tool.run(words: ["check", "map.argdown"] + ignoring, in: folder).output.contains(
        "unexpected-status"))
  }

  @Test func `an order in the source silences a finding, and is counted`() throws {
    try folder.write(
      "map.argdown", "[T]: t\n  + [a]: a {source: x}\n\n// check:ignore orphan -- draft\n[L]: l\n")
    let outcome = try check("map.argdown", "--select", "orphan,unused-suppression")
    #expect(outcome.output == "0 errors, 0 warnings, 0 notes in 1 file (1 suppressed)\n")
    let json = try check("map.argdown", "--format", "json").output
    #expect(json.contains("\"reason\": \"draft\""))
  }

  @Test func `settings of the project stand above the front matter, those of the call above both`()
    throws
  {
    try folder.write(
      "maps/map.argdown", "===\ncheck: {rules: {orphan: note}}\n===\n\n[T]: t\n\n[Lone]: alone\n")
    #expect(try check("maps").output.contains("note: [Lone] is connected"))
    try folder.write("maps/.argmap.yml", "rules:\n  orphan: error\nignore: [support]\n")
    let outcome = try check("maps")
    #expect(outcome.output.contains("error: [Lone] is connected"))
    #expect(!outcome.output.contains("[unsupported-thesis]"))
    #expect(outcome.status == 1)
    #expect(try check("maps", "--ignore", "orphan").status == 0)
    try folder.write("maps/.argmap.yml", "rules: {orphan: off}\n")
    #expect(try !check("maps").output.contains("[orphan]"))
    #expect(try check("maps", "--select", "orphan").output.contains("[orphan]"))
  }

  @Test func `a setting that is misspelt is told with its place`() throws {
    try folder.write("map.argdown", "[T]: t\n  + [a]: a {source: x}\n")
    try folder.write(".argmap.yml", "rules:\n  orphn: error\nfail-on: erorr\n")
    let outcome = try check("map.argdown")
    #expect(outcome.complaints.contains(".argmap.yml:2:3: warning: there is no setting"))
    #expect(outcome.complaints.contains("did you mean `orphan`?"))
    #expect(outcome.complaints.contains("did you mean `error`?"))
    try folder.write(".argmap.yml", "rules: [\n")
    #expect(try check("map.argdown").status == 2)
  }

  @Test func `too many warnings are reason to fail, if that is asked for`() throws {
    try folder.write("map.argdown", "[T]: t #thesis\n\n[Lone]: alone\n")
    #expect(try check("map.argdown", "--max-warnings", "1").status == 1)
    #expect(try check("map.argdown", "--max-warnings", "9").status == 0)
    #expect(try check("map.argdown", "--fail-on", "note", "--exit-zero").status == 0)
    try folder.write(".argmap.yml", "max-warnings: 0\n")
    #expect(try check("map.argdown").status == 1)
    try folder.write(".argmap.yml", "fail-on: warning\n")
    #expect(try check("map.argdown").status == 1)
    #expect(try check("map.argdown", "--fail-on", "error").status == 0)
  }

  @Test func `what the baseline has does not count, what is new does`() throws {
    try folder.write("map.argdown", "[T]: t\n\n[Lone]: alone\n")
    #expect(try check("map.argdown", "--fail-on", "note", "--write-baseline", "b.json").status == 0)
    let outcome = try check("map.argdown", "--fail-on", "note", "--baseline", "b.json")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("in the baseline"))
    try folder.write("map.argdown", "\n\n[New]: new\n\n[T]: t\n\n[Lone]: alone\n")
    let later = try check("map.argdown", "--select", "orphan", "--baseline", "b.json")
    #expect(later.output.contains("[New] is connected"))
    #expect(!later.output.contains("[Lone] is connected"))
    try folder.write("map.argdown", "[T]: t\n  + [Lone]: alone {source: x}\n")
    #expect(try check("map.argdown", "--baseline", "b.json").output.contains("of the baseline"))
    #expect(try check("map.argdown", "--baseline", "map.argdown").status == 2)
  }

  @Test func `safe changes are made, in included files, too`() throws {
    try folder.write("_part.argdown", "// check:ignore orphan\n[A]: a {source: x}\n")
    try folder.write("map.argdown", "@include(_part.argdown)\n\n[T]: t\n  + [A]\n")
    #expect(try check("map.argdown").output.contains("--fix mends 1 of them"))
    let outcome = try check("map.argdown", "--fix")
    #expect(outcome.complaints == "fixed 1 finding in 1 file\n")
    #expect(try folder.read("_part.argdown") == "[A]: a {source: x}\n")
    #expect(try folder.read("map.argdown") == "@include(_part.argdown)\n\n[T]: t\n  + [A]\n")
    #expect(try check("map.argdown", "--fix").complaints.isEmpty)
  }

  @Test func `standard input cannot be changed`() throws {
    let text = "// check:ignore orphan\n[A]: a\n  + [B]: b\n"
    let outcome = try Tool.run("check", "-", "--fix", input: text)
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains("standard input cannot be fixed"))
  }
}
