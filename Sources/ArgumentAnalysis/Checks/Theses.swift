internal import ArgumentModel

extension Reading {
  /// The claims that the map is about; `titles` go before what the map says itself.
  func theses(declaredAs titles: [String] = []) -> [Int] {
    let asked = claims(titled: titles)
    if !asked.isEmpty { return asked }
    let statements = graph.statements.indices
    let tagged = statements.filter { graph.statements[$0].hasTag("thesis") }
    if !tagged.isEmpty { return tagged }
    let declared = declaredTheses
    if !declared.isEmpty { return declared }
    let bearsOn = sourcesOfAttack
    let sinks = statements.filter { claim in
      network.uses[claim].isEmpty && network.backed[claim].isEmpty && !bearsOn[claim]
        && !(network.reasons[claim].isEmpty && network.attackers[claim].isEmpty)
    }
    if !sinks.isEmpty { return sinks }
    let first = statements.first { claim in
      graph.statements[claim].occurrences.contains { $0.role == .topLevel }
    }
    return (first ?? statements.first).map { [$0] } ?? []
  }

  /// The statements that the front matter names as `thesis`.
  private var declaredTheses: [Int] {
    guard let value = graph.metadata["thesis"] else { return [] }
    return claims(
      titled: (value.sequence ?? [value]).map { element in
        // Unquoted in YAML, [T] is a list of T.
        element.sequence?.first?.string ?? element.string ?? ""
      })
  }

  private func claims(titled titles: [String]) -> [Int] {
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
