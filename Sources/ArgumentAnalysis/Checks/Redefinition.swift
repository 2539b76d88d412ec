internal import ArgumentModel

extension Check {
  /// Finds titles that are given the same text more than once.
  public static let redefinition = Check(
    "redefinition", in: .reference, .note,
    "One title is given the same text more than once.",
    manual: """
      A claim is written out in several places. Nothing is wrong as long as the texts agree, but \
      whoever changes one of them must find the others.

      Write the text once, and refer to it with its title elsewhere.

      ```argdown
      [Cost]: The plant is cheap.

      [Build it]: We should build the plant.
        + [Cost]: The plant is cheap.
      ```
      """
  ) { input in
    Definitions.repeated(in: input.graph).flatMap { definitions in
      definitions.groups.filter { $0.count > 1 }.map { group in
        let times = group.count == 2 ? "twice" : "\(group.count) times"
        let others = group.dropFirst(2).map { Diagnostic.Note("and here", at: $0.nameRange) }
        return Finding(
          "\(definitions.name) is given the same text \(times)", at: group[1].nameRange,
          subjects: [definitions.name.title],
          notes: ([Diagnostic.Note("it is written first here", at: group[0].nameRange)] + others)
            .capped(),
          help: "refer to it with \(definitions.name) instead")
      }
    }
  }
}
