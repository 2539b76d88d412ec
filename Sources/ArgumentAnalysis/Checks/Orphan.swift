internal import ArgumentModel

extension Check {
  /// Finds statements and arguments without any relation that are in no structure.
  public static let orphan = Check(
    "orphan", in: .structure, .warning,
    "A statement or argument is connected with nothing.",
    manual: """
      A claim or an argument stands in the map, but nothing bears on it and it bears on nothing. \
      A reader cannot tell what it is there for; often the line that should connect it was \
      forgotten, or a title is spelt in two ways.

      Relate it to the claim it speaks for or against, use it as a premise, or move it out of the \
      map.

      ```argdown
      [Build it]: We should build the plant.
        + [Water]: The river carries enough water.

      [Fish]: There are trout in the river.
      ```

      `[Fish]` is connected with nothing; `[Fish]` may be meant to attack `[Build it]`.
      """
  ) { input in
    let graph = input.graph
    var isConnected = [Bool](repeating: false, count: graph.statements.count)
    var isConnectedArgument = graph.arguments.map { $0.structure != nil }
    for structure in graph.arguments.compactMap(\.structure) {
      for statement in structure.statements {
        if let position = graph.position(of: statement) { isConnected[position] = true }
      }
    }
    for relation in graph.relations {
      for end in [relation.source, relation.target] {
        if let position = end.statement.flatMap({ graph.position(of: $0) }) {
          isConnected[position] = true
        } else if let position = end.argument.flatMap({ graph.position(of: $0) }) {
          isConnectedArgument[position] = true
        }
      }
    }
    let statements = graph.statements.indices.filter { !isConnected[$0] }
    let gists = graph.arguments.indices.filter { !isConnectedArgument[$0] }
      .compactMap { input.reading.claim(named: .argument(graph.arguments[$0].id)) }
    return (statements + gists).map { claim in
      Finding(
        "\(input.reading.words(for: claim)) is connected with nothing",
        at: input.reading.nameRange(of: claim), subjects: input.reading.titles(of: [claim]),
        help: "relate it to the claim it bears on, or move it out of the map")
    }
  }
}
