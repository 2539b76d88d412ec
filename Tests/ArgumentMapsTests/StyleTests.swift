import ArgumentMaps
import ArgumentModel
import TestSupport
import Testing

struct StyleTests {
  @Test func `keys of Argdown and of our own set the style`() {
    let style = MapStyle(settings: [
      "dot": [
        "graphVizSettings": ["rankdir": "LR", "ranksep": "0.5", "splines": "polyline"],
        "statement": [
          "lineWidth": 120, "minWidth": 40, "margin": "0.1,0.05",
          "title": ["fontSize": 15, "font": "Liberation Sans", "charactersInLine": 10],
          "text": ["bold": true, "font": "arial"], "images": ["position": "bottom", "padding": 5],
        ], "edge": ["penwidth": 2, "arrowSize": 2],
        "group": ["bold": false, "fontSize": 20, "font": "helvetica"],
        "closedGroup": [
          "bold": false, "font": "Arimo", "fontSize": 14, "lineWidth": 200, "margin": "0.25",
        ],
        "mapBgColor": "#fff",
      ],
      "style": ["light": ["support": "#00F"], "padding": [4, 6], "width": 99, "tagSize": 7],
    ])
    #expect(style.direction == .rightward)
    #expect(style.rankGap == 36)
    #expect(style.lines == .polyline)
    #expect(style.statement.textWidths == [120])
    #expect(style.statement.minimumWidth == 40)
    #expect(style.statement.horizontalPadding == 7.2)
    #expect(style.statement.titleSize == 15)
    #expect(style.statement.isTextBold)
    #expect(style.statement.textFont == "Arial")
    #expect(style.statement.titleFont == "'Liberation Sans'")
    #expect(style.statement.titleWidth == 75)
    #expect(style.statement.picturePosition == .bottom)
    #expect(style.statement.pictureGap == 5)
    #expect(style.groupTitleFont == "Helvetica")
    #expect(style.closedGroup.titleFont == "Arimo")
    #expect(style.argument == BoxStyle())
    #expect(style.lineWeight == 2)
    #expect(style.arrowLength == 18)
    #expect(!style.isGroupTitleBold)
    #expect(!style.closedGroup.isTitleBold)
    #expect(style.closedGroup.titleSize == 14)
    #expect(style.closedGroup.textWidths == [200])
    #expect(style.closedGroup.verticalPadding == 18)
    #expect(style.light.background == "#ffffff")
    #expect(style.light.support == "#0000ff")
    #expect([style.horizontalPadding, style.verticalPadding] == [4, 6])
    #expect(style.textWidths == [99])
    #expect(style.tagSize == 7)
  }

  @Test func `a value of another kind changes nothing`() {
    let style = MapStyle(settings: [
      "style": [
        "titleSize": 0, "textSize": "big", "padding": [1, 2, 3], "direction": "UP",
        "textWidths": [100, "x"], "light": ["text": "red;}"], "margin": -1, "fontFamily": "",
      ],
      "dot": [
        "graphVizSettings": ["splines": "ortho"], "group": ["font": ""],
        "statement": ["title": ["font": "Courier New"], "images": ["position": "left"]],
      ],
    ])
    #expect(style == MapStyle())
  }

