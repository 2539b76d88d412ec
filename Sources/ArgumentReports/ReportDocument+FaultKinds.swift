public import ArgumentMaps
public import ArgumentModel

extension ReportDocument {
  /// One finding of each kind that maps in documents give rise to, by slug.
  public static let faultKinds: [Diagnostic] = [
    Diagnostic(
      "broken-embedding", .error, "an embedded map has no end",
      help: "put back `<!-- /argmap -->` behind it, or take out what stands for the map"),
    Diagnostic(
      "duplicate-label", .warning, "there is a figure ‘fig:map’ already",
      help: "give each figure a label of its own"),
    emptyPicture,
    Diagnostic(
      "image-in-text", .error, "the map ‘map.argdown’ stands amid a text",
      help: "give it a paragraph of its own"),
    Diagnostic(
      "map-not-shown", .error, "a map of the document cannot be drawn",
      help: "the message says what it lacks: a file, a heading, or a claim of that name"),
  ]

  private static let emptyPicture = Diagnostic(
    "empty-picture", .warning, "the picture is empty: no claim and no argument is selected",
    help: "what nothing joins to the rest is left out unless `selection.excludeDisconnected` is "
      + "false; `argmap explain settings` has more of `selection`")

  /// What is told of a graph of which a map shows nothing, though it has claims or arguments.
  public static func emptyPicture(
    of graph: ArgumentGraph, as map: ArgumentMap, at range: SourceRange? = nil
  ) -> Diagnostic? {
    let hasNothing = graph.statements.isEmpty && graph.arguments.isEmpty
    guard map.nodes.isEmpty, !hasNothing else { return nil }
    var diagnostic = emptyPicture
    diagnostic.range = range
    return diagnostic
  }
}
