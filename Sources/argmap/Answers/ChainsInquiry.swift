import ArgumentAnalysis
import ArgumentModel
import ArgumentReports

/// What `argmap chains` is asked: about which claims, under which supposition, and for what.
struct ChainsInquiry {
  /// A question besides the chains themselves, by the name of its option.
  enum Part: String, CaseIterable {
    case shortest, longest, weakest, why
    case whyNot = "why-not"
  }

  /// The map as it stands.
  let original: Reading
  /// The map under the supposition.
  let reading: Reading
  let supposition: Supposition
  let targets: [Relation.Endpoint]
  let start: Relation.Endpoint?
  let limits: SupportChains.Limits
  let parts: [Part]

  init(_ invocation: Invocation, about file: MapFile) throws(Failure) {
    original = Reading(file.graph)
    if let title = invocation["to"] {
      targets = [try file.endpoint(titled: title, in: original)]
    } else {
      targets = original.thesisStatements.map { .statement($0) }
    }
    guard !targets.isEmpty else { throw Failure("\(printable(file.path)) claims nothing") }
    var start: Relation.Endpoint?
    if let title = invocation["from"] { start = try file.claim(titled: title, in: original) }
    self.start = start
    var supposition = Supposition()
    for title in invocation.all("without") {
      supposition.without.append(try file.endpoint(titled: title, in: original))
    }
    for title in invocation.all("accept") {
      supposition.accepting.append(try file.claim(titled: title, in: original))
    }
    self.supposition = supposition
    reading = original.supposing(supposition)
    limits = SupportChains.Limits(chains: try invocation.count("max", default: 20))
    parts = Part.allCases.filter { invocation.has($0.rawValue) }
  }

  /// What the supposition changes.
  var consequences: Consequences? {
    supposition.isEmpty ? nil : Consequences(of: supposition, in: original)
  }

  /// How the claim is supported, in the map as it stands or under the supposition.
  func chains(to target: Relation.Endpoint, in reading: Reading) -> SupportChains {
    guard let chains = SupportChains(in: reading, to: target, from: start, limits: limits) else {
      preconditionFailure("a map has the claims that were found in it")
    }
    return chains
  }
}

extension MapFile {
  /// A claim, or an argument without a structure, which speaks as one.
  fileprivate func claim(
    titled text: String, in reading: Reading
  ) throws(Failure) -> Relation.Endpoint {
    let claim = try endpoint(titled: text, in: reading)
    guard case .argument(let id) = claim, let structure = content.graph[id]?.structure else {
      return claim
    }
    throw Failure(
      "a claim is needed, and \(id) has several",
      help: "name what it concludes, \(structure.mainConclusion.statement), or one of its premises")
  }
}
