internal import ArgumentModel

extension Check {
  /// Finds inferences that use what cannot be used: no number, a number out of range, the conclusion
  /// itself, or what stands below it.
  ///
  /// Statements count from 1 in their order, whatever numbers are written.
  public static let badInferenceUse = Check(
    "bad-inference-use", in: .reference, .error,
    "An inference uses a statement that it cannot infer from.",
    manual: """
      The list `uses`, or `from`, says by number from which statements an inference infers. The \
      statements of a structure count from 1 in their order, premises and conclusions alike, \
      whatever numbers are written before them. A number that no statement has, the number of the \
      conclusion, and the number of a statement further down cannot be used; they are left out of \
      the reading, so that the inference has fewer premises than its author thinks.

      Correct the number.

      ```argdown
      <Budget>

      (1) [Cheap]: The plant is cheap.
      (2) [Needed]: The plant is needed.
      -- {uses: [1, 3]} --
      (3) [Build it]: We should build the plant.
      ```
      """
  ) { input in
    input.graph.arguments.flatMap { argument in
      (argument.structure?.badUses ?? []).map { step in
        let name = argument.id.isUntitled ? "an untitled argument" : argument.id.description
        return Finding(
          "\(name) \(step.faults[0])", at: step.range, subjects: [argument.id.title],
          notes: step.faults.dropFirst().map { Diagnostic.Note("it also \($0)") }.capped(),
          help: "list numbers of statements above the inference; they count from 1 in their order")
      }
    }
  }
}

/// What is wrong with the uses of one step, in words that follow the name of the argument.
struct BadUses {
  let range: SourceRange?
  let faults: [String]
}

extension Structure {
  /// The steps that use what they cannot, in order.
  var badUses: [BadUses] {
    let count = steps.reduce(0) { $0 + $1.premises.count + 1 }
    var conclusion = 0
    return steps.compactMap { step in
      conclusion += step.premises.count + 1
      guard let uses = step.writtenUses else { return nil }
      let faults = uses.values.compactMap { fault(in: $0, concluding: conclusion, of: count) }
      return faults.isEmpty ? nil : BadUses(range: uses.range ?? range, faults: faults)
    }
  }

  private func fault(in value: DataValue, concluding conclusion: Int, of count: Int) -> String? {
    guard let number = value.int else {
      return "uses \(value.string.map { "`\($0)`" } ?? "something") that is no number"
    }
    if !(1...count).contains(number) {
      return "uses (\(number)), but its statements count as (1) to (\(count))"
    }
    if number == conclusion { return "infers (\(number)) from itself" }
    return number > conclusion
      ? "infers (\(conclusion)) from (\(number)), which stands further down" : nil
  }
}

extension Structure.Step {
  /// The list of what the step uses, as it is written, and where.
  fileprivate var writtenUses: (values: [DataValue], range: SourceRange?)? {
    let places = [
      (inference.data, inference.range),
      (conclusion.occurrence.data, conclusion.occurrence.nameRange),
    ]
    for (data, range) in places {
      if let uses = data.uses { return (uses, range ?? inference.range) }
    }
    return nil
  }
}
