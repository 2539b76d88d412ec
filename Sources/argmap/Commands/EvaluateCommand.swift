import ArgumentAnalysis
import ArgumentExchange
import ArgumentModel
import ArgumentReports

extension Command {
  static let evaluate = Command(
    name: "evaluate", operands: "FILE…", operandCount: 1...Int.max,
    summary: "says which claims stand, and why",
    details: [
      "The grounded reading: a claim stands if every attack on it is answered. A status speaks",
      "about the map as drawn, never about truth.",
      "With preferences, an attack fails on a claim with a greater `priority` in its data than the",
      "attacker's; where none is written, it is 0. An undercut never fails.",
      "A folder stands for all maps below it. Several maps are told one after the other, as JSON in",
      "`files`; with --output FOLDER/, each in a file of its own.",
    ],
    options: [
      .value("why", "TITLE", "only this claim or argument, and what decides on it"),
      .preferences,
      .choice("format", ["text", "json"], "default: text"),
      .value("output", "PATH", "a file, or a folder; default: standard output"),
    ] + MapProducts.options + Option.reading,
    run: { (invocation) throws(Failure) in
      let isJSON = invocation["format"] == "json"
      let configuration = try ConfigurationFile(invocation)
      let verdict = { (map: MapPath, isPart: Bool) throws(Failure) -> MapProducts.Product in
        let file = try MapFile(map, configuration)
        let status = file.reportFaults()
        let answer = try EvaluationAnswer(invocation, about: file)
        return MapProducts.Product(
          status: status,
          content: Files.whole(isJSON ? answer.json(isPart: isPart) : Array(answer.text.utf8)),
          sources: file.included)
      }
      if invocation.has("output") {
        let products = try MapProducts(
          invocation, to: try Destination(invocation), ending: isJSON ? "json" : "txt",
          isolated: false)
        return try products.make { (map) throws(Failure) in try verdict(map, false) }
      }
      if invocation.has("incremental") {
        throw Failure("--incremental needs a folder", help: "add --output FOLDER/")
      }
      return try evaluateTogether(invocation, isJSON: isJSON, verdict)
    })

  /// Tells of all maps of a call in one text.
  private static func evaluateTogether(
    _ invocation: Invocation, isJSON: Bool,
    _ verdict: @escaping (MapPath, _ isPart: Bool) throws(Failure) -> MapProducts.Product
  ) throws(Failure) -> ExitStatus {
    let (maps, _, failures) = MapPath.all(invocation.operands)
    if let failure = failures.first { throw failure }
    let areMany = invocation.operands.count > 1 || Files.isFolder(invocation.operands[0])
    var parts: [[UInt8]] = []
    let run = try MapRun(maps, isolated: false, showsProgress: isJSON, invocation)
    let status = try run.run { (map) throws(Failure) in
      let product = try verdict(map, areMany)
      return MapRun.Answer(status: product.status, bytes: Files.bytes(of: product.content))
    } take: { (map, bytes, _) throws(Failure) in
      if isJSON, areMany { return parts.append(bytes) }
      if areMany {
        parts.append([])
        try Files.print("\(parts.count > 1 ? "\n" : "")\(printable(map.name))\n\n")
      }
      try Files.print(bytes)
    }
    if isJSON, areMany {
      var json = JSONWriter()
      json.object { json in
        json.member("version", 1)
        json.key("files")
        json.array { json in for part in parts { json.value(written: part) } }
      }
      json.finish()
      try Files.print(json.bytes)
    }
    return status
  }
}

/// What is said of a map: which claims stand, and why.
private struct EvaluationAnswer {
  private let file: MapFile
  private let verdicts: Verdicts
  private let names: [Relation.Endpoint]
  private let isTrace: Bool

  init(_ invocation: Invocation, about file: MapFile) throws(Failure) {
    self.file = file
    let graph = file.graph
    let reading = Reading(graph)
    verdicts = Verdicts(Evaluation(reading))
    isTrace = invocation.has("why")
    if let title = invocation["why"] {
      names = [try file.endpoint(titled: title, in: reading)]
    } else {
      names = verdicts.names(in: graph)
    }
  }

  var text: String { isTrace ? verdicts.trace(of: names[0]) : verdicts.report(on: file.graph) }

  /// A document of JSON, or a part of one that says which map it is of.
  func json(isPart: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      if isPart { json.member("file", file.path) } else { json.member("version", 1) }
      verdicts.write(names, to: &json)
    }
    json.finish()
    return json.bytes
  }
}

extension Verdicts {
  /// The statements and arguments of a graph, in the order of the source.
  func names(in graph: ArgumentGraph) -> [Relation.Endpoint] {
    graph.statements.map { .statement($0.id) } + graph.arguments.map { .argument($0.id) }
  }

  /// Writes the members of an object that holds verdicts.
  func write(_ names: [Relation.Endpoint], to json: inout JSONWriter) {
    json.member("semantics", "grounded")
    json.key("statements")
    json.object { json in write(byTitle: names.filter { $0.statement != nil }, to: &json) }
    json.key("arguments")
    json.object { json in write(byTitle: names.filter { $0.statement == nil }, to: &json) }
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

  /// The verdicts by title; a made-up title gives way to a written one.
  private func write(byTitle names: [Relation.Endpoint], to json: inout JSONWriter) {
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
