import ArgumentAnalysis
import ArgumentExchange
import ArgumentModel
import ArgumentReports

extension Command {
  static let stats = Command(
    name: "stats", operands: "FILE…", operandCount: 1...Int.max,
    summary: "says in figures what a map is like",
    details: [
      "How many claims, arguments and relations there are, how many claims name a source, how deep",
      "and how broad the support of each thesis is, and on how little it hangs.",
      "A folder stands for all maps below it. `check:` in the front matter, and over it",
      "\(ProjectFiles.name), say which claims are theses: `argmap explain settings`.",
    ],
    options: [.choice("format", ["text", "json"], "default: text"), .preferences] + Option.reading,
    run: { (invocation) throws(Failure) in
      let configuration = try ConfigurationFile(invocation)
      let found = MapPath.all(invocation.operands)
      var failures = found.failures
      var status = ExitStatus.fine
      var projects = ProjectFiles()
      var maps: [(path: String, statistics: Statistics)] = []
      for map in found.maps {
        do throws(Failure) {
          let file = try MapFile(map, configuration)
          if file.reportFaults() != .fine { status = .findings }
          let options = try projects.options(for: file, at: map.path)
          maps.append((file.path, Statistics(of: CheckInput(file.graph, options: options))))
        } catch {
          failures.append(error)
        }
      }
      if invocation["format"] == "json" {
        try Files.print(json(of: maps))
      } else {
        try Files.print(
          maps.map { printable(lines: [$0.path, ""] + $0.statistics.lines) }
            .joined(separator: "\n"))
      }
      guard let last = failures.last else { return status }
      for failure in failures.dropLast() { Files.complain("argmap: \(failure.message)") }
      throw last
    })

  private static func json(of maps: [(path: String, statistics: Statistics)]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.key("files")
      json.array { json in
        for map in maps {
          json.object { json in
            json.member("file", map.path)
            map.statistics.write(to: &json)
          }
        }
      }
    }
    json.finish()
    return json.bytes
  }
}

// MARK: - As JSON

extension Statistics {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("statements", statements)
    json.member("texts", texts)
    json.member("words", words)
    json.member("givens", givens)
    json.member("sourcedGivens", sourcedGivens)
    json.member("arguments", arguments)
    json.member("reconstructedArguments", reconstructedArguments)
    json.key("relations")
    json.object { json in
      for kind in Relation.Kind.allCases {
        json.key(kind.rawValue)
        json.value(relations[kind] ?? 0)
      }
    }
    json.member("steps", steps)
    json.member("mostPremises", mostPremises)
    json.member("mostReasons", mostReasons)
    json.member("parts", parts)
    json.member("circles", circles)
    json.member("largestCircle", largestCircle)
    json.member("objections", objections)
    json.member("answeredObjections", answeredObjections)
    json.key("statuses")
    json.object { json in
      for status in Evaluation.Status.allCases {
        json.key(status.rawValue)
        json.value(statuses[status] ?? 0)
      }
    }
    json.member("thesisCount", thesisCount)
    json.key("theses")
    json.array { json in
      for thesis in theses { json.object { json in thesis.write(to: &json) } }
    }
  }
}

extension ThesisStatistics {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("title", statement.title)
    json.member("status", status.rawValue)
    json.member("derived", isDerived)
    json.member("reasons", reasons)
    json.member("claimsFor", claimsFor)
    json.member("claimsAgainst", claimsAgainst)
    json.member("claimsForAndAgainst", claimsForAndAgainst)
    json.member("claimsUsed", claimsUsed)
    json.key("leastDepth")
    if let leastDepth { json.value(leastDepth) } else { json.null() }
    json.key("greatestDepth")
    if let greatestDepth { json.value(greatestDepth) } else { json.null() }
    json.member("claimsByDistance", claimsByDistance)
    json.key("chainCount")
    if let chains { json.value(chains.value) } else { json.null() }
    json.member("chainCountSaturated", chains?.isSaturated ?? false)
    json.key("derivationCount")
    if let derivations { json.value(derivations.value) } else { json.null() }
    json.member("derivationCountSaturated", derivations?.isSaturated ?? false)
    json.key("smallestCut")
    if let smallestCut { json.value(smallestCut) } else { json.null() }
    json.member("smallestCutCertain", isCutCertain)
    json.member("loadBearing", loadBearing)
  }
}

