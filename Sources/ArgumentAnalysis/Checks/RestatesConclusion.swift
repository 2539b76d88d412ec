internal import ArgumentModel

extension Check {
  /// Finds premises that say the same as their conclusion, under another title or none.
  ///
  /// A warning where the texts are equal; a note where they are alike, as for `near-duplicate`. A
  /// claim that is its own premise is `self-support`.
  public static let restatesConclusion = Check(
    "restates-conclusion", in: .circularity, .warning,
    "A premise says the same as its conclusion.",
    manual: """
      A premise is the conclusion in the same words, or nearly the same. Whoever doubts the \
      conclusion doubts that premise, so the step begs the question; that the two have different \
      titles only hides it. Where the words are nearly, but not quite the same, the finding is a \
      note.

      Delete the premise, or say what it adds.

      ```argdown
      [Trust]: The witness is honest.
        + [Word]: The witness is honest.
      ```
      """
  ) { input in
    let reading = input.reading
    let texts = input.texts
    return (0..<reading.stepCount).flatMap { step -> [Finding] in
      let conclusion = Int(reading.network.conclusions[step])
      return reading.network.premises[step].map { Int($0) }.compactMap { premise in
        guard premise != conclusion, let text = texts.claims[premise],
          let other = texts.claims[conclusion], text.tokens.contains(where: { $0.kind == .word })
        else { return nil }
        let isEqual = text.tokens == other.tokens
        guard
          isEqual || texts.language != nil && text.isOpposed(to: other) == false
        else { return nil }
        let (name, target) = (reading.words(for: premise), reading.words(for: conclusion))
        return Finding(
          "\(name) says \(isEqual ? "" : "nearly ")the same as \(target), for which it is a reason",
          at: reading.nameRange(of: premise),
          subjects: reading.titles(of: [premise, conclusion]),
          notes: [Diagnostic.Note("the conclusion is here", at: reading.nameRange(of: conclusion))],
          help: "delete the premise, or say what it adds to the conclusion",
          severity: isEqual ? nil : .note)
      }
    }
  }
}
