import ArgumentAnalysis
import ArgumentModel
import Testing

struct SupportWaysTests {
  private let reading = Reading(
    ArgumentGraph {
      Argument("Step") {
        Premise("P", "p")
        Premise("Q", "q")
        Inference()
        Conclusion("T", "t")
      }
      Relation("R", .supports, "P")
      Relation("O", .attacks, "T")
      Relation(.argument("Sketch"), .supports, "Q")
    })

  @Test func `all that is assumed leads to the claim`() {
    let ways = SupportWays(in: reading, to: ["T"])
    #expect(ways.statements == ["T", "P", "Q", "R"])
    #expect(ways.arguments == ["Step", "Sketch"])
  }

  @Test func `from one claim, only its own chains count`() {
    let ways = SupportWays(in: reading, to: ["T"], from: "R")
    #expect(ways.statements == ["T", "P", "R"])
    #expect(ways.arguments == ["Step"])
  }

  @Test func `what the map lacks leads nowhere`() {
    #expect(SupportWays(in: reading, to: ["X"]).statements.isEmpty)
    #expect(SupportWays(in: reading, to: ["T"], from: "X").statements == ["T"])
  }
}
