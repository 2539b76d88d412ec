import ArgumentMaps
import ArgumentModel
import TestSupport
import Testing

struct ContractTests {
  @Test func `names that collide do not depend on the order of the map`() {
    let titles = ["Cheap solar", "Cheap, solar!", "Other", "???", "!!!"]
    let names = { (titles: [String]) in
      let map = ArgumentMap(
        of: ArgumentGraph {
          for title in titles {
            Statement(Statement.ID(title))
            Relation(.statement(Statement.ID(title)), .supports, "Thesis")
            Relation(.statement(Statement.ID(title)), .attacks, "Thesis")
          }
        })
      return Dictionary(uniqueKeysWithValues: map.nodes.map { ($0.subject, $0.id) })
        .merging(
          map.edges.map { (.group("\(map.nodes[$0.source].subject) \($0.kind)"), $0.id) },
          uniquingKeysWith: { one, _ in one })
    }
    let found = names(titles)
    #expect(found == names(titles.reversed()))
    #expect(Set(found.values).count == found.count)
    #expect(found[.statement("Other")] == "claim-other")
  }

  @Test func `what cannot be told apart by its title is numbered`() {
    let map = ArgumentMap(
      of: ArgumentGraph {
        Group("Part") { Relation("A", .supports, "B") }
        Group("Part") { Relation("C", .supports, "B") }
        Statement("C")
      })
    #expect(Set(map.groups.map(\.id)).count == map.groups.count)
  }

  @Test func `a box leads where its data says, else where the template says`() throws {
    let graph = ArgumentGraph {
      Statement("A", "a", data: ["url": "https://example.org/?a=1&b=2"])
      Statement("B", "b", data: ["links": ["javascript:alert(1)", "b.html"]])
      Statement("C", "c", data: ["url": "javascript:alert(1)"])
      Argument("D & co") {
        Premise("B")
        Inference()
        Conclusion("A")
      }
      Relation("C", .supports, "A")
    }
    var options = SVGOptions()
    let plain = try ArgumentMap(of: graph).svg(options)
    #expect(links(in: plain) == ["https://example.org/?a=1&amp;b=2", "b.html"])
    #expect(!plain.contains("javascript"))
    options.linkTemplate = "notes.html?t={title}#{sort}-{id}"
    let svg = try ArgumentMap(of: graph).svg(options)
    #expect(WellFormedness.problem(in: svg) == nil)
    #expect(links(in: svg).contains("notes.html?t=D%20%26%20co#argument-d-co"))
    #expect(links(in: svg).contains("notes.html?t=C#claim-c"))
    #expect(svg.contains("<a id=\""))
  }

  @Test(arguments: [
    "javascript:{id}", "java{x}script:alert(1)", "data:text/html,{title}", "vbscript:{id}", "",
  ])
  func `a template of harm is refused`(template: String) throws {
    #expect(!SVGOptions.accepts(linkTemplate: template))
    var options = SVGOptions()
    options.linkTemplate = template
    #expect(!(try LayoutTests.debate.svg(options)).contains("<a "))
  }

  @Test func `a link in a text does not lie within the link of its box`() throws {
    let node = MapNode(
      id: "claim-a", subject: .statement("A"), title: "A",
      text: MarkedText("see here", marks: [.init(.link(url: "#x"), 4..<8)]), link: "#y")
    let svg = try ArgumentMap(nodes: [node], edges: []).svg()
    #expect(WellFormedness.problem(in: svg) == nil)
    var depth = 0
    for part in svg.split(separator: "<") {
      if part.hasPrefix("a ") { depth += 1 }
      if part.hasPrefix("/a>") { depth -= 1 }
      #expect((0...1).contains(depth))
    }
    #expect(links(in: svg) == ["#y", "#x"])
  }

  @Test func `an address that is refused does not look like a link`() throws {
    let node = MapNode(
      id: "claim-a", subject: .statement("A"),
      text: MarkedText("see here", marks: [.init(.link(url: "javascript:x"), 4..<8)]))
    var options = SVGOptions()
    options.theme = .none
    #expect(!(try ArgumentMap(nodes: [node], edges: []).svg(options)).contains("underline"))
  }

  @Test(arguments: MapNode.Status.allCases)
  func `a status is marked, named, and explained`(status: MapNode.Status) throws {
    let map = numbered(2, [(1, 0)]).showing { $0 == .statement("0") ? status : nil }
    let svg = try map.svg()
    #expect(WellFormedness.problem(in: svg) == nil)
    #expect(svg.contains("claim main \(status.rawValue)\""))
    #expect(svg.contains("class=\"legend\""))
    #expect(svg.components(separatedBy: "class=\"mark\"") == 2)
  }

