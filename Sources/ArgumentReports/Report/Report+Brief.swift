import ArgumentAnalysis
import ArgumentModel

// What a reader should know who reads nothing else.

extension ReportMaterial {
  /// The section at the top.
  func brief() -> Report.Section {
    var lines = verdicts
    if let first = theses.first {
      if theses.count == 1 { lines += [ground(of: first), weakness(of: first)].compactMap(\.self) }
      lines += [objectionLine, contestedLine, sourceLine].compactMap(\.self)
    }
    lines.append(findingLine)
    return Report.Section(
      id: "in-brief", title: "In brief",
      blocks: [.paragraph(opening), .list(lines), .paragraph(caveat)])
  }

  /// How large the map is.
  var subtitle: String {
    let counts = [
      graph.statements.count.of("claim"), graph.arguments.count.of("argument"),
    ]
    return "Report on an argument map of \(counts.joined(separator: " and "))"
  }

  private var opening: Words {
    guard let first = theses.first else { return "The map claims nothing." }
    let whose: Words =
      input.declaresTheses ? "" : " The map does not say so; it is what all else bears on."
    guard theses.count == 1 else { return "The map has \(theses.count) theses.\(whose)" }
    return "The thesis is \(first)\(quoted(first)).\(whose)"
  }

  /// The text of a claim behind its title.
  func quoted(_ name: Relation.Endpoint) -> Words {
    guard let text = text(of: name), name.statement?.isUntitled != true else { return "" }
    let end = text.last.map { ".?!…".contains($0) } == true ? String(text.dropLast()) : text
    return ": “\(author: text.last == "." ? end : text)”"
  }

  private var verdicts: [Words] {
    let shown = theses.prefix(ReportOptions.mostItems)
    let rest = theses.count - shown.count
    return shown.map { verdict(on: $0) } + (rest > 0 ? ["\(rest) more theses are left out."] : [])
  }

  /// `The thesis stands: …`
  private func verdict(on thesis: Relation.Endpoint) -> Words {
    guard let verdict = input.verdicts[thesis] else { return "" }
    let name: Words = theses.count == 1 ? "The thesis" : "\(thesis)"
    let word = "\(verdict.status.predicate)"
    guard verdict.status == .stands else {
      return "\(name) \(strong: word): \(because(verdict))."
    }
    if verdict.reason == .assumed {
      return "\(name) \(strong: word), but only because nothing in the map speaks against it: "
        + "no argument supports it."
    }
    let ways = reading.claim(named: thesis).map { reading.network.reasons[$0].count } ?? 0
    return "\(name) \(strong: word): \(because(verdict))"
      + (ways > 1 ? ", one of its \(ways) lines of support." : ", its only line of support.")
  }

  /// Why a claim has the status that it has.
  func because(_ verdict: Verdict) -> Words {
    switch verdict.reason {
    case .assumed: "it is taken as given"
    case .derived(let id): "it follows by the argument \(.argument(id))"
    case .derivedFrom(let id): "it follows from \(.statement(id))"
    case .premisesStand: "all its premises stand"
    case .defeated(let attacker): "it is defeated by \(attacker), which stands"
    case .contested(let rival): "it is at odds with \(rival), and nothing decides between them"
    case .circular: "all its support runs in a circle"
    case .open: "the map leaves it open"
    case .needs(let claim): "it needs \(claim), which the map leaves open"
    case .noPremise: "it is inferred from no premise"
    }
  }

  /// What the thesis is built on.
  private func ground(of thesis: Relation.Endpoint) -> Words? {
    guard let chains = support(of: thesis), !chains.foundations.isEmpty else { return nil }
    let count = chains.foundations.count
    return "It is built on \(strong: count.of("claim")) that the map takes as given"
      + (chains.isDerived ? "." : ", but does not follow from them.")
  }

