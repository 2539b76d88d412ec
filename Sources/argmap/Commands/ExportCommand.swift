import Argdown
import ArgumentAnalysis
import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import ArgumentReports

extension Command {
  static let export = Command(
    name: "export", operands: "FILE…", operandCount: 1...Int.max,
    summary: "writes maps in another format",
    details: [
      "json is the graph as its author wrote it; argdown-json the graph and its map in the shape of",
      "@argdown/core; argdown the graph put into text anew; dot a drawing for Graphviz; graphml one",
      "for yEd, and data for networkx and others; mermaid a flowchart for pages that draw Mermaid.",
      "apx, tgf and iccma are for solvers: arguments that attack each other, whose grounded extension",
      "is that of `argmap evaluate`. A map of claims and attacks alone is written as it is; support is",
      "put into attacks by arguments such as `not [T]`. Their names stand in the comments of apx and",
      "iccma and in the labels of tgf.",
      "",
      "Several maps, or a folder, which stands for all maps below it, need a folder to go to.",
    ],
    options: [
      .choice("to", ExportFormat.allCases.map(\.rawValue), "the format"),
      .value("output", "PATH", "a file, or a folder; default: standard output"),
    ] + [.preferences] + MapProducts.options + Option.reading,
    run: { (invocation) throws(Failure) in
      guard let format = invocation["to"].flatMap({ ExportFormat(rawValue: $0) }) else {
        throw Failure(
          "`argmap export` needs a format", help: "add --to json; `argmap export --help` lists them"
        )
      }
      let configuration = try ConfigurationFile(invocation)
      let products = try MapProducts(
        invocation, to: try Destination(invocation), ending: format.ending,
        isolated: format == .graphml)
      if products.areMany, format == .graphml { ArgumentMap.prepareLayout() }
      return try products.make { (path) throws(Failure) in
        let file = try MapFile(path, configuration)
        let status = file.reportFaults()
        return MapProducts.Product(
          status: status, content: try format.content(of: file), sources: file.included)
      }
    })

  /// What a map can be exported to.
  enum ExportFormat: String, CaseIterable {
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

    /// Whether what is written is JSON.
    var isJSON: Bool { self == .json || self == .argdownJSON }

    func content(of file: MapFile) throws(Failure) -> Files.Content {
      switch self {
      case .json: Files.whole(file.graph.json(with: file.sourceMap))
      case .argdownJSON:
        { sink in
          let lines = LineTable(file.document.source)
          let form = ArgdownJSONForm(settings: file.settings)
          file.graph.writeArgdownJSON(file.mapOptions, form: form, lines: lines, to: sink)
        }
      case .argdown: Files.whole(Array(file.graph.argdown().utf8))
      case .dot: Files.whole(Array(measured(file).dot.utf8))
      case .graphml: Files.whole(measured(file).graphML)
      case .mermaid: Files.whole(Array(measured(file).mermaid.utf8))
      case .apx: Files.whole(try attacks(in: file).apx)
      case .tgf: Files.whole(try attacks(in: file).tgf)
      case .iccma: Files.whole(try attacks(in: file).iccma)
      }
    }

    private func measured(_ file: MapFile) -> MeasuredMap {
      MeasuredMap(file.map, style: file.mapStyle)
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