  @Test func `marks differ in shape, not in colour alone`() throws {
    let shapes = try MapNode.Status.allCases.map { status in
      let map = ArgumentMap(nodes: [MapNode(id: "a", subject: .statement("A"))], edges: [])
      let svg = try map.showing { _ in status }.svg()
      let mark = svg[(try #require(svg.firstRange(of: "class=\"mark\""))).upperBound...]
      return mark[..<(try #require(mark.firstRange(of: "</g>"))).lowerBound].replacing(
        #/#[0-9a-f]{6}/#, with: "")
    }
    #expect(Set(shapes).count == shapes.count)
  }

  @Test func `a legend explains the kinds of lines that occur`() throws {
    var options = SVGOptions()
    options.hasLegend = true
    let svg = try LayoutTests.debate.svg(options)
    #expect(WellFormedness.problem(in: svg) == nil)
    let legend = svg[(try #require(svg.firstRange(of: "class=\"legend\""))).upperBound...]
    for word in ["supports", "attacks", "undercuts", "contradicts"] {
      #expect(legend.contains(">\(word)<"))
    }
    #expect(!legend.contains(">entails<"))
  }

  @Test func `pictures are sized by their heads, embedded, and named`() throws {
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + [0, 0, 0, 200, 0, 0, 0, 100]
    let files: [String: [UInt8]] = [
      "a.png": png, "b.gif": Array("GIF89a".utf8) + [40, 0, 20, 0],
      "c.jpg": [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 60],
      "d.svg": Array("<?xml?><svg class='width=9' viewBox=\"0 0 80 40\">".utf8),
      "e.svg": Array("<svg width='2in' height='1in'>".utf8), "f.png": Array("hello".utf8),
    ]
    let names = files.keys.sorted() + ["https://example.org/x.png", "javascript:x", "data:x"]
    let node = MapNode(
      id: "claim-a", subject: .statement("A"), title: "A",
      images: names.map { MapImage($0, alternative: "\($0) seen") })
    let map = ArgumentMap(nodes: [node], edges: []).loadingImages { files[$0] }
    let images = map.nodes[0].images
    #expect(images.compactMap(\.width) == [150, 30, 45, 60, 144])
    #expect(images.compactMap(\.height) == [75, 15, 22.5, 30, 72])
    #expect(
      images.map { $0.source != nil } == [true, true, true, true, true, false, true, false, false])
    let svg = try map.svg()
    #expect(WellFormedness.problem(in: svg) == nil)
    #expect(svg.contains("href=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAMgAAABk\""))
    #expect(svg.contains("aria-label=\"a.png seen\""))
    #expect(svg.contains("href=\"https://example.org/x.png\""))
    #expect(!svg.contains("javascript"))
  }

  @Test(
    arguments: [
      [], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF], [0xFF, 0xD8, 0xFF, 0xC0, 0, 1],
      Array("GIF89a".utf8), Array("<svg".utf8), Array("<svg width=\"".utf8),
      Array("<svg width='1e999' height='nan'>".utf8), Array("<svg viewBox='0 0 -1 0'>".utf8),
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0],
      [UInt8](repeating: 0xFF, count: 1_000),
      [0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 1_000),
    ] as [[UInt8]])
  func `a broken picture is left out`(bytes: [UInt8]) {
    let node = MapNode(id: "a", subject: .statement("A"), images: [MapImage("x")])
    let map = ArgumentMap(nodes: [node], edges: []).loadingImages { _ in bytes }
    #expect(map.nodes[0].images[0].source == nil)
  }

  @Test(arguments: 0..<200)
  func `words lie within their boxes by our own measure`(seed: UInt64) throws {
    let map = ArgumentMap(of: ArgumentGraph(seed: seed), MapOptions(seed: seed))
    let layout = try map.laidOut()
    for box in layout.boxes {
      let sizes = [
        (box.label.title, layout.style.titleSize), (box.label.text, layout.style.textSize),
        (box.label.tags, layout.style.tagSize),
      ]
      for (block, size) in sizes {
        let width = Double(block.width) * size / 1_000
        #expect(width + 2 * layout.style.horizontalPadding <= box.frame.size.width)
      }
      let height = sizes.reduce(0) {
        $0 + Double($1.0.lines.count) * $1.1 * layout.style.lineSpacing
      }
      #expect(height + 2 * layout.style.verticalPadding <= box.frame.size.height + 0.01)
    }
  }

  private func links(in svg: String) -> [String] {
    svg.matches(of: #/<a [^>]*?href="([^"]*)"/#).map { String($0.1) }
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(separatedBy text: String) -> Int { ranges(of: text).count }
}
