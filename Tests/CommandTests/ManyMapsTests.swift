import TestSupport
import Testing

/// Many maps in one call: all are done, each by itself, and nothing is left half.
struct ManyMapsTests {
  private let folder: Folder
  private let out: Folder

  init() throws {
    folder = try Folder()
    out = Folder(at: "\(folder.path)/out")
  }

  /// Writes so many small maps, `m000.argdown` and so on, below `maps`.
  private func writeMaps(_ count: Int) throws {
    for number in 0..<count { try write(number, "[A]: claim \(number)\n  + <B>: a reason\n") }
  }

  private func write(_ number: Int, _ text: String) throws {
    try folder.write("maps/\(name(number)).argdown", text)
  }

  private func name(_ number: Int) -> String {
    "m" + String(repeating: "0", count: 3 - String(number).count) + String(number)
  }

  private func render(_ words: String...) throws -> Tool.Outcome {
    try Tool.run(words: ["render", "\(folder.path)/maps", "--output", out.path + "/"] + words)
  }

  /// A debate whose layout takes far longer than a limit of two seconds.
  private static let tangle: String = {
    var random = SplitMix64(seed: 1)
    return (1..<3_400).map { number in
      let others = (0..<2).map { _ in Int(random.next() % UInt64(number)) }
      return "[C\(number)]: a claim\n  -> [C\(others[0])]\n  +> [C\(others[1])]\n\n"
    }.joined()
  }()

  @Test func `bad maps cost themselves alone, and are told in their order`() throws {
    try writeMaps(60)
    for number in [5, 41] { try write(number, Self.tangle) }
    for number in [2, 59] { try write(number, "[A]: \u{0}\n") }
    let outcome = try render("--timeout", "2")
    #expect(outcome.status == 1)
    #expect(out.names.count == 56)
    let complaints = outcome.complaints.split(separator: "\n").filter { $0.hasPrefix("argmap: ") }
    try #require(complaints.count == 5)
    for (complaint, number) in zip(complaints, [2, 5, 41, 59]) {
      #expect(complaint.contains("/\(name(number)).argdown"))
    }
    #expect(complaints[0].contains("NUL") && complaints[1].hasSuffix("took longer than 2 s"))
    #expect(complaints[4] == "argmap: 4 of 60 maps could not be done")
  }

  @Test func `what is wrong with a text is told even if its layout comes to nothing`() throws {
    try writeMaps(4)
    try write(2, "[A] no colon\n\n" + Self.tangle)
    let lines = try render("--timeout", "1").complaints.split(separator: "\n")
    let fault = try #require(lines.firstIndex { $0.hasSuffix("[text-after-reference]") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("m002.argdown took longer than 1 s") })
    #expect(fault < end && lines[fault].contains("m002.argdown:1:"))
  }

  @Test func `a map that needs too much memory costs itself alone`() throws {
    try writeMaps(10)
    try write(4, (0..<60_000).map { "[C\($0)]: a claim\n  + [C\($0 / 2)]\n\n" }.joined())
    let outcome = try render("--memory", "24")
    #expect(outcome.status == 1 && out.names.count == 9)
    #expect(outcome.complaints.contains("m004.argdown needed more memory than 24 MB\n"))
  }

  @Test func `faults are told in the order of the maps, whoever is done first`() throws {
    for number in 0..<40 { try write(number, "[C\(number)] no colon\n") }
    let outcome = try render("--jobs", "4")
    let places = outcome.complaints.split(separator: "\n").filter {
      $0.contains("text-after-reference")
    }
    #expect(outcome.status == 1 && places.count == 40)
    for (number, place) in places.enumerated() {
      #expect(place.contains("\(name(number)).argdown:1:"))
    }
  }

