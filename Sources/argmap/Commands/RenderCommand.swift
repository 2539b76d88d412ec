import ArgumentMaps
import ArgumentReports

extension Command {
  static let render = Command(
    name: "render", operands: "FILE…", operandCount: 1...Int.max,
    summary: "draws maps",
    details: [
      "Without --output, the picture goes to standard output. A folder as PATH takes one file for",
      "each map, named after it. Faults of the notation are told on standard error; the rest is drawn.",
      "A folder as FILE stands for all maps below it; their pictures keep their folders.",
      "Many maps are shared out among processes. One that takes too long, too much memory, or crashes",
      "is tried once more, then told: exit status 1 if some maps are missing, 2 if all are.",
      "PNG and PDF need librsvg (on Debian: librsvg2-2); nothing else does.",
    ],
    options: [
      .value("output", "PATH", "a file, or a folder"),
      .choice("to", PictureFormat.names, "default: by the ending of PATH, else svg"),
      .choice(
        "theme", SVGOptions.Theme.allCases.map(\.rawValue),
        "colours; auto follows the reader's screen; default: auto"),
      .value("id-prefix", "WORD", "what all ids in the picture start with; default: by the map"),
      .value("scale", "N", "pixels or PDF points to a point; default: 2 for png, 1 for pdf"),
      .value("background", "COLOR", "like #fdf6e3, or transparent; default: white for png"),
      .flag("standalone", "a file of its own; the default"),
      .flag("inline", "a part of an HTML page: no XML declaration"),
      .value("link-template", "URL", "where boxes lead: '#{sort}-{id}', or with {title}"),
      .value("style", "FILE", "settings in YAML or JSON that outweigh those of the maps"),
      .flag("legend", "explains lines and colours below the map"),
      PictureFormat.fit,
    ] + MapView.options + [.preferences] + MapProducts.options + Option.reading,
    run: { (invocation) throws(Failure) in try runRender(invocation) })

  private static func runRender(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    let destination = try Destination(invocation)
    let options = try PictureOptions(invocation, for: destination)
    let configuration = try ConfigurationFile(invocation)
    let view = try MapView(invocation)
    let style = try ConfigurationFile.style(invocation)
    let products = try MapProducts(
      invocation, to: destination, ending: options.format.rawValue,
      isolated: options.format != .dot)
    if products.areMany, options.format != .dot { ArgumentMap.prepareLayout() }
    return try products.make { (path) throws(Failure) in
      let file = try MapFile(path, configuration, style: style)
      let status = file.reportFaults()
      let map = try view.map(of: file)
      if let empty = ReportDocument.emptyPicture(of: file.graph, as: map) { file.report([empty]) }
      return MapProducts.Product(
        status: status, content: Files.whole(try options.picture(of: map, in: file)),
        sources: file.included + map.pictureFiles(of: file))
    }
  }
}
