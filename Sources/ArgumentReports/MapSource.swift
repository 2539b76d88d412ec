public import Argdown
import ArgumentAnalysis
import ArgumentExchange
public import ArgumentMaps
public import ArgumentModel

/// A map as text, read: its tree, its graph, what its settings say, and what is wrong with it.
///
/// Reading cannot fail; the faults are told beside what could be read.
public struct MapSource: Sendable {
  /// The tree, with those of included files.
  public let document: ArgdownDocument
  /// The graph.
  public let graph: ArgumentGraph
  /// The files, this one first, and where their text stands in the document.
  public let sourceMap: SourceMap
  /// The settings of the front matter and of the configuration, as far as they hold.
  public let settings: DataMapping
  /// What the settings say of the map.
  public let mapOptions: MapOptions
  /// What the settings say of sizes and colours.
  public let mapStyle: MapStyle
  /// What is wrong with notation, data and settings, in the order of the source.
  public let faults: [Diagnostic]

  /// Reads a map and the files that it includes.
  ///
  /// - Parameters:
  ///   - text: Argdown, in UTF-8.
  ///   - path: What messages call the text; included paths start from its folder.
  ///   - loader: Where included files come from.
  ///   - configuration: Settings that hold beside those of the front matter.
  ///   - overlay: Settings that outweigh all others.
  ///   - usesPreferences: Whether priorities decide on attacks, whatever the settings say.
  ///   - table: All settings that are known, for the spelling of others.
  /// - Complexity: O(length of the texts), on average.
  public init(
    _ text: [UInt8], at path: String, loading loader: SourceLoader = SourceLoader([:]),
    configuration: DataMapping = [:], overlay: DataMapping = [:], usesPreferences: Bool = false,
    knowing table: SettingsTable = MapSource.settings
  ) {
    let composed = ComposedDocument(parsing: text, at: path, loading: loader)
    document = composed.document
    sourceMap = composed.sourceMap
    let elaboration = Elaboration(document, configuration: configuration)
    var graph = elaboration.graph
    if usesPreferences { graph.usesPreferences = true }
    self.graph = graph
    var settings = elaboration.settings
    settings.merge(overlay)
    self.settings = settings
    mapOptions = MapOptions(settings: settings)
    mapStyle = MapStyle(settings: settings)
    let misspelt = table.diagnostics(of: elaboration.frontMatter)
    faults = (document.diagnostics + elaboration.diagnostics + misspelt).enumerated().sorted {
      ($0.element.range?.lowerBound ?? 0, $0.offset) < (
        $1.element.range?.lowerBound ?? 0, $1.offset
      )
    }.map(\.element)
  }

  /// All settings that a map may have.
  public static let settings =
    MapOptions.settings + MapStyle.settings + Elaboration.settings + FigureOptions.settings
    + ArgdownJSONForm.settings + SettingsTable(checkSettings, for: CheckOptions()) + .elsewhere
}
