extension SettingsTable {
  /// Keys of @argdown/core that concern what is not done here, and what a map says of itself.
  ///
  /// They are known so that a spelling can be checked, and without effect.
  public static let elsewhere =
    SettingsTable(known: metadata) + SettingsTable(known: original + dot, isIgnored: true)

  private static let metadata = [
    "title", "subTitle", "subtitle", "author", "authors", "date", "abstract", "thesis", "source",
    "sources", "bibliography", "keywords", "lang", "license", "version",
  ]

  private static let original = [
    "inputPath", "rootPath", "ignore", "outputPath", "outputSuffix", "input", "process",
    "processes", "plugins", "watch", "logLevel", "logExceptions", "throwExceptions",
    "logParserErrors", "logger", "config", "parser.throwExceptions",
    "images.convertToDataUrls",
    "json.removeEmbeddedRelations", "json.outputDir",
    "svg", "html", "graphml", "pdf", "png", "jpg", "webp", "vizJs", "webComponent",
    "sourceHighlighter", "sourceHiglighter", "svgToPdf", "image", "saveAs", "copyDefaultCss",
    "include", "stdout", "dagre",
  ]

  /// What concerns Graphviz's own text and drawing; the rest of `dot` has an effect.
  private static let dot: [String] = {
    let looks = ["statement", "argument"].flatMap { sort in
      ["shape", "style"].map { "dot.\(sort).\($0)" }
    }
    let attributes = [
      "bgcolor", "center", "charset", "clusterrank", "compound", "concentrate", "dpi", "fontcolor",
      "fontname", "fontsize", "forcelabels", "label", "labeljust", "labelloc", "landscape",
      "layout", "margin", "mclimit", "newrank", "nslimit", "nslimit1", "ordering", "orientation",
      "outputorder", "overlap", "pack", "packmode", "pad", "page", "quantum", "rank", "ratio",
      "resolution", "rotate", "searchsize", "sep", "size", "start", "stylesheet",
      "viewport",
    ].map { "dot.graphVizSettings.\($0)" }
    return [
      "dot.useHtmlLabels", "dot.graphname", "dot.measureLineWidth", "dot.outputDir",
    ] + looks + attributes
  }()
}
