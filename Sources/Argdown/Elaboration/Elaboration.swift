public import ArgumentModel

/// A document's argument graph, and what is wrong with the document beyond its notation.
public struct Elaboration: Sendable {
  /// The graph.
  public let graph: ArgumentGraph
  /// Faults in data and front matter, and second structures, in the order of the source.
  public let diagnostics: [Diagnostic]
  /// The front matter as it stands in the document.
  public let frontMatter: SettingsText
  /// The settings that hold: those of the front matter and of the configuration.
  public let settings: DataMapping

  /// Reads the graph out of a document; `configuration` has settings besides the front matter's.
  ///
  /// What goes beyond the limits is told and left out.
  ///
  /// - Complexity: O(n) in the length of the document, on average.
  public init(
    _ document: ArgdownDocument, configuration: DataMapping = [:],
    within limits: Limits = .standard
  ) {
    var elaborator = Elaborator(document, configuration: configuration, within: limits)
    elaborator.run()
    graph = elaborator.graph
    diagnostics = elaborator.diagnostics
    frontMatter = elaborator.frontMatter
    settings = elaborator.settings
  }
}

extension ArgumentGraph {
  /// Reads the graph out of a document; see `Elaboration` for what is wrong with it.
  ///
  /// - Complexity: O(n) in the length of the document, on average.
  public init(_ document: ArgdownDocument) { self = Elaboration(document).graph }
}
