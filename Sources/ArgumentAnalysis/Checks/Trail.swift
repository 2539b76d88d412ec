internal import ArgumentModel

/// How findings show chains: in one line, and place by place.
extension Reading {
  /// A chain in one line, `[a] +> [b] -> [c]`; a long one without its middle.
  func chain(_ links: [Int], of network: SignedNetwork) -> String {
    guard let first = links.first else { return "" }
    var parts = [words(for: Int(network.sources[first]))]
    for link in links {
      parts.append(
        "\(network.isAttack(link) ? "->" : "+>") \(words(for: Int(network.targets[link])))")
    }
    if parts.count > 10 { parts[5..<(parts.count - 4)] = ["… (\(parts.count - 9) more)"] }
    return parts.joined(separator: " ")
  }

  /// A chain place by place; a long one without its middle.
  func trail(_ links: [Int], of network: SignedNetwork) -> [Diagnostic.Note] {
    links.map { place(of: $0, in: network) }.withoutMiddle()
  }

  /// What one link says, where it is said.
  private func place(of link: Int, in network: SignedNetwork) -> Diagnostic.Note {
    let source = words(for: Int(network.sources[link]))
    let target = words(for: Int(network.targets[link]))
    switch network.origin(of: link) {
    case .step(let step):
      return Diagnostic.Note(
        "\(source) supports \(target)\(manner(ofStep: step, from: source))",
        at: range(ofStep: step) ?? nameRange(of: Int(network.sources[link])))
    case .conflict(let number):
      let relation = relations[Int(conflictRelations[number])]
      let verb = relation.kind == .undercuts ? "undercuts the inference to" : "attacks"
      return Diagnostic.Note(
        "\(source) \(verb) \(target)",
        at: relation.ranges.first ?? nameRange(of: Int(network.sources[link])))
    }
  }

  /// By which argument a step is taken, if that is not what it starts from.
  func manner(ofStep step: Int, from source: String) -> String {
    let name = words(forStep: step)
    return argument(ofStep: step) == nil || name == source ? "" : " by \(name)"
  }
}

extension [Diagnostic.Note] {
  /// The first and the last fifty, and how many were left out between them.
  func withoutMiddle() -> [Diagnostic.Note] {
    count <= 100
      ? self : self[..<50] + [Diagnostic.Note("… and \(count - 100) more")] + self[(count - 50)...]
  }
}
