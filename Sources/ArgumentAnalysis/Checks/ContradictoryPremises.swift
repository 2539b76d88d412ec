internal import ArgumentModel

extension Check {
  /// Finds arguments two of whose premises attack or contradict each other.
  public static let contradictoryPremises = Check(
    "contradictory-premises", in: .structure, .error,
    "Two premises of one argument speak against each other.",
    manual: """
      An argument needs all its premises at once. If one of them attacks or contradicts another, \
      no reader can grant them all, and the argument cannot succeed, whatever else is true.

      Drop or reword one of the premises, or make two arguments of it, each of which needs one.

      ```argdown
      <Both ways>

      (1) [Cheap]: The plant will be cheap.
      (2) [Jobs]: The plant will pay the best wages of the country.
      ----
      (3) [Build it]: We should build the plant.

      [Cheap]
        >< [Jobs]
      ```
      """
  ) { input in
    let reading = input.reading
    return PremiseConflict.all(in: reading).map { conflict in
      let id = reading.graph.arguments[conflict.argument].id
      let name = id.isUntitled ? "an untitled argument" : id.description
      let (first, second) = (reading.words(for: conflict.left), reading.words(for: conflict.right))
      let verb = conflict.relation.kind.isSymmetric ? "contradict each other" : "are in conflict"
      return Finding(
        "\(name) uses both \(first) and \(second), which \(verb)",
        at: reading.graph.arguments[conflict.argument].nameRange,
        subjects: [id.title] + reading.titles(of: [conflict.left, conflict.right]),
        notes: [Diagnostic.Note("this is said here", at: conflict.relation.ranges.first)],
        help: "they cannot both be granted, so \(name) cannot succeed: drop one of them")
    }
  }
}
