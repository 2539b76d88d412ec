import ArgumentAnalysis
import ArgumentExchange
import ArgumentModel

extension Command {
  static let evaluate = Command(
    name: "evaluate", operands: "FILE", operandCount: 1...1,
    summary: "says which claims stand, and why",
    details: [
      "The grounded reading: a claim stands if every attack on it is answered. A status speaks",
      "about the map as drawn, never about truth.",
    ],
    options: [
      .value("why", "TITLE", "only this claim or argument, with what decides on it"),
      .choice("format", ["text", "json"], "default: text"),
      .configuration,
    ],
    run: { (invocation) throws(Failure) in
      let file = try MapFile(invocation.operands[0], try ConfigurationFile(invocation))
      let status = file.reportFaults()
      let verdicts = Verdicts(Evaluation(Reading(file.graph)))
      if invocation["format"] == "json" {
        try Files.print(verdicts.json(of: file.graph))
      } else if let title = invocation["why"] {
        Files.print(verdicts.trace(of: try file.endpoint(titled: title)))
      } else {
        Files.print(verdicts.report(on: file.graph))
      }
      return status
    })
}

extension Verdicts {
  fileprivate func json(of graph: ArgumentGraph) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("semantics", "grounded")
      json.key("statements")
      json.object { json in
        for statement in graph.statements { write(.statement(statement.id), to: &json) }
      }
      json.key("arguments")
      json.object { json in
        for argument in graph.arguments { write(.argument(argument.id), to: &json) }
      }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ name: Relation.Endpoint, to json: inout JSONWriter) {
    guard let verdict = self[name] else { return }
    json.key(name.title)
    json.object { json in
      json.member("status", verdict.status.rawValue)
      json.member("because", verdict.reason.description)
    }
  }

  /// All verdicts, the statements first, in the order of the source.
  fileprivate func report(on graph: ArgumentGraph) -> String {
    let names =
      graph.statements.map { Relation.Endpoint.statement($0.id) }
      + graph.arguments.map { .argument($0.id) }
    let width = min(names.map(\.description.count).max() ?? 0, 44) + 2
    var lines: [String] = []
    var counts: [Evaluation.Status: Int] = [:]
    for name in names {
      guard let verdict = self[name] else { continue }
      if name.statement != nil { counts[verdict.status, default: 0] += 1 }
      lines.append(line(name.description, verdict, width: width))
    }
    let parts = Evaluation.Status.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }
    lines += ["", "of \(graph.statements.count) claims: \(parts.joined(separator: ", "))"]
    return printable(lines: lines)
  }

  /// The verdict on `name` and those that pass its reason on.
  fileprivate func trace(of name: Relation.Endpoint) -> String {
    let trace: [(name: Relation.Endpoint, verdict: Verdict)] = self.trace(of: name)
    let width = (trace.map(\.name.description.count).max() ?? 0) + 2
    return printable(
      lines: trace.enumerated().map { position, entry in
        (position == 0 ? "" : "needs ") + line(entry.name.description, entry.verdict, width: width)
      })
  }

  private func line(_ name: String, _ verdict: Verdict, width: Int) -> String {
    let status = verdict.status.rawValue
    let gap = String(repeating: " ", count: max(1, 13 - status.count))
    let pad = String(repeating: " ", count: max(1, width - name.count))
    return "\(status)\(gap)\(name)\(pad)\(verdict.reason)"
  }
}
