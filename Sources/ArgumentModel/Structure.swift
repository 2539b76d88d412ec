/// A premise–conclusion structure: one inference after the other, the last one to the main conclusion.
///
/// Its statements are numbered from 1, each step's premises before its conclusion.
public struct Structure: Hashable, Sendable {
  /// An inference with the premises written above it and the conclusion below.
  public struct Step: Hashable, Sendable {
    /// The premises between the previous conclusion and this inference; empty if none is new.
    public var premises: [Premise]
    /// What leads from the premises to the conclusion.
    public var inference: Inference
    /// What follows.
    public var conclusion: Conclusion

    /// Creates a step.
    public init(premises: [Premise], inference: Inference, conclusion: Conclusion) {
      self.premises = premises
      self.inference = inference
      self.conclusion = conclusion
    }
  }

  /// The steps in order; at least one.
  public let steps: [Step]
  /// The section the structure lies in.
  public var section: Section.ID?
  /// Where the structure stands.
  public var range: SourceRange?

  /// Creates a structure from at least one step.
  public init(_ steps: [Step], section: Section.ID? = nil, range: SourceRange? = nil) {
    precondition(!steps.isEmpty, "a structure has at least one inference")
    self.steps = steps
    self.section = section
    self.range = range
  }

  /// The conclusion of the last step.
  public var mainConclusion: Conclusion { steps[steps.count - 1].conclusion }

  /// The statements in the order of their numbers; the first is number 1.
  public var statements: [Statement.ID] {
    steps.flatMap { $0.premises.map(\.statement) + [$0.conclusion.statement] }
  }

  /// The numbers of the statements from which each step infers, in the order of the steps.
  ///
  /// A step infers from what its `uses` lists, as far as that stands above it; without a list,
  /// from the premises since the previous conclusion and that conclusion.
  public var usedNumbers: [[Int]] {
    var next = 1
    var used: [[Int]] = []
    for (position, step) in steps.enumerated() {
      let conclusion = next + step.premises.count
      if let listed = step.usedNumbers {
        used.append(listed.filter { (1..<conclusion).contains($0) })
      } else {
        used.append(Array((position == 0 ? next : next - 1)..<conclusion))
      }
      next = conclusion + 1
    }
    return used
  }
}

extension Structure.Step {
  /// The numbers that the data of the inference or the conclusion lists; `nil` without a list.
  public var usedNumbers: [Int]? {
    for data in [inference.data, conclusion.occurrence.data] {
      if let uses = data.uses { return uses.compactMap(\.int) }
    }
    return nil
  }
}

extension DataMapping {
  /// What `uses`, or `from`, lists; a single number may stand without its list.
  package var uses: [DataValue]? {
    switch self["uses"] ?? self["from"] {
    case .sequence(let values): values
    case .int(let number): [.int(number)]
    default: nil
    }
  }
}

/// A statement from which a structure infers.
public struct Premise: Hashable, Sendable {
  /// The statement.
  public let statement: Statement.ID
  /// The statement as it stands here.
  public var occurrence: Occurrence

  /// Creates a premise from a statement and the place where it stands.
  public init(_ statement: Statement.ID, _ occurrence: Occurrence) {
    self.statement = statement
    self.occurrence = occurrence
  }
}

/// A statement that a structure infers.
public struct Conclusion: Hashable, Sendable {
  /// The statement.
  public let statement: Statement.ID
  /// The statement as it stands here.
  public var occurrence: Occurrence

  /// Creates a conclusion from a statement and the place where it stands.
  public init(_ statement: Statement.ID, _ occurrence: Occurrence) {
    self.statement = statement
    self.occurrence = occurrence
  }
}

/// What leads from premises to a conclusion.
public struct Inference: Hashable, Sendable {
  /// The rules or patterns that the author names, in order.
  public var rules: [String]
  /// The data of the inference, `uses` among them.
  public var data: DataMapping
  /// Where the inference stands, from its first to its last hyphen.
  public var range: SourceRange?

  /// Creates an inference by the given rules.
  public init(rules: [String], data: DataMapping = [:], range: SourceRange? = nil) {
    self.rules = rules
    self.data = data
    self.range = range
  }
}
