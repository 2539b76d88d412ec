import ArgumentMaps
import ArgumentModel
import Testing

struct EdgeTests {
  @Test func `an argument supports its conclusion and is supported by its premises`() {
    let map = ArgumentMap(
      of: ArgumentGraph {
        Argument("X") {
          Premise("P", "p")
          Inference()
          Conclusion("A", "a")
        }
      })
    #expect(map.sentences == ["<X> supports [A]", "[P] supports <X>"])
    #expect(map.edges.allSatisfy { $0.origin == .structure })
  }

  @Test func `a relation of a statement without a box starts at its argument`() {
    let map = ArgumentMap(
      of: ArgumentGraph {
        Argument("X") {
          Premise("P", "p")
          Inference()
          Conclusion("A", "a", data: ["isInMap": false])
        }
        Argument("Y") {
          Premise("A")
          Inference()
          Conclusion("B", "b")
        }
        Relation("A", .attacks, "C")
      })
    #expect(
      map.sentences == [
        "<X> attacks [C]", "<X> supports <Y>", "<Y> supports [B]", "[P] supports <X>",
      ])
  }

  /// An argument from P by M to C, and other relations of M.
  private func passing(_ relations: [Relation]) -> ArgumentGraph {
    ArgumentGraph {
      Argument("X") {
        Premise("P", "p")
        Inference()
        Conclusion("M", "m")
        Inference()
        Conclusion("C", "c")
      }
      for relation in relations { relation }
    }
  }

  private static let structure = ["<X> supports [C]", "[P] supports <X>"]

  @Test(arguments: [
    ([Relation("B", .attacks, "M")], ["[B] attacks [M]", "[M] supports <X>"]),
    ([Relation("M", .attacks, "B")], ["[M] attacks [B]", "<X> supports [M]"]),
    ([Relation("M", .contradicts, "B")], ["[M] contradicts [B]", "[M] supports <X>"]),
    (
      [Relation("B", .supports, "M"), Relation("M", .supports, "D")],
      ["[B] supports [M]", "[M] supports [D]", "[M] supports <X>"]
    ),
    ([Relation("M", .supports, .argument("X"))], ["[M] supports <X>"]), ([], []),
  ])
  func `a conclusion on the way is joined to its argument`(
    relations: [Relation], lines: [String]
  ) {
    let graph = passing(relations)
    var options = MapOptions()
    options.movesArgumentRelations = false
    #expect(
      ArgumentMap(of: graph, options).sentences.sorted() == (lines + Self.structure).sorted())
    let plain = MapOptions(settings: ["map": ["joinSteps": false]])
    let structures = ArgumentMap(of: graph, plain).edges.filter { $0.origin == .structure }
    #expect(structures.count == 2)
  }

  @Test func `an undercut of an inference reaches the argument`() {
    let map = ArgumentMap(
      of: ArgumentGraph {
        Argument("X") {
          Premise("P", "p")
          Inference()
          Conclusion("A", "a")
        }
        Relation("U", .undercuts, .inference(of: "X"))
      })
    #expect(map.sentences.contains("[U] undercuts <X>"))
  }

  @Test func `a contradiction between two statements is one line`() {
    let map = ArgumentMap(of: ArgumentGraph { Relation("A", .contradicts, "B") })
    #expect(map.sentences == ["[A] contradicts [B]"])
  }

  @Test func `a contradiction with a premise that has no box attacks the argument`() {
    let map = ArgumentMap(
      of: ArgumentGraph {
        Argument("X") {
          Premise("P", "p", data: ["isInMap": false])
          Inference()
          Conclusion("A", "a")
        }
        Relation("P", .contradicts, "Q")
      })
    #expect(map.sentences == ["<X> supports [A]", "[Q] attacks <X>"])
  }

  @Test func `strict relations keep their names between statements only`() {
    let map = ArgumentMap(
      of: ArgumentGraph(mode: .strict) {
        Relation("A", .supports, "B")
        Relation("C", .attacks, "B")
        Relation("D", .supports, .argument("X"))
      })
    #expect(map.sentences == ["[A] entails [B]", "[C] excludes [B]", "[D] supports <X>"])
  }

  @Test func `no two boxes, groups or lines share a name`() {
    let map = ArgumentMap(
      of: ArgumentGraph {
        Statement("Cheap solar", "a")
        Statement("Cheap, solar!", "b")
        Statement("Cheap solar 2", "c")
        Argument("Cheap solar", "d")
        Statement("…", "e")
        Group("Cheap solar") { Statement("x", "f") }
        Relation("Cheap solar", .supports, "x")
        Relation("Cheap, solar!", .supports, "x")
        Relation("Cheap solar 2", .supports, "x")
        Relation("…", .supports, "x")
        Relation(.argument("Cheap solar"), .supports, "x")
      })
    #expect(
      map.nodes.map(\.id) == [
        "claim-cheap-solar-34sib", "claim-cheap-solar-0yfzn", "claim-cheap-solar-2", "claim",
        "claim-x",
        "argument-cheap-solar",
      ])
    #expect(Set(map.edges.map(\.id)).count == map.edges.count)
  }
}
