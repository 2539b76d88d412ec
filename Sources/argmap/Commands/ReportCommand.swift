import ArgumentAnalysis
import ArgumentMaps
import ArgumentReports
import Workers

extension Command {
  static let report = Command(
    name: "report", operands: "MAP", operandCount: 1...1,
    summary: "writes a full report on a map, as Markdown or HTML",
    details: [
      "What the map comes to, its picture, how the thesis is supported and what it rests on, objections,",
      "findings of the checks, and a table of all claims. A report in HTML is one file, the picture in it.",
      "The picture of a report in Markdown is a file beside it, or in the folder of --assets; a report",
      "that goes to standard output has one only with --assets.",
      "The report's own words are English.",
    ],
    options: [
      .value("output", "PATH", "a file, or a folder"),
      .choice("to", Form.names, "default: by the ending of PATH, else markdown"),
      .value("thesis", "TITLE", "the claim that it is about; default: the theses of the map"),
      .value("max", "N", "the greatest number of support chains told; default: \(usualMost)"),
      .value("assets", "FOLDER", "where the picture of a report in Markdown goes"),
      .choice(
        "theme", SVGOptions.Theme.allCases.map(\.rawValue),
        "colours; auto follows the reader's screen; default: auto"),
      .value("bib", "FILE,…", "bibliographies, in BibTeX or CSL-JSON, besides those of the map"),
      .value(
        "timeout", "SECONDS",
        "the time that the layout may take; default: \(WorkLimits.usualSeconds)"),
    ] + MapView.optionsOfReports + Option.reading,
    run: { (invocation) throws(Failure) in try ReportRun(invocation).finish() })

  private static let usualMost = ReportOptions().mostChains

  /// What a report is written as.
  fileprivate enum Form: String, CaseIterable {
    case markdown, html

    static let names = allCases.map(\.rawValue)

    /// The ending of a file.
    var ending: String { self == .markdown ? "md" : "html" }

    /// Reads `--to`, else the ending of the file, else Markdown.
    init(_ invocation: Invocation, for destination: Destination) throws(Failure) {
      let endings = ["md": "markdown", "htm": "html"]
      let ending = destination.ending?.lowercased()
      let name = invocation["to"] ?? ending.map { endings[$0] ?? $0 } ?? "markdown"
      guard let form = Form(rawValue: name) else {
        throw Failure(
          "nothing is known of reports that end in \(quoted("." + name))",
          help: "name the form: --to \(Self.names.joined(separator: ", --to "))")
      }
      if form == .html, invocation.has("assets") {
        throw Failure("--assets is without effect on html", help: "the picture is in the page")
      }
      self = form
    }
  }
}

/// One report: reads the map, draws, writes.
private struct ReportRun {
  private let invocation: Invocation
  private let destination: Destination
  private let form: Command.Form
  private let path: MapPath
  private let limits: WorkLimits

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    destination = try Destination(invocation)
    form = try Command.Form(invocation, for: destination)
    path = MapPath(file: invocation.operands[0])
    limits = try WorkLimits(invocation)
  }

  func finish() throws(Failure) -> ExitStatus {
    let file = try MapFile(path, try ConfigurationFile(invocation))
    let sources = try MapSources(invocation)
    let report = try report(on: file, sources)
    let status = file.reportFaults()
    switch form {
    case .html:
      let page = try drawn(file) { () throws(RenderError) in try report.html() }
      try destination.put(page, of: path, ending: form.ending)
    case .markdown:
      let picture = try picture(of: report, in: file)
      let text = report.markdown(picture: picture)
      try destination.put(Array(text.utf8), of: path, ending: form.ending)
    }
    return status
  }

  private func report(on file: MapFile, _ sources: MapSources) throws(Failure)
    -> ArgumentReports.Report
  {
    var options = ReportOptions()
    options.thesis = invocation["thesis"]
    options.mostChains = try invocation.count("max", default: options.mostChains)
    options.figure.view = try MapView(invocation)
    if let theme = invocation["theme"].flatMap(SVGOptions.Theme.init(rawValue:)) {
      options.figure.theme = theme
    }
    var projects = ProjectFiles()
    let checks = try projects.options(for: file, at: path.path)
    do throws(MapView.Fault) {
      var report = try Report(
        on: file.content, options, checks: checks, library: sources.library(of: file))
      if let map = report.figure?.map {
        report.figure?.map = map.loadingImages(fromFolderOf: file.place, within: file.reach)
      }
      return report
    } catch {
      throw Failure(error, in: file.path)
    }
  }

  /// What needs a layout, made where it can do no harm.
  private func drawn(
    _ file: MapFile, _ draw: @escaping () throws(RenderError) -> String
  ) throws(Failure) -> [UInt8] {
    let job = Drawing.Job(subject: file.path) { () throws(Failure) in
      do throws(RenderError) {
        return Array(try draw().utf8)
      } catch {
        throw Failure("\(printable(file.path)): \(error)")
      }
    }
    return try Drawing.result(of: job, limits)
  }

  /// Writes the picture of a report in Markdown; returns where it is, as the report has to say.
  private func picture(
    of report: ArgumentReports.Report, in file: MapFile
  ) throws(Failure) -> String? {
    guard report.figure != nil else { return nil }
    guard let place = picturePlace else {
      Files.complain(
        "argmap: the report has no picture: --output FILE, or --assets FOLDER, gives it a place")
      return nil
    }
    let svg = try drawn(file) { () throws(RenderError) in try report.picture() ?? "" }
    try Files.makeFolders(place.folder)
    try Files.write(to: place.folder + place.name, below: place.folder, Files.whole(svg))
    return place.address
  }

  /// The folder and the name of the picture, and its address as seen from the report.
  private var picturePlace: (folder: String, name: String, address: String)? {
    let assets = invocation["assets"].map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let document: String
    switch destination {
    case .standardOutput:
      return assets.map { ($0, "\(path.stem)-map.svg", "\($0)\(path.stem)-map.svg") }
    case .file(let file): document = file
    case .folder(let folder): document = folder + path.stem + ".md"
    }
    let folder = document.lastIndex(of: "/").map { String(document[...$0]) } ?? ""
    let file = document.dropFirst(folder.count)
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    let name = "\(stem)-map.svg"
    guard let assets else { return (folder.isEmpty ? "./" : folder, name, name) }
    return (assets, name, Files.address(ofFolder: assets, from: folder) + name)
  }
}
