import ArgumentAnalysis
import ArgumentModel

// What a thesis cannot do without.

extension ReportMaterial {
  /// A given claim without which a thesis no longer follows, and how much else goes with it.
  struct Pillar {
    let name: Relation.Endpoint
    let claim: Int
    /// How many other claims no longer follow without it.
    let losses: Int
  }

  /// The given claims that a thesis cannot do without, those on which most hangs first.
  func pillars(of thesis: Relation.Endpoint, _ chains: SupportChains) -> [Pillar] {
    let names =
      chains.loadBearingStatements.map { Relation.Endpoint.statement($0) }
      + chains.loadBearingArguments.filter { graph[$0]?.structure == nil }.map { .argument($0) }
    let claims = names.compactMap { reading.claim(named: $0) }
      .filter { reading.network.isAssumed[$0] }.sorted()
    return zip(claims, input.losses(without: claims))
      .map { Pillar(name: reading.name(of: $0), claim: $0, losses: $1) }
      .sorted { ($1.losses, $0.claim) < ($0.losses, $1.claim) }
  }

  /// The blocks about them; empty where there is nothing to tell.
  func foundations(of thesis: Relation.Endpoint, _ chains: SupportChains) -> [Report.Block] {
    guard chains.isDerived, !reading.isAssumed(thesis) else { return [] }
    let pillars = pillars(of: thesis, chains)
    return pillarBlocks(pillars)
      + [cutBlock(chains, isFirst: pillars.isEmpty), argumentBlock(chains)].compactMap(\.self)
  }

  private func pillarBlocks(_ pillars: [Pillar]) -> [Report.Block] {
    guard !pillars.isEmpty else {
      return [
        .paragraph(
          "No single given claim is indispensable: without any one of them the thesis still follows."
        )
      ]
    }
    let shown = pillars.prefix(Self.pillarsShown)
    let many =
      pillars.count == 1 ? "This given claim is" : "\(pillars.count.grouped) given claims are"
    var blocks: [Report.Block] = [
      .paragraph(
        "\(many) indispensable: without \(pillars.count == 1 ? "it" : "any one of them") the thesis "
          + "no longer follows. The last column says how many other claims would go as well."),
      .table(
        Report.Table(
          columns: [
            .init(title: "Claim", share: 56), .init(title: "Source", share: 30),
            .init(title: "Goes with it", share: 14),
          ],
          rows: shown.map { pillar in
            Report.Table.Row(
              subject: nil,
              cells: [described(pillar.name), sources(of: pillar.claim), "\(pillar.losses)"])
          })),
    ]
    let rest = pillars.dropFirst(shown.count).map(\.name)
    if !rest.isEmpty {
      blocks.append(.paragraph("Indispensable, too: \(.list(rest, upTo: 40))."))
    }
    return blocks
  }

  private static let pillarsShown = 10

  /// The sets of claims that only together are indispensable.
  private func cutBlock(_ chains: SupportChains, isFirst: Bool) -> Report.Block? {
    let cuts = chains.minimalCuts.filter { $0.count > 1 }
    guard !cuts.isEmpty else { return nil }
    let shown = cuts.prefix(Self.cutsShown).map { Words.list($0, upTo: 6) }
    let isCut = chains.truncated.contains(.minimalCuts)
    let rest = cuts.count - shown.count
    let more: Words =
      rest == 0 ? "" : " There are \(isCut ? "at least " : "")\(rest) more such sets."
    let start = isFirst ? "It no longer follows" : "Nor does it follow"
    return .paragraph(
      "\(start) if these fall together: "
        + shown.dropFirst().reduce(shown[0]) {
          "\($0); or \($1)"
        } + ".\(more)")
  }

  private static let cutsShown = 4

  /// The arguments without which nothing is left.
  private func argumentBlock(_ chains: SupportChains) -> Report.Block? {
    let names = chains.loadBearingArguments.filter { graph[$0]?.structure != nil }
      .sorted { (graph.position(of: $0) ?? 0) < (graph.position(of: $1) ?? 0) }
      .map { Relation.Endpoint.argument($0) }
    guard !names.isEmpty, names.count <= ReportOptions.mostItems else { return nil }
    let many = names.count == 1 ? "One argument has" : "\(names.count.grouped) arguments have"
    return .paragraph("\(many) no alternative: \(.list(names)).")
  }

  /// A claim by its name, and its text.
  func described(_ name: Relation.Endpoint) -> Words {
    let isUntitled = name.statement?.isUntitled ?? name.argument?.isUntitled ?? false
    guard let text = text(of: name), !isUntitled || text.count > 60 else { return "\(name)" }
    return "\(name) – \(author: text)"
  }

  /// Where a claim comes from: `key, § 3, 5`.
  func sources(of claim: Int) -> Words {
    let names = input.sourceNames(of: claim)
    let places = input.places(of: claim)
    var words = Words.joined(names.uniqued.map { "\(author: $0)" }, by: ", ")
    if !places.paragraphs.isEmpty {
      words += "\(words.isEmpty ? "" : ", ")¶ \(author: places.paragraphs.joined(separator: ", "))"
    }
    if !places.pages.isEmpty {
      words += "\(words.isEmpty ? "" : ", ")p. \(author: places.pages.joined(separator: ", "))"
    }
    return words.isEmpty ? (input.isSourced(claim) ? "in the text" : "–") : words
  }
}

extension Words {
  /// Items with a separator between them.
  static func joined(_ items: [Words], by separator: String) -> Words {
    items.enumerated().reduce(into: Words()) { words, item in
      words += item.offset == 0 ? item.element : "\(separator)\(item.element)"
    }
  }
}

extension [String] {
  /// Each once, in order.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
