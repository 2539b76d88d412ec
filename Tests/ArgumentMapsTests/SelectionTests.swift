import ArgumentMaps
import ArgumentModel
import Testing

struct SelectionTests {
  private let solar = ArgumentGraph {
    Statement("Cheap", "Solar is cheap.")
    Statement("Alone", "Nobody mentions this.")
    Argument("Curve") {
      Premise("Fall", "Prices fell.")
      Premise(Statement.ID(untitled: 1), "They go on falling.")
      Inference(by: "induction")
      Conclusion("Cheap")
    }
    Argument("Sketch", "There is sun enough.")
    Argument("Idle", "Nobody mentions this either.")
    Relation(.argument("Sketch"), .supports, "Cheap")
    Relation(.statement(Statement.ID(untitled: 2)), .attacks, "Cheap")
  }

  @Test func `statements with a title or a relation, and connected arguments, get a box`() {
    #expect(
      ArgumentMap(of: solar).titles == ["[Cheap]", "[Fall]", "[Untitled 2]", "<Curve>", "<Sketch>"])
  }

  @Test func `what is disconnected can be kept`() {
    var options = MapOptions()
    options.selection.excludesDisconnected = false
    #expect(
      ArgumentMap(of: solar, options).titles == [
        "[Cheap]", "[Alone]", "[Fall]", "[Untitled 2]", "<Curve>", "<Sketch>", "<Idle>",
      ])
  }

  @Test(
    arguments: [
      (.all, ["[Cheap]", "[Fall]", "[Untitled 1]", "[Untitled 2]"]),
      (.topLevel, ["[Cheap]", "[Untitled 2]"]),
      (.withRelations, ["[Cheap]", "[Untitled 2]"]),
      (.notUsedInArgument, ["[Untitled 2]"]),
      (.withMoreThanOneRelation, ["[Untitled 2]"]),
    ] as [(SelectionOptions.StatementMode, [String])])
  func `each mode chooses among the statements`(
    mode: SelectionOptions.StatementMode, titles: [String]
  ) {
    var options = MapOptions()
    options.selection.statements = mode
    let map = ArgumentMap(of: solar, options)
    #expect(map.titles.filter { $0.hasPrefix("[") } == titles)
  }

  @Test func `an author can force a statement into the map and out of it`() {
    let graph = ArgumentGraph {
      Statement("In", "Alone, but wanted.", data: ["isInMap": true])
      Statement("Out", "Not wanted.", data: ["isInMap": false])
      Statement("Rest", "Attacked from outside the map only.")
      Relation("Out", .attacks, "Rest")
    }
    #expect(ArgumentMap(of: graph).titles == ["[In]"])
    var options = MapOptions()
    options.selection.ignoresIsInMap = true
    #expect(ArgumentMap(of: graph, options).titles == ["[Out]", "[Rest]"])
  }

  @Test func `tags and sections narrow the map`() {
    let graph = ArgumentGraph {
      Statement("A", "a", tags: ["keep"])
      Group("Kept") {
        Statement("B", "b", tags: ["keep"])
        Statement("C", "c")
      }
      Relation("A", .supports, "B")
      Relation("C", .supports, "B")
    }
    var options = MapOptions()
    options.selection.tags = ["keep"]
    #expect(ArgumentMap(of: graph, options).titles == ["[A]", "[B]"])
    options.selection.tags = nil
    options.selection.sections = ["Kept"]
    #expect(ArgumentMap(of: graph, options).titles == ["[B]", "[C]"])
  }

  @Test func `the front matter sets the options`() {
    var graph = solar
    graph.metadata = ["selection": ["statementSelectionMode": "not-used-in-argument"]]
    #expect(ArgumentMap(of: graph).titles == ["[Untitled 2]"])
    #expect(ArgumentMap(of: graph, MapOptions()).titles == ArgumentMap(of: solar).titles)
  }

  @Test func `a made-up title is hidden where there is a text`() {
    let graph = ArgumentGraph {
      Statement(Statement.ID(untitled: 1), "A text.")
      Relation(.statement(Statement.ID(untitled: 1)), .supports, "A")
      Relation(.argument(Argument.ID(untitled: 2)), .supports, "A")
    }
    let nodes = ArgumentMap(of: graph).nodes
    #expect(nodes.map(\.title) == [nil, "A", "Untitled 2"])
    #expect(nodes.map(\.text?.string) == ["A text.", nil, nil])
  }
}
