import ArgumentAnalysis
import ArgumentModel

// How a thesis is supported, and what it hangs on.

extension ReportMaterial {
  /// The sections about each thesis.
  func thesisSections() -> [Report.Section] {
    let shown = theses.prefix(ReportOptions.mostTheses)
    var sections = shown.enumerated().flatMap { number, thesis in
      self.sections(about: thesis, number: number + 1)
    }
    let rest = Array(theses.dropFirst(shown.count))
    if !rest.isEmpty {
      sections.append(
        Report.Section(
          id: "other-theses", title: "Other theses",
          blocks: [
            .paragraph(
              "The support of these is not told here: "
                + "\(.list(rest, upTo: ReportOptions.mostItems)).")
          ]))
    }
    return sections
  }

  private func sections(about thesis: Relation.Endpoint, number: Int) -> [Report.Section] {
    guard let chains = support(of: thesis) else { return [] }
    let isOnly = theses.count == 1
    let suffix = isOnly ? "" : "-\(number)"
    let level = isOnly ? 2 : 3
    var sections: [Report.Section] = []
    if !isOnly {
      sections.append(
        Report.Section(
          id: "thesis\(suffix)", title: "Thesis \(number): \(thesis)",
          blocks: text(of: thesis).map { [.paragraph("“\(author: $0)”")] } ?? []))
    }
    let foundations = foundations(of: thesis, chains)
    sections.append(
      Report.Section(
        id: "support\(suffix)", title: "How the thesis is supported", level: level,
        blocks: obstacles(to: thesis) + supportBlocks(chains)))
    if !foundations.isEmpty {
      sections.append(
        Report.Section(
          id: "foundations\(suffix)", title: "What the thesis rests on", level: level,
          blocks: foundations))
    }
    return sections
  }

  /// What would have to be mended for a thesis to stand.
  private func obstacles(to thesis: Relation.Endpoint) -> [Report.Block] {
    guard let obstacles = Obstacles(to: thesis, in: input.verdicts), obstacles.status != .stands,
      !obstacles.frontier.isEmpty
    else { return [] }
    let shown = obstacles.frontier.prefix(ReportOptions.mostItems)
    let rest = obstacles.frontier.count - shown.count
    return [
      .paragraph("The thesis \(strong: obstacles.status.predicate). In its way stands:"),
      .list(shown.map { words($0) } + (rest > 0 ? ["\(rest) more of the kind"] : [])),
    ]
  }

  private func supportBlocks(_ chains: SupportChains) -> [Report.Block] {
    guard !chains.chains.isEmpty else {
      return [.paragraph("Nothing in the map leads from given claims to the thesis.")]
    }
    var telling = ChainTelling(graph: graph, limit: options.mostChains)
    for chain in chains.chains { telling.add(chain) }
    var blocks: [Report.Block] = [.paragraph(introduction(chains)), .numbered(telling.items)]
    if telling.leftOut > 0 {
      blocks.append(
        .paragraph("\(telling.leftOut.of("further inference")) on longer chains are left out."))
    } else if chains.truncated.contains(.chains) {
      blocks.append(.paragraph("Longer chains were not looked at."))
    }
    if let words = bestCase(for: chains.target) { blocks.append(.paragraph(words)) }
    return blocks
  }

  private func introduction(_ chains: SupportChains) -> Words {
    let lengths = chains.chains.map(\.steps.count)
    let longest = LongestChain(in: reading, to: chains.target)
    let count = chains.count.map {
      $0.isSaturated ? "More than 10,000,000,000,000,000,000 chains" : Self.many($0.value)
    }
    let head: Words =
      chains.count?.value == 1
      ? "One chain of support leads to the thesis, in \((lengths.first ?? 0).of("step")). "
      : "\(count ?? "Several chains") of support lead from given claims to the thesis"
        + span(from: lengths.first ?? 0, to: longest?.chain.steps.count ?? 0) + ". "
    guard chains.count?.value != 1 else { return head }
    return head + "Each one below takes a step that no other before it takes, the shortest first."
  }

