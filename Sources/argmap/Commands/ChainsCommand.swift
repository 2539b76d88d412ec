import ArgumentAnalysis
import ArgumentExchange
import ArgumentModel

extension Command {
  static let chains = Command(
    name: "chains", operands: "FILE", operandCount: 1...1,
    summary: "shows which chains support a claim, and what it hangs on",
    details: [
      "With --from, the chains from one claim and what it does for the other: it `contributes`,",
      "is `necessary` (without it the claim no longer follows) or `sufficient` (it follows from it",
      "alone). Without, the chains from all that is assumed.",
    ],
    options: [
      .value("to", "TITLE", "the claim that is supported"),
      .value("from", "TITLE", "where the chains begin"),
      .value("max", "N", "the greatest number of chains shown; default: 20"),
      .choice("format", ["text", "json"], "default: text"),
      .configuration,
    ],
    run: { (invocation) throws(Failure) in
      let file = try MapFile(invocation.operands[0], try ConfigurationFile(invocation))
      let status = file.reportFaults()
      let reading = Reading(file.graph)
      guard let target = invocation["to"] else {
        let theses = CheckInput(file.graph).thesisStatements.map(\.description)
        throw Failure(
          "`argmap chains` needs --to TITLE",
          help: theses.isEmpty ? nil : "perhaps --to \(shellQuoted(theses[0]))")
      }
      let goal = try file.endpoint(titled: target)
      var start: Relation.Endpoint?
      if let title = invocation["from"] { start = try file.start(titled: title) }
      let limits = SupportChains.Limits(chains: try invocation.count("max", default: 20))
      guard let chains = SupportChains(in: reading, to: goal, from: start, limits: limits) else {
        throw Failure("there is no claim \(quoted(target))")
      }
      if invocation["format"] == "json" {
        try Files.print(chains.json)
      } else {
        try Files.print(chains.report)
      }
      return status
    })
}

extension MapFile {
  /// Where chains can begin: a claim, or an argument without a structure, which speaks as one.
  fileprivate func start(titled text: String) throws(Failure) -> Relation.Endpoint {
    let start = try endpoint(titled: text)
    guard case .argument(let id) = start, let structure = graph[id]?.structure else { return start }
    throw Failure(
      "chains begin at claims, and \(id) has several",
      help: "name what it concludes, \(structure.mainConclusion.statement), or one of its premises")
  }
}

/// A word for a shell, in quotation marks that keep it whole.
func shellQuoted(_ word: String) -> String {
  "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}

extension SupportChains {
  /// The answer in the JSON shape of `argmap chains --format json`.
  fileprivate var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("to", target.title)
      json.key("from")
      if let start { json.value(start.title) } else { json.null() }
      json.member("derived", isDerived)
      json.key("grade")
      if let grade { json.array(grade.names) } else { json.null() }
      json.key("chainCount")
      if let count { json.value(count.value) } else { json.null() }
      json.member("chainCountSaturated", count?.isSaturated ?? false)
      json.key("chains")
      json.array { json in for chain in chains { chain.write(to: &json) } }
      json.member("foundations", foundations.map(\.title))
      json.key("minimalSupports")
      json.array { json in for set in minimalSupports { json.array(set.map(\.title)) } }
      json.key("minimalCuts")
      json.array { json in for set in minimalCuts { json.array(set.map(\.title)) } }
      json.key("loadBearing")
      json.object { json in
        json.member("statements", loadBearingStatements.map(\.title))
        json.member("arguments", loadBearingArguments.map(\.title))
      }
      json.member("truncated", truncated.map(\.rawValue))
    }
    json.endLine()
    return json.bytes
  }

  /// The answer as people read it.
  fileprivate var report: String {
    var lines: [String] = []
    lines.append(
      isDerived
        ? "\(target) follows from what the map assumes."
        : "\(target) does not follow from what the map assumes.")
    if let start, let grade { lines.append(sentence(on: grade, of: start)) }
    lines.append("")
    lines += chainLines
    if truncated.contains(.chains) { lines.append("… and more; --max N shows them\n") }
    lines += list("foundations", foundations.map(\.description))
    lines += sets("minimal supports", minimalSupports, isCut: truncated.contains(.minimalSupports))
    lines += sets("minimal cuts", minimalCuts, isCut: truncated.contains(.minimalCuts))
    let load = loadBearingStatements.map(\.description) + loadBearingArguments.map(\.description)
    lines += list("load-bearing", load)
    return printable(lines: lines)
  }

  private func sentence(on grade: SupportGrade, of start: Relation.Endpoint) -> String {
    if grade.isEmpty { return "\(start) does not support it." }
    var parts: [String] = []
    if grade.contains(.necessary) { parts.append("is necessary for it") }
    if grade.contains(.sufficient) { parts.append("is sufficient for it") }
    if grade.contains(.contributes) {
      parts.append(isDerived ? "contributes to it, but it follows without" : "contributes to it")
    }
    return "\(start) \(parts.joined(separator: " and "))."
  }

  private var chainLines: [String] {
    let total = count.map { "\($0.isSaturated ? "at least " : "")\($0.value)" }
    let many = total ?? "\(chains.count)"
    var lines = [
      "\(many) \(many == "1" ? "chain" : "chains")\(count == nil ? " shown, of a cyclic map" : "")"
    ]
    for (number, chain) in chains.enumerated() {
      let label = "\(number + 1)."
      let indent = String(repeating: " ", count: max(4, label.count + 1))
      let gap = String(repeating: " ", count: indent.count - label.count)
      for (position, step) in chain.steps.enumerated() {
        lines.append("\(position == 0 ? label + gap : indent + "→ ")\(step.premise)")
        lines += step.explanation(indent: indent + "    ")
      }
      if let last = chain.steps.last { lines.append("\(indent)→ \(last.conclusion)") }
    }
    return lines + [""]
  }

  private func list(_ name: String, _ items: [String]) -> [String] {
    ["\(name) (\(items.count))"] + wrapped(items, indent: "    ") + [""]
  }

  private func sets(_ name: String, _ sets: [[Relation.Endpoint]], isCut: Bool) -> [String] {
    let shown = sets.prefix(SupportChains.setsShown)
    var lines = ["\(name) (\(isCut ? "at least " : "")\(sets.count))"]
    for set in shown {
      let items = set.map(\.description)
      let block = wrapped(items.isEmpty ? ["nothing"] : items, indent: "      ")
      lines += block.enumerated().map {
        $0.offset == 0 ? "    – " + $0.element.dropFirst(6) : $0.element
      }
    }
    if sets.count > shown.count {
      lines.append("    … and \(sets.count - shown.count) more; --format json has all")
    }
    return lines + [""]
  }

  private static let setsShown = 5
}

extension SupportChain.Step {
  /// By which argument, and with what besides, the step is taken.
  fileprivate func explanation(indent: String) -> [String] {
    let way = argument.map { isBacking ? "backs \($0)" : "by \($0)" } ?? "directly"
    guard !together.isEmpty else { return [indent + way] }
    return wrapped(
      ["\(way), together with \(together[0])"] + together.dropFirst().map(\.description),
      indent: indent)
  }
}

extension SupportChain {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("steps")
      json.array { json in
        for step in steps {
          json.object { json in
            json.key("argument")
            if let argument = step.argument { json.value(argument.title) } else { json.null() }
            json.member("premise", step.premise.title)
            json.member("with", step.together.map(\.title))
            json.member("conclusion", step.conclusion.title)
          }
        }
      }
    }
  }
}
