import TestSupport
import Testing

/// Sources and bibliographies beside a map, on the command line.
struct SourceTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("maps/notes/mill.txt", "The mill was built in 1840.\n\nIt stands.\n")
    try folder.write("maps/refs.bib", "@book{smith2010, title = {On mills}}\n")
    try folder.write("far.txt", "The mill was built in 1840.\n")
    try folder.write("csl.json", "[\n\t{\"id\": \"doe99\", \"title\": \"\\uD83D\\uDE00 \\/\"}]")
  }

  private func check(_ map: String, _ words: String...) throws -> [String] {
    let path = try folder.write("maps/map.argdown", map)
    let outcome = try Tool.run(
      words: ["check", path, "--select", "evidence", "--fail-on", "never"] + words)
    #expect(outcome.status == 0 && outcome.complaints.isEmpty, "\(outcome.complaints)")
    return outcome.output.split(separator: "\n").compactMap { line in
      line.hasPrefix(folder.path) ? String(line.dropFirst(folder.path.count + 18)) : nil
    }
  }

  @Test func `quotations are looked up in files below the folder of the map`() throws {
    #expect(
      try check(
        """
        [T]: t
          + [a]: a {source: notes/mill.txt, quote: was built in 1840}
          + [b]: b {source: ./notes/mill.txt, quote: was torn down in 1850}
        """) == [
          "3:5: error: ./notes/mill.txt does not have what [b] quotes [quote-not-found]"
        ])
  }

  @Test func `a map cannot reach for other files`() throws {
    try folder.link("maps/link.txt", to: "\(folder.path)/far.txt")
    let map = """
      [T]: t {source: ../far.txt, page: 1}
        + [a]: a {source: link.txt, page: 1}
        + [b]: b {source: \(folder.path)/far.txt, page: 1}
        + [c]: c {source: gone.txt, page: 1}
      """
    let found = try check(map)
    #expect(found.count == 4)
    #expect(found.dropLast().allSatisfy { $0.contains("it lies outside the folder of the map") })
    #expect(found.last == "4:5: warning: there is no file gone.txt [source-file-missing]")
  }

  @Test func `bibliographies come from the front matter and from the caller`() throws {
    let map = "[T]: t {source: smith2010}\n  + [a]: as @doe99 says\n  + [b]: b {source: x-1}"
    let unknown = "cites x-1, which is in no bibliography [unknown-citation]"
    #expect(try check(map) == [])
    #expect(
      try check("===\nbibliography: refs.bib\n===\n\n" + map, "--bib", "\(folder.path)/csl.json")
        == ["7:5: warning: [b] \(unknown)"])
    #expect(
      try check(map, "--bib", "\(folder.path)/csl.json,\(folder.path)/maps/refs.bib")
        == ["3:5: warning: [b] \(unknown)"])
  }

  @Test func `a bibliography that cannot be read is the end of the job`() throws {
    let map = try folder.write("m.argdown", "[T]: t")
    let bad = try folder.write("bad.json", "[\n{\"id\": }")
    let outcome = try Tool.run("check", map, "--bib", bad)
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains("bad.json, line 2: "))
    #expect(try Tool.run("check", map, "--bib", "none.bib").status == 2)
  }
}
