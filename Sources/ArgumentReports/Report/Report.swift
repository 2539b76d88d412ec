public import ArgumentAnalysis
public import ArgumentModel

/// What can be said of a map, in the order in which a reader wants to know it.
///
/// A report is text and tables without a form; `markdown` and `html` are functions of it. Its own
/// words are English, whatever the language of the map.
public struct Report: Hashable, Sendable {
  /// A part of a report under a heading.
  public struct Section: Hashable, Sendable {
    /// The name of its place in a page.
    public var id: String
    /// The heading.
    public var title: Words
    /// 2 for a section, 3 for a part of the one before it.
    public var level = 2
    /// What stands below the heading.
    public var blocks: [Block]
  }

  /// A piece of a section.
  public enum Block: Hashable, Sendable {
    case paragraph(Words)
    case list([Words])
    /// A list whose items refer to each other by number, from 1.
    case numbered([Words])
    case table(Table)
    /// The place of the figure.
    case figure
  }

  /// A table with a head.
  public struct Table: Hashable, Sendable {
    /// A column: its head, and its share of the width.
    public struct Column: Hashable, Sendable {
      public var title: String
      public var share: Int
    }

    /// A row, and the claim that it is about, if it is the place where to look that up.
    public struct Row: Hashable, Sendable {
      public var subject: Relation.Endpoint?
      public var cells: [Words]
    }

    /// The columns.
    public var columns: [Column]
    /// The rows, with a cell for each column.
    public var rows: [Row]
  }

  /// What a claim or argument is called, and where it is found.
  public struct Label: Hashable, Sendable {
    /// The title; of what has none, the beginning of its text.
    public var name: String
    /// The name of its box in the figure, if it has one.
    public var box: String?
    /// The name of its row or of the chain in which it is used, if it has one.
    public var place: String?
  }

  /// The title of the map.
  public var title: String
  /// What the document is.
  public var subtitle: String
  /// The language of the author's words, as HTML names it; `nil` if the map does not say.
  public var language: String?
  /// The map as it is drawn; `nil` if there is nothing to draw, or too much.
  public var figure: Figure?
  /// The sections in order.
  public var sections: [Section]
  /// What is said of each claim and argument.
  public var labels: [Relation.Endpoint: Label]

  /// Reports on a map.
  ///
  /// - Parameters:
  ///   - source: The map.
  ///   - options: What the report holds.
  ///   - checks: What is asked of the checks; `nil` for what the map asks itself.
  ///   - library: What the map cites, as far as it is at hand.
  /// - Throws: The fault if the map lacks what the options name.
  /// - Complexity: That of the checks, and of the chains and cuts for each thesis, within limits.
  public init(
    on source: MapSource, _ options: ReportOptions = ReportOptions(), checks: CheckOptions? = nil,
    library: SourceLibrary = SourceLibrary()
  ) throws(MapView.Fault) {
    var checks = checks ?? source.checkOptions
    if let thesis = options.thesis { checks.theses = [try source.statement(titled: thesis)] }
    let material = ReportMaterial(
      source: source, options: options,
      input: CheckInput(source.graph, options: checks, library: library))
    let drawing = try material.drawing()
    title = source.graph.title ?? "Argument map"
    subtitle = material.subtitle
    language = source.settings["lang"]?.string
    figure = drawing.figure
    sections =
      [material.brief(), material.mapSection(drawing)].compactMap(\.self)
      + material.thesisSections() + material.openSections()
      + [material.findingsSection(), material.claimsSection(), material.sourcesSection()]
      .compactMap(\.self)
    labels = [:]
    labels = material.labels(in: figure?.map, places: places)
  }

  /// The sections that have something to show; without the figure, one may have nothing.
  func sections(showingFigure isShown: Bool) -> [Section] {
    sections.filter { isShown || $0.blocks != [.figure] }
  }

  /// What the sections are the place of, in order.
  private var places: [Relation.Endpoint] {
    sections.flatMap(\.blocks).flatMap { (block) -> [Relation.Endpoint] in
      switch block {
      case .table(let table): table.rows.compactMap(\.subject)
      case .list(let items), .numbered(let items): items.flatMap(\.places)
      case .paragraph(let words): words.places
      case .figure: []
      }
    }
  }
}

extension Words {
  fileprivate var places: [Relation.Endpoint] {
    runs.compactMap { if case .place(let name) = $0 { name } else { nil } }
  }
}

extension ArgumentGraph {
  /// The title in the front matter.
  fileprivate var title: String? { metadata["title"]?.text.flatMap { $0.isEmpty ? nil : $0 } }
}

extension MapSource {
  /// The title of the statement that somebody means; an argument speaks by what it concludes.
  fileprivate func statement(titled text: String) throws(MapView.Fault) -> String {
    let reading = Reading(graph)
    let name = try MapView.endpoint(titled: text, in: reading)
    if let id = name.statement { return id.description }
    if let id = name.argument, let structure = graph[id]?.structure {
      return structure.mainConclusion.statement.description
    }
    throw MapView.Fault(
      message: "\(name) is an argument without a conclusion of its own",
      help: "name the claim that it is about")
  }
}
