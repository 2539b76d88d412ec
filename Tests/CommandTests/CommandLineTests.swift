import TestSupport
import Testing

struct CommandLineTests {
  @Test func `help names every command`() throws {
    let help = try Tool.run("--help")
    #expect(help.status == 0)
    for command in [
      "check", "explain", "chains", "evaluate", "format", "render", "export", "pandoc", "stream",
      "watch", "completions",
    ] {
      #expect(help.output.contains("  \(command) "))
      let page = try Tool.run(command, "--help")
      #expect(page.status == 0)
      #expect(page.output.hasPrefix("usage: argmap \(command)"))
    }
  }

  @Test func `the version is one line`() throws {
    let version = try Tool.run("--version")
    #expect(version.status == 0)
    #expect(version.output.hasPrefix("argmap ") && version.output.hasSuffix("\n"))
  }

  @Test(
    arguments: [
      (["chekc", "a"], "did you mean check?"),
      (["render", "a", "--them", "dark"], "did you mean --theme?"),
      (["render", "a", "--theme", "drak"], "did you mean dark?"),
      (["explain", "circular-suport"], "did you mean circular-support?"),
      (["check", "a", "--select", "circularty"], "did you mean circularity?"),
    ])
  func `a slip is answered with the nearest word`(words: [String], help: String) throws {
    let outcome = try Tool.run(words: words)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.contains("help: \(help)"))
  }

  @Test(
    arguments: [
      [], ["check"], ["chains", "a", "b"], ["render", "a", "--output"],
      ["chains", "a", "--max", "-1"], ["render", "a", "b"], ["render", "a", "--output", "x.bmp"],
      ["render", "a", "--inline", "--standalone"], ["export", "a"], ["export", "a", "--to", "pdf"],
      ["completions", "csh"], ["check", "--fail-on=never=x", "a"],
    ])
  func `a call that cannot be carried out says why and exits with 2`(words: [String]) throws {
    let outcome = try Tool.run(words: words)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.hasPrefix("argmap: "))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know every command and option`(shell: String) throws {
    let completions = try Tool.run("completions", shell)
    #expect(completions.status == 0)
    for word in ["evaluate", "id-prefix", "argdown-json"] {
      #expect(completions.output.contains(word))
    }
  }
}

struct UnusualFileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test(arguments: ["check", "evaluate", "render"])
  func `a missing file is named`(command: String) throws {
    let outcome = try Tool.run(command, "no-such-file.argdown")
    #expect(outcome.status == 2)
    #expect(
      outcome.complaints
        == "argmap: cannot read no-such-file.argdown: there is no such file or folder\n")
  }

  @Test(arguments: [
    (["chains", "--to", "T"], "is a folder"), (["evaluate"], "there are no maps in"),
    (["export", "--to", "json", "--output", "x/"], "there are no maps in"),
  ])
  func `a folder is no map`(words: [String], complaint: String) throws {
    let outcome = try Tool.run(words: words + [folder.path])
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains(complaint))
  }

  @Test(arguments: ["check", "evaluate", "render"])
  func `a binary file is no map`(command: String) throws {
    let file = try folder.write("map.argdown", bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0xFF])
    let outcome = try Tool.run(command, file)
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains("NUL"))
  }

  @Test(arguments: ["check", "evaluate", "render"])
  func `an empty file is an empty map`(command: String) throws {
    let file = try folder.write("map.argdown", "")
    let outcome = try Tool.run(command, file)
    #expect(outcome.status == 0)
    #expect(outcome.complaints.isEmpty)
  }

  @Test func `bytes that are no UTF-8 are reported, and the rest is read`() throws {
    let bytes = Array("[A]: caf".utf8) + [0xE9] + Array(" #thesis\n  + [B]: b\n".utf8)
    let file = try folder.write("map.argdown", bytes: bytes)
    let outcome = try Tool.run("check", file)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(":1:9: error: these bytes are no UTF-8 text [invalid-utf8]"))
    let status = try Tool.run("evaluate", file)
    #expect(status.output.contains("stands") && status.output.contains("[B]"))
  }

  @Test func `control characters of a file do not reach the terminal`() throws {
    let file = try folder.write("map.argdown", "[A\u{1B}[31m]: a\n\n[A\u{1B}[31m] x\n")
    let outcome = try Tool.run("check", file)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `one file that cannot be read does not hide the findings in others`() throws {
    let file = try folder.write("map.argdown", "[A] text\n")
    let outcome = try Tool.run("check", "missing.argdown", file)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("[text-after-reference]"))
    #expect(outcome.complaints.contains("missing.argdown"))
  }

  @Test func `a map comes from standard input as well`() throws {
    let outcome = try Tool.run("evaluate", "-", input: "[A]: a\n  - [B]: b\n")
    #expect(outcome.output.contains("falls        [A]  defeated by [B]"))
  }
}
