import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import TestSupport
import Testing

/// The notations that other programs draw: GraphML and Mermaid.
struct NotationTests {
  /// A map with groups within groups, every kind of line, and colours of the author's.
  private let map: ArgumentMap = {
    let nodes = [
      MapNode(
        id: "claim-a", subject: .statement("A"), title: "A", text: "Solar is cheap; 2030.",
        tags: ["thesis"], group: 0),
      MapNode(
        id: "claim-b", subject: .statement("Untitled 1"), text: "Words alone.", group: 1,
        color: BoxColor("#d95f02")),
      MapNode(
        id: "argument-c", subject: .argument("C"), title: "C", group: 1,
        color: BoxColor("#1b9e77")),
      MapNode(id: "claim-d", subject: .statement("D"), title: "D"),
    ]
    let groups = [
      MapGroup(id: "group-outer", title: "Outer", tags: ["t", "two words"]),
      MapGroup(id: "group-inner", title: "Inner", level: 2, parent: 0),
      MapGroup(id: "group-empty", title: "Empty"),
    ]
    let edges = zip(Relation.Kind.allCases, 0...).map { kind, number in
      MapEdge(id: "edge-\(number)", kind: kind, source: 1 + number % 3, target: 0)
    }
    return ArgumentMap(title: "All kinds", nodes: nodes, edges: edges, groups: groups)
  }()

  @Test func `a map is written in GraphML as ever`() throws {
    let text = String(decoding: MeasuredMap(map).graphML(as: nil), as: UTF8.self)
    try Golden("kinds.graphml").expect(text)
    #expect(WellFormedness.problem(in: text) == nil)
  }

  @Test func `boxes, frames and lines have their places where there is a layout`() throws {
    let layout = try map.laidOut()
    let text = String(decoding: MeasuredMap(map).graphML, as: UTF8.self)
    #expect(WellFormedness.problem(in: text) == nil)
    #expect(text.split(separator: "<y:Path sx=").count == 1 + map.edges.count)
    let places = text.split(separator: "<y:Geometry").dropFirst().map {
      String($0.prefix { $0 != "/" })
    }
    // A group has its frame twice: open and closed.
    #expect(places.count == layout.boxes.count + 2 * layout.borders.count)
    #expect(Set(places).count == layout.boxes.count + layout.borders.count)
  }

  @Test func `a map is written in Mermaid as ever`() throws {
    try Golden("kinds.mmd").expect(MeasuredMap(map).mermaid)
  }

  @Test func `deep groups are written without recursion`() {
    let depth = 20_000
    let groups = (0..<depth).map {
      MapGroup(id: "g\($0)", title: "", level: $0 + 1, parent: $0 == 0 ? nil : $0 - 1)
    }
    let node = MapNode(id: "a", subject: .statement("A"), title: "A", group: depth - 1)
    let measured = MeasuredMap(ArgumentMap(nodes: [node], edges: [], groups: groups))
    #expect(measured.mermaid.split(separator: "subgraph").count == depth + 1)
    #expect(measured.graphML(as: nil).count > depth)
    #expect(measured.dot.utf8.count > depth)
  }
}
