/// Builds a premise–conclusion structure; any order but premises, inference, conclusion is refused
/// by the compiler.
@resultBuilder
public enum StructureBuilder {
  /// Premises that wait for an inference, with the steps before them.
  public struct Premises: Sendable {
    var steps: [Structure.Step]
    var premises: [Premise]
  }

  /// An inference that waits for its conclusion, with all before it.
  public struct Inferring: Sendable {
    var steps: [Structure.Step]
    var premises: [Premise]
    var inference: Inference
  }

  public static func buildPartialBlock(first premise: Premise) -> Premises {
    Premises(steps: [], premises: [premise])
  }

  public static func buildPartialBlock(accumulated: Premises, next premise: Premise) -> Premises {
    Premises(steps: accumulated.steps, premises: accumulated.premises + [premise])
  }

  public static func buildPartialBlock(
    accumulated: Premises, next inference: Inference
  ) -> Inferring {
    Inferring(
      steps: accumulated.steps, premises: accumulated.premises, inference: inference)
  }

  public static func buildPartialBlock(
    accumulated: Inferring, next conclusion: Conclusion
  ) -> Structure {
    let step = Structure.Step(
      premises: accumulated.premises, inference: accumulated.inference, conclusion: conclusion)
    return Structure(accumulated.steps + [step])
  }

  public static func buildPartialBlock(accumulated: Structure, next premise: Premise) -> Premises {
    Premises(steps: accumulated.steps, premises: [premise])
  }

  public static func buildPartialBlock(
    accumulated: Structure, next inference: Inference
  ) -> Inferring {
    Inferring(steps: accumulated.steps, premises: [], inference: inference)
  }
}

extension Argument {
  /// Creates an argument that is described, or only named.
  public init(_ id: ID, _ text: String? = nil, tags: [Tag] = [], data: DataMapping = [:]) {
    self.init(
      id: id, occurrences: [Occurrence(text.map { MarkedText($0) }, tags: tags, data: data)])
  }

  /// Creates an argument with its premises, inferences and conclusions.
  public init(
    _ id: ID, _ text: String? = nil, tags: [Tag] = [], data: DataMapping = [:],
    @StructureBuilder _ structure: () -> Structure
  ) {
    self.init(id, text, tags: tags, data: data)
    let steps = structure().steps
    self.structure = Structure(
      steps.enumerated().map { position, step in
        step.assigned(to: id, isLast: position == steps.count - 1)
      })
  }
}

extension Premise {
  /// Creates a premise; without a text, a reference to a statement.
  public init(
    _ id: Statement.ID, _ text: String? = nil, tags: [Tag] = [], data: DataMapping = [:]
  ) {
    self.init(id, Occurrence(text.map { MarkedText($0) }, tags: tags, data: data))
  }
}

extension Conclusion {
  /// Creates a conclusion; without a text, a reference to a statement.
  public init(
    _ id: Statement.ID, _ text: String? = nil, tags: [Tag] = [], data: DataMapping = [:]
  ) {
    self.init(id, Occurrence(text.map { MarkedText($0) }, tags: tags, data: data))
  }
}

extension Inference {
  /// Creates an inference by the rules or patterns of those names.
  public init(by rules: String..., data: DataMapping = [:]) {
    self.init(rules: rules, data: data)
  }
}

extension Structure.Step {
  fileprivate func assigned(to argument: Argument.ID, isLast: Bool) -> Structure.Step {
    var step = self
    for position in step.premises.indices {
      step.premises[position].occurrence.role = .premise(of: argument)
    }
    step.conclusion.occurrence.role = .conclusion(of: argument, isMain: isLast)
    return step
  }
}
