internal import ArgumentModel

/// How findings speak of claims, steps and lists.
extension Reading {
  /// A claim in the notation of Argdown; one without a title by the beginning of its text.
  func words(for claim: Int) -> String {
    switch name(of: claim) {
    case .statement(let id) where id.isUntitled:
      quoted(graph.statements[claim].text, id.description)
    case .argument(let id) where id.isUntitled: quoted(graph[id]?.text, id.description)
    case let name: name.description
    }
  }

  /// A step by its argument, or by what it comes from.
  func words(forStep step: Int) -> String {
    if let argument = argument(ofStep: step) {
      return argument.isUntitled ? "an untitled argument" : argument.description
    }
    return network.premises[step].first.map { words(for: Int($0)) } ?? "an inference"
  }

  /// What can be attacked: a claim, or the inference of a step.
  func words(forGate gate: Int) -> String {
    gate < claimCount ? words(for: gate) : "the inference of \(words(forStep: gate - claimCount))"
  }

  private func quoted(_ text: String?, _ fallback: String) -> String {
    guard let text, !text.isEmpty else { return fallback }
    let beginning = text.prefix(40)
    return "\"\(beginning)\(beginning.endIndex == text.endIndex ? "" : "…")\""
  }

  /// Some claims in words, the first three of them by name.
  func list(of claims: [Int]) -> String { claims.map { words(for: $0) }.joined(upTo: 3) }

  /// The titles of claims.
  func titles(of claims: some Sequence<Int>) -> [String] { claims.map { name(of: $0).title } }

  /// Where a claim stands in the source; by number where places are not known.
  func place(of claim: Int) -> (Int, Int) { (nameRange(of: claim)?.lowerBound ?? 0, claim) }
}

extension Relation.Kind {
  /// What an attack of this kind does, in a word.
  var verb: String {
    switch self {
    case .undercuts: "undercuts"
    case .contradicts, .excludes: "contradicts"
    case .attacks, .supports, .entails: "attacks"
    }
  }
}

extension Evaluation.Status {
  /// What is said of a claim of this status: `is contested`.
  var predicate: String {
    switch self {
    case .stands, .falls: rawValue
    case .contested, .unsupported: "is \(rawValue)"
    }
  }
}

extension [String] {
  /// A list in words: `[a]`, `[a] and [b]`, `[a], [b] and 3 more`.
  func joined(upTo limit: Int = 5) -> String {
    guard count > 1 else { return first ?? "" }
    if count > limit {
      return self[..<limit].joined(separator: ", ") + " and \(count - limit) more"
    }
    return self[..<(count - 1)].joined(separator: ", ") + " and " + self[count - 1]
  }
}

extension [Diagnostic.Note] {
  /// The first ten, and how many were left out.
  func capped(at limit: Int = 10) -> [Diagnostic.Note] {
    count <= limit ? self : self[..<limit] + [Diagnostic.Note("… and \(count - limit) more")]
  }
}