  @Test(arguments: [
    ("Arail", "did you mean `Arial`?"), ("Courier New", "write a font as wide as Helvetica: Arial"),
  ])
  func `a font that cannot be measured is told, with the nearest`(name: String, help: String) throws
  {
    let settings: DataMapping = [
      "dot": ["argument": ["title": ["font": .string(name)]]]
    ]
    let found = try #require(
      MapStyle.settings.diagnostics(of: SettingsText(settings)).first)
    #expect(found.slug == "invalid-setting")
    #expect(found.help?.hasPrefix(help) == true)
  }

  @Test func `a sort of box has fonts of its own before those of the map`() throws {
    var style = MapStyle()
    style.argument.titleFont = "Arial"
    let svg = try LayoutTests.debate.laidOut(style: style).svg()
    #expect(
      svg.contains(
        "class=\"title\" font-family=\"Arial, Helvetica, Arial, 'Liberation Sans', sans-serif\""))
    #expect(WellFormedness.problem(in: svg) == nil)
  }

  @Test(arguments: BoxStyle.PicturePosition.allCases)
  func `pictures stand above or below the words`(position: BoxStyle.PicturePosition) throws {
    var image = MapImage("https://example.org/a.png", width: 30, height: 20)
    image.source = image.path
    var style = MapStyle()
    style.statement.picturePosition = position
    style.statement.pictureGap = 10
    let node = MapNode(id: "a", subject: .statement("A"), title: "A", images: [image, image])
    let layout = try ArgumentMap(nodes: [node], edges: []).laidOut(style: style)
    let svg = layout.svg()
    let frame = layout.boxes[0].frame
    let words: Double = 12 * 1.3
    let height: Double = 20 + 4 + words + 20
    #expect(frame.size.height == height.rounded(.up))
    let picture = try #require(svg.firstMatch(of: #/<image[^>]* x="([\d.]+)" y="([\d.]+)"/#))
    let second = try #require(svg.matches(of: #/<image[^>]* x="([\d.]+)"/#).last)
    let line = try #require(svg.firstMatch(of: #/<text[^>]* y="([\d.]+)"/#))
    let (top, base) = (try #require(Double(picture.2)), try #require(Double(line.1)))
    #expect(position == .top ? top + 20 < base : top > base)
    #expect(top + 20 <= frame.maxY)
    #expect(Double(second.1) == Double(picture.1).map { $0 + 40 })
  }

  @Test(arguments: MapStyle.Direction.allCases)
  func `reasons run where the style says`(direction: MapStyle.Direction) throws {
    var style = MapStyle()
    style.direction = direction
    let layout = try LayoutTests.debate.laidOut(style: style)
    let places = Dictionary(
      uniqueKeysWithValues: layout.boxes.map { ($0.node.id, $0.frame.center) })
    let thesis = try #require(places["claim-thesis"])
    let ground = try #require(places["claim-fall"])
    switch direction {
    case .upward: #expect(thesis.y < ground.y)
    case .downward: #expect(thesis.y > ground.y)
    case .rightward: #expect(thesis.x > ground.x)
    case .leftward: #expect(thesis.x < ground.x)
    }
    for border in layout.borders {
      for box in layout.boxes where border.frame.contains(box.frame) {
        #expect(border.titleFrame.maxY <= box.frame.origin.y + 0.01)
      }
    }
  }

  @Test(arguments: MapStyle.Direction.allCases)
  func `lines between boxes of one rank end at the boxes`(direction: MapStyle.Direction) throws {
    let map = ArgumentMap(
      nodes: numbered(3, []).nodes,
      edges: [(1, 0), (2, 0), (2, 1)].enumerated().map {
        MapEdge(id: "l\($0)", kind: .attacks, source: $1.0, target: $1.1)
      }, ranks: [[1, 2]])
    var style = MapStyle()
    style.direction = direction
    let layout = try map.laidOut(style: style)
    let line = try #require(layout.lines.first { $0.edge.id == "l2" }?.curves.first)
    let frames = Dictionary(uniqueKeysWithValues: layout.boxes.map { ($0.node.id, $0.frame) })
    let target = try #require(frames["claim-1"])
    let tip = try #require(line.endTip)
    #expect(target.grown(by: 0.1).contains(Frame(x: tip.x, y: tip.y, width: 0, height: 0)))
    #expect(!target.grown(by: -0.1).contains(Frame(x: tip.x, y: tip.y, width: 0, height: 0)))
  }

  @Test func `statements and arguments are measured in their own sizes`() throws {
    var style = MapStyle()
    style.statement.titleSize = 24
    style.argument.isTitleBold = false
    let svg = try LayoutTests.debate.laidOut(style: style).svg()
    #expect(svg.contains("font-size=\"24\""))
    #expect(WellFormedness.problem(in: svg) == nil)
  }
}

extension Frame {
  fileprivate func grown(by distance: Double) -> Frame {
    Frame(
      x: origin.x - distance, y: origin.y - distance, width: size.width + 2 * distance,
      height: size.height + 2 * distance)
  }
}
