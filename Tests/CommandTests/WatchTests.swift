import TestSupport
import Testing

/// Maps that are checked and drawn again whenever a change concerns them.
///
/// Nothing waits for a while: each step waits for the line that it leads to. A step changes what
/// is watched by one call of the system, so that there is but one such line.
struct WatchTests {
  private let folder: Folder
  private let maps: Folder
  private let out: Folder

  init() throws {
    folder = try Folder()
    maps = Folder(at: "\(folder.path)/maps")
    out = Folder(at: "\(folder.path)/out")
    try folder.write("maps/a.argdown", "[A]: first\n")
  }

  /// A line of shell, and how the line begins that it leads to.
  private typealias Step = (action: String, line: String)

  /// What a run says after it has started, up to the line of the last step.
  ///
  /// `put FILE TEXT` moves a file to its place, whole.
  private func said(
    watching operands: String = ". --output ../out/", count: Int = 1, _ steps: Step...,
    end: String = "kill -TERM $p; wait $p; test $? = 143"
  ) throws -> String {
    let script = """
      cd '\(maps.path)' && mkfifo ../said || exit 8
      env --default-signal=INT '\(Tool.path)' watch \(operands) >../said 2>../complaints & p=$!
      exec 4<../said
      trap 'kill -KILL $p' EXIT
      put() { printf '%b' "$2" >../draft && mv ../draft "$1"; }
      await() {
        while IFS= read -r -t 30 line <&4; do
          echo "$line"; case "$line" in "$1"*) return;; esac
        done; exit 9
      }
      await '\(count) map' >../start

      """
    let lines = steps.map { "{ \($0.action); } && await '\($0.line)'\n" }.joined()
    try folder.write("script", script + lines + end)
    #expect(shell("bash '\(folder.path)/script' >'\(folder.path)/log' 2>/dev/null") == 0)
    return try folder.read("log")
  }

  @Test func `a map is checked and drawn when it changes`() throws {
    let said = try said(("echo '[A] second' > a.argdown", "1 map: 1 error"))
    #expect(try folder.read("start").contains("./a.argdown → ../out/a.svg\n1 map: 0 errors"))
    #expect(said.contains("./a.argdown:1:5: error: "))
    #expect(said.hasSuffix("\n./a.argdown → ../out/a.svg\n1 map: 1 error, 4 warnings, 0 notes\n"))
    #expect(out.names == ["a.svg"])
  }

  @Test func `a picture on which nothing stands is told`() throws {
    let said = try said(("echo '[A]: alone' > a.argdown", "1 map: 0 errors"))
    #expect(said.contains("warning: the picture is empty"))
  }

  @Test func `an include and a picture concern the maps that have them`() throws {
    try maps.write("b.argdown", "@include(_part.argdown)\n\n[B]: b\n  + [P]\n")
    try maps.write("_part.argdown", "[P]: old\n")
    try maps.write("c.argdown", "[C]: c {images: [dot.svg]}\n  + [D]: d\n")
    try maps.write("dot.svg", Self.dot(4))
    let said = try said(
      count: 3, ("echo '[P]: newer' > _part.argdown", "1 map:"),
      ("put dot.svg '\(Self.dot(7))'; cp ../out/c.svg ../old.svg", "1 map:"))
    #expect(said.contains("./b.argdown → ") && said.contains("./c.argdown → "))
    #expect(!said.contains("./a.argdown"))
    #expect(try out.read("b.svg").contains("newer"))
    #expect(try out.read("c.svg") != folder.read("old.svg"))
  }

