import Argdown
import ArgumentMaps
import ArgumentModel
import TestSupport
import Testing

/// What holds of the layouts of the maps in `Graphs/`, taken together.
struct GalleryLayoutTests {
  private static let maps = Folder(at: Folder.package.path + "/Graphs").names.sorted()
    .filter { $0.hasSuffix(".argdown") }

  private static func map(_ name: String) throws -> ArgumentMap {
    let text = try Folder(at: Folder.package.path + "/Graphs").read(name)
    return ArgumentMap(of: ArgumentGraph(ArgdownDocument(parsing: text))).folded
  }

  @Test
  func
    `one more reason makes few neighbours change sides, and fewer where groups keep their order`()
    throws
  {
    var steady = MapStyle(settings: ["dot": ["graphVizSettings": ["remincross": "false"]]])
    let (changes, pairs) = try Self.changes(in: MapStyle())
    #expect(pairs > 1_000)
    #expect(100 * changes <= 5 * pairs, "\(changes) of \(pairs)")
    #expect(4 * (try Self.changes(in: steady).changes) <= 3 * changes)
    steady.searchesAcrossGroups = true
    #expect(steady == MapStyle())
  }

  /// How many pairs of neighbours change sides when a reason is added to some claim or argument.
  private static func changes(in style: MapStyle) throws -> (changes: Int, pairs: Int) {
    var (pairs, changes) = (0, 0)
    for name in maps {
      let map = try map(name)
      let before = try map.laidOut(style: style).places
      for claim in stride(from: 0, to: map.nodes.count, by: 9) {
        let after = try map.addingReason(for: claim).laidOut(style: style).places
        for (left, right) in neighbours(before) {
          guard let first = after[left], let second = after[right] else { continue }
          pairs += 1
          if first.x >= second.x { changes += 1 }
        }
      }
    }
    return (changes, pairs)
  }

  /// The boxes that stand side by side, by their names.
  private static func neighbours(_ places: [String: Point]) -> [(String, String)] {
    let sorted = places.sorted { ($0.value.y, $0.value.x) < ($1.value.y, $1.value.x) }
    return zip(sorted, sorted.dropFirst()).filter { abs($0.value.y - $1.value.y) < 1 }
      .map { ($0.key, $1.key) }
  }

  @Test(arguments: [
    (MapStyle.Sheet.landscape, 2.0.squareRoot()), (.portrait, 0.5.squareRoot()),
    (.slide, 16.0 / 9),
  ])
  func `a map is larger on a sheet that its style asks for`(
    sheet: MapStyle.Sheet, ratio: Double
  ) throws {
    var style = MapStyle()
    style.fit = sheet
    let map = try Self.map("congestion-charge.argdown")
    let extents = try [MapStyle(), style].map { style in
      let size = try map.laidOut(style: style).size
      return max(size.width, size.height * ratio)
    }
    #expect(extents[1] < 0.98 * extents[0])
  }
}

extension MapLayout {
  fileprivate var places: [String: Point] {
    Dictionary(uniqueKeysWithValues: boxes.map { ($0.node.id, $0.frame.center) })
  }
}

extension ArgumentMap {
  /// The map with a claim more, which supports one that is there.
  fileprivate func addingReason(for target: Int) -> ArgumentMap {
    let node = MapNode(
      id: "claim-new-reason", subject: .statement("New reason"), title: "New reason",
      text: "A reason that somebody adds to the map afterwards.", group: nodes[target].group)
    let edge = MapEdge(id: "new", kind: .supports, source: nodes.count, target: target)
    return ArgumentMap(
      title: title, nodes: nodes + [node], edges: edges + [edge], groups: groups, ranks: ranks)
  }
}
