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
    Diagnostic(
      "image-in-text", .error, "the map ‘map.argdown’ stands amid a text",
      help: "give it a paragraph of its own"),
    Diagnostic(
      "map-not-shown", .error, "a map of the document cannot be drawn",
      help: "the message says what it lacks: a file, a heading, or a claim of that name"),
  ]
}
