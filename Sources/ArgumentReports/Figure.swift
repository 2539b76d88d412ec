public import ArgumentMaps
public import ArgumentModel

/// A map as it is set into a document: the part that is seen, and what is said around it.
///
/// A figure is made without a layout; drawing it is the costly step, and a pure function of it.
public struct Figure: Hashable, Sendable {
  /// What is drawn.
  public var map: ArgumentMap
  /// How it is drawn.
  public var style: MapStyle
  /// What is said around it.
  public var options: FigureOptions
  /// The language of its words, as HTML names it; `nil` if the map does not say.
  public var language: String?
  /// A short name made from the content, alike for equal figures: what ids start with.
  public let name: String

  /// The figure of a map that was read; `attributes` outweigh what its front matter says.
  public init(
    of source: MapSource, attributes: DataMapping = [:]
  ) throws(MapView.Fault) {
    var options = FigureOptions()
    options.apply(source.settings["figure"]?.mapping ?? [:])
    options.apply(attributes)
    try self.init(
      of: source.graph, options, mapOptions: source.mapOptions, style: source.mapStyle,
      language: source.settings["lang"]?.string)
  }

  /// The figure of a graph, however it was made.
  public init(
    of graph: ArgumentGraph, _ options: FigureOptions = FigureOptions(),
    mapOptions: MapOptions? = nil, style: MapStyle = MapStyle(), language: String? = nil
  ) throws(MapView.Fault) {
    map = try options.view.map(of: graph, mapOptions)
    self.style = style
    self.options = options
    self.language = language
    name = map.fingerprint
  }

  /// What stands below the picture, if anything does.
  public var caption: String? { options.caption ?? map.title }

  /// What stands for the picture where it is not seen.
  public var alternative: String {
    options.alternative
      ?? [map.title.map { "\($0)." }, map.summary].compactMap(\.self)
      .joined(separator: " ")
  }

  /// The picture's boxes and lines in their places.
  ///
  /// - Complexity: That of Graphviz; see `MapLayout`.
  public func laidOut() throws(RenderError) -> MapLayout { try map.laidOut(style: style) }

  /// How the picture is written into a page, all its names beginning with `prefix`.
  public func svgOptions(idPrefix prefix: String? = nil) -> SVGOptions {
    var svg = SVGOptions()
    svg.isStandalone = false
    svg.idPrefix = prefix ?? name
    svg.theme = options.theme
    svg.hasLegend = options.hasLegend
    svg.width = options.width
    svg.height = options.height
    svg.linkTemplate = options.linkTemplate
    svg.width = options.width
    svg.height = options.height
    return svg
  }
}
