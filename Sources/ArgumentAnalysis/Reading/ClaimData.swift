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

  /// Whether a claim names where it comes from: by its data, or by a link in its text.
  func isSourced(_ claim: Int) -> Bool {
    occurrences(ofClaim: claim).contains { occurrence in
      ["source", "sources", "quote", "url"].contains { occurrence.data[$0] != nil }
        || (occurrence.text?.marks ?? []).contains { mark in
          if case .link = mark.kind { true } else { false }
        }
    }
  }
}
