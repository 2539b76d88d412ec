import TestSupport
import Testing

/// Maps in several files, on the command line.
struct IncludeTests {
  private let folder: Folder
  private let main: String

  init() throws {
    folder = try Folder()
    main = try folder.write(
      "main.argdown", "[T]: thesis #thesis\n  + [A]\n\n@include(parts/_a.argdown)\n\n[T] wrong\n")
    try folder.write("parts/_a.argdown", "[A]: a\r\n  + [B]\r\n\r\n@include(b c.argdown)\r\n[A] no")
    try folder.write(
      "parts/b c.argdown", bytes: [0xEF, 0xBB, 0xBF] + Array("[B] not\n\n[B]: ".utf8) + [0xE9])
  }

  @Test func `a finding stands in its file, with its line`() throws {
    let outcome = try Tool.run("check", main)
    #expect(outcome.status == 1)
    let path = folder.path
    #expect(
      outcome.output.contains(
        """
        \(path)/main.argdown:6:5: error: a reference cannot be followed by text [text-after-reference]
            6 | [T] wrong
              |     ^
        """))
    #expect(
      outcome.output.contains(
        """
        \(path)/parts/_a.argdown:5:5: error: a reference cannot be followed by text [text-after-reference]
            5 | [A] no
              |     ^
        """))
    #expect(
      outcome.output.contains(
        """
        \(path)/parts/b c.argdown:1:5: error: a reference cannot be followed by text [text-after-reference]
            1 | [B] not
              |     ^
        """))
    #expect(outcome.output.contains("/parts/b c.argdown:3:6: error: these bytes are no UTF-8"))
    #expect(outcome.output.hasSuffix("in 3 files\n"))
  }

  @Test func `each command sees the whole map`() throws {
    for words in [
      ["chains", main, "--to", "T"], ["evaluate", main], ["export", main, "--to", "json"],
      ["render", main],
    ] {
      let outcome = try Tool.run(words: words)
      #expect(outcome.output.contains("B"), "\(words[0])")
      #expect(outcome.complaints.contains("b c.argdown:3:6"), "\(words[0])")
    }
  }

  @Test func `a note in another file names it`() throws {
    let main = try folder.write("n.argdown", "<A>\n\n(1) p\n----\n(2) q\n\n@include(m.argdown)")
    try folder.write("m.argdown", "\n<A>\n\n(1) r\n----\n(2) s")
    let output = try Tool.run("check", main, "--select", "orphan").output
    #expect(
      output.contains("/m.argdown:4:1: error: <A> has a premise–conclusion structure already"))
    #expect(output.contains("note: \(folder.path)/n.argdown:3:1: the first one is here"))
  }

  @Test func `what cannot be included is told, and the rest is read`() throws {
    try folder.write("nul.argdown", bytes: [0x61, 0, 0x62])
    _ = shell("mkfifo '\(folder.path)/zero'")
    let file = try folder.write(
      "x.argdown",
      "@include(no.argdown)\n@include(parts)\n@include(nul.argdown)\n@include(zero)\n\n[A]: a\n"
    )
    let outcome = try Tool.run("check", file, "--select", "orphan")
    #expect(outcome.status == 1)
    for (line, reason) in [
      (1, "there is no such file or folder"), (2, "is a folder"), (3, "it has NUL bytes"),
      (4, "is no regular file"),
    ] {
      let found = outcome.output.split(separator: "\n").filter {
        $0.contains("x.argdown:\(line):1: error:") && $0.contains(reason)
          && $0.hasSuffix("[unreadable-include]")
      }
      #expect(found.count == 1, "\(reason)")
    }
    #expect(outcome.output.contains("[A] is connected with nothing"))
  }

  @Test func `one file under two names is one file`() throws {
    try folder.write("y.argdown", "once\n")
    try folder.link("z.argdown", to: "y.argdown")
    try folder.link("here", to: ".")
    let file = try folder.write(
      "x.argdown", "@include(y.argdown)\n@include(z.argdown)\n@include(here/x.argdown)\n")
    let outcome = try Tool.run("check", file, "--select", "orphan")
    #expect(outcome.output.contains("x.argdown:3:1: warning: "))
    #expect(outcome.output.contains("x.argdown includes itself [include-cycle]"))
    #expect(outcome.output.hasSuffix("0 errors, 2 warnings, 0 notes in 2 files\n"))
  }

  @Test func `standard input includes files as well`() throws {
    let outcome = try Tool.run(
      words: ["evaluate", "-"], input: "@include(main.argdown)", in: folder)
    #expect(outcome.output.contains("[B]"))
  }
}

