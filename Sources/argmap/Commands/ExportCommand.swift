import Argdown
import ArgumentExchange
import ArgumentMaps
import ArgumentModel

extension Command {
  static let export = Command(
    name: "export", operands: "FILE", operandCount: 1...1,
    summary: "writes a map in another format",
    details: [
      "json is the graph as its author wrote it; argdown-json the graph and its map in the shape of",
      "@argdown/core; dot a drawing for Graphviz; graphml one for yEd, and data for networkx and",
      "others; mermaid a flowchart for pages that draw Mermaid.",
    ],
    options: [
      .choice("to", ExportFormat.allCases.map(\.rawValue), "the format"),
      .value("output", "PATH", "a file, or a folder; default: standard output"),
      .configuration,
    ],
    run: { (invocation) throws(Failure) in
      guard let format = invocation["to"].flatMap({ ExportFormat(rawValue: $0) }) else {
        throw Failure(
          "`argmap export` needs a format", help: "add --to json; `argmap export --help` lists them"
        )
      }
      let destination = try Destination(invocation)
      let map = MapPath(file: invocation.operands[0])
      let file = try MapFile(map.path, try ConfigurationFile(invocation))
      let status = file.reportFaults()
      try destination.put(format.bytes(of: file), of: map, ending: format.ending)
      return status
    })
}

/// The notations of others in which a map can be written.
private enum ExportFormat: String, CaseIterable {
  case json, dot, graphml, mermaid
  case argdownJSON = "argdown-json"

  /// What a file in the notation ends in.
  var ending: String {
    switch self {
    case .json, .argdownJSON: "json"
    case .mermaid: "mmd"
    case .dot, .graphml: rawValue
    }
  }

  func bytes(of file: MapFile) -> [UInt8] {
    switch self {
    case .json: file.graph.json(with: file.sourceMap)
    case .argdownJSON:
      file.graph.argdownJSON(file.mapOptions, lines: LineTable(file.document.source))
    case .dot: Array(file.map.dot.utf8)
    case .graphml: MeasuredMap(file.map).graphML
    case .mermaid: Array(MeasuredMap(file.map).mermaid.utf8)
    }
  }
}