  /// What brings the thesis down.
  private func weakness(of thesis: Relation.Endpoint) -> Words? {
    guard let chains = support(of: thesis), !reading.isAssumed(thesis),
      input.evaluation.status(of: thesis) == .stands
    else { return nil }
    let singles = pillars(of: thesis, chains)
    guard let first = singles.first else {
      guard let cut = chains.minimalCuts.first else { return nil }
      let least = chains.truncated.contains(.minimalCuts) ? "at most" : "at least"
      return "No single one of them brings it down; that takes \(least) "
        + "\(strong: cut.count.of("claim")), such as \(.list(cut, upTo: 5))."
    }
    let count = singles.count
    let many: Words =
      count == 1
      ? "It falls with a single one of them, \(first.name)"
      : "It falls if any one of \(strong: "\(count.grouped)") of them falls"
    let most = singles.prefix { $0.losses == first.losses }.map(\.name)
    guard count > most.count, first.losses > 1 else { return "\(many)." }
    let each: Words = most.count == 1 ? "" : "with each of these, "
    let goes = "\(first.losses.of("other claim")) would go"
    return "\(many). Most hangs on \(.list(most, upTo: 4)): \(each)\(goes)"
      + (most.count == 1 ? " with it." : ".")
  }

  private var objectionLine: Words {
    guard !objections.isEmpty else {
      return "The map considers \(strong: "no objection") to the case."
    }
    let open = objections.filter { $0.state == .unanswered }
    let undecided = objections.count { $0.state == .undecided }
    let answered = objections.count { [.answered, .unfounded, .outweighed].contains($0.state) }
    if answered == objections.count {
      return answered == 1
        ? "The one objection to the case is \(strong: "answered")."
        : "All \(answered) objections to the case are \(strong: "answered")."
    }
    var parts: [Words] = []
    if !open.isEmpty {
      let sources = open.map(\.source).uniqued
      parts.append(
        "\(strong: "\(open.count.grouped) \(open.count == 1 ? "is" : "are") unanswered") "
          + "(\(.list(sources, upTo: 3)))")
    }
    if undecided > 0 { parts.append("\(undecided) \(undecided == 1 ? "is" : "are") undecided") }
    if answered > 0 { parts.append("\(answered) \(answered == 1 ? "is" : "are") answered") }
    return "Of \(objections.count.of("objection")) to the case, \(.list(parts))."
  }

  private var contestedLine: Words? {
    let contested = graph.statements.indices.filter {
      input.evaluation.status(ofClaim: $0) == .contested
    }
    guard !contested.isEmpty else { return nil }
    return "\(contested.count.of("claim")) \(contested.count == 1 ? "is" : "are") "
      + "\(strong: "contested"): neither side has the last word."
  }

  private var sourceLine: Words? {
    let givens = givens
    let sourced = givens.count { input.isSourced($0) }
    guard !givens.isEmpty else { return nil }
    if sourced == 0 { return "None of the \(givens.count.of("given claim")) names a source." }
    if sourced == givens.count {
      return givens.count == 1
        ? "The one given claim names its source."
        : "All \(givens.count) given claims name a source."
    }
    let missing = givens.count - sourced
    return "Of \(givens.count) given claims, \(strong: missing.grouped) "
      + "\(missing == 1 ? "names" : "name") no source."
  }

  private var findingLine: Words {
    let counts = Diagnostic.Severity.allCases.reversed().map { severity in
      findings.count { $0.severity == severity }.of(severity.rawValue)
    }
    guard !findings.isEmpty else { return "The checks find nothing to object to." }
    return "The checks find \(counts[0]), \(counts[1]) and \(counts[2])."
  }

  private var caveat: Words {
    "A claim stands if every attack on it, and on what it needs, is answered in the map. "
      + "That speaks about the argument as drawn, not about what is true."
  }
}

extension Evaluation.Status {
  /// The status as a predicate.
  var predicate: String {
    switch self {
    case .stands: "stands"
    case .falls: "falls"
    case .contested: "is contested"
    case .unsupported: "is unsupported"
    }
  }
}

extension [Relation.Endpoint] {
  /// Each once, in order.
  var uniqued: [Relation.Endpoint] {
    var seen: Set<Relation.Endpoint> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Reading {
  /// Whether a claim is assumed.
  func isAssumed(_ name: Relation.Endpoint) -> Bool {
    claim(named: name).map { network.isAssumed[$0] } ?? false
  }
}
