internal import ArgumentModel

extension Check {
  /// Finds claims that attack themselves, and arguments one of whose statements attacks them.
  ///
  /// What contradicts itself is `contrary-of-itself`.
  public static let attacksItself = Check(
    "attacks-itself", in: .structure, .error,
    "A claim or an argument attacks itself.",
    manual: """
      A claim is offered as an objection to itself, or a statement of an argument attacks or \
      undercuts this argument. Nobody can grant the argument without granting the objection to it. \
      Mostly the wrong title stands at one end of the relation.

      Correct the title, or delete the relation.

      ```argdown
      <Budget>

      (1) [Cheap]: The plant is cheap.
      ----
        <_ [Cheap]
      (2) [Build it]: We should build the plant.
      ```
      """
  ) { input in
    let reading = input.reading
    var members = Members(of: reading)
    var told: Set<Int32> = []
    return reading.conflicts.enumerated().compactMap { number, conflict in
      let position = reading.conflictRelations[number]
      let relation = reading.relations[Int(position)]
      guard !relation.kind.isSymmetric, members.isOwn(conflict), told.insert(position).inserted
      else { return nil }
      let source = reading.words(for: Int(conflict.source))
      let verb = relation.kind == .undercuts ? "undercuts" : "attacks"
      let step = Int(conflict.target) - reading.claimCount
      return Finding(
        step < 0
          ? "\(source) \(verb) itself"
          : "\(source) \(verb) \(reading.words(forStep: step)), to which it belongs",
        at: relation.ranges.first ?? reading.nameRange(of: Int(conflict.source)),
        subjects: reading.titles(of: [Int(conflict.source)]),
        help: "correct the title, or delete the relation")
    }
  }
}

/// The statements of attacked arguments, each argument looked at once.
private struct Members {
  private let reading: Reading
  private var claims: [Int: Set<Int32>] = [:]

  init(of reading: Reading) { self.reading = reading }

  /// Whether a conflict is one of a claim with itself, or with an argument that it belongs to.
  mutating func isOwn(_ conflict: InferenceNetwork.Conflict) -> Bool {
    let step = Int(conflict.target) - reading.claimCount
    guard step >= 0 else { return conflict.source == conflict.target }
    guard case .inference(let argument, _) = reading.origins[step] else {
      return claims(of: step..<(step + 1)).contains(conflict.source)
    }
    if let known = claims[Int(argument)] { return known.contains(conflict.source) }
    let own = claims(of: reading.ownSteps[Int(argument)])
    claims[Int(argument)] = own
    return own.contains(conflict.source)
  }

  private func claims(of steps: Range<Int>) -> Set<Int32> {
    Set(steps.flatMap { reading.network.premises[$0] + [reading.network.conclusions[$0]] })
  }
}