/// All maps of a folder.
struct FolderTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("maps/b.argdown", "[B]: b\n\n@include(_part.argdown)\n")
    try folder.write("maps/B.ad", "[C]: c\n\n@include(_part.argdown)\n")
    try folder.write("maps/a/é.adown", "[D]: d\n")
    try folder.write("maps/a/z.argdn", "[E]: e\n")
    for name in ["_part.argdown", ".hidden.argdown", "_x/p.argdown", ".git/h.argdown", "n.md"] {
      try folder.write("maps/\(name)", "[P] bad\n")
    }
    try folder.link("maps/a/up", to: "..")
    try folder.link("maps/lost.argdown", to: "nowhere")
  }

  @Test func `every map below is checked, in the order of the paths`() throws {
    let outcome = try Tool.run("check", folder.path + "/maps", "--select", "orphan")
    let places = outcome.output.split(separator: "\n").filter { $0.contains("[orphan]") }
    #expect(
      places.map { $0.dropFirst(folder.path.count + 6).prefix { $0 != ":" } } == [
        "B.ad", "_part.argdown", "a/z.argdn", "a/é.adown", "b.argdown",
      ])
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains("/maps/lost.argdown: there is no such file"))
  }

  @Test func `what several maps include is found at fault once`() throws {
    let outcome = try Tool.run("check", folder.path + "/maps/", "--select", "orphan")
    #expect(outcome.output.split(separator: "\n").filter { $0.contains("[text-after") }.count == 1)
    #expect(outcome.output.contains("/maps/_part.argdown:1:5: error:"))
    #expect(outcome.output.hasSuffix("1 error, 5 warnings, 0 notes in 5 files\n"))
  }

  @Test func `a folder without maps is told`() throws {
    try folder.write("empty/_a.argdown", "x")
    let outcome = try Tool.run("check", folder.path + "/empty", folder.path + "/maps/b.argdown")
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains("there are no maps in \(folder.path)/empty"))
    #expect(outcome.output.contains("[B]"))
  }

  @Test func `a folder that cannot be read does not hide the others`() throws {
    try folder.write("maps/locked/l.argdown", "[L]: l\n")
    _ = shell("chmod 000 '\(folder.path)/maps/locked'")
    defer { _ = shell("chmod 700 '\(folder.path)/maps/locked'") }
    guard !folder.has("maps/locked/l.argdown") else { return }
    let outcome = try Tool.run("check", folder.path + "/maps")
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains("/maps/locked/: permission denied"))
    #expect(outcome.output.contains("[D] is connected"))
  }

  @Test func `pictures keep the folders of their maps`() throws {
    try folder.write("in/a.argdown", "[A]: a\n  + [B]: b\n")
    try folder.write("in/sub/a.argdown", "[A]: a\n  - [B]: b\n")
    let outcome = try Tool.run("render", folder.path + "/in", "--output", folder.path + "/out")
    #expect(outcome.status == 0)
    #expect(Folder(at: folder.path + "/out").names == ["a.svg", "sub"])
    #expect(Folder(at: folder.path + "/out/sub").names == ["a.svg"])
    #expect(try Tool.run("render", folder.path + "/in").status == 2)
    try folder.write("in/a.ad", "[A]: a\n  + [B]: b\n")
    let clash = try Tool.run("render", folder.path + "/in", "--output", folder.path + "/out")
    #expect(clash.complaints.contains("would go to one file"))
  }
}
