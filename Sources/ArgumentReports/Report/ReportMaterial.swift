import ArgumentAnalysis
import ArgumentMaps
import ArgumentModel

/// What the sections of a report are made from.
struct ReportMaterial {
  let source: MapSource
  let options: ReportOptions
  let input: CheckInput
  let objections: [Objection]
  /// What the checks find, and what is wrong with the notation, but for what the author silences.
  let findings: [Diagnostic]
  /// The support of the theses that are gone into.
  private let chains: [Relation.Endpoint: SupportChains]

  init(source: MapSource, options: ReportOptions, input: CheckInput) {
    self.source = source
    self.options = options
    self.input = input
    objections = input.objections.withoutMirrored
    findings = source.findings(of: input).filter { $0.suppression == nil }.map(\.diagnostic)
    let limits = SupportChains.Limits(chains: Self.chainsLookedAt, sets: 200, effort: 500_000)
    chains = input.thesisStatements.prefix(ReportOptions.mostTheses).reduce(into: [:]) {
      $0[.statement($1)] = SupportChains(
        in: input.reading, to: .statement($1), limits: limits)
    }
  }

  private static let chainsLookedAt = 1_000

  /// The support of a thesis, if it is one of those gone into.
  func support(of thesis: Relation.Endpoint) -> SupportChains? { chains[thesis] }

  var graph: ArgumentGraph { source.graph }
  var reading: Reading { input.reading }
  var theses: [Relation.Endpoint] { input.thesisStatements.map { .statement($0) } }

  /// The statements that nothing has to support.
  var givens: [Int] {
    graph.statements.indices.filter { reading.network.isAssumed[$0] }
  }

  /// The text of a claim or argument, as its author wrote it.
  func text(of name: Relation.Endpoint) -> String? {
    name.statement.flatMap { graph[$0]?.text } ?? name.argument.flatMap { graph[$0]?.text }
  }

  /// What a name is called: by its title, else by the beginning of its text.
  private func words(for name: Relation.Endpoint) -> String {
    let isUntitled = name.statement?.isUntitled ?? name.argument?.isUntitled ?? false
    guard isUntitled, let text = text(of: name) else { return name.title }
    return text.count > 60 ? "\(text.prefix(59))…" : text
  }

  /// What each claim and argument is called, and where in the report it is found.
  func labels(
    in map: ArgumentMap?, places: [Relation.Endpoint]
  ) -> [Relation.Endpoint: Report.Label] {
    let names: [Relation.Endpoint] =
      graph.statements.map { .statement($0.id) } + graph.arguments.map { .argument($0.id) }
    var labels: [Relation.Endpoint: Report.Label] = [:]
    for name in names { labels[name] = Report.Label(name: words(for: name)) }
    for node in map?.nodes ?? [] {
      guard let name = node.subject.endpoint else { continue }
      labels[name]?.box = node.id
    }
    for (number, name) in places.enumerated() where labels[name]?.place == nil {
      let box = labels[name]?.box
      labels[name]?.place = box ?? "entry-\(number + 1)"
    }
    return labels
  }

  /// A message in the notation of maps as words: `[T]` and `<A>` become names.
  func words(_ message: String) -> Words {
    var runs: [Words.Run] = []
    var plain = ""
    var rest = message[...]
    while let first = rest.first {
      if let (name, end) = name(at: rest) {
        runs += [.plain(plain), .name(name)]
        plain = ""
        rest = rest[end...]
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    return Words((runs + [.plain(plain)]).filter { $0 != .plain("") })
  }

  /// The name in its brackets with which a text begins.
  private func name(at text: Substring) -> (name: Relation.Endpoint, end: Substring.Index)? {
    guard let close = text.first == "[" ? "]" : text.first == "<" ? ">" : nil as Character? else {
      return nil
    }
    for end in text.indices.prefix(200) where text[end] == close {
      let title = String(text[text.index(after: text.startIndex)..<end])
      let name: Relation.Endpoint =
        close == "]" ? .statement(.init(title)) : .argument(.init(title))
      if reading.claim(named: name) != nil { return (name, text.index(after: end)) }
    }
    return nil
  }
}

extension [Objection] {
  /// Those that contradict each other only once, by the first of the two.
  fileprivate var withoutMirrored: [Objection] {
    var told: Set<[Relation.Endpoint]> = []
    return filter { objection in
      guard objection.kind.isSymmetric else { return true }
      told.insert([objection.source, objection.target])
      return !told.contains([objection.target, objection.source])
    }
  }
}

extension Relation.Endpoint {
  /// The claim or argument: an inference goes by its argument.
  var element: Relation.Endpoint {
    if case .inference(of: let id, step: _) = self { .argument(id) } else { self }
  }
}
