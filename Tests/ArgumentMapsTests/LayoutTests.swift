import ArgumentMaps
import ArgumentModel
import Testing

struct LayoutTests {
  /// A map with nested groups, all kinds of lines, and long words.
  static let debate = ArgumentMap(
    of: ArgumentGraph(metadata: ["title": "A debate"]) {
      Statement("Thesis", "Solar power will be the cheapest source by 2030.", tags: ["thesis"])
      Group("For") {
        Group("Prices") {
          Argument("Curve", "Learning goes on.") {
            Premise("Fall", "Module prices fell by 90 % between 2010 and 2020.")
            Inference(by: "induction")
            Conclusion("Thesis")
          }
        }
        Statement("Sun", "There is sun enough.")
      }
      Group("Against") {
        Statement("Storage", "Storage costs are left out.")
        Statement("Night", "The sun does not shine at night.")
      }
      Relation("Sun", .supports, "Thesis")
      Relation("Storage", .undercuts, .inference(of: "Curve"))
      Relation("Night", .attacks, "Thesis")
      Relation("Night", .contradicts, "Sun")
      Relation("Night", .supports, "Night")
    })

  @Test func `what is supported lies above what supports it`() throws {
    let layout = try Self.debate.laidOut()
    let tops = Dictionary(
      uniqueKeysWithValues: layout.boxes.map { ($0.node.id, $0.frame.origin.y) })
    let thesis = try #require(tops["claim-thesis"])
    let curve = try #require(tops["argument-curve"])
    let fall = try #require(tops["claim-fall"])
    #expect(thesis < curve)
    #expect(curve < fall)
  }

