public import ArgumentModel

extension Check {
  /// Finds claims and arguments that do not have the status that their data expects.
  ///
  /// The data is `expect`, with the name of a status; a word that names none is found as well.
  /// Source: the acceptability tests of Carneades (Gordon, Prakken & Walton 2007).
  public static let unexpectedStatus = Check(
    "unexpected-status", in: .dialectic, .error,
    "A claim or argument does not have the status that its author expects.",
    manual: """
      An author may say what is to become of a claim or an argument once every objection is heard: \
      `{expect: stands}`, `falls`, `contested` or `unsupported`. That is a test of the map. It \
      fails when the grounded evaluation, as `argmap evaluate` prints it, says otherwise; mostly \
      because a later change had consequences that nobody looked for.

      Follow the trail to what decides, and mend the map, or expect what it says. Where something is \
      expected of a thesis, `thesis-falls` and `thesis-contested` have nothing to add.

      ```argdown
      [Solar]: Solar will be the cheapest source of power. {expect: stands}
        + [Prices]: Module prices fell by 90 %.
          - [Subsidies]: The prices were subsidised.
      ```
      """
  ) { input in
    let decisions = Decisions(input)
    return input.graph.expectations.compactMap {
      finding(on: $0.name, expecting: $0.value, at: $0.range, decisions, input)
    }
  }

  private static func finding(
    on name: Relation.Endpoint, expecting value: DataValue, at range: SourceRange?,
    _ decisions: Decisions, _ input: CheckInput
  ) -> Finding? {
    let words = Evaluation.Status.allCases.map(\.rawValue)
    guard let expected = value.string.flatMap(Evaluation.Status.init(rawValue:)) else {
      let near = value.string.flatMap { Spelling.suggestion(for: $0, among: words) }
      let shown = value.text.map { "`\($0)`, which" } ?? "what"
      return Finding(
        "\(name) expects \(shown) is no status", at: range, subjects: [name.title],
        help: near.map { "did you mean `\($0)`?" }
          ?? "write one of \(words.map { "`\($0)`" }.joined(separator: ", "))")
    }
    guard let verdict = input.verdicts[name], verdict.status != expected else { return nil }
    let start = name.statement == nil ? verdict.premise : name
    return Finding(
      "\(name) is expected to \(expected.infinitive), but \(verdict.status.predicate): "
        + "\(verdict.reason)",
      at: range, subjects: [name.title], help: "`argmap evaluate --why` says more",
      trail: start.flatMap { input.reading.claim(named: $0) }.map { decisions.trail(from: $0) }
        ?? [])
  }
}

extension CheckInput {
  /// The statements and arguments that have the status that their data expects, in order, and where
  /// it does: tests of the map that it passes.
  public var metExpectations: [(name: Relation.Endpoint, range: SourceRange?)] {
    graph.expectations.filter { expectation in
      guard let expected = expectation.value.string else { return false }
      return verdicts[expectation.name]?.status.rawValue == expected
    }.map { ($0.name, $0.range) }
  }
}

extension ArgumentGraph {
  /// What the data of statements, then of arguments, expects of them; the last word of each.
  fileprivate var expectations: [(name: Relation.Endpoint, value: DataValue, range: SourceRange?)] {
    let names: [(Relation.Endpoint, [Occurrence])] =
      statements.map { (.statement($0.id), $0.occurrences) }
      + arguments.map { (.argument($0.id), $0.occurrences) }
    return names.compactMap { name, occurrences in
      for occurrence in occurrences.reversed() {
        if let value = occurrence.data["expect"] { return (name, value, occurrence.nameRange) }
      }
      return nil
    }
  }
}

extension Reading {
  /// Whether the data of a claim says which status is expected of it.
  func isExpectant(_ claim: Int) -> Bool {
    data(ofClaim: claim)["expect"]?.string.flatMap(Evaluation.Status.init(rawValue:)) != nil
  }
}

extension Evaluation.Status {
  fileprivate var infinitive: String {
    switch self {
    case .stands: "stand"
    case .falls: "fall"
    case .contested, .unsupported: "be \(rawValue)"
    }
  }
}
