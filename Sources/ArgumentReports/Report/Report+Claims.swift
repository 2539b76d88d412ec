import ArgumentAnalysis
import ArgumentModel

// The tables at the end: of claims, and of what they are taken from.

extension ReportMaterial {
  /// All claims with their parts in the case; `nil` if there are none.
  func claimsSection() -> Report.Section? {
    guard !graph.statements.isEmpty else { return nil }
    let shown = claimsShown
    let roles = roles
    let table = Report.Table(
      columns: [
        .init(title: "Claim", share: 55), .init(title: "Part", share: 10),
        .init(title: "Status", share: 10), .init(title: "Source", share: 25),
      ],
      rows: shown.map { claim in
        let name = reading.name(of: claim)
        return Report.Table.Row(
          subject: name,
          cells: [
            described(name), "\(roles[claim].rawValue)",
            "\(input.evaluation.status(ofClaim: claim).rawValue)", sources(of: claim),
          ])
      })
    var blocks: [Report.Block] = [.table(table)]
    let rest = graph.statements.count - shown.count
    if rest > 0 {
      blocks.append(
        .paragraph("\(rest.of("further claim")), farther from the thesis, are left out."))
    }
    return Report.Section(id: "claims", title: "All claims", blocks: blocks)
  }

  /// The claims that have a row, in the order of the map: those nearest to a thesis.
  private var claimsShown: [Int] {
    let statements = Array(graph.statements.indices)
    guard statements.count > ReportOptions.mostClaims else { return statements }
    let distances = distances
    return statements.sorted { (distances[$0], $0) < (distances[$1], $1) }
      .prefix(ReportOptions.mostClaims).sorted()
  }

  /// How many steps of support part each claim from a thesis; what does not lead to one is last.
  private var distances: [Int] {
    let network = reading.network
    var distances = [Int](repeating: .max, count: reading.claimCount)
    var queue = input.theses
    for thesis in queue { distances[thesis] = 0 }
    var next = 0
    while next < queue.count {
      let claim = queue[next]
      next += 1
      for step in network.reasons[claim] {
        for premise in network.premises[Int(step)] where distances[Int(premise)] == .max {
          distances[Int(premise)] = distances[claim] + 1
          queue.append(Int(premise))
        }
      }
    }
    return distances
  }

  /// The part of a claim in the case.
  private enum Role: String {
    case thesis
    case given, inferred
    case objection
    case against
    case reply
    case aside
  }

  /// The part of each claim, gists included.
  private var roles: [Role] {
    let network = reading.network
    let sources = Set(objections.compactMap { reading.claim(named: $0.source) })
    let replies = Set(objections.flatMap(\.answers).compactMap { reading.claim(named: $0.source) })
    let feedsObjection = network.claims(leadingTo: Array(sources))
    var roles = [Role](repeating: .aside, count: reading.claimCount)
    for claim in roles.indices {
      if input.isOnThesisSide[claim] {
        roles[claim] = network.isAssumed[claim] ? .given : .inferred
      } else if sources.contains(claim) {
        roles[claim] = .objection
      } else if replies.contains(claim) {
        roles[claim] = .reply
      } else if feedsObjection[claim] {
        roles[claim] = .against
      }
    }
    for thesis in input.theses { roles[thesis] = .thesis }
    return roles
  }

  /// What the claims are taken from; `nil` if they name nothing.
  func sourcesSection() -> Report.Section? {
    var counts: [String: Int] = [:]
    var names: [String] = []
    for claim in graph.statements.indices {
      for name in input.sourceNames(of: claim).uniqued {
        if counts[name] == nil { names.append(name) }
        counts[name, default: 0] += 1
      }
    }
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(ReportOptions.mostClaims)
    let table = Report.Table(
      columns: [
        .init(title: "Source", share: 24), .init(title: "What it is", share: 62),
        .init(title: "Claims", share: 14),
      ],
      rows: shown.map { name in
        Report.Table.Row(
          subject: nil, cells: ["\(author: name)", work(name), "\(counts[name] ?? 0)"])
      })
    var blocks: [Report.Block] = [.table(table)]
    if names.count > shown.count {
      blocks.append(.paragraph("\((names.count - shown.count).of("further source")) are left out."))
    }
    return Report.Section(id: "sources", title: "Sources", blocks: blocks)
  }

  /// What the front matter says of a source: authors, title and the rest, in the usual order.
  private func work(_ key: String) -> Words {
    guard let entry = graph.metadata["sources"]?.mapping?[key] else {
      let isListed = input.library.bibliography?.contains(key) == true
      return isListed ? "in the bibliography" : "–"
    }
    guard let data = entry.mapping else { return entry.text.map { "\(author: $0)" } ?? "–" }
    let order = [
      ["authors", "author"], ["title"], ["outlet", "journal", "publisher", "container-title"],
      ["date", "year", "issued"], ["pages", "page"], ["url", "doi"], ["file"], ["note"],
    ]
    let parts = order.compactMap { names in
      names.lazy.compactMap { data[$0] }.first.flatMap(\.joinedTexts)
    }
    return parts.isEmpty ? "–" : "\(author: parts.map(\.withoutFullStop).joined(separator: ". "))."
  }
}

extension DataValue {
  /// The text, or the texts of a list as people list them.
  fileprivate var joinedTexts: String? {
    let texts = (sequence ?? [self]).compactMap(\.text)
    guard let last = texts.last, texts.count > 1 else { return texts.first }
    return texts.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  fileprivate var withoutFullStop: String { last == "." ? String(dropLast()) : self }
}
