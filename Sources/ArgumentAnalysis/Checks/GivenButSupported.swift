internal import ArgumentModel

extension Check {
  /// Finds claims that are tagged as given and are supported all the same.
  public static let givenButSupported = Check(
    "given-but-supported", in: .support, .note,
    "A claim is tagged as given but is supported all the same.",
    manual: """
      The tag `#given` says that the claim may be assumed without support. But the map supports \
      it. For whatever rests on the claim the support makes no difference: it holds, even if all \
      its reasons fall.

      Delete the tag if the claim is to stand on its reasons; or the reasons, if nobody needs them.

      ```argdown
      [Build it]: We should build the plant. #thesis
        + [Water]: The river carries enough water. #given
          + [Measured]: It was measured for ten years.
      ```
      """
  ) { input in
    let reading = input.reading
    return (0..<reading.claimCount).filter {
      reading.isGiven[$0] && !reading.network.reasons[$0].isEmpty
    }.map { claim in
      let reasons = reading.network.reasons[claim]
      return Finding(
        "\(reading.words(for: claim)) is tagged as given, but it is supported",
        at: reading.nameRange(of: claim), subjects: reading.titles(of: [claim]),
        notes: reasons.prefix(10).map {
          Diagnostic.Note(
            "\(reading.words(forStep: Int($0))) supports it", at: reading.range(ofStep: Int($0)))
        },
        help: "delete the tag if it is to stand on its reasons")
    }
  }
}
