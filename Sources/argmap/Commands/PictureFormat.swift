import ArgumentMaps
import ArgumentModel
import ArgumentReports

/// What a picture is written as; the raw value is the ending of its file.
enum PictureFormat: String, CaseIterable {
  case svg, png, pdf, html, dot

  /// The formats as `--to` names them.
  static let names = allCases.map(\.rawValue)

  /// Reads `--to`, else the ending of the file, else SVG.
  init(_ invocation: Invocation, for destination: Destination) throws(Failure) {
    let ending = destination.ending?.lowercased()
    let endings = ["gv": "dot", "htm": "html"]
    let name = invocation["to"] ?? ending.map { endings[$0] ?? $0 } ?? "svg"
    guard let format = PictureFormat(rawValue: name) else {
      throw Failure(
        "nothing is known of pictures that end in \(quoted("." + name))",
        help: "name the format: --to \(Self.names.joined(separator: ", --to "))")
    }
    for (option, formats) in Self.uses where invocation.has(option) && !formats.contains(format) {
      let others = formats.map { "--to \($0)" }.joined(separator: ", ")
      throw Failure("--\(option) is without effect on \(format)", help: "it is for \(others)")
    }
    self = format
  }

  /// The option for the sheet that a map is to fill.
  static let fit = Option.choice(
    "fit", MapStyle.Sheet.allCases.map(\.rawValue),
    "the sheet on which a map is to be as large as can be; default: free, as it comes")

  /// The options that only some formats know.
  private static let uses: [(option: String, formats: [PictureFormat])] = [
    ("theme", [.svg, .png, .pdf, .html]), ("legend", [.svg, .png, .pdf, .html]),
    ("link-template", [.svg, .pdf, .html]), ("background", [.svg, .png, .pdf, .html]),
    ("id-prefix", [.svg, .html]), ("standalone", [.svg]), ("inline", [.svg]),
    ("scale", [.png, .pdf]), ("fit", [.svg, .png, .pdf, .html]),
  ]
}

/// How the pictures of a run are drawn.
struct PictureOptions {
  private(set) var format: PictureFormat
  var svg = SVGOptions()
  var scale: Double?
  /// The ground, as the palette has it; `nil` for that of the style.
  private var background: String?
  /// The sheet to fill; `nil` for that of the style.
  private let sheet: MapStyle.Sheet?

  /// Reads the options of a picture.
  init(_ invocation: Invocation, for destination: Destination) throws(Failure) {
    format = try PictureFormat(invocation, for: destination)
    if invocation.has("inline"), invocation.has("standalone") {
      throw Failure("a picture is either --inline or --standalone")
    }
    svg.isStandalone = !invocation.has("inline")
    svg.idPrefix = invocation["id-prefix"]
    svg.hasLegend = invocation.has("legend")
    svg.linkTemplate = invocation["link-template"]
    if let template = svg.linkTemplate, !SVGOptions.accepts(linkTemplate: template) {
      throw Failure(
        "boxes cannot lead to \(quoted(template))",
        help: "addresses are http, https, mailto, relative, or start with #: '#{sort}-{id}'")
    }
    if let name = invocation["theme"], let theme = SVGOptions.Theme(rawValue: name) {
      svg.theme = theme
    }
    if let value = invocation["scale"] {
      guard let scale = Double(value), scale.isFinite, scale > 0 else {
        throw Failure("--scale takes a number above 0, not \(quoted(value))")
      }
      self.scale = scale
    }
    sheet = invocation["fit"].flatMap(MapStyle.Sheet.init(rawValue:))
    // A picture of pixels mostly stands on an unknown ground; an SVG and a PDF on the page's.
    let standard = format == .png && svg.theme != .dark ? "white" : nil
    if let name = invocation["background"] ?? standard { background = try Self.color(name) }
  }

  /// The same for another format.
  func with(_ format: PictureFormat) -> PictureOptions {
    var options = self
    options.format = format
    return options
  }

  /// The picture of a map, or of a part of it, in the style of its file.
  func picture(of map: ArgumentMap, in file: MapFile) throws(Failure) -> [UInt8] {
    do throws(RenderError) {
      let measured = MeasuredMap(map, style: adapted(file.mapStyle))
      if format == .dot { return Array(measured.dot.utf8) }
      let layout = try measured.laidOut()
      return switch format {
      case .dot, .svg: Array(layout.svg(svg).utf8)
      case .html: Array(layout.html(svg, language: file.settings["lang"]?.string ?? "en").utf8)
      case .png: try layout.png(svg, scale: scale ?? 2)
      case .pdf: try layout.pdf(svg, scale: scale ?? 1)
      }
    } catch {
      throw Failure("\(printable(file.path)): \(error)")
    }
  }

  /// The style with the sheet and the ground that were asked for; a transparent one holds in the dark
  /// as well.
  private func adapted(_ style: MapStyle) -> MapStyle {
    var style = style
    if let sheet { style.fit = sheet }
    guard let background else { return style }
    if svg.theme != .dark || background == "none" { style.light.background = background }
    if svg.theme == .dark || background == "none" { style.dark.background = background }
    return style
  }

  private static func color(_ name: String) throws(Failure) -> String {
    let words = ["transparent": "none", "white": "#ffffff", "black": "#000000"]
    guard let color = words[name] ?? BoxColor(name)?.description else {
      throw Failure(
        "--background cannot be \(quoted(name))",
        help: "write a colour like #fdf6e3, white, black or transparent")
    }
    return color
  }
}
