internal import ArgumentModel

extension Check {
  /// Finds claims whose `strength` is no number from 0 to 1.
  public static let strengthOutOfRange = Check(
    "strength-out-of-range", in: .evidence, .error,
    "A strength is no number from 0 to 1.",
    manual: """
      The `strength` of a claim says how sure it is: a number from 0, impossible, to 1, certain. \
      Whatever counts with strengths cannot count with another one.

      Write a number from 0 to 1: 0.8 for 80 %.

      ```argdown
      [Build it]: We should build the plant.
        + [Cost]: It is cheap. {strength: 80}
      ```
      """
  ) { input in
    let reading = input.reading
    return (0..<reading.claimCount).compactMap { claim in
      guard let value = input.evidence.data[claim]["strength"], value != .null,
        !(0...1).contains(value.number ?? -1)
      else { return nil }
      let shown = value.text.map { " of \($0)" } ?? ""
      return Finding(
        "\(reading.words(for: claim)) has a strength\(shown), which is no number from 0 to 1",
        at: reading.nameRange(of: claim), subjects: reading.titles(of: [claim]),
        help: "write a number from 0 to 1, as in `{strength: 0.8}`")
    }
  }
}
