import ArgumentAnalysis
import ArgumentExchange
import ArgumentModel
import ArgumentReports

extension Command {
  static let evaluate = Command(
    name: "evaluate", operands: "FILE", operandCount: 1...1,
    summary: "says which claims stand, and why",
    details: [
      "The grounded reading: a claim stands if every attack on it is answered. A status speaks",
      "about the map as drawn, never about truth.",
      "With preferences, an attack fails on a claim with a greater `priority` in its data than the",
      "attacker's; where none is written, it is 0. An undercut never fails.",
    ],
    options: [
      .value("why", "TITLE", "only this claim or argument, and what decides on it"),
      .flag("preferences", "as if the map had the setting `model.preferences: true`"),
      .choice("format", ["text", "json"], "default: text"),
      .configuration,
    ],
    run: { (invocation) throws(Failure) in
      let file = try MapFile(invocation.operands[0], try ConfigurationFile(invocation))
      let status = file.reportFaults()
      var graph = file.graph
      if invocation.has("preferences") { graph.usesPreferences = true }
      let reading = Reading(graph)
      let verdicts = Verdicts(Evaluation(reading))
      var names = verdicts.names(in: graph)
      if let title = invocation["why"] {
        names = [try file.endpoint(titled: title, in: reading)]
      }
      if invocation["format"] == "json" {
        try Files.print(verdicts.json(of: names))
      } else if invocation.has("why") {
        try Files.print(verdicts.trace(of: names[0]))
      } else {
        try Files.print(verdicts.report(on: graph))
      }
      return status
    })
}

extension Verdicts {
  /// The statements and arguments of a graph, in the order of the source.
  fileprivate func names(in graph: ArgumentGraph) -> [Relation.Endpoint] {
    graph.statements.map { .statement($0.id) } + graph.arguments.map { .argument($0.id) }
  }

  fileprivate func json(of names: [Relation.Endpoint]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("semantics", "grounded")
      json.key("statements")
      json.object { json in write(names.filter { $0.statement != nil }, to: &json) }
      json.key("arguments")
      json.object { json in write(names.filter { $0.statement == nil }, to: &json) }
      json.key("verdicts")
      json.array { json in
        for name in names {
          json.object { json in
            json.members(of: name)
            write(verdictOn: name, to: &json)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// The verdicts by title; a made-up title gives way to a written one.
  private func write(_ names: [Relation.Endpoint], to json: inout JSONWriter) {
    let written = Set(names.filter { !$0.isUntitled }.map(\.title))
    for name in names where !name.isUntitled || !written.contains(name.title) {
      json.key(name.title)
      json.object { json in write(verdictOn: name, to: &json) }
    }
  }

  private func write(verdictOn name: Relation.Endpoint, to json: inout JSONWriter) {
    guard let verdict = self[name] else { return }
    json.member("status", verdict.status.rawValue)
    json.member("because", verdict.reason.description)
  }

  /// All verdicts, the statements first, in the order of the source.
  fileprivate func report(on graph: ArgumentGraph) -> String {
    let names = names(in: graph)
    let width = min(names.map(\.description.count).max() ?? 0, 44) + 2
    var lines: [String] = []
    var counts: [Evaluation.Status: Int] = [:]
    for name in names {
      guard let verdict = self[name] else { continue }
      if name.statement != nil { counts[verdict.status, default: 0] += 1 }
      lines.append(line(name.description, verdict, width: width))
    }
    let parts = Evaluation.Status.allCases.map { (status) -> String in
      let count = counts[status] ?? 0
      return "\(count) \(status.predicate(of: count))"
    }
    let claims = graph.statements.count == 1 ? "claim" : "claims"
    lines += ["", "of \(graph.statements.count) \(claims), \(parts.joined(separator: ", "))"]
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

extension Evaluation.Status {
  /// The status as a predicate of so many claims.
  func predicate(of count: Int) -> String {
    switch self {
    case .stands: count == 1 ? "stands" : "stand"
    case .falls: count == 1 ? "falls" : "fall"
    case .contested: count == 1 ? "is contested" : "are contested"
    case .unsupported: count == 1 ? "is unsupported" : "are unsupported"
    }
  }
}
