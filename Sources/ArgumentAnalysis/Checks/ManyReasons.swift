internal import ArgumentModel

extension Check {
  /// Finds claims with more reasons than the options allow.
  public static let manyReasons = Check(
    "many-reasons", in: .metrics, .note,
    "A claim has very many reasons.",
    manual: """
      More than seven reasons side by side for one claim are a list, and the weakest of them will \
      be the one that critics answer. Often several are of one kind and have a reason in common.

      Gather reasons of one kind below a claim of their own, or drop the weak ones. `most-reasons` \
      in the settings of `check` changes the threshold.

      ```argdown
      [Build it]: We should build the plant.
        + [Cheap]: It is cheap.
        + [Safe]: It is safe.
        + [Needed]: It is needed.
        + [Popular]: It is popular.
        + [Quick]: It is built quickly.
        + [Clean]: It is clean.
        + [Small]: It is small.
        + [Quiet]: It is quiet.
      ```
      """
  ) { input in
    let reading = input.reading
    let limit = input.options.mostReasons
    return (0..<reading.claimCount).compactMap { claim in
      let reasons = reading.network.reasons[claim]
      guard reasons.count > limit else { return nil }
      return Finding(
        "\(reading.words(for: claim)) has \(reasons.count) reasons, more than \(limit)",
        at: reading.nameRange(of: claim), subjects: reading.titles(of: [claim]),
        help: "gather those of one kind, or drop the weak ones")
    }
  }
}
