public import Argdown
public import ArgumentMaps
public import ArgumentModel

/// The maps of a document, read: what comes in the place of each, before anything is drawn.
public struct ReportFigures {
  /// What comes in the place of a block.
  public struct Entry: Sendable {
    /// What is shown.
    public enum Content: Sendable {
      case figure(Figure)
      /// The map as text.
      case listing
      /// Why nothing can be shown.
      case fault(String)
    }

    /// The block.
    public let block: MapBlock
    /// What is shown.
    public var content: Content
    /// The file of the map, or the document: pictures in boxes lie in its folder or below.
    public let path: String
    /// What all names in the picture begin with, unlike those of all others in the page.
    public let idPrefix: String
    /// The map as text.
    let text: [UInt8]
    /// Whether the text follows the picture.
    let showsText: Bool
    /// Whether it brings the style sheet of listings, as the first does that needs it.
    let hasStyleSheet: Bool
  }

  /// What comes in the places of the blocks, one for each.
  public internal(set) var entries: [Entry] = []
  /// What is wrong with the document and its maps, with the files in which the places are.
  public private(set) var faults: [(diagnostic: Diagnostic, map: SourceMap)] = []
  private let file: SourceMap
  private var labels = PageNames()
  private var prefixes = PageNames()
  private var hasStyleSheet = false

  /// Reads the maps of a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - path: What messages call it; paths of maps start from its folder.
  ///   - loader: Where maps and the files that they include come from.
  ///   - configuration: Settings that hold beside those of front matters.
  ///   - attributes: What the figures have unless their blocks say otherwise.
  ///   - showsTexts: Whether each figure carries the text of its map, folded away.
  public init(
    of document: ReportDocument, at path: String, loading loader: SourceLoader = SourceLoader([:]),
    configuration: DataMapping = [:], attributes: DataMapping = [:], showsTexts: Bool = false
  ) {
    file = SourceMap(SourceMap.File(path, document.source), count: document.source.count)
    var others = document.faults[...]
    for block in document.blocks {
      while let fault = others.first, (fault.range?.lowerBound ?? 0) < block.range.lowerBound {
        faults.append((others.removeFirst(), file))
      }
      var all = attributes
      all.merge(block.settings.values)
      faults += FigureOptions.attributes.diagnostics(of: block.settings).map { [file] in ($0, file)
      }
      var text: [UInt8] = []
      var place = path
      do throws(SourceLoader.Failure) {
        switch block.origin {
        case .text(let own): text = own
        case .file(let name):
          place = path.including(name)
          text = try loader.read(place)
        }
      } catch {
        var message = error.message
        // What stands in the document does not tell where the document lay.
        if case .file(let name) = block.origin { message = message.replacing(place, with: name) }
        add(block, message, help: error.help)
        continue
      }
      let source = MapSource(text, at: place, loading: loader, configuration: configuration)
      if !source.faults.isEmpty {
        let map = block.sourceMap(of: source, in: file.files[0])
        faults += source.faults.map { ($0, map) }
      }
      add(block, source, all, at: place, text, showsTexts)
    }
    faults += others.map { [file] in ($0, file) }
  }

  private mutating func add(
    _ block: MapBlock, _ source: MapSource, _ attributes: DataMapping, at place: String,
    _ text: [UInt8], _ showsTexts: Bool
  ) {
    guard block.form == .figure else {
      append(block, .listing, at: place, text: text)
      return
    }
    do throws(MapView.Fault) {
      var figure = try Figure(of: source, attributes: attributes)
      let range = block.settings.range
      if let empty = ReportDocument.emptyPicture(of: source.graph, as: figure.map, at: range) {
        faults.append((empty, file))
      }
      figure.options.classes = block.classes
      figure.options.label = figure.options.label.flatMap { unique($0, of: block) }
      append(block, .figure(figure), at: place, text: text, showsText: showsTexts)
    } catch {
      add(block, error.message, help: error.help)
    }
  }

  /// A label as the page can have it, told if it is another's already.
  private mutating func unique(_ label: String, of block: MapBlock) -> String? {
    let label = String(label.map { $0.isLetter || $0.isNumber || "-_:.".contains($0) ? $0 : "-" })
    guard !label.isEmpty else { return nil }
    let name = labels.take(label)
    if name != label {
      let fault = Diagnostic(
        "duplicate-label", .warning, "there is a figure ‘\(label)’ already; this one is ‘\(name)’",
        at: block.settings.range, help: "give each figure a label of its own")
      faults.append((fault, file))
    }
    return name
  }

  private mutating func add(_ block: MapBlock, _ fault: String, help: String?) {
    let diagnostic = Diagnostic(
      "map-not-shown", .error, fault, at: block.settings.range, help: help)
    faults.append((diagnostic, file))
    append(block, .fault(fault), at: file.files[0].name, text: [])
  }

  private mutating func append(
    _ block: MapBlock, _ content: Entry.Content, at path: String, text: [UInt8],
    showsText: Bool = false
  ) {
    var name = ""
    var needsStyleSheet = showsText
    switch content {
    case .figure(let figure): name = figure.name
    case .listing: needsStyleSheet = true
    case .fault: break
    }
    entries.append(
      Entry(
        block: block, content: content, path: path,
        idPrefix: name.isEmpty ? "" : prefixes.take(name), text: text, showsText: showsText,
        hasStyleSheet: needsStyleSheet && !hasStyleSheet))
    hasStyleSheet = hasStyleSheet || needsStyleSheet
  }
}

extension ReportFigures.Entry {
  /// What comes in the place of the block as HTML, without empty lines; the costly step.
  public func html() throws(RenderError) -> String {
    switch content {
    case .figure(let figure): try figure.html(idPrefix: idPrefix, adding: foldedText)
    case .listing: styleSheet + SourceListing(text).html
    case .fault(let message): Self.note(on: message)
    }
  }

  /// What comes in the place of the block, whose picture is a file; `nil` leaves a listing as it is.
  public func markup(linkingTo address: String, in format: ReportDocument.Format) -> String? {
    switch content {
    case .figure(let figure):
      format.isMarkdown
        ? figure.markdown(linkingTo: address, hasAttributes: format == .pandoc)
        : figure.html(linkingTo: address, adding: foldedText)
    case .listing: format.isMarkdown ? nil : styleSheet + SourceListing(text).html
    case .fault(let message):
      format.isMarkdown
        ? "\n**This map cannot be shown:** \(MarkdownText.escaped(message))\n\n"
        : Self.note(on: message)
    }
  }

  /// A note where a map would be.
  private static func note(on message: String) -> String {
    var note = XMLWriter()
    note.markup(
      "<p class=\"argmap-fault\" role=\"note\"><strong>This map cannot be shown:</strong> ")
    note.text(message)
    note.markup("</p>\n")
    return String(decoding: note.bytes, as: UTF8.self)
  }

  private var styleSheet: String {
    hasStyleSheet ? "<style>\n\(SourceListing.styleSheet)</style>\n" : ""
  }

  private var foldedText: String {
    guard showsText else { return "" }
    return styleSheet + "<details class=\"argmap-source\"><summary>The map as text</summary>\n"
      + SourceListing(text).html + "</details>\n"
  }

  /// The same with a fault in place of what could not be drawn.
  public func failing(with message: String) -> Self {
    var entry = self
    entry.content = .fault(message)
    return entry
  }
}
