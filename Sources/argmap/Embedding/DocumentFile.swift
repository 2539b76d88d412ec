import Argdown
import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import ArgumentReports

/// A document as a file, with its maps read.
struct DocumentFile {
  let path: String
  let document: ReportDocument
  var figures: ReportFigures
  /// The files that the document and its maps may name.
  let reach: Reach

  /// Reads a document and the maps in it; `-` is standard input.
  init(
    _ path: String, _ invocation: Invocation, _ configuration: ConfigurationFile
  ) throws(Failure) {
    self.path = path == "-" ? MapFile.nameOfStandardInput : path
    let format = try Self.format(of: path, invocation)
    let source = try Files.read(path, upTo: Limits.standard.documentBytes)
    guard !source.contains(0) else {
      throw Failure(
        "\(printable(self.path)) is no text: it has NUL bytes",
        help: "a document is Markdown or HTML, encoded as UTF-8")
    }
    document = ReportDocument(source, as: format)
    var attributes: DataMapping = [:]
    if let theme = invocation["theme"] { attributes["theme"] = .string(theme) }
    if invocation.has("outline") { attributes["outline"] = .bool(true) }
    reach = Reach(
      path == "-" ? "." : Files.folder(of: path), called: "the folder of the document",
      allowing: configuration.allowed)
    figures = ReportFigures(
      of: document, at: self.path,
      loading: reach.loader(upTo: Limits.standard.mapBytes),
      configuration: configuration.settings, attributes: attributes,
      showsTexts: invocation["sources"] == "details")
  }

  /// The ending of the document's file, or of what comes by standard input.
  var ending: String {
    Destination.file(path).ending ?? (document.format.isMarkdown ? "md" : "html")
  }

  private static func format(
    of path: String, _ invocation: Invocation
  ) throws(Failure) -> ReportDocument.Format {
    if let name = invocation["from"], let format = ReportDocument.Format(rawValue: name) {
      return format
    }
    let ending = Destination.file(path).ending
    guard let format = ending.flatMap({ ReportDocument.Format(ending: $0) }) else {
      let name = path == "-" ? "a document on standard input" : printable(path)
      throw Failure(
        "it cannot be told what \(name) is written in", help: "add --from markdown, or --from html")
    }
    return format
  }

  /// Says on standard error what is wrong with the document and its maps; how the process should end.
  func reportFaults() -> ExitStatus {
    if document.blocks.isEmpty, document.faults.isEmpty {
      Files.complain("argmap: there are no maps in \(printable(path)); it is written as it is")
    }
    var findings = FindingReport()
    for fault in figures.faults { findings.add([(fault.diagnostic, nil)], in: fault.map) }
    guard !findings.told.isEmpty else { return .fine }
    Files.complain(String(FindingText(findings, isColoured: false).text.dropLast()))
    return findings.told.contains { $0.diagnostic.severity == .error } ? .findings : .fine
  }
}
