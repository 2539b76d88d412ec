package import ArgumentModel

/// What the places of each statement and argument come to, put together once for all that goes by it.
package struct ElementTraits {
  /// What is said of a statement or an argument in all its places.
  package struct Traits {
    /// The data, later places laid over earlier ones.
    package let data: DataMapping
    /// The tags, each once.
    package let tags: [Tag]
    /// The section it belongs to.
    let section: Section.ID?
    /// The text that speaks for it.
    let text: MarkedText?
  }

  /// The statements, by their places in the graph.
  package let statements: [Traits]
  /// The arguments, by their places in the graph.
  package let arguments: [Traits]

  /// Reads a graph in one pass.
  package init(of graph: ArgumentGraph) {
    statements = graph.statements.map { element in
      Traits(
        data: element.data, tags: element.tags, section: element.section,
        text: element.canonicalOccurrence?.text)
    }
    arguments = graph.arguments.map { element in
      Traits(
        data: element.data, tags: element.tags, section: element.section,
        text: element.canonicalOccurrence?.text)
    }
  }
}
