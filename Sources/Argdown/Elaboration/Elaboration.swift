public import ArgumentModel

/// A document's argument graph, and what is wrong with the document beyond its notation.
public struct Elaboration: Sendable {
  /// The graph.
  public let graph: ArgumentGraph
  /// Faults in data and front matter, and second structures, in the order of the source.
  public let diagnostics: [Diagnostic]

  /// Reads the graph out of a document.
  ///
  /// - Complexity: O(n) in the length of the document, on average.
  public init(_ document: ArgdownDocument) {
    var elaborator = Elaborator(document)
    elaborator.run()
    graph = elaborator.graph
    diagnostics = elaborator.diagnostics
  }
}

extension ArgumentGraph {
  /// Reads the graph out of a document; see `Elaboration` for what is wrong with it.
  ///
  /// - Complexity: O(n) in the length of the document, on average.
  public init(_ document: ArgdownDocument) { self = Elaboration(document).graph }
}
