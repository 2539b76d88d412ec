import ArgumentModel

/// The relations of each statement, argument and inference, by their places.
struct Bearings {
  /// An inference, by the place of its argument.
  struct Step: Hashable {
    let argument: Int
    let step: Int
  }

  private(set) var ofStatements: [[Int]]
  private(set) var ofArguments: [[Int]]
  private(set) var ofInferences: [Step: [Int]] = [:]

  init(_ relations: [PlacedRelation], in graph: ArgumentGraph) {
    ofStatements = Array(repeating: [], count: graph.statements.count)
    ofArguments = Array(repeating: [], count: graph.arguments.count)
    for (number, relation) in relations.enumerated() {
      add(number, to: relation.source, relation.sourceStep)
      if relation.source == relation.target, relation.sourceStep == relation.targetStep { continue }
      add(number, to: relation.target, relation.targetStep)
    }
  }

  private mutating func add(_ relation: Int, to place: GraphPosition, _ step: Int?) {
    switch place {
    case .statement(let place): ofStatements[place].append(relation)
    case .argument(let place):
      if let step {
        ofInferences[Step(argument: place, step: step), default: []].append(relation)
      } else {
        ofArguments[place].append(relation)
      }
    }
  }
}
