import ArgumentMaps
import ArgumentModel
import TestSupport
import Testing

struct ViewTests {
  private let graph = ArgumentGraph {
    Statement("T", "t", tags: ["thesis"])
    Group("Outer") {
      Group("Inner") {
        Statement("A", "a", tags: ["x"])
        Statement("B", "b")
      }
      Statement("C", "c", tags: ["x"])
    }
    Relation("A", .supports, "T")
    Relation("B", .supports, "A")
    Relation("C", .supports, "B")
    Relation("D", .attacks, "T")
    Relation("E", .attacks, "D")
  }

  private var map: ArgumentMap { ArgumentMap(of: graph) }

  @Test(arguments: [
    (0, ["[A]"]), (1, ["[A]", "[B]", "[T]"]), (2, ["[A]", "[B]", "[C]", "[D]", "[T]"]),
    (9, ["[A]", "[B]", "[C]", "[D]", "[E]", "[T]"]),
  ])
  func `a focus keeps what lies near, whichever way the lines run`(depth: Int, titles: [String]) {
    let part = map.focused(on: .statement("A"), depth: depth)
    #expect(part.titles.sorted() == titles)
    #expect(part.path(to: "A") == ["Outer", "Inner"])
    for edge in part.edges {
      #expect(part.nodes.indices.contains(edge.source) && part.nodes.indices.contains(edge.target))
    }
  }

  @Test func `a focus opens the groups around it`() {
    var graph = ArgumentGraph()
    let closed = graph.insertSection("Part", level: 1, data: ["isClosed": true])
    graph.insert(Occurrence("a", section: closed), of: Statement.ID("A"))
    graph.insert(Relation("B", .supports, "A"))
    let map = ArgumentMap(of: graph)
    #expect(map.folded.titles == ["[B]", "{Part}"])
    #expect(map.focused(on: .statement("A")).folded.titles.sorted() == ["[A]", "[B]"])
  }

  @Test func `a focus on what is not there is empty`() {
    #expect(map.focused(on: .statement("X")).nodes.isEmpty)
  }

  @Test func `a section holds what stands below its heading, however deep`() {
    #expect(map.section(titled: "Outer", of: graph)?.titles.sorted() == ["[A]", "[B]", "[C]"])
    #expect(map.section(titled: "Inner", of: graph)?.titles.sorted() == ["[A]", "[B]"])
    #expect(map.section(titled: "None", of: graph) == nil)
  }

  @Test func `a tag holds what bears it, and the groups around`() {
    let part = map.tagged("x", of: graph)
    #expect(part?.titles.sorted() == ["[A]", "[C]"])
    #expect(part?.path(to: "A") == ["Outer", "Inner"])
    #expect(map.tagged("y", of: graph) == nil)
  }

  @Test func `one sort of line keeps what it joins`() {
    #expect(map.limited(to: [.supports]).titles.sorted() == ["[A]", "[B]", "[C]", "[T]"])
    #expect(map.limited(to: [.attacks]).sentences == ["[D] attacks [T]", "[E] attacks [D]"])
  }

  @Test func `what is not highlighted recedes, and can still be read`() throws {
    let map = map.highlighting([.statement("T"), .statement("A")])
    #expect(
      map.nodes.filter { !$0.isReceding }.map(\.subject) == [.statement("T"), .statement("A")])
    #expect(map.edges.filter { !$0.isReceding }.count == 1)
    var options = SVGOptions()
    options.theme = .light
    let svg = try map.svg(options)
    #expect(WellFormedness.problem(in: svg) == nil)
    for line in svg.split(separator: "\n") where line.contains("class=\"claim receding") {
      #expect(!line.contains("opacity"))
      #expect(line.contains("fill=\"\(Palette.light.mutedText)\""))
    }
  }

  @Test(arguments: 0..<100)
  func `parts of any map are maps`(seed: UInt64) {
    let map = ArgumentMap(of: ArgumentGraph(seed: seed), MapOptions(seed: seed))
    guard let node = map.nodes.last else { return }
    for part in [map.focused(on: node.subject, depth: 1), map.limited(to: [.supports])] {
      #expect(Set(part.nodes.map(\.id)).isSubset(of: map.nodes.map(\.id)))
      for edge in part.edges {
        #expect(max(edge.source, edge.target) < part.nodes.count)
      }
      for (position, group) in part.groups.enumerated() {
        #expect((group.parent ?? -1) < position)
        #expect(
          part.nodes.contains { $0.group == position }
            || part.groups.contains { $0.parent == position })
      }
    }
  }
}
