import ArgumentMaps
import ArgumentModel
import Testing

struct GroupTests {
  private func graph(_ data: DataMapping = [:]) -> ArgumentGraph {
    ArgumentGraph {
      Group("One") {
        Statement("A", "a")
        Group("Two", data: data) {
          Statement("B", "b")
          Group("Three") { Statement("C", "c") }
        }
      }
      Relation("A", .supports, "B")
      Relation("C", .supports, "B")
    }
  }

  @Test func `the two deepest levels become groups`() {
    let map = ArgumentMap(of: graph())
    #expect(map.path(to: "A") == [])
    #expect(map.path(to: "B") == ["Two"])
    #expect(map.path(to: "C") == ["Two", "Three"])
    #expect(map.groups.map(\.level) == [1, 2])
  }

  @Test func `a heading can decline to be a group`() {
    let map = ArgumentMap(of: graph(["isGroup": false]))
    #expect(map.path(to: "B") == [])
    #expect(map.path(to: "C") == ["Three"])
  }

  @Test func `all levels become groups where the depth says so`() {
    var options = MapOptions()
    options.grouping.depth = 9
    let map = ArgumentMap(of: graph(["isClosed": true]), options)
    #expect(map.path(to: "C") == ["One", "Two", "Three"])
    #expect(map.groups.map(\.isClosed) == [false, true, false])
  }

  @Test func `a group without boxes is left out`() {
    let map = ArgumentMap(
      of: ArgumentGraph {
        Group("Empty") { Statement("Alone", "a") }
        Group("Full") { Relation("A", .supports, "B") }
        Statement("A", "a")
      })
    #expect(map.groups.isEmpty)
  }
}
