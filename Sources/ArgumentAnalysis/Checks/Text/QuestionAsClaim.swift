internal import ArgumentModel

extension Check {
  /// Finds statements that end in a question mark.
  ///
  /// In any language. What is tagged `#question` or `#issue` is meant as one.
  public static let questionAsClaim = Check(
    "question-as-claim", in: .text, .note,
    "A statement is a question.",
    manual: """
      A question claims nothing: it can be neither true nor false, neither supported nor attacked. \
      A rhetorical question hides the claim that its author wants to make.

      Write the answer that is meant. If the map does circle around a question, tag it as \
      `#question`.

      ```argdown
      [Build it]: Who would not want a plant that pays for itself?
      ```
      """
  ) { input in
    input.graph.statements.indices.filter { claim in
      let statement = input.graph.statements[claim]
      guard let text = statement.text, text.endsInQuestionMark else { return false }
      return !statement.hasTag("question") && !statement.hasTag("issue")
    }.map { claim in
      Finding(
        "\(input.reading.words(for: claim)) is a question, and claims nothing",
        at: input.reading.nameRange(of: claim), subjects: input.reading.titles(of: [claim]),
        help: "write the answer that is meant, or tag it as #question")
    }
  }
}

extension String {
  /// Whether the last character is a question mark, of any script; one in quotation marks is
  /// quoted.
  fileprivate var endsInQuestionMark: Bool {
    let last = unicodeScalars.last { !$0.properties.isWhitespace }
    return last.map { ["?", "？", "؟", "⁇", "⁈", "‽"].contains($0) } ?? false
  }
}
