internal import ArgumentModel

extension Check {
  /// Finds premises with words that neither another premise nor the conclusion has.
  ///
  /// Off by default, as `rabbit-rule` is. Inferences from one premise are left to that.
  public static let holdingHands = Check(
    "holding-hands", in: .text, .note, isOptIn: true,
    "A premise speaks of what neither another premise nor the conclusion mentions.",
    manual: """
      Premises hold hands: what one of them brings up and the conclusion does not mention is \
      taken up by another one. A word that stands in one premise alone is an end that hangs \
      loose: either the premise says more than the argument needs, or the premise that takes the \
      word up is missing.

      Cut what is not needed, or state the missing premise. The check looks at structures with two \
      or more premises, compares words by their stems, in English and German, and cannot see that \
      two words mean the same; so it is off unless a level is set for it: \
      `check: {rules: {holding-hands: note}}`.

      ```argdown
      <Socrates>

      (1) Socrates is a man.
      (2) All humans are mortal.
      ----
      (3) Socrates is mortal.
      ```
      """
  ) { input in
    input.texts.inferences(in: input.reading).filter { $0.premises.count > 1 }
      .flatMap { inference -> [Finding] in
        let parts = inference.premises + [inference.conclusion]
        var counts: [Int32: Int] = [:]
        for stem in parts.flatMap(\.text.content) { counts[stem, default: 0] += 1 }
        return inference.premises.compactMap { claim, text in
          let loose = text.content.filter { counts[$0] == 1 }
          guard !loose.isEmpty, loose.count * 3 >= text.content.count else { return nil }
          let words = input.texts.words(for: loose, in: claim)
          return Finding(
            "\(input.reading.words(for: claim)) brings up \(words.quoted), which nothing takes up",
            at: input.reading.nameRange(of: claim),
            subjects: input.reading.titles(of: [claim, inference.conclusion.claim]),
            notes: [
              Diagnostic.Note(
                "it is a premise for \(input.reading.words(for: inference.conclusion.claim)) here",
                at: input.reading.range(ofStep: inference.step))
            ],
            help: "cut what the argument does not need, or state the premise that takes it up")
        }
      }
  }
}
