internal import ArgumentModel

/// What the author says of a claim besides its text.
extension Reading {
  /// The places of a claim: those of the statement, or of the argument whose gist it is.
  func occurrences(ofClaim claim: Int) -> [Occurrence] {
    guard isGist(claim) else { return graph.statements[claim].occurrences }
    return graph.arguments[Int(gists[claim - graph.statements.count])].occurrences
  }

  /// The data of a claim.
  func data(ofClaim claim: Int) -> DataMapping {
    guard isGist(claim) else { return graph.statements[claim].data }
    return graph.arguments[Int(gists[claim - graph.statements.count])].data
  }

  /// Whether a claim names where it comes from: by its data, by a link in its text, or by the key
  /// of a work.
  func isSourced(_ claim: Int) -> Bool {
    occurrences(ofClaim: claim).contains { occurrence in
      if ["source", "sources", "quote", "url"].contains(where: { occurrence.data[$0] != nil }) {
        return true
      }
      guard let text = occurrence.text else { return false }
      return !text.citedKeys.isEmpty
        || text.marks.contains { if case .link = $0.kind { true } else { false } }
    }
  }
}
