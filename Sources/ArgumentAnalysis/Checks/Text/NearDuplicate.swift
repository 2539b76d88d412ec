internal import ArgumentModel

extension Check {
  /// Finds statements whose texts are made of the same words, with small differences.
  ///
  /// See `LikeTexts` for how near is near. Texts that are equal are left to `exact-duplicate`.
  public static let nearDuplicate = Check(
    "near-duplicate", in: .text, .note,
    "Two statements say nearly the same.",
    manual: """
      Two statements are made of nearly the same words in nearly the same order, with the same \
      numbers, and neither denies the other. Often it is one claim, written down twice; what \
      supports the one then does not support the other.

      Use one title for both, or make plain in the words how they differ. The check goes by words, \
      in English and German: that two claims say the same in other words it cannot see.

      ```argdown
      [Tax]: The tax on carbon should be raised in all countries.

      [Build it]: We should build the plant.
        + [Levy]: The taxes on carbon should be raised in all the countries.
      ```
      """
  ) { input in
    let reading = input.reading
    var told: Set<Int> = []
    return input.likePairs.filter { !$0.isOpposed }.compactMap { pair in
      guard input.texts.claims[pair.first]?.tokens != input.texts.claims[pair.second]?.tokens,
        told.insert(pair.second).inserted
      else { return nil }
      return Finding(
        "\(reading.words(for: pair.second)) says nearly the same as \(reading.words(for: pair.first))",
        at: reading.nameRange(of: pair.second),
        subjects: reading.titles(of: [pair.second, pair.first]),
        notes: [Diagnostic.Note("the other one is here", at: reading.nameRange(of: pair.first))],
        help: "use one title for both, or say in the text how they differ")
    }
  }
}
