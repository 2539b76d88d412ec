import ArgumentMaps
import ArgumentModel
import Testing

struct FoldingTests {
  private let map = ArgumentMap(
    of: ArgumentGraph {
      Group("Open") {
        Statement("A", "a")
        Group("Closed", data: ["isClosed": true]) {
          Statement("B", "b")
          Statement("C", "c")
        }
      }
      Statement("D", "d")
      Relation("B", .supports, "A")
      Relation("C", .supports, "A")
      Relation("C", .attacks, "A")
      Relation("B", .supports, "C")
      Relation("D", .attacks, "B")
    }
  ).folded

  @Test func `a closed group is one box in the group around it`() {
    #expect(map.titles == ["[A]", "[D]", "{Closed}"])
    #expect(map.groups.map(\.title.string) == ["Open"])
    #expect(map.path(to: "Closed") == ["Open"])
  }

  @Test func `lines across its frame end at its box, alike ones once`() {
    #expect(
      map.sentences == ["[D] attacks {Closed}", "{Closed} attacks [A]", "{Closed} supports [A]"])
  }

  @Test func `a folded map stays as it is, and is drawn`() throws {
    #expect(map.folded == map)
    let svg = try map.svg()
    #expect(
      svg.contains("class=\"closed group\"") && svg.contains("Closed group Closed: 2 claims."))
    #expect(map.dot.contains("peripheries=2"))
  }

  @Test func `a closed group says how much it holds, however deep`() {
    let map = ArgumentMap(
      of: ArgumentGraph {
        Group("Outer", data: ["isClosed": true]) {
          Statement("A", "a")
          Group("Inner") {
            Argument("B") {
              Premise("A")
              Inference()
              Conclusion("C")
            }
          }
        }
      }
    ).folded
    #expect(map.nodes.map(\.text?.string) == ["2 claims, 1 argument"])
  }

  @Test func `a closed group within a closed one goes with it`() {
    let map = ArgumentMap(
      of: ArgumentGraph {
        Group("Outer", data: ["isClosed": true]) {
          Group("Inner", data: ["isClosed": true]) { Relation("A", .supports, "B") }
        }
        Statement("A", "a")
        Statement("B", "b")
        Group("Outer 2") { Statement("C", "c") }
        Relation("C", .supports, "B")
      }
    ).folded
    #expect(map.groups.count == 1)
  }
}

struct RegroupingTests {
  private let graph = ArgumentGraph {
    Group("Heading") {
      Statement("A", "a")
      Statement("B", "b")
    }
    Relation("A", .supports, "B")
    Relation(.argument("C"), .supports, "B")
  }

  @Test func `groups of the author's take the place of headings`() {
    let settings: DataMapping = [
      "group": [
        "regroup": [
          [
            "title": "One", "statements": ["A"], "tags": ["t"],
            "children": [["title": "Two", "arguments": ["C"], "isClosed": true]],
          ]
        ]
      ]
    ]
    let map = ArgumentMap(of: graph, MapOptions(settings: settings))
    #expect(map.path(to: "A") == ["One"])
    #expect(map.path(to: "B") == [])
    #expect(map.path(to: "C") == ["One", "Two"])
    #expect(map.groups.map(\.isClosed) == [false, true])
    #expect(map.groups[0].tags == ["t"])
  }

  @Test func `headings become groups by their titles`() {
    let wish = { (wish: DataMapping) in
      ArgumentMap(
        of: graph,
        MapOptions(settings: ["group": ["sections": ["Heading": .mapping(wish)]]])
      ).groups.map(\.isClosed)
    }
    #expect(wish(["isGroup": true, "isClosed": true]) == [true])
    #expect(wish(["isGroup": false]) == [])
    #expect(wish([:]) == [])
  }
}

struct RankTests {
  private let graph = ArgumentGraph {
    Statement("A", "a", data: ["rank": 1])
    Statement("B", "b")
    Statement("C", "c", data: ["rank": "1"])
    Argument("D", "d", data: ["rank": 2])
    Relation("A", .supports, "B")
    Relation("B", .supports, "C")
    Relation(.argument("D"), .attacks, "C")
  }

  private func ranks(_ settings: DataMapping = [:]) -> [[Int]] {
    ArgumentMap(of: graph, MapOptions(settings: settings)).ranks
  }

  @Test func `boxes of one rank are a set, and sets that share a box are one`() {
    #expect(ranks() == [[0, 2]])
    #expect(
      ranks(["dot": ["sameRank": [["statements": ["B", "C"]], ["arguments": ["D"]]]]]) == [
        [0, 1, 2]
      ])
    #expect(
      ranks(["dot": ["sameRank": [["statements": ["B"], "arguments": ["D"]]]]]) == [
        [0, 2], [1, 3],
      ])
  }

  @Test func `boxes of one rank stand side by side`() throws {
    let options = MapOptions(settings: ["dot": ["sameRank": [["statements": ["B", "C"]]]]])
    let layout = try ArgumentMap(of: graph, options).laidOut()
    let middles = layout.boxes.filter { $0.node.subject.isStatement }.map {
      $0.frame.origin.y + $0.frame.size.height / 2
    }
    #expect(middles.allSatisfy { abs($0 - middles[0]) < 0.5 })
    #expect(layout.lines.allSatisfy { !$0.curves.isEmpty })
  }
}
