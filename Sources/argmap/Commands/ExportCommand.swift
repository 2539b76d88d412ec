import Argdown
import ArgumentAnalysis
import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import ArgumentReports

extension Command {
  static let export = Command(
    name: "export", operands: "FILE", operandCount: 1...1,
    summary: "writes a map in another format",
    details: [
      "json is the graph as its author wrote it; argdown-json the graph and its map in the shape of",
      "@argdown/core; argdown the graph put into text anew; dot a drawing for Graphviz; graphml one",
      "for yEd, and data for networkx and others; mermaid a flowchart for pages that draw Mermaid.",
      "apx, tgf and iccma are for solvers: arguments that attack each other, whose grounded extension",
      "is that of `argmap evaluate`. A map of claims and attacks alone is written as it is; support is",
      "put into attacks by arguments such as `not [T]`. Their names stand in the comments of apx and",
      "iccma and in the labels of tgf.",
    ],
    options: [
      .choice("to", Format.allCases.map(\.rawValue), "the format"),
      .value("output", "PATH", "a file, or a folder; default: standard output"),
      .configuration,
    ],
    run: { (invocation) throws(Failure) in
      guard let format = invocation["to"].flatMap({ Format(rawValue: $0) }) else {
        throw Failure(
          "`argmap export` needs a format", help: "add --to json; `argmap export --help` lists them"
        )
      }
      let destination = try Destination(invocation)
      let map = MapPath(file: invocation.operands[0])
      let file = try MapFile(map.path, try ConfigurationFile(invocation))
      let status = file.reportFaults()
      try destination.put(try format.bytes(of: file), of: map, ending: format.ending)
      return status
    })

  /// What a map can be exported to.
  private enum Format: String, CaseIterable {
    case json
    case argdownJSON = "argdown-json"
    case argdown, dot, graphml, mermaid, apx, tgf, iccma

    /// The ending of the name of a file in a folder.
    var ending: String {
      switch self {
      case .json, .argdownJSON: "json"
      case .iccma: "af"
      case .mermaid: "mmd"
      case .argdown, .dot, .graphml, .apx, .tgf: rawValue
      }
    }

    func bytes(of file: MapFile) throws(Failure) -> [UInt8] {
      switch self {
      case .json: file.graph.json(with: file.sourceMap)
      case .argdownJSON:
        file.graph.argdownJSON(file.mapOptions, lines: LineTable(file.document.source))
      case .argdown: Array(file.graph.argdown().utf8)
      case .dot: Array(measured(file).dot.utf8)
      case .graphml: try limited(file) { measured(file).graphML }
      case .mermaid: Array(measured(file).mermaid.utf8)
      case .apx: try attacks(in: file).apx
      case .tgf: try attacks(in: file).tgf
      case .iccma: try attacks(in: file).iccma
      }
    }

    private func measured(_ file: MapFile) -> MeasuredMap {
      MeasuredMap(file.map, style: file.mapStyle)
    }

    /// What takes a layout, in a process of its own.
    private func limited(
      _ file: MapFile, _ job: () -> [UInt8]
    ) throws(Failure) -> [UInt8] {
      try Worker.run(on: file.path, limit: Worker.usualLimit) { () throws(Failure) in job() }
    }

    private func attacks(in file: MapFile) throws(Failure) -> AttackGraph {
      guard let graph = AttackGraph(of: Reading(file.graph)) else {
        throw Failure(
          "the circles of support in \(printable(file.path)) would make too many arguments",
          help: "`argmap check --select circularity` shows them")
      }
      return graph
    }
  }
}
