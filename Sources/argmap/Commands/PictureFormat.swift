import ArgumentMaps
import ArgumentModel

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

  /// The options that only some formats know.
  private static let uses: [(option: String, formats: [PictureFormat])] = [
    ("theme", [.svg, .png, .pdf, .html]), ("background", [.svg, .png, .pdf, .html]),
    ("id-prefix", [.svg, .html]), ("standalone", [.svg]), ("inline", [.svg]),
    ("scale", [.png, .pdf]),
  ]
}

/// How the pictures of a run are drawn.
struct PictureOptions {
  let format: PictureFormat
  var svg = SVGOptions()
  var style = MapStyle()
  var scale: Double?

  /// Reads the options of a picture.
  init(_ invocation: Invocation, for destination: Destination) throws(Failure) {
    format = try PictureFormat(invocation, for: destination)
    if invocation.has("inline"), invocation.has("standalone") {
      throw Failure("a picture is either --inline or --standalone")
    }
    svg.isStandalone = !invocation.has("inline")
    svg.idPrefix = invocation["id-prefix"]
    if let name = invocation["theme"], let theme = SVGOptions.Theme(rawValue: name) {
      svg.theme = theme
    }
    if let value = invocation["scale"] {
      guard let scale = Double(value), scale.isFinite, scale > 0 else {
        throw Failure("--scale takes a number above 0, not \(quoted(value))")
      }
      self.scale = scale
    }
    // A picture of pixels mostly stands on an unknown ground; an SVG and a PDF on the page's.
    let standard = format == .png && svg.theme != .dark ? "white" : nil
    if let background = invocation["background"] ?? standard { try setBackground(background) }
  }

  /// The picture of a map.
  func picture(of file: MapFile) throws(Failure) -> [UInt8] {
    do throws(RenderError) {
      let map = file.map
      if format == .dot { return Array(map.dot.utf8) }
      let layout = try map.laidOut(style: style)
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

  /// Gives the theme a ground of its own; a transparent one holds in the dark as well.
  private mutating func setBackground(_ name: String) throws(Failure) {
    let words = ["transparent": "none", "white": "#ffffff", "black": "#000000"]
    guard let color = words[name] ?? BoxColor(name)?.description else {
      throw Failure(
        "--background cannot be \(quoted(name))",
        help: "write a colour like #fdf6e3, white, black or transparent")
    }
    if svg.theme != .dark || color == "none" { style.light.background = color }
    if svg.theme == .dark || color == "none" { style.dark.background = color }
  }
}
