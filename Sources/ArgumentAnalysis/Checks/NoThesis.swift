internal import ArgumentModel

extension Check {
  /// Finds maps that do not tell what they are about, and theses that the map does not have.
  public static let noThesis = Check(
    "no-thesis", in: .structure, .warning,
    "Nothing tells what the map argues for.",
    manual: """
      A thesis is a statement tagged `#thesis`, else what the front matter names as `thesis`, else \
      each statement that something bears on and that itself bears on nothing. Here there is none: \
      every claim bears on another one, in circles. Or the front matter names a title that no \
      statement of the map bears.

      Tag the claim that the map is about: `#thesis`.

      ```argdown
      [Safe]: The plant is safe.
        - [Risk]: The river may rise.
          - [Safe]
      ```
      """
  ) { input in
    let reading = input.reading
    let unknown = (input.options.theses + reading.declaredTitles)
      .filter { reading.claims(titled: [$0]).isEmpty }
      .map { title in
        Finding(
          "the thesis `\(title)` is no statement of the map", subjects: [title],
          help: "correct the title, or tag the statement that is meant: #thesis")
      }
    guard input.thesisOrigin == .first, let thesis = input.theses.first,
      reading.stepCount > 0 || !reading.conflicts.isEmpty
    else { return unknown }
    let name = reading.words(for: thesis)
    return unknown + [
      Finding(
        "nothing tells what the map argues for; \(name) is taken for its thesis",
        at: reading.nameRange(of: thesis), subjects: reading.titles(of: [thesis]),
        help: "tag the claim that the map is about: #thesis")
    ]
  }
}
