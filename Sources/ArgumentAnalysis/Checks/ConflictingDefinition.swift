internal import ArgumentModel

extension Check {
  /// Finds titles that are given different texts.
  ///
  /// Capitals, white space and a full stop make no difference, and one text may be marked as the one
  /// that counts, with `{isCanonical: true}`: then the others are meant as other words for it.
  public static let conflictingDefinition = Check(
    "conflicting-definition", in: .reference, .error,
    "One title is given different texts.",
    manual: """
      A title stands for one claim, whatever its place in the map. Where it is defined with \
      different texts, the last one counts and the others are shown nowhere: either one title was \
      used for two claims, which the map now takes for one, or a text was changed in one place only.

      Give one of the claims a title of its own, or make the texts alike. To keep several wordings \
      of one claim, mark the one that counts with `{isCanonical: true}`.

      ```argdown
      [Cost]: The plant is cheap.

      [Build it]: We should build the plant.
        + [Cost]: The plant pays for itself.
      ```
      """
  ) { input in
    Definitions.repeated(in: input.graph).compactMap { definitions in
      let places = definitions.groups.map { $0[0] }
      let isDecided = definitions.groups.joined().contains {
        $0.data["isCanonical"] == .bool(true)
      }
      guard places.count > 1, !isDecided else { return nil }
      let others = places.dropFirst(2).map {
        Diagnostic.Note("another text is here", at: $0.nameRange)
      }
      return Finding(
        "\(definitions.name) is given \(places.count == 2 ? "two" : "\(places.count)") different texts",
        at: places[1].nameRange, subjects: [definitions.name.title],
        notes: ([Diagnostic.Note("the first text is here", at: places[0].nameRange)] + others)
          .capped(),
        help: "give one claim another title, or make the texts alike")
    }
  }
}
