import ArgumentMaps
import ArgumentModel
import TestSupport
import Testing

struct SVGTests {
  @Test func `a layout is written as ever`() throws {
    try Golden("HandMade.svg").expect(HandMade.layout.svg())
  }

  @Test func `a part of a page has neither prologue nor style sheet where none is wanted`() throws {
    var options = SVGOptions()
    options.isStandalone = false
    options.theme = .none
    options.idPrefix = "fig-1"
    try Golden("HandMade.inline.svg").expect(HandMade.layout.svg(options))
  }

  @Test(arguments: SVGOptions.Theme.allCases)
  func `every theme is well-formed`(theme: SVGOptions.Theme) throws {
    var options = SVGOptions()
    options.theme = theme
    let svg = try LayoutTests.debate.svg(options)
    #expect(WellFormedness.problem(in: svg) == nil)
    #expect(svg.contains("prefers-color-scheme") == (theme == .auto))
    #expect(svg.contains(Palette.dark.statementFill) == (theme == .auto || theme == .dark))
  }

  @Test func `the words of an author stay words`() throws {
    let evil = "</text><script>alert(1)</script>\" onload=\"x\" ]]> & \u{0}\u{1B}\u{FFFE}\u{FFFF}"
    let map = ArgumentMap(
      of: ArgumentGraph(metadata: ["title": .string(evil)]) {
        Group(evil) { Statement(Statement.ID(evil), evil, tags: [Tag(evil)]) }
        Relation(.statement(Statement.ID(evil)), .supports, "B")
      })
    var options = SVGOptions()
    options.idPrefix = evil
    let svg = try map.svg(options)
    #expect(WellFormedness.problem(in: svg) == nil)
    #expect(!svg.contains("<script"))
    #expect(!svg.contains(" onload=\""))
    #expect(!svg.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0xFFFE })
  }

  @Test(arguments: [
    ("https://example.org/?a=1&b=2", "href=\"https://example.org/?a=1&amp;b=2\""),
    ("mailto:a@example.org", "href=\"mailto:a@example.org\""),
    ("chapter.html#two", "href=\"chapter.html#two\""),
    ("#two", "href=\"#two\""),
    ("javascript:alert(1)", nil),
    ("java\nscript:alert(1)", nil),
    (" JavaScript:alert(1)", nil),
    ("data:text/html,x", nil),
    ("vbscript:x", nil),
  ])
  func `only harmless addresses become links`(url: String, attribute: String?) throws {
    let node = MapNode(
      id: "claim-a", subject: .statement("A"),
      text: MarkedText("see here", marks: [.init(.link(url: url), 4..<8)]))
    let svg = try ArgumentMap(nodes: [node], edges: []).svg()
    #expect(svg.contains(" href=") == (attribute != nil))
    if let attribute { #expect(svg.contains(attribute)) }
  }

  @Test func `two maps on one page share no names`() throws {
    let one = try LayoutTests.debate.svg()
    let two = try numbered(3, [(1, 0), (2, 0)]).svg()
    #expect(Set(WellFormedness.ids(in: one)).isDisjoint(with: WellFormedness.ids(in: two)))
    #expect(Set(WellFormedness.ids(in: one)).count == WellFormedness.ids(in: one).count)
  }

  @Test func `kinds of relations differ in dashes or heads, not in colour alone`() throws {
    let map = ArgumentMap(
      nodes: ["a", "b"].map { MapNode(id: $0, subject: .statement(Statement.ID($0)), title: $0) },
      edges: Relation.Kind.allCases.map { MapEdge(id: $0.rawValue, kind: $0, source: 0, target: 1) }
    )
    var options = SVGOptions()
    options.theme = .none
    let rows = try map.svg(options).split(separator: "\n")
    let looks = zip(rows, rows.dropFirst()).filter { $1.contains("relation ") }.map { $0 + $1 }
      .map { (line) in
        ["stroke-dasharray=\"[^\"]*\"", "stroke-width=\"[^\"]*\"", "fill=\"#ffffff\""].map {
          (try? Regex($0)).flatMap { line.firstMatch(of: $0) }.map { String($0.0) } ?? ""
        } + ["\(line.split(separator: "<path").count)"]
      }
    #expect(Set(looks).count == Relation.Kind.allCases.count)
  }

  @Test func `a cut label keeps its full text for those who point at it`() throws {
    let words = String(repeating: "word ", count: 3_000)
    let node = MapNode(id: "claim-a", subject: .statement("A"), text: MarkedText(words + "end"))
    let svg = try ArgumentMap(nodes: [node], edges: []).svg()
    #expect(svg.contains("<title>\(words)end</title>"))
    #expect(svg.contains("…"))
  }

  @Test func `what rounding takes from the steps of a line does not add up`() throws {
    let points = (0...3_000).map { Point(x: 0.14 * Double($0), y: 10 + Double($0 % 2)) }
    let svg = drawing(of: Curve(points)).svg()
    let path = try #require(svg.firstMatch(of: #/<path d="M0 10(c[^"]*)"/#)).1
    let steps = path.matches(of: #/-?[0-9]*\.?[0-9]+/#).compactMap { Double($0.output) }
    let ends = stride(from: 4, to: steps.count, by: 6).map { steps[$0] }
    #expect(ends.count == 1_000)
    #expect(abs(ends.reduce(0, +) - 420) < 0.06)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e18, 1e9, -0.04])
  func `no number of a layout breaks a drawing`(odd: Double) {
    let point = Point(x: odd, y: -odd)
    let svg = drawing(of: Curve([point, Point(x: 1, y: 1), point, point], endTip: point)).svg()
    #expect(WellFormedness.problem(in: svg) == nil)
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }

  /// Two boxes and a line between them.
  private func drawing(of curve: Curve) -> MapLayout {
    var layout = HandMade.layout
    layout.lines = [
      MapLayout.Line(
        MapEdge(id: "line", kind: .supports, source: 0, target: 1), from: "A", to: "B",
        curves: [curve])
    ]
    return layout
  }
}
