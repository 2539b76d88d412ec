internal import ArgumentModel

extension Check {
  /// Finds theses for which no argument and no reason is given.
  public static let unsupportedThesis = Check(
    "unsupported-thesis", in: .support, .warning,
    "Nothing supports a thesis.",
    manual: """
      A thesis is what the map is about: a statement tagged `#thesis`, else what the front matter \
      names as `thesis`, else each statement that something bears on and that itself bears on \
      nothing, else the first statement. A thesis that nothing supports is only asserted; a map \
      that only attacks it makes a case against it.

      Give a reason, or tag as `#thesis` what the map really argues for.

      ```argdown
      [Solar]: Solar will be the cheapest source of power. #thesis
        - [Storage]: Storage costs are left out.
      ```
      """
  ) { input in
    input.theses.filter { input.reading.network.reasons[$0].isEmpty }.map { thesis in
      let name = input.reading.words(for: thesis)
      return Finding(
        "nothing supports \(name)", at: input.reading.nameRange(of: thesis),
        subjects: input.reading.titles(of: [thesis]), help: "add a + line below it")
    }
  }
}
