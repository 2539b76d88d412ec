internal import ArgumentModel

extension Check {
  /// Finds supported theses that do not follow even from all that is assumed.
  ///
  /// The notes are the frontier: the open claims, empty inferences and circles on which all support
  /// of the thesis gets stuck.
  public static let thesisNotEstablished = Check(
    "thesis-not-established", in: .support, .warning,
    "A thesis does not follow even if all that is assumed is granted.",
    manual: """
      Reasons are given for the thesis, but none of them is complete: each needs a claim that is \
      left open (`#open`), that rests only on itself, or that is inferred from nothing. A path to \
      the thesis is not yet support; a step with one premise missing derives nothing. The notes \
      name the places where support gets stuck.

      Support what is open, or tag it `#given` if readers will grant it; give a circle a reason \
      from outside.

      ```argdown
      [Build it]: We should build the plant. #thesis

      <Need>

      (1) [Demand]: Demand will rise.
      (2) [No other]: Nothing else can meet it. #open
      ----
      (3) [Build it]
      ```
      """
  ) { input in
    let reading = input.reading
    return input.theses.compactMap { thesis in
      guard !input.closure.contains(thesis), !reading.network.reasons[thesis].isEmpty else {
        return nil
      }
      let frontier = Frontier(of: thesis, in: input.evaluation, withAttacks: false)
      return Finding(
        "\(reading.words(for: thesis)) does not follow even from all that is assumed",
        at: reading.nameRange(of: thesis), subjects: reading.titles(of: [thesis]),
        notes: frontier.gaps.map { gap in
          Diagnostic.Note(
            gap.words(in: reading), at: reading.nameRange(of: gap.claim(in: reading)))
        }.capped(),
        help: "support what is missing, or tag it #given if readers will grant it")
    }
  }
}
