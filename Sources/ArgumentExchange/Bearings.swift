import ArgumentModel

/// The relations of each statement, argument and inference, by their places.
struct Bearings {
  /// An inference.
  struct Step: Hashable {
    let argument: Argument.ID
    let step: Int
  }

  private(set) var ofStatements: [[Int]]
  private(set) var ofArguments: [[Int]]
  private(set) var ofInferences: [Step: [Int]] = [:]

  init(_ relations: [Relation], in graph: ArgumentGraph) {
    ofStatements = Array(repeating: [], count: graph.statements.count)
    ofArguments = Array(repeating: [], count: graph.arguments.count)
    for (place, relation) in relations.enumerated() {
      add(place, to: relation.source, in: graph)
      if relation.target != relation.source { add(place, to: relation.target, in: graph) }
    }
  }

  private mutating func add(_ relation: Int, to end: Relation.Endpoint, in graph: ArgumentGraph) {
    switch end {
    case .statement(let id):
      if let place = graph.position(of: id) { ofStatements[place].append(relation) }
    case .argument(let id):
      if let place = graph.position(of: id) { ofArguments[place].append(relation) }
    case .inference(of: let id, step: let step):
      ofInferences[Step(argument: id, step: step ?? 0), default: []].append(relation)
    }
  }
}