  private static func dot(_ radius: Int) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle r="\(radius)"/></svg>
    """
  }

  @Test func `what a map quotes from, and what holds for all maps, concerns it`() throws {
    try maps.write("a.argdown", "[A]: first {source: notes.txt, quote: \"said so\"}\n")
    let said = try said(
      ("put notes.txt 'who said so'", "1 map: 0 errors"),
      ("put ../.argmap.yml 'rules: {orphan: error}'", "1 map: 1 error"),
      ("put argdown.config.json '{'", "argmap: argdown.config.json:1:"),
      ("put argdown.config.json '{}'", "1 map:"))
    #expect(try folder.read("start").contains("[source-file-missing]"))
    #expect(!said.contains("[source-file-missing]") && said.contains("error: [A] is connected"))
  }

  @Test func `an editor may write beside a map and rename`() throws {
    let said = try said(
      watching: "a.argdown --output ../a.svg", ("put a.argdown '[A]: renamed\n'", "1 map:"),
      ("put a.argdown '[A]: again\n  + [B]\n'", "1 map:"))
    #expect(said.contains("a.argdown → ../a.svg"))
    #expect(try folder.read("a.svg").contains("again"))
  }

  @Test func `a map that goes is told, and done when it comes back`() throws {
    let said = try said(
      watching: "a.argdown --output ../out/", ("mv a.argdown ../kept", "1 map:"),
      ("mv ../kept a.argdown", "1 map: 0 errors"), ("mv ../maps ../elsewhere", "1 map:"),
      ("mv ../elsewhere ../maps", "1 map: 0 errors"))
    let failure = """
      argmap: cannot read a.argdown: there is no such file or folder
      1 map: 0 errors, 0 warnings, 0 notes, 1 could not be done
      """
    #expect(said.hasPrefix(failure))
    #expect(said.contains("a.argdown → ../out/a.svg\n1 map: 0 errors"))
  }

  @Test func `a folder that moves away and back is followed`() throws {
    let maps = "\(maps.path)"
    let said = try said(
      watching: "'\(maps)' --output ../out/", ("mv '\(maps)' ../other", "1 map:"),
      ("mv ../other '\(maps)'", "1 map: 0 errors"),
      ("echo '[A] x' > '\(maps)/a.argdown'", "1 map: 1 error"))
    #expect(said.contains("\(maps)/a.argdown is gone\nargmap: cannot read \(maps): "))
  }

  @Test func `a watched folder may get new maps, and new folders of maps`() throws {
    let said = try said(
      ("put b.argdown '[B]: b\n'", "1 map:"),
      ("mkdir sub && put sub/c.argdown '[C]: c\n'", "1 map:"),
      ("mkdir -p ../deep/er && put ../deep/er/d.argdown '[D]: d\n' && mv ../deep .", "1 map:"),
      ("put deep/er/d.argdown '[D]: dd\n'", "1 map:"), ("rm b.argdown", "./b.argdown is gone"))
    for name in ["b", "sub/c", "deep/er/d"] {
      #expect(said.contains("./\(name).argdown → ../out/\(name).svg\n"))
      #expect(out.has("\(name).svg"))
    }
    #expect(!said.contains("./a.argdown"))
  }

  @Test func `a link to a map is watched at both ends`() throws {
    try folder.write("one/real.argdown", "[A]: one\n")
    try folder.write("two/real.argdown", "[A] two\n")
    try folder.link("current", to: "one")
    let said = try said(
      watching: "../current/real.argdown", ("put ../one/real.argdown '[A]: new\n'", "1 map: 0"),
      ("ln -s two ../next && mv -T ../next ../current", "1 map: 1 error"))
    #expect(said.contains("../current/real.argdown checked\n"))
    #expect(out.names.isEmpty)
  }

  @Test func `a broken map is told, and done when it is mended`() throws {
    let said = try said(
      ("put a.argdown 'nul \\0\n'", "1 map: 0 errors, 0 warnings, 0 notes, 1 could not be done"),
      ("put a.argdown '[A]: mended\n  + [B]: b\n'", "1 map: 0 errors"))
    #expect(said.hasPrefix("argmap: ./a.argdown is no text: it has NUL bytes\n  help: a map is"))
    #expect(try out.read("a.svg").contains("mended"))
  }

  @Test func `when too much has changed to be told, all is done again`() throws {
    try maps.write("b.argdown", "[B]: b\n")
    let said = try said(
      count: 2,
      (
        """
        kill -STOP $p; touch x{1..9}{0..9}{0..9}{0..9} && touch x{1..9}{0..9}{0..9}{0..9} && \
        put b.argdown '[B]: later\n  + [C]\n'; kill -CONT $p
        """, "2 maps:"
      ))
    #expect(said.contains("./a.argdown → ") && said.contains("./b.argdown → "))
    #expect(try out.read("b.svg").contains("later"))
  }

  @Test(arguments: [("kill -INT $p", 130), ("kill -TERM $p", 143), ("exec 4<&-", 0)])
  func `it ends when it is interrupted, and when nobody reads`(end: String, status: Int) throws {
    let end = """
      \(end); timeout 30 tail --pid=$p -f /dev/null || kill -KILL $p
      wait $p; test $? = \(status)
      """
    _ = try said(("put a.argdown '[A]: b\n'", "1 map:"), end: end)
    #expect(out.names == ["a.svg"])
    #expect(try out.read("a.svg").hasSuffix("</svg>\n"))
    #expect(try folder.read("complaints").isEmpty)
  }

  @Test(
    arguments: [
      (["-"], "standard input cannot be watched"),
      (["a", "--theme", "dark"], "--theme says nothing without --output"),
      (["a", "--output", "-"], "pictures cannot go to standard output here"),
      (["a", "b", "--output", "c.svg"], "several maps cannot go to one file"),
    ])
  func `what cannot be watched is refused`(words: [String], message: String) throws {
    let outcome = try Tool.run(words: ["watch"] + words)
    #expect(outcome.status == 2 && outcome.complaints.contains(message))
  }
}