  private static func many(_ count: UInt64) -> String { "\(Int(clamping: count).grouped) chains" }

  private func span(from least: Int, to greatest: Int) -> Words {
    least == greatest
      ? ", in \(least.of("step"))"
      : ", the shortest in \(least.of("step")), the longest in \(greatest)"
  }

  /// What holds the strongest case down.
  private func bestCase(for thesis: Relation.Endpoint) -> Words? {
    guard let best = BestCase(for: thesis, in: reading), !best.bottlenecks.isEmpty else {
      return nil
    }
    let names = Words.list(best.bottlenecks, upTo: 8)
    return switch best.strength {
    case .standing(.sourced): nil
    case .standing(.unsourced): "Even the best case needs claims without a source: \(names)."
    case .standing(.contested): "Even the best case needs what is contested: \(names)."
    case .standing(.falls): "Even the best case needs what falls: \(names)."
    case .number(let number):
      "The strongest case has a strength of \("\(number)"), by the strengths that the map gives "
        + "its claims; it is held down by \(names)."
    }
  }
}

/// Chains in words, each as far as it is new.
struct ChainTelling {
  let graph: ArgumentGraph
  let limit: Int
  /// The chains told.
  private(set) var items: [Words] = []
  /// How many inferences are on chains that were not told.
  private(set) var leftOut = 0
  private var told: [Key: Int] = [:]

  private struct Key: Hashable {
    let argument: Argument.ID?
    let start: Relation.Endpoint?
    let conclusion: Relation.Endpoint

    init(_ step: SupportChain.Step) {
      argument = step.argument
      start = step.argument == nil || step.isBacking ? step.premise : nil
      conclusion = step.conclusion
    }
  }

  init(graph: ArgumentGraph, limit: Int) {
    self.graph = graph
    self.limit = limit
  }

  /// Tells a chain if it takes a new step.
  mutating func add(_ chain: SupportChain) {
    let fresh = chain.steps.prefix { told[Key($0)] == nil }
    guard !fresh.isEmpty else { return }
    let number = items.count < limit ? items.count + 1 : 0
    if number == 0 { leftOut += fresh.count }
    if number > 0 {
      var words = Words()
      for (position, step) in fresh.enumerated() {
        words += tell(step, isFirst: position == 0)
      }
      if fresh.count < chain.steps.count, let other = told[Key(chain.steps[fresh.count])] {
        words += other > 0 ? ", as used in \(other)" : ""
      }
      items.append(words + ".")
    }
    for step in fresh where told[Key(step)] == nil { told[Key(step)] = number }
  }

  private func tell(_ step: SupportChain.Step, isFirst: Bool) -> Words {
    let start: Words = isFirst ? "\(step.premise)" : "; this"
    let sketch = step.argument.map { step.premise == .argument($0) } ?? false
    let place = step.argument.map { Words([.place(.argument($0))]) } ?? ""
    if step.isBacking, let argument = step.argument {
      return "\(place)\(start) backs the argument \(.argument(argument)) for \(step.conclusion)"
    }
    let verb: Words = "supports \(step.conclusion)"
    let way: Words = step.argument.map { sketch ? "" : " (\(by($0, step.conclusion)))" } ?? ""
    guard !step.together.isEmpty else { return "\(place)\(start) \(verb)\(way)" }
    return "\(place)\(start), together with \(.list(step.together)), \(verb)\(way)"
  }

  /// An argument, and the rules of the inference that is taken.
  private func by(_ id: Argument.ID, _ conclusion: Relation.Endpoint) -> Words {
    let step = graph[id]?.structure?.steps.first { $0.conclusion.statement == conclusion.statement }
    let rules = (step?.inference.rules ?? []).joined(separator: ", ")
    return rules.isEmpty ? "\(.argument(id))" : "\(.argument(id)), \(author: rules)"
  }
}
