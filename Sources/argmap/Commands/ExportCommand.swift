import ArgumentExchange
import ArgumentMaps

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
      let file = try MapFile(invocation.operands[0], try ConfigurationFile(invocation))
      let status = file.reportFaults()
      let bytes =
        switch format {
        case "dot": Array(file.map.dot.utf8)
        case "argdown-json": file.graph.argdownJSON(file.mapOptions, lines: file.lines)
        default: file.graph.json
        }
      let ending = format == "dot" ? "dot" : "json"
      try destination.put(bytes, of: invocation.operands[0], ending: ending)
      return status
    })
}
