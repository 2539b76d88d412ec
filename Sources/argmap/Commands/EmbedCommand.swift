import ArgumentMaps
import ArgumentReports
import Workers

extension Command {
  static let embed = Command(
    name: "embed", operands: "REPORT…", operandCount: 1...Int.max,
    summary: "draws maps into the documents that hold them",
    details: [
      "In Markdown and HTML, blocks of code in `argdown-map` and images of *.argdown files become",
      "figures; blocks in `argdown` are shown as text, or drawn with `map` behind the word. What stands",
      "behind it may be caption=\"…\", alt, label, width, height, focus, depth, section, tag, theme,",
      "legend, outline, status. The block stays in a comment, so that the document can be edited and",
      "embedded again. Without --assets, pictures are SVG in the document itself. PATH may be REPORT.",
    ],
    options: [
      .value("output", "PATH", "a file, or a folder; default: standard output"),
      .value("assets", "DIR", "pictures go there as files, and the document refers to them"),
      .choice("to", ["svg", "png", "pdf"], "the format of those pictures; default: svg"),
      .choice(
        "from", ReportDocument.Format.allCases.map(\.rawValue),
        "what the document is written in; default: by its ending"),
      .choice("sources", ["comment", "details"], "details: each map as text as well, folded away"),
      .flag("outline", "each map as a nested list as well, folded away"),
      .choice("theme", SVGOptions.Theme.allCases.map(\.rawValue), "colours; default: auto"),
    ] + MapRun.options + Option.reading,
    run: { (invocation) throws(Failure) in try runEmbed(invocation) })

  private static func runEmbed(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    let destination = try Destination(invocation)
    try destination.check(invocation.operands.map { MapPath(file: $0) })
    var assets = try AssetFolder(invocation)
    let configuration = try ConfigurationFile(invocation)
    let limits = try WorkLimits(invocation)
    var status = ExitStatus.fine
    for path in invocation.operands {
      var file = try DocumentFile(path, invocation, configuration)
      if file.reportFaults() == .findings { status = .findings }
      let (contents, isWhole) = try file.contents(
        within: limits, assets: &assets, folder: destination.folder(of: file.path))
      if !isWhole { status = .findings }
      try destination.put(
        file.document.embedding(contents), of: MapPath(file: path), ending: file.ending)
    }
    return status
  }
}

extension Destination {
  /// The folder in which a document comes to lie; that of its source if it goes to standard output.
  fileprivate func folder(of document: String) -> String {
    switch self {
    case .standardOutput: Files.folder(of: document)
    case .file(let path): Files.folder(of: path)
    case .folder(let folder): folder
    }
  }
}

extension DocumentFile {
  /// What comes in the places of the maps; files of pictures are written.
  ///
  /// What cannot be drawn is told on standard error, and in its place.
  fileprivate mutating func contents(
    within limits: WorkLimits, assets: inout AssetFolder?, folder: String
  ) throws(Failure) -> (contents: [String?], isWhole: Bool) {
    var entries = figures.entries
    for place in entries.indices { entries[place].loadImages(within: reach) }
    let drawn = entries.indices.filter {
      if case .figure = entries[$0].content { true } else { false }
    }
    let format = assets?.format
    let results = try Drawing.results(
      of: drawn.map { place in
        let entry = entries[place]
        let subject = "\(path):\(entry.block.line)"
        return Drawing.Job(subject: subject) { () throws(Failure) in
          try entry.picture(format, subject)
        }
      }, limits)
    var contents: [Int: String] = [:]
    var pictures: [(name: String, bytes: [UInt8])] = []
    var isWhole = true
    for (place, result) in zip(drawn, results) {
      switch result {
      case .success(let bytes):
        guard let name = assets?.name(for: entries[place], in: path) else {
          contents[place] = String(decoding: bytes, as: UTF8.self)
          continue
        }
        pictures.append((name, bytes))
      case .failure(let failure):
        Files.complain("argmap: \(failure.message)")
        if let help = failure.help { Files.complain("  help: \(help)") }
        isWhole = false
        entries[place] = entries[place].failing(with: "it could not be drawn")
      }
    }
    for picture in pictures { try assets?.write(picture.bytes, as: picture.name) }
    var names = pictures.map(\.name)[...]
    let all = entries.indices.map { place -> String? in
      if let content = contents[place] { return content }
      guard let assets else { return try? entries[place].html() }
      let isFigure = if case .figure = entries[place].content { true } else { false }
      let address = isFigure ? names.popFirst().map { assets.address(of: $0, from: folder) } : ""
      return entries[place].markup(linkingTo: address ?? "", in: document.format)
    }
    return (all, isWhole)
  }
}

extension ReportFigures.Entry {
  /// Loads the pictures in boxes.
  fileprivate mutating func loadImages(within reach: Reach) {
    guard case .figure(var figure) = content else { return }
    figure.map = figure.map.loadingImages(fromFolderOf: path, within: reach)
    content = .figure(figure)
  }

  /// The picture as a file, or in a page with all that is said around it.
  fileprivate func picture(_ format: PictureFormat?, _ subject: String) throws(Failure) -> [UInt8] {
    do throws(RenderError) {
      guard let format, case .figure(let figure) = content else { return Array(try html().utf8) }
      var options = figure.svgOptions(idPrefix: idPrefix)
      options.isStandalone = true
      (options.width, options.height) = (nil, nil)
      let layout = try figure.laidOut()
      return switch format {
      case .png: try layout.png(options, scale: 2)
      case .pdf: try layout.pdf(options, scale: 1)
      case .svg, .html, .dot: Array(layout.svg(options).utf8)
      }
    } catch {
      throw Failure("\(printable(subject)): \(error)")
    }
  }
}
