internal import ArgumentModel

extension Check {
  /// Finds theses for which there is one reason only.
  public static let singleLine = Check(
    "single-line", in: .support, .note, isOptIn: true,
    "A thesis is supported by one reason only.",
    manual: """
      Everything depends on one argument for the thesis: if it falls, nothing is left. Many good \
      cases are like that; the check is off unless it is selected.

      Find a second, independent reason.

      ```argdown
      [Build it]: We should build the plant. #thesis
        + [Water]: The river carries enough water.
      ```
      """
  ) { input in
    let reading = input.reading
    return input.theses.filter { reading.network.reasons[$0].count == 1 }.map { thesis in
      let reason = reading.network.reasons[thesis].map { reading.words(forStep: Int($0)) }
      return Finding(
        "the only reason for \(reading.words(for: thesis)) is \(reason.joined())",
        at: reading.nameRange(of: thesis), subjects: reading.titles(of: [thesis]),
        help: "find a second, independent reason")
    }
  }
}