  @Test func `reasons stand from left to right as they are read, however declared`() throws {
    let layout = try numbered(5, [(3, 4), (2, 4), (0, 4), (1, 2)]).laidOut()
    let lefts = Dictionary(
      uniqueKeysWithValues: layout.boxes.map { ($0.node.subject.title, $0.frame.origin.x) })
    let row = try ["3", "2", "0"].map { try #require(lefts[$0]) }
    #expect(row == row.sorted())
  }

  @Test func `boxes do not overlap, and lie within their groups and the drawing`() throws {
    let layout = try Self.debate.laidOut()
    for (position, box) in layout.boxes.enumerated() {
      for other in layout.boxes[..<position] { #expect(!box.frame.overlaps(other.frame)) }
      #expect(
        Frame(x: 0, y: 0, width: layout.size.width, height: layout.size.height)
          .contains(box.frame))
      if let group = box.node.group {
        let id = Self.debate.groups[group].id
        let border = try #require(layout.borders.first { $0.group.id == id })
        #expect(border.frame.contains(box.frame))
      }
    }
  }

  @Test func `titles of groups stand above what the groups hold`() throws {
    let layout = try Self.debate.laidOut()
    for border in layout.borders {
      #expect(border.frame.contains(border.titleFrame))
      for box in layout.boxes where border.frame.contains(box.frame) {
        #expect(border.titleFrame.maxY <= box.frame.origin.y)
      }
    }
  }

  @Test(arguments: [3, 6, 9, 14, 25])
  func `arrow heads on one box do not lie on each other, nor on its corners`(count: Int) throws {
    let map = numbered(count, (1..<count).map { ($0, 0) } + (2..<count).map { ($0, 1) })
    let layout = try map.laidOut()
    for target in 0...1 {
      let frame = try #require(layout.boxes.first { $0.node.id == "claim-\(target)" }).frame
      let tips = layout.lines.filter { $0.edge.target == target }.compactMap {
        $0.curves.last?.endTip
      }
      for (position, tip) in tips.enumerated() {
        for other in tips[..<position] {
          let distance = max(abs(tip.x - other.x), abs(tip.y - other.y))
          #expect(distance > min(layout.style.arrowWidth, frame.size.width / Double(2 * count)))
        }
        let corner = [frame.origin.x, frame.maxX].map { abs($0 - tip.x) }.min() ?? 0
        let level = [frame.origin.y, frame.maxY].map { abs($0 - tip.y) }.min() ?? 0
        #expect(max(corner, level) > 2.5)
        #expect(min(corner, level) < 2)
      }
    }
  }

  @Test func `a map is drawn alike a thousand times, between other maps`() throws {
    let first = try Self.debate.svg()
    for round in 0..<1_000 {
      if round % 3 == 0 { _ = try numbered(3 + round % 7, [(1, 0), (2, 0)]).svg() }
      let again = try Self.debate.svg()
      guard again == first else {
        Issue.record("differs in round \(round)")
        return
      }
    }
  }

  @Test func `the file reads from the thesis to its grounds`() throws {
    let titles = try Self.debate.laidOut().boxes.map(\.node.subject.title)
    #expect(titles == ["Thesis", "Sun", "Night", "Curve", "Storage", "Fall"])
  }

  @Test func `what the author calls the thesis is what the map is about`() throws {
    let map = ArgumentMap(
      of: ArgumentGraph {
        Statement("Thesis", "t", tags: ["thesis"])
        Relation("Ground", .supports, "Thesis")
        Relation("Thesis", .supports, "Upshot")
        Relation("Rival", .contradicts, "Thesis")
        Relation("Other ground", .supports, "Rival")
      })
    #expect(try map.laidOut().boxes.filter(\.isMain).map(\.node.subject.title) == ["Thesis"])
  }

  @Test func `a map is drawn alike by many tasks at once`() async throws {
    let first = try Self.debate.svg()
    let others = await withTaskGroup(of: String?.self) { (group) in
      for _ in 0..<16 { group.addTask { try? Self.debate.svg() } }
      return await group.reduce(into: [String?]()) { $0.append($1) }
    }
    #expect(others == Array(repeating: first, count: 16))
  }

  @Test func `the parts of a map hang from one line`() throws {
    let map = numbered(9, [(1, 0), (3, 2), (4, 3), (5, 4), (7, 6), (8, 7)])
    let layout = try map.laidOut()
    let tops = ["0", "2", "6"].compactMap { (title) in
      layout.boxes.first { $0.node.title == title }?.frame.origin.y
    }
    #expect(tops.count == 3)
    #expect(Set(tops).count == 1)
  }

  @Test func `many parts fill a sheet, none over another, each as if it were alone`() throws {
    let sizes = (0..<60).map { 1 + $0 * 7 % 5 }
    var lines: [(Int, Int)] = []
    var first = 0
    for size in sizes {
      lines += (1..<max(size, 1)).map { (first + $0, first + $0 / 2) }
      first += size
    }
    let layout = try numbered(first, lines).laidOut()
    #expect(layout.boxes.count == first && layout.lines.count == lines.count)
    for (position, box) in layout.boxes.enumerated() {
      for other in layout.boxes[..<position] { #expect(!box.frame.overlaps(other.frame)) }
    }
    #expect((0.8...3.0).contains(layout.size.width / layout.size.height))
    let alone = try numbered(5, (1..<5).map { ($0, $0 / 2) }).laidOut()
    let start = sizes[..<(sizes.firstIndex(of: 5) ?? 0)].reduce(0, +)
    let places = Dictionary(
      uniqueKeysWithValues: layout.boxes.map { ($0.node.title ?? "", $0.frame.origin) })
    let origin = try #require(places["\(start)"])
    let own = Dictionary(
      uniqueKeysWithValues: alone.boxes.map { ($0.node.title ?? "", $0.frame.origin) })
    let ownOrigin = try #require(own["0"])
    for number in 0..<5 {
      let there = try #require(places["\(start + number)"])
      let here = try #require(own["\(number)"])
      #expect(abs((there.x - origin.x) - (here.x - ownOrigin.x)) < 0.01)
      #expect(abs((there.y - origin.y) - (here.y - ownOrigin.y)) < 0.01)
    }
  }

  @Test func `boxes in one group, or in one row, are one part`() throws {
    let together = ArgumentMap(
      nodes: (0..<4).map {
        MapNode(
          id: "\($0)", subject: .statement(Statement.ID("\($0)")), title: "\($0)",
          group: $0 < 2 ? 0 : nil)
      }, edges: [], groups: [MapGroup(id: "g", title: "G", parent: nil)], ranks: [[2, 3]])
    let layout = try together.laidOut()
    #expect(layout.borders.count == 1)
    for box in layout.boxes where box.node.group != nil {
      #expect(layout.borders[0].frame.contains(box.frame))
    }
    let tops = layout.boxes.filter { $0.node.group == nil }.map { $0.frame.center.y }
    #expect(Set(tops).count == 1)
  }

  @Test func `many grounds of one claim stand in rows`() throws {
    let layout = try numbered(40, (1..<40).map { ($0, 0) }).laidOut()
    #expect(Set(layout.boxes.map(\.frame.origin.y)).count == 5)
  }

  @Test func `an empty map and a lone box can be drawn`() throws {
    #expect(try numbered(0, []).laidOut().boxes.isEmpty)
    #expect(try numbered(1, []).laidOut().boxes.count == 1)
    #expect(try numbered(2, [(0, 0), (0, 1), (0, 1), (1, 0)]).laidOut().lines.count == 4)
  }

  @Test(.timeLimit(.minutes(15)), arguments: HostileMap.all)
  func `a hostile map is drawn or refused, in time`(hostile: HostileMap) throws {
    do throws(RenderError) {
      let layout = try hostile.map.laidOut()
      #expect(layout.boxes.count == hostile.map.nodes.count)
      #expect(!hostile.isRefused)
    } catch {
      #expect(hostile.isRefused, "\(error)")
      #expect(error.description.contains("select a part of it"))
    }
  }
}

/// A map on which a layout could run away.
struct HostileMap: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let map: ArgumentMap
  let isRefused: Bool

  static let all = [
    HostileMap(
      testDescription: "chain of 100,000",
      map: numbered(100_000, (1..<100_000).map { ($0, $0 - 1) }),
      isRefused: true),
    HostileMap(
      testDescription: "chain of 1,000", map: numbered(1_000, (1..<1_000).map { ($0, $0 - 1) }),
      isRefused: false),
    HostileMap(
      testDescription: "star of 5,000", map: numbered(5_000, (1..<5_000).map { ($0, 0) }),
      isRefused: false),
    HostileMap(
      testDescription: "star of 8,001", map: numbered(8_001, (1..<8_001).map { ($0, 0) }),
      isRefused: true),
    HostileMap(testDescription: "8,001 boxes apart", map: numbered(8_001, []), isRefused: false),
    HostileMap(testDescription: "20,001 boxes apart", map: numbered(20_001, []), isRefused: true),
    HostileMap(
      testDescription: "all of 60 on all",
      map: numbered(60, (0..<60).flatMap { from in (0..<from).map { (from, $0) } }), isRefused: true
    ),
    HostileMap(
      testDescription: "circle of 500", map: numbered(500, (0..<500).map { ($0, ($0 + 1) % 500) }),
      isRefused: false),
    HostileMap(testDescription: "50,000 lines of text", map: longText, isRefused: false),
  ]

  private static let longText = ArgumentMap(
    nodes: [
      MapNode(
        id: "claim-long", subject: .statement("long"),
        title: String(repeating: "A title ", count: 50_000),
        text: MarkedText(String(repeating: "one line of text\n", count: 50_000)))
    ], edges: [])
}

extension Frame {
  fileprivate func overlaps(_ other: Frame) -> Bool {
    origin.x < other.maxX && other.origin.x < maxX && origin.y < other.maxY && other.origin.y < maxY
  }

  func contains(_ other: Frame) -> Bool {
    origin.x <= other.origin.x && origin.y <= other.origin.y && other.maxX <= maxX
      && other.maxY <= maxY
  }
}
