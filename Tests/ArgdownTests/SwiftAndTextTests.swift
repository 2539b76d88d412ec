import Argdown
import ArgumentModel
import Testing

/// The same map in Swift and in Argdown.
struct SwiftAndTextTests {
  /// A graph without the places of its source.
  private func facts(_ graph: ArgumentGraph) -> [String] {
    var facts = graph.statements.map { statement in
      let places = statement.occurrences.map { "\($0.role) \($0.tags) \($0.text?.string ?? "")" }
      return "\(statement.id) \(statement.section?.position ?? -1) \(statement.data) \(places)"
    }
    facts += graph.arguments.map { "\($0.id) \($0.text ?? "") \(String(describing: $0.section))" }
    facts += graph.arguments.flatMap { argument in
      argument.structure?.steps.map { step in
        "\(step.premises.map(\.statement)) \(step.inference.rules) \(step.conclusion.statement)"
      } ?? []
    }
    facts += graph.relations.map { "\($0.source) \($0.kind) \($0.target) \($0.target)" }
    facts += graph.sections.map { "\($0.title.string) \($0.level) \($0.tags) \($0.data)" }
    return facts
  }

  @Test func `they are the same graph`() {
    let swift = ArgumentGraph {
      Statement("Solar", "Solar power is cheap.", data: ["color": "blue"])
      Group("Grounds") {
        Argument("Learning curve")
        Argument("Learning curve") {
          Premise("Output", "Output doubles.")
          Premise("Wright", "Doubling cuts the price.")
          Inference(by: "induction")
          Conclusion("Solar")
        }
        Statement("Storage", "Storage is dear.")
        Relation("Storage", .undercuts, .inference(of: "Learning curve", step: 0))
      }
    }
    let text = """
      [Solar]: Solar power is cheap. {color: blue}

      # Grounds

      <Learning curve>

      (1) [Output]: Output doubles.
      (2) [Wright]: Doubling cuts the price.
      -- induction --
      (3) [Solar]

      [Storage]: Storage is dear.

      """
    var parsed = graph(text)
    parsed.insert(Relation("Storage", .undercuts, .inference(of: "Learning curve", step: 0)))
    // The second `Argument` of the builder is a place of its own; in the text there is but one.
    #expect(facts(parsed) == facts(swift))
  }

  @Test func `what the module's page shows is so`() {
    let document = ArgdownDocument(
      parsing: """
        [Solar]: Solar power is cheap.
          + <Learning curve>
          - [Storage]: Storage is dear.
        """)
    #expect(document.diagnostics.isEmpty)
    #expect(
      document.root.children.first?.children.map(\.kind) == [
        .definition, .text, .relation, .relation,
      ])
    let graph = ArgumentGraph(document)
    #expect(graph.statements.map(\.id) == ["Solar", "Storage"])
    #expect(
      graph.relations.map(\.description)
        == ["<Learning curve> supports [Solar]", "[Storage] attacks [Solar]"])
  }
}
