internal import ArgumentModel

extension Check {
  /// Finds premises of structures that no inference uses.
  ///
  /// A structure whose lists of uses are at fault is left to `bad-inference-use`.
  public static let unusedPremiseInStep = Check(
    "unused-premise-in-step", in: .reference, .warning,
    "A premise of a structure is used by no inference.",
    manual: """
      An inference that lists what it `uses` infers from that alone. A premise that no inference \
      of the structure uses stands in it without doing anything: nothing in the map depends on it.

      Add its number to the `uses` of the inference that needs it, or delete the premise.

      ```argdown
      <Budget>

      (1) [Cheap]: The plant is cheap.
      (2) [Needed]: The plant is needed.
      -- {uses: [1]} --
      (3) [Build it]: We should build the plant.
      ```
      """
  ) { input in
    input.graph.arguments.flatMap { argument -> [Finding] in
      guard let structure = argument.structure, structure.badUses.isEmpty else { return [] }
      let used = Set(structure.usedNumbers.joined())
      return structure.numberedPremises.filter { !used.contains($0.number) }.map { unused in
        let claim = input.graph.position(of: unused.premise.statement)
        let name =
          claim.map { input.reading.words(for: $0) } ?? unused.premise.statement.description
        return Finding(
          "(\(unused.number)) \(name) is used by no inference",
          at: unused.premise.occurrence.nameRange,
          subjects: [argument.id.title, unused.premise.statement.title],
          help: "add \(unused.number) to the `uses` of an inference, or delete the premise")
      }
    }
  }
}

extension Structure {
  /// The premises with their numbers.
  fileprivate var numberedPremises: [(number: Int, premise: Premise)] {
    var next = 1
    var premises: [(number: Int, premise: Premise)] = []
    for step in steps {
      premises += step.premises.enumerated().map { (next + $0.offset, $0.element) }
      next += step.premises.count + 1
    }
    return premises
  }
}
