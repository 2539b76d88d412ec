import ArgumentAnalysis
import ArgumentModel

// What is said about chains, in lines as people read them.

extension ChainsInquiry {
  /// The answers about each claim, then what the supposition changes.
  var lines: [String] {
    var lines: [String] = []
    for target in targets { lines += self.lines(about: target) }
    return lines + (consequences.map { $0.lines } ?? [])
  }

  private func lines(about target: Relation.Endpoint) -> [String] {
    var lines: [String] = []
    for part in parts { lines += self.lines(on: part, about: target) + [""] }
    if !supposition.isEmpty { return lines + change(of: target) + [""] }
    return parts.isEmpty ? chains(to: target, in: reading).lines : lines
  }

  private func lines(on part: Part, about target: Relation.Endpoint) -> [String] {
    switch part {
    case .shortest:
      let chain = SupportChain.shortest(in: reading, to: target, from: start)
      return chain.map { ["a shortest chain, \(steps($0.steps.count))"] + $0.lines() }
        ?? [noChain(to: target)]
    case .longest:
      let longest = LongestChain(in: reading, to: target, from: start)
      return longest?.lines ?? [noChain(to: target)]
    case .weakest:
      return BestCase(for: target, in: reading)?.lines ?? [noDerivation(of: target)]
    case .why:
      guard let derivation = Derivation(of: target, in: reading) else {
        return [noDerivation(of: target)]
      }
      return derivation.lines(amid: DerivationCount(of: target, in: reading))
    case .whyNot:
      return Obstacles(to: target, in: Verdicts(Evaluation(reading)))?.lines ?? []
    }
  }

  private func noChain(to target: Relation.Endpoint) -> String {
    "no chain leads \(start.map { "from \($0) " } ?? "")to \(target)"
  }

  private func noDerivation(of target: Relation.Endpoint) -> String {
    "\(target) does not follow from what the map assumes; --why-not says what is missing"
  }

  /// What the supposition does to the support of one claim.
  private func change(of target: Relation.Endpoint) -> [String] {
    let before = chains(to: target, in: original)
    let after = chains(to: target, in: reading)
    let follows =
      switch (before.isDerived, after.isDerived) {
      case (true, true): "follows as before"
      case (true, false): "no longer follows"
      case (false, true): "follows now"
      case (false, false): "does not follow, as before"
      }
    var lines = ["\(target) \(follows)"]
    if let start, let old = before.grade, let new = after.grade, old != new {
      lines.append("\(start): \(old.words) → \(new.words)")
    }
    return lines
  }
}

/// A number of steps in words.
private func steps(_ count: Int) -> String { "\(count) \(count == 1 ? "step" : "steps")" }

extension SupportGrade {
  fileprivate var words: String { isEmpty ? "no support" : names.joined(separator: " and ") }
}

extension LongestChain {
  fileprivate var lines: [String] {
    var lines = ["a longest chain, \(steps(chain.steps.count))"] + chain.lines()
    if !isExact {
      lines.append("circles count as one place each, so that there may be a longer one")
    }
    for circle in circles {
      lines += ["it crosses a circle of \(circle.count) claims:"]
      lines += wrapped(circle.map(\.description), indent: "    ")
    }
    return lines
  }
}

extension Derivation {
  /// The steps from what is assumed to the target, and how many derivations there are.
  fileprivate func lines(amid count: DerivationCount?) -> [String] {
    guard !self.steps.isEmpty else { return ["\(target) is assumed"] }
    let many =
      count.map { count in
        count.value == 1
          ? "the only derivation"
          : "of \(count.isSaturated ? "at least " : "")\(count.value) derivations"
      } ?? "support runs in circles: derivations are not counted"
    return ["\(target) follows in \(argmap.steps(depth)), \(many)"] + body
  }

  /// The steps alone.
  fileprivate var body: [String] {
    var lines: [String] = []
    for step in self.steps {
      lines.append("    \(step.conclusion)")
      lines += step.explanation(indent: "        ")
    }
    return lines + ["assumed (\(assumed.count))"]
      + wrapped(assumed.map(\.description), indent: "    ")
  }
}

extension Derivation.Step {
  /// By which argument, and from what, the step is taken; a sketched argument is both.
  fileprivate func explanation(indent: String) -> [String] {
    if let argument, premises == [.argument(argument)] { return ["\(indent)by \(argument)"] }
    let way = argument.map { "by \($0) from" } ?? "from"
    return wrapped(
      ["\(way) \(premises[0])"] + premises.dropFirst().map(\.description), indent: indent)
  }
}

extension BestCase {
  fileprivate var lines: [String] {
    let target = derivation.target
    let heading =
      switch strength {
      case .number(let number): "the strongest case for \(target) has a strength of \(number)"
      case .standing(.falls): "the best case for \(target) needs what falls"
      case .standing(.contested): "the best case for \(target) needs what is contested"
      case .standing(.unsourced): "the best case for \(target) needs claims without a source"
      case .standing(.sourced): "the best case for \(target) has a source for all that it assumes"
      }
    guard strength != .standing(.sourced) else { return [heading] + derivation.body }
    return [heading + "; it is held down by (\(bottlenecks.count))"]
      + wrapped(bottlenecks.map(\.description), indent: "    ") + derivation.body
  }
}

extension Obstacles {
  fileprivate var lines: [String] {
    if status == .stands { return ["\(target) stands"] }
    var lines = ["\(target) \(status.predicate(of: 1))"]
    if let attacker { lines.append("    \(attacker) attacks it") }
    for reason in reasons {
      let premises = reason.step.premises.map(\.description).joined(separator: ", ")
      lines.append("    \(reason.step.argument?.description ?? premises)")
      if let undercutter = reason.undercutter {
        lines.append("        \(undercutter) undercuts it")
      }
      if reason.step.premises.isEmpty { lines.append("        it infers from no premise") }
      for gap in reason.gaps {
        lines.append("        \(gap.name) \(gap.status.predicate(of: 1)): \(gap.reason)")
      }
    }
    return lines + ["what is to be mended (\(frontier.count))"] + frontier.map { "    " + $0 }
  }
}

extension Consequences {
  fileprivate var lines: [String] {
    let width = (changes.map(\.name.description.count).max() ?? 0) + 2
    return ["statuses that change (\(changes.count))"]
      + changes.map { change in
        let gap = String(repeating: " ", count: width - change.name.description.count)
        return "    \(change.name)\(gap)\(change.before.rawValue) → \(change.after.rawValue)"
      }
  }
}
