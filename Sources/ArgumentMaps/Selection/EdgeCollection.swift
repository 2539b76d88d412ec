import ArgumentModel

/// The lines of a map, as Argdown draws them.
///
/// A relation of a statement without a box is drawn from the arguments that conclude it, or to
/// those that use it as a premise. Structures add support: from an argument to the box of its
/// conclusion, from the box of a premise to the argument, or, where the statement has no box,
/// from the one argument to the other. What a structure says and the author says again as a
/// relation is drawn twice, as in Argdown. Conclusions on the way of a structure, whose boxes Argdown
/// leaves apart, are joined to their arguments where that is asked for.
struct EdgeCollection {
  /// The lines: relations in order, then structures in the order of arguments and statements.
  private(set) var edges: [MapEdge] = []

  private let boxes: NodeCollection
  private let use: StructureUse
  private let graph: ArgumentGraph
  private let coloring: Coloring

  /// Draws the relations whose ends are present; `use` is limited to the arguments selected.
  init(
    _ relations: [PlacedRelation], within boxes: NodeCollection, of graph: ArgumentGraph,
    use: StructureUse, presence: Presence, coloring: Coloring, joinsSteps: Bool
  ) {
    self.boxes = boxes
    self.graph = graph
    self.coloring = coloring
    self.use = use
    edges.reserveCapacity(relations.count)
    for relation in relations
    where presence.holdsSource(of: relation) && presence.holdsTarget(of: relation) {
      insert(relation)
    }
    insertStructures()
    if joinsSteps { insertSteps() }
  }

  private mutating func insert(_ relation: PlacedRelation) {
    if let source = node(at: relation.source), let target = node(at: relation.target) {
      return join(
        source, target, relation.kind, .relation, statement(at: relation.source),
        statement(at: relation.target))
    }
    join(
      sources(at: relation.source), targets(at: relation.target), relation.kind, .relation,
      statement(at: relation.source), statement(at: relation.target))
    guard relation.kind.isSymmetric, case .statement(let position) = relation.source,
      boxes.statementNodes[position] == nil
    else { return }
    join(
      sources(at: relation.target), targets(at: relation.source), relation.kind, .relation,
      statement(at: relation.target), statement(at: relation.source))
  }

  private func statement(at end: GraphPosition) -> Statement.ID? {
    if case .statement(let position) = end { graph.statements.span[position].id } else { nil }
  }

  private func isStatement(_ node: Int) -> Bool { boxes.nodes.span[node].subject.isStatement }

  /// The box of what stands at one end of a relation.
  private func node(at end: GraphPosition) -> Int? {
    switch end {
    case .argument(let position): boxes.argumentNodes[position]
    case .statement(let position): boxes.statementNodes[position]
    }
  }

  /// Where lines from one end of a relation start.
  private func sources(at end: GraphPosition) -> [Int] {
    switch end {
    case .argument(let position): nodes(ofArguments: [position])
    case .statement(let position):
      boxes.statementNodes[position].map { [$0] }
        ?? nodes(ofArguments: use.conclusionOf[position])
    }
  }

  /// Where lines to one end of a relation arrive.
  private func targets(at end: GraphPosition) -> [Int] {
    switch end {
    case .argument(let position): nodes(ofArguments: [position])
    case .statement(let position):
      boxes.statementNodes[position].map { [$0] } ?? nodes(ofArguments: use.premiseOf[position])
    }
  }

  private func nodes(ofArguments arguments: [Int]) -> [Int] {
    arguments.compactMap { boxes.argumentNodes[$0] }
  }

  private mutating func insertStructures() {
    for argument in use.conclusions.indices {
      guard let node = boxes.argumentNodes[argument], let conclusion = use.conclusions[argument]
      else { continue }
      let targets =
        boxes.statementNodes[conclusion].map { [$0] }
        ?? nodes(ofArguments: use.premiseOf[conclusion])
      let statement = graph.statements[conclusion].id
      join([node], targets, .supports, .structure, statement, statement)
    }
    for (statement, node) in boxes.statementNodes.enumerated() {
      guard let node else { continue }
      if use.premiseOf[statement].isEmpty { continue }
      let id = graph.statements.span[statement].id
      join([node], nodes(ofArguments: use.premiseOf[statement]), .supports, .structure, id, id)
    }
  }

  /// Joins the boxes of conclusions on the way of a structure to its argument.
  ///
  /// What bears on such a conclusion bears on what the argument makes of it: the line runs to the
  /// argument. Where nothing does and it bears on something else, the line runs from the argument.
  private mutating func insertSteps() {
    let steps = boxes.statementNodes.indices.filter {
      boxes.statementNodes[$0] != nil && !use.stepOf[$0].isEmpty
    }
    guard !steps.isEmpty else { return }
    var joined: Set<[Int]> = []
    var isBorneOn = Array(repeating: false, count: boxes.nodes.count)
    var bears = isBorneOn
    for edge in edges {
      joined.formUnion([[edge.source, edge.target], [edge.target, edge.source]])
      isBorneOn[edge.target] = true
      if edge.kind.isSymmetric { isBorneOn[edge.source] = true } else { bears[edge.source] = true }
    }
    for step in steps {
      guard let box = boxes.statementNodes[step] else { continue }
      let id = graph.statements[step].id
      for argument in nodes(ofArguments: use.stepOf[step]) where !joined.contains([box, argument]) {
        let isGround = isBorneOn[box] || !bears[box]
        join(
          [isGround ? box : argument], [isGround ? argument : box], .supports, .structure, id, id)
      }
    }
  }

  private mutating func join(
    _ sources: [Int], _ targets: [Int], _ kind: Relation.Kind, _ origin: MapEdge.Origin,
    _ sourceStatement: Statement.ID?, _ targetStatement: Statement.ID?
  ) {
    for source in sources {
      for target in targets { join(source, target, kind, origin, sourceStatement, targetStatement) }
    }
  }

  private mutating func join(
    _ source: Int, _ target: Int, _ kind: Relation.Kind, _ origin: MapEdge.Origin,
    _ sourceStatement: Statement.ID?, _ targetStatement: Statement.ID?
  ) {
    let kind = isStatement(source) && isStatement(target) ? kind : kind.ofArguments
    edges.append(
      MapEdge(
        id: "", kind: kind, source: source, target: target, origin: origin,
        sourceStatement: sourceStatement, targetStatement: targetStatement,
        color: coloring.color(of: kind)))
  }
}

extension Relation.Kind {
  /// The kind that is drawn at an argument: only between two statements is a relation one of logic.
  fileprivate var ofArguments: Self {
    switch self {
    case .contradicts, .excludes: .attacks
    case .entails: .supports
    case .supports, .attacks, .undercuts: self
    }
  }
}
