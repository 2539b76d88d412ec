import ArgumentAnalysis
import ArgumentModel

// What speaks against the case, and what is not settled.

extension ReportMaterial {
  /// The sections on objections and on what is open.
  func openSections() -> [Report.Section] {
    [objectionsSection, questionsSection].compactMap(\.self)
  }

  private var objectionsSection: Report.Section? {
    guard !theses.isEmpty else { return nil }
    guard !objections.isEmpty else {
      return Report.Section(
        id: "objections", title: "Objections",
        blocks: [
          .paragraph(
            "The map has nothing that attacks the case. A reader may ask what could be said.")
        ])
    }
    let groups: [(title: String, states: [Objection.State])] = [
      ("Unanswered", [.unanswered]), ("Undecided", [.undecided]),
      ("Answered", [.answered, .outweighed, .unfounded]),
    ]
    var blocks: [Report.Block] = []
    for group in groups {
      let members = objections.filter { group.states.contains($0.state) }
      guard !members.isEmpty else { continue }
      blocks.append(.paragraph("\(strong: group.title) (\(members.count))"))
      blocks.append(.list(members.capped { words(for: $0) }))
    }
    return Report.Section(id: "objections", title: "Objections", blocks: blocks)
  }

  /// An objection, what it hits, and what becomes of it.
  private func words(for objection: Objection) -> Words {
    let attack: Words =
      "\(objection.source)\(quoted(objection.source)), \(verb(objection.kind)) "
      + object(objection.target, objection.kind)
    return switch objection.state {
    case .unanswered: "\(attack). Nothing answers it."
    case .outweighed: "\(attack). It stands, but what it hits has the greater priority."
    case .undecided: "\(attack). \(undecided(objection))"
    case .unfounded: "\(attack). It does not follow from anything that the map takes as given."
    case .answered: "\(attack). \(answers(to: objection))"
    }
  }

  private func undecided(_ objection: Objection) -> Words {
    guard case .contested(let rival)? = input.verdicts[objection.source]?.reason else {
      return "It is contested itself."
    }
    if rival == objection.source { return "It is at odds with itself." }
    return rival == objection.target
      ? "Nothing decides between them." : "It is at odds with \(rival), and nothing decides."
  }

  /// `[x] and [y] undercut the inference of <a>.`
  private func answers(to objection: Objection) -> Words {
    guard let first = objection.answers.first else { return "It falls." }
    let sources = objection.answers.map(\.source).uniqued
    let alike = objection.answers.allSatisfy { $0.kind == first.kind }
    let verb = alike ? (sources.count == 1 ? verb(first.kind) : plural(first.kind)) : "answer"
    let rest =
      first.target == objection.source
      ? "it" as Words : object(first.target, alike ? first.kind : .attacks)
    return "It falls: \(.list(sources, upTo: 5)) \(verb) \(rest)."
  }

  private func object(_ target: Relation.Endpoint, _ kind: Relation.Kind) -> Words {
    target.statement == nil && kind == .undercuts
      ? "the inference of \(target)" : "\(target)"
  }

  private func verb(_ kind: Relation.Kind) -> String {
    switch kind {
    case .attacks: "attacks"
    case .undercuts: "undercuts"
    case .contradicts: "contradicts"
    case .excludes: "excludes"
    case .supports, .entails: "supports"
    }
  }

  private func plural(_ kind: Relation.Kind) -> String { String(verb(kind).dropLast()) }

  /// Claims that are contested, or that nothing given supports, but for those told before.
  private var questionsSection: Report.Section? {
    let statuses: [(status: Evaluation.Status, title: String)] = [
      (.contested, "Contested"), (.unsupported, "Without support"),
    ]
    let told = Set(objections.map(\.source) + theses)
    var blocks: [Report.Block] = []
    for (status, title) in statuses {
      let claims = graph.statements.filter {
        input.evaluation.status(of: .statement($0.id)) == status
          && !told.contains(.statement($0.id))
      }
      guard !claims.isEmpty else { continue }
      blocks.append(.paragraph("\(strong: title) (\(claims.count))"))
      blocks.append(
        .list(
          claims.capped { claim in
            let name = Relation.Endpoint.statement(claim.id)
            let reason = input.verdicts[name].map(because) ?? ""
            return "\(name)\(quoted(name)) – \(reason)."
          }))
    }
    guard !blocks.isEmpty else { return nil }
    return Report.Section(id: "open-questions", title: "Open questions", blocks: blocks)
  }
}

extension Array {
  /// The words for each, as many as a list may have; how many more there are is said at its end.
  func capped(_ words: (Element) -> Words) -> [Words] {
    let rest = count - ReportOptions.mostItems
    guard rest > 1 else { return map(words) }
    return prefix(ReportOptions.mostItems).map(words) + ["… and \(rest) more."]
  }
}
