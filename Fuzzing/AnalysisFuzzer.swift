import Argdown
import ArgumentAnalysis
import ArgumentExchange
import ArgumentModel
import ArgumentReports

/// Reads a text as a map and asks of it all that can be asked.
///
/// Findings must lie in the text; no two claims may stand that attack each other; what is load-bearing
/// must be in the map; a report must be made, and be the same a second time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = MapSource(bytes(start, count), at: "map.argdown")
  let input = CheckInput(source.graph, options: everything(source.checkOptions))
  checkFindings(in: source, of: input)
  checkStatuses(in: input)
  checkChains(in: input.reading)
  _ = Statistics(of: input)
  if let attacks = AttackGraph(of: input.reading, limit: 10_000) {
    for attack in attacks.attacks {
      expect(attack.source < attacks.arguments.count, "an attack comes from an argument")
      expect(attack.target < attacks.arguments.count, "an attack aims at an argument")
    }
  }
  checkReport(on: source)
  return 0
}

/// The options of a map, with every check on.
private func everything(_ options: CheckOptions) -> CheckOptions {
  var options = options
  for check in Check.all where options.levels[check.slug] == nil {
    options.levels[check.slug] = .warning
  }
  return options
}

private func checkFindings(in source: MapSource, of input: CheckInput) {
  var report = FindingReport()
  let findings = source.findings(of: input)
  for finding in findings {
    let ranges = [finding.diagnostic.range] + finding.diagnostic.notes.map(\.range)
    for range in ranges.compactMap(\.self) {
      expect(range.lowerBound <= range.upperBound, "ranges run forward")
      expect(range.upperBound <= source.document.source.count, "findings lie within the text")
    }
  }
  report.add(findings.map { ($0.diagnostic, nil) }, in: source.sourceMap)
  _ = report.json
  _ = report.sarif
  _ = report.junit
  _ = report.gitHubAnnotations
}

private func checkStatuses(in input: CheckInput) {
  let graph = input.graph
  for statement in graph.statements {
    expect(input.verdicts[.statement(statement.id)] != nil, "each statement has its verdict")
  }
  for argument in graph.arguments {
    expect(input.verdicts[.argument(argument.id)] != nil, "each argument has its verdict")
    _ = input.verdicts.trace(of: .argument(argument.id))
  }
  guard !graph.usesPreferences else { return }
  for relation in graph.resolvedRelations where relation.kind == .contradicts {
    let ends = [relation.source, relation.target]
    guard relation.source != relation.target, ends.allSatisfy({ $0.statement != nil }) else {
      continue
    }
    let stand = ends.allSatisfy { input.evaluation.status(of: $0) == .stands }
    expect(!stand, "of what contradicts, one stands at most")
  }
}

private func checkChains(in reading: Reading) {
  let limits = SupportChains.Limits(chains: 5, sets: 50, effort: 20_000)
  for target in reading.graph.statements.prefix(3) {
    guard let chains = SupportChains(in: reading, to: .statement(target.id), limits: limits) else {
      expect(false, "a statement of the map has an answer")
      return
    }
    for id in chains.loadBearingStatements {
      expect(reading.graph.position(of: id) != nil, "what bears the load is in the map")
    }
  }
}

private func checkReport(on source: MapSource) {
  guard let report = try? Report(on: source) else { return }
  let text = report.markdown(picture: "map.svg")
  let again = (try? Report(on: source))?.markdown(picture: "map.svg")
  expect(text == again, "a report is the same a second time")
}
