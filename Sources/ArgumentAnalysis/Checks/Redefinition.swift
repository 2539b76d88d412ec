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
          help: "refer to it with \(definitions.name) instead",
          fixes: definitions.fix(of: group).map { [$0] } ?? [])
      }
    }
  }
}

extension Definitions {
  /// Leaves the text at the first place of a group, if nothing but the text goes at the others.
  fileprivate func fix(of group: Group) -> Diagnostic.Fix? {
    guard groups.count == 1, let text = group[0].text else { return nil }
    let edits = group.dropFirst().compactMap { other -> Diagnostic.Fix.Edit? in
      guard other.text == text, other.tags.isEmpty, other.data.isEmpty,
        let range = other.range, let name = other.nameRange,
        range.upperBound - name.upperBound == ": ".utf8.count + text.string.utf8.count
      else { return nil }
      return Diagnostic.Fix.Edit(SourceRange(name.upperBound, range.upperBound), "")
    }
    return edits.isEmpty ? nil : Diagnostic.Fix("refer to \(name)", edits)
  }
}
