public import ArgumentModel

/// An argument map ready to be drawn: boxes, the lines between them, and the groups around them.
///
/// Which statements and arguments get a box, which lines join them, and which headings become
/// groups follows Argdown, but for `MapOptions.joinsSteps`. A map is a value: drawing it never
/// changes it.
public struct ArgumentMap: Hashable, Sendable {
  /// The title that the graph gives itself, if any.
  public let title: String?
  /// The boxes: statements, then arguments, each in the order of the graph.
  public let nodes: [MapNode]
  /// The lines between the boxes: relations in the order of the graph, then structures.
  public let edges: [MapEdge]
  /// The groups in the order of their headings; a group stands before those within it.
  public let groups: [MapGroup]

  /// The boxes that stand side by side, in sets of two or more, each box in one at most.
  public let ranks: [[Int]]

  /// Selects from a graph what the map shows; without options, as the graph's front matter says.
  ///
  /// - Complexity: O(size of the graph + number of edges).
  public init(of graph: ArgumentGraph, _ options: MapOptions? = nil) {
    let options = options ?? MapOptions(settings: graph.metadata)
    let graph = graph.shown(options)
    let relations = graph.resolved(movingArgumentRelations: options.movesArgumentRelations)
    let traits = ElementTraits(of: graph)
    let sectioning = Sectioning(of: graph, traits, options.grouping)
    self = ArgumentMap(unnamed: graph, traits, relations.places, sectioning, options).named
  }

  /// Selects from a graph in the shape in which the options show it, by what is known of it.
  ///
  /// The boxes, lines and groups have empty names: who shows no names need not wait for them.
  package init(
    unnamed graph: ArgumentGraph, _ traits: ElementTraits, _ relations: [PlacedRelation],
    _ sectioning: Sectioning, _ options: MapOptions
  ) {
    let use = StructureUse(of: graph)
    let selection = Selection(
      from: graph, traits, relations: relations, use: use, sectioning: sectioning,
      options: options.selection)
    let coloring = Coloring(of: graph, options.colors)
    let boxes = NodeCollection(
      from: graph, traits, selection: selection, sectioning: sectioning, coloring: coloring,
      options: options)
    title = graph.metadata["title"]?.string
    nodes = boxes.nodes
    groups = boxes.groups
    ranks = RankSets(of: graph, traits, boxes, options).sets
    edges =
      EdgeCollection(
        relations, within: boxes, of: graph, use: use.limited(to: selection.arguments),
        presence: Presence(
          statements: selection.statements, arguments: selection.arguments, use: use),
        coloring: coloring, joinsSteps: options.joinsSteps
      ).edges
  }

  /// Creates a map from its parts; `edges` and `groups` name places in the lists.
  public init(
    title: String? = nil, nodes: [MapNode], edges: [MapEdge], groups: [MapGroup] = [],
    ranks: [[Int]] = []
  ) {
    self.title = title
    self.nodes = nodes
    self.edges = edges
    self.groups = groups
    self.ranks = ranks
  }
}

extension ArgumentGraph {
  /// The graph that a map shows: with arguments in single steps where the options ask for it.
  package func shown(_ options: MapOptions) -> ArgumentGraph {
    guard options.explodesArguments else { return self }
    return exploded(movingArgumentRelations: options.movesArgumentRelations)
  }
}
