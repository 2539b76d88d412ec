internal import ArgumentModel

extension Check {
  /// Finds statements one of which seems to deny the other, without a relation that says so.
  ///
  /// The texts are alike as those of `near-duplicate` are, but one has a negation more.
  public static let possibleContradiction = Check(
    "possible-contradiction", in: .text, .note,
    "Two statements seem to contradict each other, and nothing in the map says so.",
    manual: """
      Two statements are made of nearly the same words, but one of them has a "not", "no", \
      "never" or "un-" that the other has not. If they contradict each other, the map has to say \
      so: neither the picture nor the evaluation knows it otherwise.

      Write `><` between them, or make plain in the words how both can be true. The check goes by \
      words, in English and German.

      ```argdown
      [Tax]: Taxes should be raised.
        + [Debt]: The debt has grown.

      [No tax]: Taxes should not be raised.
        + [Growth]: Growth is weak.
      ```
      """
  ) { input in
    let reading = input.reading
    let pairs = input.likePairs.filter(\.isOpposed)
    return pairs.filter { !reading.isConflict(between: $0.first, and: $0.second) }.map { pair in
      let (first, second) = (reading.words(for: pair.first), reading.words(for: pair.second))
      return Finding(
        "\(second) seems to deny \(first), and no relation says so",
        at: reading.nameRange(of: pair.second),
        subjects: reading.titles(of: [pair.second, pair.first]),
        notes: [Diagnostic.Note("the other one is here", at: reading.nameRange(of: pair.first))],
        help: "write `>< \(first)` below it, or say in the text how both can be true")
    }
  }
}

extension Reading {
  /// Whether one of two claims speaks against the other, or against a step to it.
  fileprivate func isConflict(between left: Int, and right: Int) -> Bool {
    attacks(left, right) || attacks(right, left)
  }

  private func attacks(_ source: Int, _ target: Int) -> Bool {
    network.attacks[source].contains { gate in
      Int(gate) == target
        || Int(gate) >= claimCount && network.conclusions[Int(gate) - claimCount] == target
    }
  }
}
