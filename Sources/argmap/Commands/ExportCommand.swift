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
      "@argdown/core; dot a drawing for Graphviz.",
    ],
    options: [
      .choice("to", ["json", "argdown-json", "dot"], "the format"),
      .value("output", "PATH", "a file, or a folder; default: standard output"),
      .configuration,
    ],
    run: { (invocation) throws(Failure) in
      guard let format = invocation["to"] else {
        throw Failure(
          "`argmap export` needs a format", help: "add --to json, argdown-json or dot")
      }
      let destination = try Destination(invocation)
      let map = MapPath(file: invocation.operands[0])
      let file = try MapFile(map.path, try ConfigurationFile(invocation))
      let status = file.reportFaults()
      let bytes =
        switch format {
        case "dot": Array(MeasuredMap(file.map, style: file.mapStyle).dot.utf8)
        case "argdown-json":
          file.graph.argdownJSON(file.mapOptions, lines: LineTable(file.document.source))
        default: file.graph.json(with: file.sourceMap)
        }
      let ending = format == "dot" ? "dot" : "json"
      try destination.put(bytes, of: map, ending: ending)
      return status
    })
}