// MARK: - As text

extension Statistics {
  fileprivate var lines: [String] {
    let kinds = Relation.Kind.allCases.compactMap { kind in
      relations[kind].map { "\($0) \(kind.rawValue)" }
    }
    let standing = Evaluation.Status.allCases.map { status in
      "\(statuses[status] ?? 0) \(status.predicate(of: statuses[status] ?? 0))"
    }
    let general: [(String, String)] = [
      ("statements", "\(statements), of which \(standing.joined(separator: ", "))"),
      ("words in each", texts == 0 ? "none" : tenths(words, by: texts)),
      ("given", "\(givens), of which \(sourcedGivens) name a source"),
      ("arguments", "\(arguments), of which \(reconstructedArguments) are written out"),
      ("relations", list(relations.values.reduce(0, +), kinds)),
      ("steps", "\(steps), with at most \(mostPremises) premises"),
      ("reasons", "at most \(mostReasons) for a claim"),
      ("parts", "\(parts)"),
      ("circles", circles == 0 ? "0" : "\(circles), the largest of \(largestCircle) claims"),
      ("objections", "\(objections), of which \(answeredObjections) are answered"),
    ]
    let more = thesisCount - theses.count
    return table(general) + theses.flatMap { [""] + $0.lines }
      + (more > 0 ? ["", "… and \(more) more theses"] : [])
  }

  private func list(_ count: Int, _ items: [String]) -> String {
    items.isEmpty ? "\(count)" : "\(count): \(items.joined(separator: ", "))"
  }

  /// A quotient to one digit behind the point.
  private func tenths(_ dividend: Int, by divisor: Int) -> String {
    let rounded = (20 * dividend + divisor) / (2 * divisor)
    return "\(rounded / 10).\(rounded % 10)"
  }
}

extension ThesisStatistics {
  fileprivate var lines: [String] {
    let both = claimsForAndAgainst == 0 ? "" : ", \(claimsForAndAgainst) both"
    let cut = smallestCut.map { (isCutCertain ? "" : "at most ") + claims($0) }
    return ["\(statement)"]
      + table([
        ("status", status.rawValue + (isDerived ? "" : ", and follows from nothing assumed")),
        ("reasons", "\(reasons)"),
        ("bearing on it", "\(claimsFor) for, \(claimsAgainst) against\(both)"),
        ("used for it", claims(claimsUsed)),
        ("depth", depth),
        ("claims by distance", claimsByDistance.map(String.init).joined(separator: ", ")),
        ("chains", words(for: chains)),
        ("derivations", words(for: derivations)),
        ("smallest cut", cut ?? "none"),
        ("load-bearing", "\(loadBearing)"),
      ])
  }

  private var depth: String {
    switch (leastDepth, greatestDepth) {
    case (let least?, let greatest?) where least < greatest: "\(least) to \(greatest) steps"
    case (let least?, nil): "from \(least) \(least == 1 ? "step" : "steps"), with circles"
    case (_, let greatest?): "\(greatest) \(greatest == 1 ? "step" : "steps")"
    case (nil, nil): "not counted: the support is cyclic"
    }
  }

  private func claims(_ count: Int) -> String { count == 1 ? "1 claim" : "\(count) claims" }

  private func words(for count: ChainCount?) -> String {
    guard let count else { return "not counted: the support is cyclic" }
    return "\(count.isSaturated ? "at least " : "")\(count.value)"
  }
}

/// Names and values in two columns.
private func table(_ rows: [(String, String)]) -> [String] {
  let width = (rows.map(\.0.count).max() ?? 0) + 2
  return rows.map { "  " + $0 + String(repeating: " ", count: width - $0.count) + $1 }
}
