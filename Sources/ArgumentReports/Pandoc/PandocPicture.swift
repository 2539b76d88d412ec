public import ArgumentMaps
public import ArgumentModel

/// How the picture of a map comes into a document: what it is, and where it stands.
public struct PandocPicture: Hashable, Sendable {
  /// What the picture is; the raw value is the ending of its file.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case svg, png, pdf

    fileprivate var mediaType: String {
      switch self {
      case .svg: "image/svg+xml"
      case .png: "image/png"
      case .pdf: "application/pdf"
      }
    }
  }

  /// Where the picture stands.
  public enum Place: Hashable, Sendable {
    /// As markup in the page, so that its words can be found and selected.
    case page
    /// In the address of an image, which Pandoc unpacks into the file that it writes.
    case address
    /// In a file of its own, to which the document refers.
    case file
  }

  /// What it is.
  public var format: Format
  /// Where it stands.
  public var place: Place

  /// Creates a way.
  public init(_ format: Format, _ place: Place) {
    self.format = format
    self.place = place
  }

  /// The way that suits what Pandoc writes, by the name that it gives its filters.
  ///
  /// What is not known takes a PNG in a file.
  public init(for target: String) {
    let name = String(target.prefix { $0 != "+" && $0 != "-" })
    let ways: [(names: Set<String>, PandocPicture)] = [
      (
        [
          "html", "html4", "html5", "chunkedhtml", "revealjs", "slidy", "s5", "slideous",
          "dzslides",
        ], PandocPicture(.svg, .page)
      ),
      (["epub", "epub2", "epub3"], PandocPicture(.svg, .address)),
      (["docx", "odt", "pptx", "rtf", "fb2"], PandocPicture(.png, .address)),
      (["latex", "beamer", "context", "pdf"], PandocPicture(.pdf, .file)),
    ]
    let svg = [
      "markdown", "gfm", "commonmark", "rst", "asciidoc", "org", "typst", "docbook", "jats",
      "mediawiki", "json", "native",
    ]
    self =
      ways.first { $0.names.contains(name) }?.1
      ?? PandocPicture(svg.contains { name.hasPrefix($0) } ? .svg : .png, .file)
  }

  /// Lays what the author asks for over this: `mode` and `format`, as Argdown's own filter has them.
  public mutating func apply(_ settings: DataMapping) {
    let isPage = place == .page
    if let format = settings["format"]?.string.flatMap(Format.init(rawValue:)) {
      self.format = format
      if isPage, format != .svg { place = .address }
    }
    switch settings["mode"]?.string {
    case "inline": place = isPage && format == .svg ? .page : .address
    case "file": place = .file
    default: break
    }
  }

  /// The settings of the filter that are no settings of figures.
  public static let settings = SettingsTable(
    [
      Setting<PandocPicture>(
        "mode", expected: "inline or file", words: ["inline", "file"],
        "whether pictures stand in the document or beside it"
      ) { value, _ in ["inline", "file"].contains(value.string) },
      .word("format", \.format, "what pictures are"),
      .anyText("media", "the folder of pictures that stand beside the document"),
      .anyText("config", "a file of settings for all maps"),
      .anyText("sourceHighlighter", "without effect: Pandoc shows the source"),
      .anyText("data-pos", "where the block stands, as Pandoc tells it"),
    ], for: PandocPicture(.svg, .page))

  /// The bytes of a picture as an address: `data:image/png;base64,…`.
  public func address(of bytes: [UInt8]) -> String {
    "data:\(format.mediaType);base64,\(Base64.text(of: bytes))"
  }
}

extension Setting {
  fileprivate static func anyText(_ path: String, _ summary: String) -> Setting {
    Setting(path, expected: "a text", summary) { value, _ in value.string != nil }
  }
}

extension PandocMap {
  /// A name for the file of a picture: what the block is called, and letters made from the content.
  public func fileName(for picture: [UInt8]) -> String {
    let name = String(
      String.UnicodeScalarView(
        identifier.unicodeScalars.prefix(200).map { scalar in
          switch scalar {
          case "a"..."z", "A"..."Z", "0"..."9", "_": scalar
          default: "-"
          }
        }))
    var fingerprint = Fingerprint()
    fingerprint.mix(picture)
    return "\(name.isEmpty ? "map" : name)-\(fingerprint.digits(10))"
  }
}

extension Figure {
  /// The picture of the figure in a format.
  ///
  /// A PNG has three pixels to a point and a white ground, for paper.
  ///
  /// - Complexity: That of Graphviz, and for PNG and PDF that of librsvg.
  public func picture(
    _ picture: PandocPicture, idPrefix prefix: String? = nil
  ) throws(RenderError) -> [UInt8] {
    var svg = svgOptions(idPrefix: prefix)
    var figure = self
    if picture.place != .page {
      svg.isStandalone = true
      svg.hasGraphicsRoles = picture.place == .file
      svg.width = nil
      svg.height = nil
    }
    if picture.format == .png, svg.theme != .dark { figure.style.light.background = "#ffffff" }
    let layout = try figure.laidOut()
    return switch picture.format {
    case .svg: Array(layout.svg(svg).utf8)
    case .png: try layout.png(svg, scale: Self.pixelsPerPoint)
    case .pdf: try layout.pdf(svg)
    }
  }

  private static let pixelsPerPoint = 3.0

  /// The size on paper of a PNG of ``picture(_:idPrefix:)``, in points.
  public static func size(ofPNG bytes: [UInt8]) -> Size? {
    guard bytes.count > 24 else { return nil }
    let pixels = { bytes[$0..<$0 + 4].reduce(0) { $0 << 8 | Int($1) } }
    return Size(
      width: Double(pixels(16)) / pixelsPerPoint, height: Double(pixels(20)) / pixelsPerPoint)
  }
}
