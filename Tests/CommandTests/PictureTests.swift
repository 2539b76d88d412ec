import TestSupport
import Testing

struct PictureTests {
  private let folder: Folder
  private let map: String

  init() throws {
    folder = try Folder()
    map = try folder.write("map.argdown", "[A]: a claim\n  + <B>: a reason\n  - [C]: a doubt\n")
  }

  @Test func `a picture goes to standard output, to a file, or into a folder`() throws {
    let printed = try Tool.run("render", map)
    #expect(printed.status == 0)
    #expect(printed.output.contains("<svg ") && printed.output.hasSuffix("</svg>\n"))
    #expect(try Tool.run("render", map, "--output", "\(folder.path)/a.svg").status == 0)
    #expect(try folder.read("a.svg") == printed.output)
    #expect(try Tool.run("render", map, "--output", "\(folder.path)/deep/").status == 0)
    #expect(try folder.read("deep/map.svg") == printed.output)
    #expect(folder.names == ["a.svg", "deep", "map.argdown"])
  }

  @Test func `a picture on which nothing stands is told`() throws {
    let lone = try folder.write("lone.argdown", "[A]: a claim\n")
    let outcome = try Tool.run("render", lone)
    #expect(outcome.status == 0)
    #expect(outcome.complaints.contains("lone.argdown: warning: the picture is empty"))
    #expect(outcome.complaints.contains("excludeDisconnected"))
    #expect(try Tool.run("render", map).complaints.isEmpty)
  }

  @Test func `a map fits the sheet that is asked for`() throws {
    let large = "\(Folder.package.path)/Graphs/congestion-charge.argdown"
    let widths = try ["free", "portrait"].map { sheet in
      let picture = try Tool.run("render", large, "--fit", sheet).output
      return try #require(picture.firstMatch(of: /viewBox="0 0 (\d+)/)?.1).description
    }
    #expect(try #require(Int(widths[1])) < #require(Int(widths[0])))
    let refused = try Tool.run("render", large, "--fit", "slide", "--to", "dot")
    #expect(refused.status == 2 && refused.complaints.contains("--fit is without effect on dot"))
  }

  @Test func `a folder takes one file for each map`() throws {
    let other = try folder.write("other.argdown", "[X]: x\n  + [Y]: y\n")
    #expect(try Tool.run("render", map, other, "--output", "\(folder.path)/out").status == 0)
    #expect(Folder(at: "\(folder.path)/out").names == ["map.svg", "other.svg"])
  }

