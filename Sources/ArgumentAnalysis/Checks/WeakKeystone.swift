internal import ArgumentModel

extension Check {
  /// Finds assumed claims that a thesis hangs on and that themselves hang on nothing.
  ///
  /// Weak is what names no source, is contested, or has a `strength` below 0.5. A source is
  /// `source`, `sources`, `quote` or `url` in the data, a link or a key (`@smith2010`) in the
  /// text; `#given` is none.
  public static let weakKeystone = Check(
    "weak-keystone", in: .support, .warning,
    "A thesis hangs on an assumed claim that has no source, is contested or is weak.",
    manual: """
      Without this claim alone, the thesis no longer follows: every derivation of it needs it. \
      And nothing holds the claim itself: it is assumed, and it names no source, or it is \
      contested, or its `strength` is below 0.5. This is where a critic will strike.

      Name a source (`{source: "…"}`, `sources`, `quote`, `url`, or a link in the text), support \
      the claim, or find a second, independent reason for the thesis. Only claims that nothing \
      supports are reported: one that is inferred has its support in the map.

      ```argdown
      [Build it]: We should build the plant. #thesis
        + [Budget]: It pays for itself.
          + [Cost]: It costs under 2 bn.
      ```
      """
  ) { input in
    let reading = input.reading
    let theses = input.theses.filter {
      input.closure.contains($0) && !reading.network.reasons[$0].isEmpty
    }
    let proof = Proof(of: theses, in: reading.network, input.closure)
    let candidates = proof.claims.sorted().compactMap { claim -> (claim: Int, fault: String)? in
      guard let fault = input.weakness(of: claim) else { return nil }
      return (claim, fault)
    }
    let survival = Survival(reading.network, input.components)
    let fallen = survival.losses(ofClaims: candidates.map(\.claim), at: theses)
    return zip(candidates, fallen).compactMap { candidate, lost in
      let lost = lost.filter { $0 != candidate.claim }
      return lost.isEmpty ? nil : finding(candidate.claim, candidate.fault, lost, in: reading)
    }
  }

  private static func finding(
    _ claim: Int, _ fault: String, _ lost: [Int], in reading: Reading
  ) -> Finding {
    let name = reading.words(for: claim)
    let notes = lost.prefix(10).map { thesis in
      let steps = reading.network.reasons[thesis].map { reading.words(forStep: Int($0)) }
      let all = steps.count == 1 ? "the only reason for" : "all \(steps.count) reasons for"
      return Diagnostic.Note(
        "without it \(all) \(reading.words(for: thesis)) "
          + (steps.count == 1 ? "fails: " : "fail: ") + steps.joined(upTo: 5),
        at: reading.nameRange(of: thesis))
    }
    let help =
      fault == "has no source"
      ? "add a source, e.g. `{source: \"…\"}`, or support the claim"
      : "support the claim, or find a reason for the thesis that does without it"
    return Finding(
      "\(name) is load-bearing for \(lost.map { reading.words(for: $0) }.joined(upTo: 3)) "
        + "but \(fault)",
      at: reading.nameRange(of: claim), subjects: reading.titles(of: [claim] + lost),
      notes: notes, help: help)
  }
}

extension CheckInput {
  /// What is weak about a claim that is assumed and has no support; `nil` if nothing is.
  func weakness(of claim: Int) -> String? {
    guard reading.network.isAssumed[claim], reading.network.reasons[claim].isEmpty,
      !reading.isGist(claim)
    else { return nil }
    let statement = graph.statements[claim]
    if !evidence.isSourced[claim] { return "has no source" }
    if evaluation.status(ofClaim: claim) == .contested { return "is contested" }
    if let strength = statement.data["strength"]?.number, strength < 0.5 {
      return "has a strength of only \(strength)"
    }
    return nil
  }
}
