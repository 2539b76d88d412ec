import ArgumentModel

/// Which arguments use which statements, both by their places in the graph.
struct StructureUse {
  /// For each statement the arguments of which it is a premise, each once, in order.
  private(set) var premiseOf: [[Int]]
  /// How often a statement is a premise of each argument in `premiseOf`; not limited with it.
  private(set) var premiseCounts: [[Int]]
  /// For each statement the arguments of which it is the main conclusion, in order.
  private(set) var conclusionOf: [[Int]]
  /// For each statement the arguments of which it is an intermediary conclusion, each once.
  private(set) var stepOf: [[Int]]
  /// For each argument its premises, each once.
  private(set) var premises: [[Int]]
  /// For each argument its main conclusion; `nil` for an argument that is only sketched.
  private(set) var conclusions: [Int?]

  /// Reads the structures of a graph in one pass.
  init(of graph: ArgumentGraph) {
    premiseOf = Array(repeating: [], count: graph.statements.count)
    premiseCounts = premiseOf
    conclusionOf = premiseOf
    stepOf = premiseOf
    premises = Array(repeating: [], count: graph.arguments.count)
    conclusions = Array(repeating: nil, count: graph.arguments.count)
    let elements = graph.arguments.span
    for argument in elements.indices {
      guard let structure = elements[argument].structure else { continue }
      for (number, step) in structure.steps.enumerated() {
        for premise in step.premises {
          guard let statement = graph.position(of: premise.statement) else { continue }
          guard premiseOf[statement].last != argument else {
            premiseCounts[statement][premiseCounts[statement].count - 1] += 1
            continue
          }
          premiseOf[statement].append(argument)
          premiseCounts[statement].append(1)
          premises[argument].append(statement)
        }
        guard let statement = graph.position(of: step.conclusion.statement) else { continue }
        if number == structure.steps.count - 1 {
          conclusionOf[statement].append(argument)
          conclusions[argument] = statement
        } else if stepOf[statement].last != argument {
          stepOf[statement].append(argument)
        }
      }
    }
  }

  /// The same without the uses by arguments that a selection leaves out.
  func limited(to selected: [Bool]) -> StructureUse {
    var copy = self
    copy.premiseOf = premiseOf.map { $0.filter { selected[$0] } }
    copy.conclusionOf = conclusionOf.map { $0.filter { selected[$0] } }
    copy.stepOf = stepOf.map { $0.filter { selected[$0] } }
    return copy
  }
}
