internal import ArgumentModel

extension Check {
  /// Finds strengths that no one can hold together.
  ///
  /// Two claims that cannot both be true come to at most 1; what a claim entails is at least as
  /// sure as it is. Only strengths that are given count.
  public static let strengthIncoherent = Check(
    "strength-incoherent", in: .evidence, .warning,
    "The strengths of two claims do not fit together.",
    manual: """
      Two claims contradict each other, but their strengths add up to more than 1; or, in a map in \
      strict mode, a claim is less sure than another one which entails it. No distribution of \
      probabilities allows that (de Finetti 1937).

      Lower one of the strengths, raise the other, or reconsider the relation.

      ```argdown
      [Cheap]: The plant will be cheap. {strength: 0.8}
        >< [Dear]: The plant will be dear. {strength: 0.7}
      ```
      """
  ) { input in
    let reading = input.reading
    return reading.relations.compactMap { relation in
      guard let source = reading.claim(named: relation.source),
        let target = reading.claim(named: relation.target), source != target,
        let strength = input.strength(of: source), let other = input.strength(of: target)
      else { return nil }
      let (name, second) = (reading.words(for: source), reading.words(for: target))
      switch relation.kind {
      case .contradicts, .excludes:
        guard strength + other > 1 + input.tolerance else { return nil }
        return Finding(
          "\(name) and \(second) cannot both be true, but have strengths of \(strength) and \(other)",
          at: relation.ranges.first, subjects: reading.titles(of: [source, target]),
          help: "lower one of them: together they can come to 1 at most")
      case .entails:
        guard other < strength - input.tolerance else { return nil }
        return Finding(
          "\(name) entails \(second), but is the surer of the two: \(strength) against \(other)",
          at: relation.ranges.first, subjects: reading.titles(of: [source, target]),
          help: "what follows from a claim is at least as sure as it is")
      case .supports, .attacks, .undercuts: return nil
      }
    }
  }
}

extension CheckInput {
  /// What two strengths may differ by and still be equal.
  fileprivate var tolerance: Double { 1e-9 }

  /// The strength that the author gives a statement, if it is one.
  fileprivate func strength(of claim: Int) -> Double? {
    guard let strength = evidence.data[claim]["strength"]?.number, (0...1).contains(strength)
    else { return nil }
    return strength
  }
}
