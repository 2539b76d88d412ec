public import ArgumentModel

/// A map as claims, steps of inference and conflicts: what every question is asked of.
///
/// Claims are the statements of the graph and, for each argument without a structure, its gist: a
/// hidden claim that goes by the name of the argument. Steps are the inferences of structures and
/// the support relations.
public struct Reading: Sendable {
  /// The map that is read.
  public let graph: ArgumentGraph
  /// The relations that count: those of the graph, resolved.
  package let relations: [Relation]
  /// Claims, steps and effective conflicts as numbers.
  package internal(set) var network: InferenceNetwork
  /// Where each step comes from.
  package let origins: [StepOrigin]
  /// The conflicts in the order of their relations.
  package let conflicts: [InferenceNetwork.Conflict]
  /// The position of the relation behind each conflict.
  package let conflictRelations: [Int32]
  /// Whether each conflict counts; where preferences are used, an attack may fail.
  package let isEffective: [Bool]
  /// The argument behind each gist, in order.
  package let gists: [Int32]
  /// The number of the gist of each argument; -1 for an argument with a structure.
  package let gistNumbers: [Int32]
  /// The steps of the structure of each argument; empty without one.
  package let ownSteps: [Range<Int>]
  /// Whether the author leaves each claim open: `#open`.
  package let isOpen: [Bool]
  /// Whether the author takes each claim as given: `#given`.
  package let isGiven: [Bool]

  /// Reads a map.
  ///
  /// - Complexity: O(size of the map), on average.
  public init(_ graph: ArgumentGraph) {
    var reader = Reader(graph)
    reader.read()
    self.graph = graph
    relations = reader.relations
    gists = reader.gists
    gistNumbers = reader.gistNumbers
    ownSteps = reader.ownSteps
    isOpen = reader.isOpen
    isGiven = reader.isGiven
    origins = reader.origins
    conflicts = reader.conflicts
    conflictRelations = reader.conflictRelations
    isEffective = reader.isEffective
    network = reader.network
  }

  /// The number of claims, gists included.
  public var claimCount: Int { network.claimCount }

  /// The number of steps.
  public var stepCount: Int { network.stepCount }
}

// MARK: - Names

extension Reading {
  /// What a claim is called: a statement, or the argument whose gist it is.
  package func name(of claim: Int) -> Relation.Endpoint {
    let statements = graph.statements
    guard claim >= statements.count else { return .statement(statements[claim].id) }
    return .argument(graph.arguments[Int(gists[claim - statements.count])].id)
  }

  /// The claim of that name; an argument with a structure speaks by its main conclusion.
  package func claim(named name: Relation.Endpoint) -> Int? {
    switch name {
    case .statement(let id): return graph.position(of: id)
    case .argument(let id), .inference(of: let id, step: _):
      guard let position = graph.position(of: id) else { return nil }
      if let structure = graph.arguments[position].structure {
        return graph.position(of: structure.mainConclusion.statement)
      }
      return graph.statements.count + Int(gistNumbers[position])
    }
  }

  /// Whether the claim is the gist of an argument.
  package func isGist(_ claim: Int) -> Bool { claim >= graph.statements.count }

  /// The range that names a claim.
  package func nameRange(of claim: Int) -> SourceRange? {
    if isGist(claim) {
      return graph.arguments[Int(gists[claim - graph.statements.count])].nameRange
    }
    return graph.statements[claim].nameRange
  }

  /// The position of the argument that a step belongs to; `nil` if it is a bare relation.
  package func argumentPosition(ofStep step: Int) -> Int? {
    switch origins[step] {
    case .inference(let argument, _): return Int(argument)
    case .relation(let position):
      guard let id = relations[Int(position)].source.argument else { return nil }
      return graph.position(of: id)
    }
  }

  /// The argument that a step belongs to; `nil` if it is a bare relation between statements.
  package func argument(ofStep step: Int) -> Argument.ID? {
    argumentPosition(ofStep: step).map { graph.arguments[$0].id }
  }

  /// The steps of the structure of an argument; empty if it has none.
  func steps(of argument: Argument.ID) -> Range<Int> {
    graph.position(of: argument).map { ownSteps[$0] } ?? 0..<0
  }

  /// Where a step stands: its inference line, or its relation.
  package func range(ofStep step: Int) -> SourceRange? {
    switch origins[step] {
    case .inference(let argument, let number):
      let structure = graph.arguments[Int(argument)].structure
      return structure?.steps[Int(number)].inference.range ?? structure?.range
    case .relation(let position): return relations[Int(position)].ranges.first
    }
  }

  /// The titles that the author wrote, of statements, then of arguments, as they first appear.
  public var titles: [String] {
    graph.statements.filter { !$0.id.isUntitled }.map(\.id.title)
      + graph.arguments.filter { !$0.id.isUntitled }.map(\.id.title)
  }

  /// The statement or argument that a reader means by `text`: `[title]`, `<title>`, or a title.
  ///
  /// Among bare titles, a statement goes before an argument. `nil` if the map has neither.
  public func endpoint(titled text: String) -> Relation.Endpoint? {
    let inner = String(text.dropFirst().dropLast())
    var candidates: [Relation.Endpoint] = []
    if text.hasPrefix("["), text.hasSuffix("]") { candidates.append(.statement(.init(inner))) }
    if text.hasPrefix("<"), text.hasSuffix(">") { candidates.append(.argument(.init(inner))) }
    candidates += [.statement(.init(text)), .argument(.init(text))]
    return candidates.first { claim(named: $0) != nil }
  }
}
