import ArgumentMaps

extension Command {
  static let render = Command(
    name: "render", operands: "FILE…", operandCount: 1...Int.max,
    summary: "draws maps",
    details: [
      "Without --output, the picture goes to standard output. A folder as PATH takes one file for",
      "each map, named after it. Faults of the notation are told on standard error; the rest is drawn.",
      "A folder as FILE stands for all maps below it; their pictures keep their folders.",
    ],
    options: [
      .value("output", "PATH", "a file, or a folder"),
      .choice("to", ["svg", "dot"], "default: by the ending of PATH, else svg"),
      .choice(
        "theme", SVGOptions.Theme.allCases.map(\.rawValue),
        "colours; auto follows the reader's screen; default: auto"),
      .value("id-prefix", "WORD", "what all ids in the picture start with; default: by the map"),
      .value("timeout", "SECONDS", "the time a layout may take; 0 for any; default: 60"),
      .flag("standalone", "a file of its own; the default"),
      .flag("inline", "a part of an HTML page: no XML declaration"),
      .value("link-template", "URL", "where boxes lead: '#{sort}-{id}', or with {title}"),
      .value("style", "FILE", "settings in YAML or JSON that outweigh those of the maps"),
      .flag("legend", "explains the lines below the map"),
    ] + MapView.options + [.configuration],
    run: { (invocation) throws(Failure) in try runRender(invocation) })

  private static func runRender(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    let destination = try Destination(invocation)
    let (maps, failures) = MapPath.all(invocation.operands)
    if let failure = failures.first { throw failure }
    try destination.check(maps)
    var format = invocation["to"] ?? ""
    if format.isEmpty { format = try formatByEnding(of: destination) }
    let options = try svgOptions(invocation)
    let configuration = try ConfigurationFile(invocation)
    let view = try MapView(invocation)
    let style = try ConfigurationFile.style(invocation)
    let limit = try invocation.count("timeout", default: 60)
    if maps.count > 1, format != "dot" { ArgumentMap.prepareLayout() }
    var status = ExitStatus.fine
    var drawingFailures: [Failure] = []
    for path in maps {
      do throws(Failure) {
        let file = try MapFile(path.path, configuration, style: style)
        if file.reportFaults() == .findings { status = .findings }
        let map = MeasuredMap(try view.map(of: file), style: file.mapStyle)
        let picture =
          format == "dot"
          ? Array(map.dot.utf8)
          : try Worker.run(on: file.path, limit: limit == 0 ? nil : limit) {
            () throws(Failure) in Array(try svg(of: map, options, path: file.path).utf8)
          }
        try destination.put(picture, of: path, ending: format)
      } catch {
        drawingFailures.append(error)
      }
    }
    if let last = drawingFailures.last {
      for failure in drawingFailures.dropLast() { Files.complain("argmap: \(failure.message)") }
      throw last
    }
    return status
  }

  private static func formatByEnding(of destination: Destination) throws(Failure) -> String {
    switch destination.ending?.lowercased() {
    case nil, "svg"?: return "svg"
    case "dot"?, "gv"?: return "dot"
    case let ending?:
      throw Failure(
        "nothing is known of pictures that end in \(quoted("." + ending))",
        help: "name the format: --to svg, or --to dot")
    }
  }

  private static func svgOptions(_ invocation: Invocation) throws(Failure) -> SVGOptions {
    if invocation.has("inline"), invocation.has("standalone") {
      throw Failure("a picture is either --inline or --standalone")
    }
    var options = SVGOptions()
    options.isStandalone = !invocation.has("inline")
    options.idPrefix = invocation["id-prefix"]
    options.hasLegend = invocation.has("legend")
    options.linkTemplate = invocation["link-template"]
    if let template = options.linkTemplate, !SVGOptions.accepts(linkTemplate: template) {
      throw Failure(
        "boxes cannot lead to \(quoted(template))",
        help: "addresses are http, https, mailto, relative, or start with #: '#{sort}-{id}'")
    }
    if let name = invocation["theme"], let theme = SVGOptions.Theme(rawValue: name) {
      options.theme = theme
    }
    return options
  }

  private static func svg(
    of map: MeasuredMap, _ options: SVGOptions, path: String
  ) throws(Failure) -> String {
    do throws(RenderError) {
      return try map.laidOut().svg(options)
    } catch {
      throw Failure("\(printable(path)): \(error)")
    }
  }
}
