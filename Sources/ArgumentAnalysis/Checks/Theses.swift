public import ArgumentModel

/// The claims that a map is about, and who says so.
struct Theses {
  /// How the theses of a map are known, the more binding the earlier.
  enum Origin {
    /// The options name them.
    case asked
    /// They are tagged `#thesis`.
    case tagged
    /// The front matter names them.
    case declared
    /// Something bears on them, and they bear on nothing.
    case sinks
    /// Nothing tells; the first claim will have to do.
    case first

    /// Whether the author says so, in one way or another.
    var isDeclared: Bool {
      switch self {
      case .asked, .tagged, .declared: true
      case .sinks, .first: false
      }
    }
  }

  /// The claims, in order.
  let claims: [Int]
  /// Who says so.
  let origin: Origin
}

extension Reading {
  /// The statements that the map is about, in order; `CheckInput` says which these are.
  public var thesisStatements: [Statement.ID] { theses().claims.map { graph.statements[$0].id } }

  /// The claims that the map is about; `titles` go before what the map says itself.
  func theses(declaredAs titles: [String] = []) -> Theses {
    let asked = claims(titled: titles)
    if !asked.isEmpty { return Theses(claims: asked, origin: .asked) }
    let tagged = taggedTheses
    if !tagged.isEmpty { return Theses(claims: tagged, origin: .tagged) }
    let declared = claims(titled: declaredTitles)
    if !declared.isEmpty { return Theses(claims: declared, origin: .declared) }
    let bearsOn = sourcesOfAttack
    let statements = graph.statements.indices
    let sinks = statements.filter { claim in
      network.uses[claim].isEmpty && network.backed[claim].isEmpty && !bearsOn[claim]
        && !(network.reasons[claim].isEmpty && network.attackers[claim].isEmpty)
    }
    if !sinks.isEmpty { return Theses(claims: sinks, origin: .sinks) }
    let first = statements.first { claim in
      graph.statements[claim].occurrences.contains { $0.role == .topLevel }
    }
    return Theses(claims: (first ?? statements.first).map { [$0] } ?? [], origin: .first)
  }

  /// The statements tagged `#thesis`.
  var taggedTheses: [Int] {
    graph.statements.indices.filter { graph.statements[$0].hasTag("thesis") }
  }

  /// What the front matter names as `thesis`.
  var declaredTitles: [String] {
    guard let value = graph.metadata["thesis"] else { return [] }
    return (value.sequence ?? [value]).map { element in
      // Unquoted in YAML, [T] is a list of T.
      element.sequence?.first?.string ?? element.string ?? ""
    }
  }

  /// The statements of these titles, in order; what is none is left out.
  func claims(titled titles: [String]) -> [Int] {
    let found = titles.compactMap { endpoint(titled: $0)?.statement }
    return found.compactMap { graph.position(of: $0) }.sorted()
  }

  /// Whether each claim attacks something; to contradict each other is no attack of either.
  private var sourcesOfAttack: [Bool] {
    var isSource = [Bool](repeating: false, count: claimCount)
    for relation in relations {
      switch relation.kind {
      case .attacks, .undercuts, .excludes:
        if let claim = claim(named: relation.source) { isSource[claim] = true }
      case .supports, .entails, .contradicts: break
      }
    }
    return isSource
  }
}