  @Test func `as many jobs as one likes make the same files`() throws {
    try writeMaps(20)
    #expect(try render("--jobs", "1").status == 0)
    let pictures = try out.names.map { try out.read($0) }
    #expect(try render("--jobs", "5").status == 0)
    #expect(try out.names.map { try out.read($0) } == pictures && pictures.count == 20)
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func `an interrupt leaves whole files alone`(signal: String, status: Int32) throws {
    try writeMaps(200)
    try write(100, Self.tangle)
    let line = """
      env --default-signal=INT '\(Tool.path)' render '\(folder.path)/maps' \
        --output '\(out.path)/' & p=$!
      for i in $(seq 200); do sleep 0.05; test "$(ls '\(out.path)' | wc -l)" -gt 20 && break; done
      kill -\(signal) $p; wait $p
      """
    #expect(shell(line) == status)
    try expectWholeFiles()
  }

  @Test func `what is unchanged is not done again`() throws {
    try writeMaps(5)
    try write(2, "@include(_part.argdown)\n\n[A]: a {images: [dot.svg]}\n  + [P]\n")
    try write(3, "[A] a fault\n")
    try folder.write("maps/_part.argdown", "[P]: old\n")
    try folder.write("maps/dot.svg", Self.dot(5))
    #expect(try render("--incremental").complaints.contains("[text-after-reference]"))
    let old = try files()
    let again = try render("--incremental")
    #expect(again.status == 1 && again.complaints.contains("[text-after-reference]"))
    #expect(try changed(since: old) == [3])
    try folder.write("maps/_part.argdown", "[P]: new\n")
    try write(1, "[A]: another\n  + [B]: b\n")
    #expect(try changed { try render("--incremental") } == [1, 2, 3])
    try folder.write("maps/dot.svg", Self.dot(6))
    try out.write("m004.svg", "half")
    #expect(try changed { try render("--incremental") } == [2, 3, 4])
    #expect(try changed { try render("--incremental", "--theme", "dark") } == [0, 1, 2, 3, 4])
    #expect(try out.read("m002.svg").contains("new"))
  }

  @Test func `another version of Graphviz does all anew`() throws {
    try writeMaps(3)
    try folder.write("version.c", "char *gvcVersion(void *context) { return \"99\"; }\n")
    try #require(
      shell("cd '\(folder.path)' && clang -shared -fPIC version.c -o version.so") == 0)
    _ = try render("--incremental")
    #expect(try changed { try render("--incremental") } == [])
    let words = ["render", "\(folder.path)/maps", "--output", out.path + "/", "--incremental"]
    let anew = { try Tool.run(words: words, environment: "LD_PRELOAD='\(folder.path)/version.so'") }
    #expect(try changed(by: anew) == [0, 1, 2])
    #expect(try changed(by: anew) == [])
  }

  private static func dot(_ radius: Int) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle r="\(radius)"/></svg>
    """
  }

  /// What tells whether a file has been written anew.
  private func files() throws -> [String] {
    _ = shell("cd '\(out.path)' && stat -c '%i %y' m*.svg > ../files")
    return try folder.read("files").split(separator: "\n").map(String.init)
  }

  private func changed(since old: [String]) throws -> [Int] {
    zip(old, try files()).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
  }

  private func changed(by run: () throws -> Tool.Outcome) throws -> [Int] {
    let old = try files()
    _ = try run()
    return try changed(since: old)
  }

  /// `ARGMAP_KILLS=100` kills it as often as that.
  @Test func `killed at any moment it leaves whole files, and the next run does the rest`() throws {
    try writeMaps(150)
    let kills = "${ARGMAP_KILLS:-6}"
    let line = """
      cd '\(folder.path)'; for i in $(seq \(kills)); do rm -rf out
        '\(Tool.path)' render maps --output out/ --incremental & p=$!
        sleep 0.$(printf %03d $((i * 137 % 400))); kill -KILL $p; wait $p 2>/dev/null
        for f in out/*.svg; do
          test -e "$f" || continue; test "$(tail -c 7 $f)" = "</svg>" || { echo $f; exit 3; }
        done
        '\(Tool.path)' render maps --output out/ --incremental || exit 4
        test $(ls out | wc -l) = 150 || { ls out; exit 5; }
      done
      """
    #expect(shell("(\(line)) 2>/dev/null") == 0)
  }

  private func expectWholeFiles() throws {
    for name in out.names {
      #expect(name.hasSuffix(".svg"))
      #expect(try out.read(name).hasSuffix("</svg>\n"))
    }
  }

  @Test func `a list of what is done needs a folder`() throws {
    try writeMaps(1)
    let outcome = try Tool.run("render", "\(folder.path)/maps/m000.argdown", "--incremental")
    #expect(outcome.status == 2 && outcome.complaints.contains("--incremental needs a folder"))
  }

  @Test func `several maps are evaluated one after the other`() throws {
    try writeMaps(3)
    let maps = "\(folder.path)/maps"
    let text = try Tool.run("evaluate", maps)
    let one = try Tool.run("evaluate", "\(maps)/m001.argdown")
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("\(maps)/m000.argdown\n\nstands"))
    #expect(text.output.contains("\n\n\(maps)/m001.argdown\n\n\(one.output)\n"))
    let json = try Tool.run("evaluate", maps, "--format", "json").output
    #expect(json.hasPrefix("{\n  \"version\": 1,\n  \"files\": [\n    {\n      \"file\": \""))
    #expect(json.components(of: "\"semantics\": \"grounded\"") == 3)
    #expect(try Tool.run("evaluate", maps, "--format", "json", "--output", out.path).status == 0)
    #expect(out.names == ["m000.json", "m001.json", "m002.json"])
    let single = try Tool.run("evaluate", "\(maps)/m001.argdown", "--format", "json")
    #expect(try out.read("m001.json") == single.output)
  }

  @Test func `several maps are exported into a folder`() throws {
    try writeMaps(3)
    let words = ["export", "\(folder.path)/maps", "--to"]
    #expect(try Tool.run(words: words + ["json"]).status == 2)
    for (format, ending) in [("json", "json"), ("graphml", "graphml")] {
      #expect(try Tool.run(words: words + [format, "--output", out.path]).status == 0)
      #expect(out.names.filter { $0.hasSuffix(ending) }.count == 3)
    }
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
