internal import ArgumentModel

extension Check {
  /// Finds claims that are said to contradict themselves.
  public static let contraryOfItself = Check(
    "contrary-of-itself", in: .structure, .error,
    "A claim is said to contradict itself.",
    manual: """
      A relation says that two claims cannot both be true, and both are the same claim. So the map \
      says that it cannot be true at all; whatever rests on it is contested for good.

      Correct the title at one end, or delete the relation. In strict mode, `mode: strict`, an \
      attack between statements says that both cannot be true.

      ```argdown
      [Cheap]: The plant is cheap.
        >< [Cheap]
      ```
      """
  ) { input in
    let reading = input.reading
    return reading.relations.compactMap { relation in
      guard relation.kind.isSymmetric, let source = reading.claim(named: relation.source),
        source == reading.claim(named: relation.target)
      else { return nil }
      return Finding(
        "\(reading.words(for: source)) contradicts itself", at: relation.ranges.first,
        subjects: reading.titles(of: [source]), help: "correct the title, or delete the relation")
    }
  }
}
