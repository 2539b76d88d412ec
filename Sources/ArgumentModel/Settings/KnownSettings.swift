extension SettingsTable {
  /// Keys of @argdown/core that concern what is not done here, and what a map says of itself.
  ///
  /// They are known so that a spelling can be checked, and without effect.
  public static let elsewhere = SettingsTable(known: metadata + original)

  private static let metadata = [
    "title", "subTitle", "subtitle", "author", "authors", "date", "abstract", "thesis", "source",
    "sources", "keywords", "lang", "license", "version",
  ]

  private static let original = [
    "inputPath", "rootPath", "ignore", "outputPath", "outputSuffix", "input", "process",
    "processes", "plugins", "watch", "logLevel", "logExceptions", "throwExceptions",
    "logParserErrors", "logger", "config", "parser.throwExceptions",
    "dot.useHtmlLabels", "dot.graphname", "dot.mapBgColor", "dot.measureLineWidth", "dot.group",
    "dot.closedGroup", "dot.argument", "dot.statement", "dot.edge", "dot.graphVizSettings",
    "dot.outputDir", "images.convertToDataUrls",
    "json.spaces", "json.removeEmbeddedRelations", "json.exportMap", "json.exportSections",
    "json.exportTags", "json.exportData", "json.outputDir",
    "svg", "html", "graphml", "pdf", "png", "jpg", "webp", "vizJs", "webComponent",
    "sourceHighlighter", "sourceHiglighter", "svgToPdf", "image", "saveAs", "copyDefaultCss",
    "include", "stdout", "dagre",
  ]
}
