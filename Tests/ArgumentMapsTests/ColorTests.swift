import ArgumentMaps
import ArgumentModel
import TestSupport
import Testing

struct ColorTests {
  private let graph = ArgumentGraph {
    Group("Heading", data: ["color": "#ABC"]) {
      Statement("Own", "a", tags: ["pro"], data: ["color": "#123456"])
      Statement("Tagged", "b", tags: ["pro", "con"])
      Statement("Plain", "c")
      Argument("Arg", "d", tags: ["con"])
      Relation("Own", .supports, "Plain")
      Relation("Tagged", .supports, "Plain")
      Relation(.argument("Arg"), .attacks, "Plain")
    }
  }

  /// The colours of the boxes of Own, Tagged, Plain and Arg.
  private func colors(_ settings: DataMapping) -> [String?] {
    ArgumentMap(of: graph, MapOptions(settings: settings)).nodes.map { $0.color?.description }
  }

  @Test func `only what the author colours is coloured`() {
    #expect(colors([:]) == ["#123456", nil, nil, nil])
    #expect(colors(["color": ["ignoreColorData": true]]) == [nil, nil, nil, nil])
  }

  @Test func `a scheme colours all by their tags`() {
    #expect(
      colors(["color": ["colorScheme": ["#000000", "#111111", "#222222"]]]) == [
        "#123456", "#111111", "#000000", "#222222",
      ])
    #expect(colors(["color": ["colorScheme": "colorbrewer-dark2"]])[2] == "#1b9e77")
  }

  @Test(arguments: ["colorizeByTag", "colorByTag", "colorByTags"])
  func `tags can be asked to colour, in each spelling`(key: String) {
    let settings: DataMapping = ["color": .mapping(DataMapping([(key, true)]))]
    #expect(colors(settings) == ["#123456", "#d95f02", nil, "#7570b3"])
  }

  @Test func `the tag with the greatest priority counts`() {
    #expect(
      colors([
        "color": [
          "tagColors": ["pro": "#0a0a0a", "con": ["color": 1, "priority": 2]],
          "statementColors": ["Plain": "#fff"],
        ]
      ]) == ["#123456", "#d95f02", "#ffffff", "#d95f02"])
  }

  @Test func `groups and lines have colours, too`() {
    let map = ArgumentMap(
      of: graph, MapOptions(settings: ["color": ["relationColors": ["attack": "#010203"]]]))
    #expect(map.groups.map(\.color?.description) == ["#aabbcc"])
    #expect(map.edges.map(\.color?.description) == [nil, nil, "#010203"])
  }

  @Test func `a legend names the tags that colour, in the order of the map, and none besides`()
    throws
  {
    let settings: DataMapping = [
      "color": [
        "colorScheme": ["#000000", "#111111", "#222222"], "tagColors": ["absent": "#333333"],
      ]
    ]
    var options = SVGOptions()
    let map = ArgumentMap(of: graph, MapOptions(settings: settings))
    #expect(!(try map.svg(options)).contains("class=\"legend\""))
    options.hasLegend = true
    let svg = try map.svg(options)
    #expect(WellFormedness.problem(in: svg) == nil)
    let start = try #require(svg.firstRange(of: "<g class=\"color\">"))
    let words = svg[start.lowerBound...].matches(of: #/<text[^>]*>([^<]*)</#).map { String($0.1) }
    #expect(words == ["#pro", "#con", "no tag"])
    let con = svg[start.lowerBound...].split(separator: "<g class=\"color\">")[1]
    #expect(con.contains("style=\"fill:#222222\""))
    #expect(!svg.contains("#333333"))
  }

  @Test func `a legend shows a colour on each sort of box that has it`() throws {
    let graph = ArgumentGraph {
      Group("Shut", tags: ["pro"], data: ["isClosed": true]) { Relation("X", .supports, "A") }
      Group("Open", tags: ["pro"]) {
        Statement("A", tags: ["pro"])
        Argument("B", tags: ["pro"])
        Relation(.argument("B"), .supports, "A")
      }
    }
    var options = SVGOptions()
    options.hasLegend = true
    let svg = try ArgumentMap(
      of: graph,
      MapOptions(settings: [
        "color": ["tagColors": ["pro": "#0b5"], "colorizeGroupsByTag": true]
      ])
    ).svg(options)
    let start = try #require(svg.firstRange(of: "<g class=\"color\">"))
    let classes = svg[start.lowerBound...].matches(of: #/<g class="([^"]*)"/#).map { String($0.1) }
    #expect(classes == ["color", "claim", "argument", "closed group"])
    #expect(svg[start.lowerBound...].ranges(of: "<rect").count == 3)
  }

  @Test func `colours that no tag gives are not in the legend`() throws {
    var options = SVGOptions()
    options.hasLegend = true
    for settings: DataMapping in [
      [:],
      ["color": ["statementColors": ["Plain": "#fff"], "groupColorScheme": ["#eeeeee"]]],
      ["color": ["colorScheme": ["#000000"], "colorizeByTag": false]],
    ] {
      let map = ArgumentMap(of: graph, MapOptions(settings: settings))
      #expect(!(try map.svg(options)).contains("<g class=\"color\">"))
    }
  }

  @Test func `ink stands out on every ground`() {
    for value in stride(from: 0, through: 0xFFFFFF, by: 4_999) {
      let digits = String(value, radix: 16)
      let color = BoxColor("#" + String(repeating: "0", count: 6 - digits.count) + digits)
      #expect(
        contrast(color?.description ?? "", color?.ink.description ?? "") >= 4.5, "\(digits)")
    }
  }

  @Test func `a picture and a DOT file carry the colours`() throws {
    let svg = try ArgumentMap(
      of: graph, MapOptions(settings: ["color": ["argumentColors": ["Arg": "#000080"]]])
    ).svg()
    #expect(svg.contains("stroke=\"#123456\""))
    #expect(svg.contains("style=\"stroke:#123456\""))
    #expect(svg.contains("style=\"fill:#000080\"") && svg.contains("fill:#ffffff"))
    #expect(ArgumentMap(of: graph).dot.contains("color=\"#123456\""))
  }

  @Test(arguments: ["#12", "#1234567", "red", "#ggg", "", "#\u{FF11}\u{FF11}\u{FF11}"])
  func `what is no colour is none`(text: String) { #expect(BoxColor(text) == nil) }
}