  @Test func `two maps of one name are not written over each other`() throws {
    let outcome = try Tool.run("render", map, map, "--output", "\(folder.path)/out")
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains("would go to one file"))
  }

  @Test func `a picture that cannot be written leaves nothing behind`() throws {
    let outcome = try Tool.run("render", map, "--output", "\(folder.path)/no/such/a.svg")
    #expect(outcome.status == 2)
    #expect(folder.names == ["map.argdown"])
  }

  @Test func `a map whose layout takes too long, or crashes, costs itself alone`() throws {
    try folder.write("tangle.argdown", PictureTests.tangle)
    let out = "\(folder.path)/out"
    let late = try Tool.run(
      "render", "\(folder.path)/tangle.argdown", map, "--output", out, "--timeout", "1")
    #expect(late.status == 1)
    #expect(late.complaints.contains("tangle.argdown took longer than 1 s"))
    #expect(Folder(at: out).names == ["map.svg"])
    let crash = """
      cd '\(folder.path)'; '\(Tool.path)' render tangle.argdown --output x.svg 2>err & p=$!
      for i in 1 2; do for j in $(seq 100); do sleep 0.1; pkill -KILL -P $p && break; done; done
      wait $p
      """
    #expect(shell(crash) == 2)
    #expect(try folder.read("err").contains("tangle.argdown crashed (signal 9)"))
    #expect(!folder.has("x.svg"))
  }

  /// A debate whose layout takes seconds.
  private static let tangle: String = {
    var random = SplitMix64(seed: 1)
    return (1..<4_000).map { number in
      let other = Int(random.next() % UInt64(number))
      return "[C\(number)]: a claim\n  \(number % 3 == 0 ? "->" : "+>") [C\(other)]\n\n"
    }.joined()
  }()

  @Test func `a link is followed, and a device is left what it is`() throws {
    try folder.write("there.svg", "old")
    _ = shell("cd '\(folder.path)' && ln -s there.svg link.svg && mkfifo pipe.svg")
    #expect(try Tool.run("render", map, "--output", "\(folder.path)/link.svg").status == 0)
    #expect(try folder.read("there.svg").contains("</svg>"))
    let pipe = "'\(folder.path)/pipe.svg'"
    let read = "cat \(pipe) > '\(folder.path)/piped.svg' &"
    #expect(shell("\(read) '\(Tool.path)' render '\(map)' --output \(pipe) && wait") == 0)
    #expect(shell("test -p \(pipe)") == 0)
    #expect(try folder.read("piped.svg").contains("</svg>"))
  }

  @Test func `the ending of the file decides on the format`() throws {
    #expect(try Tool.run("render", map, "--output", "\(folder.path)/a.dot").status == 0)
    #expect(try folder.read("a.dot").hasPrefix("digraph"))
  }

  @Test(arguments: [
    ("a.png", [0x89, 0x50, 0x4E, 0x47]), ("a.PDF", Array("%PDF-1.".utf8)),
    ("a.html", Array("<!DOCTYPE html>".utf8)), ("a.gv", Array("digraph".utf8)),
  ])
  func `pictures of every format are written, alike by each run`(
    name: String, start: [UInt8]
  ) throws {
    let outcome = try Tool.run("render", map, "--output", "\(folder.path)/\(name)")
    guard !outcome.lacksLibrary else { return }
    #expect(outcome.status == 0 && outcome.complaints.isEmpty)
    let bytes = try folder.bytes(of: name)
    #expect(bytes.starts(with: start))
    #expect(try Tool.run("render", map, "--output", "\(folder.path)/\(name)").status == 0)
    #expect(try folder.bytes(of: name) == bytes)
  }

  @Test func `a folder takes pictures of the format that is asked for`() throws {
    let words = ["--to", "png", "--scale", "0.5", "--background", "transparent"]
    let outcome = try Tool.run(words: ["render", map, "--output", "\(folder.path)/out/"] + words)
    guard !outcome.lacksLibrary else { return }
    #expect(outcome.status == 0)
    #expect(Folder(at: "\(folder.path)/out").names == ["map.png"])
  }

  @Test func `a ground is a colour, in every format that has one`() throws {
    let words = ["render", map, "--background", "#fdf6e3", "--to"]
    #expect(try Tool.run(words: words + ["svg"]).output.contains("fill=\"#fdf6e3\""))
    #expect(try Tool.run(words: words + ["html"]).output.contains("background: #fdf6e3"))
  }

  @Test(arguments: [
    (["--to", "png", "--scale", "0"], "--scale takes a number above 0"),
    (["--to", "png", "--scale", "2x"], "--scale takes a number above 0"),
    (["--to", "png", "--background", "mauve"], "--background cannot be ‘mauve’"),
    (["--to", "png", "--scale", "1000"], "the largest scale it fits at is"),
    (["--scale", "2"], "--scale is without effect on svg"),
    (["--to", "dot", "--theme", "dark"], "--theme is without effect on dot"),
  ])
  func `what cannot be drawn is told`(words: [String], complaint: String) throws {
    let outcome = try Tool.run(words: ["render", map] + words)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.complaints.contains(complaint) || outcome.lacksLibrary)
  }

  @Test func `without librsvg all but PNG and PDF is drawn, and the message names the package`()
    throws
  {
    try folder.write("librsvg-2.so.2", "no library")
    let environment = "LD_LIBRARY_PATH='\(folder.path)'"
    for (format, status) in [("svg", 0), ("html", 0), ("dot", 0), ("png", 2), ("pdf", 2)] {
      let outcome = try Tool.run(
        words: ["render", map, "--to", format], environment: environment)
      #expect(outcome.status == Int32(status), "\(format)")
      #expect(outcome.lacksLibrary == (status == 2))
    }
  }

  @Test(arguments: [("graphml", "map.graphml", "<?xml"), ("mermaid", "map.mmd", "flowchart BT\n")])
  func `a map is exported for other tools`(format: String, name: String, start: String) throws {
    let words = ["export", map, "--to", format, "--output", folder.path]
    #expect(try Tool.run(words: words).status == 0)
    #expect(try folder.read(name).hasPrefix(start))
  }

  @Test func `what is wrong is told, and the rest is drawn`() throws {
    let outcome = try Tool.run("render", "-", input: "[A]: a\n  + [B]: b\n\n[C] text\n")
    #expect(outcome.status == 1)
    #expect(outcome.complaints.contains("[text-after-reference]"))
    #expect(outcome.output.contains("</svg>"))
  }

  @Test(arguments: [
    ["--theme", "dark"], ["--theme", "none"], ["--inline"], ["--id-prefix", "m1"],
  ])
  func `the look is an option`(options: [String]) throws {
    let plain = try Tool.run("render", map).output
    let other = try Tool.run(words: ["render", map] + options)
    #expect(other.status == 0)
    #expect(other.output != plain)
  }

  @Test func `a map is drawn alike by each process`() throws {
    let article = "\(Folder.package.path)/Graphs/japan-russia-2016.argdown"
    let first = try Tool.run("render", article).output
    #expect(first.contains("</svg>"))
    for _ in 0..<5 { #expect(try Tool.run("render", article).output == first) }
  }

  @Test(
    arguments: [
      String(repeating: "a ", count: 5_000_000), String(repeating: "[", count: 1_000_000),
      "[A]: a\n" + (0..<100_000).map { "  + [B\($0)]: b\n" }.joined(),
      (0..<2_000).map { String(repeating: " ", count: $0) + (($0 == 0) ? "a\n" : "+ a\n") }
        .joined(),
      "[A]: " + String(repeating: "line\n", count: 50_000) + "  + [B]: b\n",
      String(repeating: "{", count: 50_000), String(repeating: "*a ", count: 100_000),
    ].map { Hostile(text: $0) })
  func `a hostile map is drawn or refused in words`(map: Hostile) throws {
    for command in ["check", "evaluate", "render"] {
      let outcome = try Tool.run(command, "-", input: map.text)
      #expect((0...2).contains(outcome.status), "\(command)")
      if outcome.status == 2 { #expect(outcome.complaints.hasPrefix("argmap: ")) }
    }
  }
}

extension Tool.Outcome {
  /// Whether the library is missing that draws PNG and PDF.
  fileprivate var lacksLibrary: Bool { complaints.contains("install it, on Debian") }
}

/// A text made to trip the tool, shown by its beginning.
struct Hostile: CustomTestStringConvertible {
  let text: String

  var testDescription: String { "\(text.prefix(20).debugDescription)… (\(text.utf8.count) bytes)" }
}
