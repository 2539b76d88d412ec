import ArgumentAnalysis
import ArgumentMaps
import ArgumentModel
import ArgumentReports
import Testing

struct ReportTests {
  @Test func `the thesis, whether it stands, and what it hangs on come first`() throws {
    let brief = try Sample.rain.report().section("in-brief")
    #expect(
      brief.words == [
        "The thesis is Umbrella: “You should take an umbrella”.",
        "The thesis falls: it is defeated by Heavy, which stands.",
        "It is built on 3 claims that the map takes as given.",
        "Of 2 objections to the case, 1 is unanswered (Heavy) and 1 is answered.",
        "Of 5 given claims, 2 name no source.",
        "The checks find no errors, 2 warnings and no notes.",
        "A claim stands if every attack on it, and on what it needs, is answered in the map. "
          + "That speaks about the argument as drawn, not about what is true.",
      ])
  }

  @Test func `chains are told in words, each as far as it is new`() throws {
    let support = try Sample.rain.report().section("support")
    #expect(
      support.steps == [
        "Nobody likes it, together with Rain, supports Umbrella (Caution, practical reasoning).",
        "Clouds supports Rain, as used in 1.", "Knee supports Rain, as used in 1.",
      ])
  }

  @Test func `a thesis that stands is told with what would bring it down`() throws {
    let text = """
      [T]: Do it. #thesis
        + [A]: For this.
          + [P]: Given.
        + [B]: For that.
          + [P]
          + [Q]: Given, too.
      """
    let report = try Report(of: text)
    #expect(
      try report.section("in-brief").words[2...3] == [
        "It is built on 2 claims that the map takes as given.",
        "No single one of them brings it down; that takes at least 2 claims, such as P and Q.",
      ])
    let sole = try Report(of: "[T]: Do it. #thesis\n  + [A]: For this.\n    + [P]: Given.\n")
    #expect(
      try sole.section("in-brief").words[3] == "It falls with a single one of them, P.")
    guard case .table(let table) = try sole.section("foundations").blocks[1] else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0.cells.map(\.text) } == [["P – Given.", "–", "2"]])
  }

  @Test func `an objection is told with what it hits and what answers it`() throws {
    let text = """
      [T]: Do it. #thesis
        + <A>

      <A>

      (1) [P]: A premise.
      -- a rule --
        <_ [U]: It does not follow.
          - [R]: It does.
        <_ [V]: It follows seldom.
      (2) [T]
      """
    let objections = try Report(of: text).section("objections")
    #expect(
      objections.words == [
        "Unanswered (1)",
        "V: “It follows seldom”, undercuts the inference of A. Nothing answers it.",
        "Answered (1)",
        "U: “It does not follow”, undercuts the inference of A. It falls: R attacks it.",
      ])
  }

  @Test func `without a thesis of the author's, the report says what it takes for one`() throws {
    let report = try Report(of: "[A]: Nothing but this.\n  + [B]: And this.")
    #expect(
      try report.section("in-brief").words[0]
        == "The thesis is A: “Nothing but this”. The map does not say so; it is what all else bears on."
    )
  }

  @Test func `each of several theses has its own sections`() throws {
    let theses = (1...5).map { "[T\($0)]: Thesis \($0). #thesis\n  + [P\($0)]: Premise \($0).\n" }
    let report = try Report(of: theses.joined(separator: "\n"))
    #expect(
      report.sections.map(\.id) == [
        "in-brief", "map", "thesis-1", "support-1", "foundations-1", "thesis-2", "support-2",
        "foundations-2", "thesis-3", "support-3", "foundations-3", "other-theses", "objections",
        "findings", "claims",
      ])
    #expect(
      try report.section("other-theses").words == [
        "The support of these is not told here: T4 and T5."
      ])
  }

  @Test func `support in a circle is no support`() throws {
    let report = try Report(
      of: "[T]: So it is. #thesis\n  + [A]: Hence.\n    + [B]: Thence.\n      + [A]\n")
    #expect(
      try report.section("in-brief").words.contains(
        "The thesis is unsupported: all its support runs in a circle."))
    #expect(
      try report.section("support").words.last
        == "Nothing in the map leads from given claims to the thesis.")
    #expect(!report.sections.contains { $0.id == "foundations" })
  }

  @Test func `what is contested is told once`() throws {
    let report = try Report(
      of: "[T]: Yes. #thesis\n  + [A]: Aye.\n    >< [B]: Nay.\n[C]: So.\n  + [B]\n")
    let text = report.markdown()
    #expect(
      try report.section("in-brief").words[1]
        == "The thesis is contested: it is at odds with B, and nothing decides between them.")
    #expect(
      try report.section("objections").words.last
        == "B: “Nay”, contradicts A. Nothing decides between them.")
    #expect(
      try report.section("open-questions").words == [
        "Contested (2)", "A: “Aye” – it is at odds with B, and nothing decides between them.",
        "C: “So” – it is at odds with A, and nothing decides between them.",
      ])
    #expect(text.contains("## Open questions"))
  }

  @Test(arguments: ["", "// nothing", "===\ntitle: Empty\n===\n"])
  func `an empty map claims nothing`(text: String) throws {
    let report = try Report(of: text)
    #expect(report.figure == nil)
    #expect(report.sections.map(\.id) == ["in-brief"])
    #expect(report.sections[0].words[0] == "The map claims nothing.")
    #expect(try !report.html().contains("<figure"))
  }

  @Test func `faults of the notation are among the findings, the gravest first`() throws {
    let report = try Report(of: "[T]: A thesis. #thesis\n  + [P]: A premise <b>.\n")
    guard case .table(let table)? = try report.section("findings").blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.first?.cells.first == "error")
    #expect(table.rows.count > 1)
  }

  @Test func `another claim may be asked about`() throws {
    var options = ReportOptions()
    options.thesis = "Rain"
    let report = try Sample.rain.report(options)
    #expect(try report.section("in-brief").words[0].hasPrefix("The thesis is Rain"))
    options.thesis = "Rian"
    let fault = #expect(throws: MapView.Fault.self) { try Sample.rain.report(options) }
    #expect(fault?.help == "did you mean Rain?")
  }

  @Test func `an argument speaks by its conclusion, and a sketched one has none`() throws {
    var options = ReportOptions()
    options.thesis = "<Caution>"
    #expect(try Sample.rain.report(options).section("in-brief").words[0].contains("Umbrella"))
    options.thesis = "<Sketch>"
    let fault = #expect(throws: MapView.Fault.self) {
      try Report(of: "[A]: a\n  + <Sketch>: s", options)
    }
    #expect(fault?.message == "<Sketch> is an argument without a conclusion of its own")
  }

  @Test func `what is left out is counted`() throws {
    var options = ReportOptions()
    options.mostChains = 1
    let reasons = (1...4).map { "  + [R\($0)]: Reason \($0).\n" }.joined()
    let support = try Report(of: "[T]: Thesis. #thesis\n\(reasons)", options).section("support")
    #expect(support.words[1] == "3 further inferences on longer chains are left out.")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a map of 5,000 claims keeps to its caps`() throws {
    var text = "[C0]: Claim 0. #thesis\n\n"
    for number in 1..<5_000 {
      text += "[C\((number - 1) / 3)]\n  + [C\(number)]: Claim \(number) {source: s-\(number)}\n"
      if number.isMultiple(of: 50) { text += "    - [C\(number - 40)]\n" }
      text += "\n"
    }
    let report = try Report(of: text)
    let markdown = report.markdown(picture: "map.svg")
    #expect(markdown.utf8.count < 120_000)
    #expect((1...250).contains(report.figure?.map.nodes.count ?? 0))
    #expect(
      try report.section("map").words.first?.hasPrefix("The map has 5,000 boxes; drawn is") == true)
    #expect(
      try report.section("claims").words == [
        "4,700 further claims, farther from the thesis, are left out."
      ])
  }
}
