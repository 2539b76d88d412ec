import ArgumentModel

/// A premise–conclusion structure while its lines are read.
///
/// The order of its parts is known beforehand, so that each statement gets its role at once.
/// Statements behind the last conclusion stay statements of their own.
struct StructureDraft {
  enum Part {
    case entry, inference
  }

  let argument: Argument.ID
  let section: Section.ID?
  let range: SourceRange
  private let stepCount: Int
  private var roles: ArraySlice<Occurrence.Role>
  private var steps: [Structure.Step] = []
  private var premises: [Premise] = []
  private var inference: Inference?

  init(of argument: Argument.ID, parts: [Part], section: Section.ID?, range: SourceRange) {
    self.argument = argument
    self.section = section
    self.range = range
    stepCount = StructureDraft.stepCount(of: parts)
    roles = StructureDraft.roles(of: parts, in: argument)[...]
  }

  /// The role of each entry: a conclusion behind an inference, else a premise if one follows.
  private static func roles(of parts: [Part], in argument: Argument.ID) -> [Occurrence.Role] {
    var roles: [Occurrence.Role] = []
    var isInferred = false
    var concluded = 0
    for part in parts {
      switch part {
      case .inference: isInferred = !roles.isEmpty
      case .entry:
        roles.append(
          isInferred ? .conclusion(of: argument, isMain: false) : .premise(of: argument))
        if isInferred { concluded = roles.count }
        isInferred = false
      }
    }
    for index in concluded..<roles.count { roles[index] = .topLevel }
    if concluded > 0 { roles[concluded - 1] = .conclusion(of: argument, isMain: true) }
    return roles
  }

  /// Whether the parts come to a conclusion.
  static func isComplete(_ parts: [Part]) -> Bool { stepCount(of: parts) > 0 }

  /// The number of inferences with a statement above and one below.
  private static func stepCount(of parts: [Part]) -> Int {
    var count = 0
    var previous: Part?
    for part in parts.drop(while: { $0 == .inference }) {
      if part == .entry, previous == .inference { count += 1 }
      previous = part
    }
    return count
  }

  /// Adds a statement, and gives it the role it plays.
  mutating func add(_ id: Statement.ID, _ occurrence: inout Occurrence) {
    let role = roles.popFirst() ?? .topLevel
    occurrence.role = role
    switch role {
    case .premise: premises.append(Premise(id, occurrence))
    case .conclusion:
      steps.append(
        Structure.Step(
          premises: premises, inference: inference ?? Inference(),
          conclusion: Conclusion(id, occurrence)))
      premises = []
      inference = nil
    case .topLevel, .relation, .listItem: break
    }
  }

  mutating func add(_ inference: Inference) { self.inference = inference }

  /// What an undercut here aims at: the inference read last.
  ///
  /// `nil` before the first inference, and below one without a conclusion.
  var undercutTarget: Relation.Endpoint? {
    let step = inference == nil ? steps.count - 1 : steps.count
    return (0..<stepCount).contains(step) ? .inference(of: argument, step: step) : nil
  }

  /// The structure, if it has come to a conclusion.
  var structure: Structure? {
    steps.isEmpty ? nil : Structure(steps, section: section, range: range)
  }
}
