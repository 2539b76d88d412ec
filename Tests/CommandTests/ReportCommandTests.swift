import TestSupport
import Testing

struct ReportCommandTests {
  private let map =
    "===\ntitle: On rain\n===\n\n[Rain]: It will rain. #thesis\n  + [Clouds]: Clouds.\n"

  @Test func `a report goes to standard output, and says that it has no picture`() throws {
    let run = try Tool.run("report", "-", input: map)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("# On rain\n"))
    #expect(!run.output.contains("!["))
    #expect(run.complaints.contains("the report has no picture"))
  }

  @Test func `the picture of a report in Markdown lies beside it, or among the assets`() throws {
    let folder = try Folder()
    try folder.write("a map.argdown", map)
    let words = ["report", "a map.argdown", "--output"]
    #expect(try Tool.run(words: words + ["out/"], in: folder).status == 0)
    let beside = Folder(at: "\(folder.path)/out")
    #expect(beside.names == ["a map-map.svg", "a map.md"])
    #expect(try beside.read("a map.md").contains("](<a%20map-map.svg>)"))
    #expect(try beside.read("a map-map.svg").hasPrefix("<?xml"))
    let other = words + ["out/report.md", "--assets", "pictures/maps"]
    #expect(try Tool.run(words: other, in: folder).status == 0)
    #expect(try beside.read("report.md").contains("](<../pictures/maps/report-map.svg>)"))
    #expect(folder.has("pictures/maps/report-map.svg"))
  }

  @Test func `a report in HTML is one file with the picture in it`() throws {
    let folder = try Folder()
    try folder.write("map.argdown", map)
    let run = try Tool.run(words: ["report", "map.argdown", "--output", "r.html"], in: folder)
    #expect(run.status == 0)
    #expect(folder.names == ["map.argdown", "r.html"])
    #expect(try folder.read("r.html").contains("<svg id=\"fig\""))
    let assets = ["report", "map.argdown", "--output", "r.html", "--assets", "x"]
    #expect(try Tool.run(words: assets, in: folder).status == 2)
  }

  @Test func `faults are told on standard error, and the rest is reported`() throws {
    let run = try Tool.run(
      "report", "-", "--to", "html", input: "\(map)  + [Knee]: My <knee> aches.\n")
    #expect(run.status == 1)
    #expect(run.complaints.contains("error:"))
    #expect(run.output.contains("<table>"))
  }

  @Test func `what the map lacks is told, and no file is written`() throws {
    let folder = try Folder()
    try folder.write("map.argdown", map)
    for words in [["--thesis", "Rian"], ["--focus", "Rian"]] {
      let run = try Tool.run(
        words: ["report", "map.argdown", "--output", "r.html"] + words, in: folder)
      #expect(run.status == 2)
      #expect(run.complaints.contains("did you mean Rain?"))
    }
    #expect(
      try Tool.run(words: ["report", "map.argdown", "--output", "r.odt"], in: folder).status == 2)
    #expect(folder.names == ["map.argdown"])
  }

  @Test func `the report on the article has nothing that needs another place`() throws {
    let path = "\(Folder.package.path)/Graphs/japan-russia-2016.argdown"
    let run = try Tool.run(
      "report", path, "--to", "html", "--thesis", "Alliance ties Russia policy")
    #expect(run.status == 0)
    #expect(
      run.output.contains("The thesis is <a href=\"#fig-claim-alliance-ties-russia-policy\">"))
    let places = Set(WellFormedness.ids(in: run.output))
    for link in run.output.split(separator: "href=\"#").dropFirst() {
      #expect(places.contains(String(link.prefix { $0 != "\"" })))
    }
  }
}
