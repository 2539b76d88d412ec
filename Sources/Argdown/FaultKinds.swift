public import ArgumentModel

extension ArgdownDocument {
  /// One finding of each kind that parsing and elaboration tell, without a place, by slug.
  ///
  /// For those who explain or select findings; titles and numbers in the messages are examples.
  public static let faultKinds: [Diagnostic] = {
    let nowhere = SourceRange(0, 0)
    let others = [
      Diagnostic(
        "second-structure", .error, "<Title> has a premise–conclusion structure already",
        help: "give this one an argument of its own: a line `<Title>` above it"),
      Diagnostic(
        "invalid-data", .error, "this data is no YAML, or no list of keys with values",
        help: "write `{key: value}`; quote a value that has a colon, a comma or a bracket"),
      Diagnostic(
        "unreadable-include", .error, "the file that is included cannot be read",
        help: "correct the path: it is relative to the file with the include"),
      Diagnostic(
        "beyond-limit", .error, "a text, a title or the map is larger than anybody needs",
        help: "divide it"),
      Diagnostic(
        "include-cycle", .warning, "files include each other in a circle",
        help: "take the include that closes the circle away"),
    ]
    var seen: Set<String> = []
    return (Fault.samples.map { $0.diagnostic(at: nowhere) } + others)
      .filter { seen.insert($0.slug).inserted }
      .map { kind in
        var kind = kind
        kind.range = nil
        return kind
      }
      .sorted { $0.slug < $1.slug }
  }()
}

extension Fault {
  /// One fault of each case.
  static let samples: [Fault] = [
    .invalidUTF8, .unclosedFrontMatter, .relationWithoutParent, .relationAtMargin,
    .unevenIndentation, .unevenList, .missingRelationContent, .relationBelowInference,
    .contradictionWithArgument, .textAfterReference, .textAfterData, .referenceInText("[Title]"),
    .unclosedEmphasis("*"), .missingHeading, .missingText("[Title]"), .missingElement,
    .unclosedData, .lostData, .missingBlankLine(before: "a block"), .headingRunsOn,
    .missingConclusion, .missingNumber, .blankLineInStructure, .argumentInStructure,
    .shortInference, .unclosedInference, .misplacedInference, .unexpectedInInference, .more(2),
    .numberingGap(written: 4, expected: 3), .includeInText("@include(path)"), .includeInStructure,
    .includeWithoutPath, .unclosedInclude, .textBehindInclude,
  ]
}
