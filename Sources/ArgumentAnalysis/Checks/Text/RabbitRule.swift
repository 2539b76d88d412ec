internal import ArgumentModel

extension Check {
  /// Finds inferences whose conclusion speaks of what none of their premises mentions.
  ///
  /// Off by default: reasoning in ordinary prose names one thing by many words. Compared are the
  /// stems of words that carry content; at least a third of those of the conclusion must be new.
  public static let rabbitRule = Check(
    "rabbit-rule", in: .text, .note, isOptIn: true,
    "A conclusion speaks of what no premise mentions.",
    manual: """
      No rabbit without a rabbit in the hat: what the conclusion of an argument speaks of has to \
      be spoken of in its premises. A word that comes out of nothing points at a premise that \
      nobody has stated, and mostly at the one that is in dispute.

      State the premise that leads to the new word, or say the same thing by the same word. The \
      check looks at structures only, compares words by their stems, in English and German, and \
      cannot see that two words mean the same; so it is off unless a level is set for it: \
      `check: {rules: {rabbit-rule: note}}`.

      ```argdown
      <Nature>

      (1) Homosexuality is unnatural.
      ----
      (2) Homosexuality is morally wrong.
      ```
      """
  ) { input in
    input.texts.inferences(in: input.reading).compactMap { inference in
      let content = inference.conclusion.text.content
      let known = Set(inference.premises.flatMap(\.text.content))
      let missing = content.filter { !known.contains($0) }
      guard missing.count * 3 >= content.count, !missing.isEmpty else { return nil }
      let words = input.texts.words(for: missing, in: inference.conclusion.claim)
      let conclusion = input.reading.words(for: inference.conclusion.claim)
      let plural = words.count > 1 ? "words" : "word"
      return Finding(
        "\(conclusion) speaks of \(words.quoted), which no premise mentions",
        at: input.reading.range(ofStep: inference.step),
        subjects: input.reading.titles(of: [inference.conclusion.claim]),
        help: "state the premise that brings in the \(plural), or use the words of the premises")
    }
  }
}

/// An inference of a structure whose premises and conclusion all have a text.
struct WordedInference {
  /// A claim with its text.
  typealias Part = (claim: Int, text: ClaimText)

  let step: Int
  let premises: [Part]
  let conclusion: Part
}

extension ClaimTexts {
  /// The inferences of structures all of whose claims have a text, in a language that is known.
  func inferences(in reading: Reading) -> [WordedInference] {
    guard language != nil else { return [] }
    return (0..<reading.stepCount).compactMap { step in
      guard case .inference = reading.origins[step] else { return nil }
      let premises = reading.network.premises[step].map { Int($0) }
      let conclusion = Int(reading.network.conclusions[step])
      let worded = premises.compactMap { claim in claims[claim].map { (claim, $0) } }
      guard let text = claims[conclusion], !worded.isEmpty, worded.count == premises.count else {
        return nil
      }
      return WordedInference(step: step, premises: worded, conclusion: (conclusion, text))
    }
  }
}

extension [String] {
  /// Words in quotation marks, as a list.
  var quoted: String { map { "\"\($0)\"" }.joined(upTo: 5) }
}
