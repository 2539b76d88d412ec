import ArgumentModel
import Testing

struct ExplosionTests {
  private let graph = ArgumentGraph {
    Argument("A", "two steps") {
      Premise("P", "p")
      Premise("Idle", "used by nothing")
      Inference(by: "first", data: ["uses": [1]])
      Conclusion("I")
      Premise("Q", "q")
      Inference(by: "second", data: ["uses": [3, 4, 1]])
      Conclusion("C", "c")
    }
    Argument("Single") {
      Premise("C")
      Inference(by: "third")
      Conclusion("D")
    }
    Relation("N", .attacks, .argument("A"))
    Relation("U", .undercuts, .inference(of: "A", step: 0))
    Relation(.argument("A"), .supports, "T")
  }

  @Test func `each step of a structure becomes an argument of one step`() {
    let exploded = graph.exploded
    #expect(exploded.arguments.map(\.id) == ["A - 1", "A - 2", "Single"])
    #expect(exploded.arguments.map { $0.structure?.steps.count } == [1, 1, 1])
    #expect(exploded["A - 2"]?.structure?.statements == ["I", "Q", "P", "C"])
    #expect(exploded["A - 2"]?.structure?.usedNumbers == [[1, 2, 3]])
    #expect(exploded.arguments.prefix(2).map(\.text) == ["two steps", "two steps"])
  }

  @Test func `relations of the whole are those of its last step`() {
    #expect(
      graph.exploded.relations.map(\.description) == [
        "[N] attacks <A - 2>", "[U] undercuts <A - 1>", "[C] supports [T]",
      ])
  }

  @Test func `a statement stands wherever a step uses it`() {
    let exploded = graph.exploded
    let roles = { (id: Statement.ID) in exploded[id]?.occurrences.map(\.role) }
    #expect(roles("P") == [.premise(of: "A - 1"), .premise(of: "A - 2")])
    #expect(roles("I") == [.conclusion(of: "A - 1", isMain: true), .premise(of: "A - 2")])
    #expect(roles("Idle") == [.premise(of: "A")])
    #expect(exploded.statements.map(\.id) == graph.statements.map(\.id))
  }

  @Test func `a title that is taken is passed over`() {
    var crowded = graph
    crowded.insert(Argument.ID("A - 2"))
    #expect(
      Set(crowded.exploded.arguments.map(\.id.title)) == ["A - 1", "A - 2", "A - 3", "Single"])
  }

  @Test func `the parts of an argument without a title have none`() {
    let graph = ArgumentGraph {
      Argument(id: Argument.ID(untitled: 1), occurrences: [], structure: self.graph["A"]?.structure)
    }
    #expect(graph.exploded.arguments.map(\.id.isUntitled) == [true, true])
  }

  @Test func `a graph of single steps stays as it is`() {
    let single = graph.exploded
    #expect(single.exploded == single)
  }
}
