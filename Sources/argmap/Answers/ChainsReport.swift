import ArgumentAnalysis
import ArgumentModel

/// Answers about chains, in lines as people read them.
extension SupportChains {
  /// The whole answer.
  var lines: [String] {
    var lines: [String] = []
    lines.append(
      isDerived
        ? "\(target) follows from what the map assumes."
        : "\(target) does not follow from what the map assumes.")
    if let start, let grade { lines.append(sentence(on: grade, of: start)) }
    lines.append("")
    lines += chainLines
    if truncated.contains(.chains) { lines += ["… and more; --max N shows them", ""] }
    lines += list("foundations", foundations.map(\.description))
    lines += sets("minimal supports", minimalSupports, isCut: truncated.contains(.minimalSupports))
    lines += sets("minimal cuts", minimalCuts, isCut: truncated.contains(.minimalCuts))
    let load = loadBearingStatements.map(\.description) + loadBearingArguments.map(\.description)
    lines += list("load-bearing", load)
    return lines
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
    for (number, chain) in chains.enumerated() { lines += chain.lines(label: "\(number + 1).") }
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

extension SupportChain {
  /// The claims one below the other, with what leads from each to the next.
  func lines(label: String = "") -> [String] {
    let indent = String(repeating: " ", count: max(4, label.count + 1))
    let gap = String(repeating: " ", count: indent.count - label.count)
    var lines: [String] = []
    for (position, step) in steps.enumerated() {
      lines.append("\(position == 0 ? label + gap : indent + "→ ")\(step.premise)")
      lines += step.explanation(indent: indent + "    ")
    }
    if let last = steps.last { lines.append("\(indent)→ \(last.conclusion)") }
    return lines
  }
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
