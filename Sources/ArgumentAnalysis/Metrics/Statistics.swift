public import ArgumentModel

/// A map in figures, which can be compared from one version to the next.
public struct Statistics: Hashable, Sendable {
  /// How many statements there are.
  public let statements: Int
  /// How many words the statements with a text have, all in all.
  public let words: Int
  /// How many statements have a text.
  public let texts: Int
  /// How many statements are assumed.
  public let givens: Int
  /// How many of the assumed statements name a source.
  public let sourcedGivens: Int
  /// How many arguments there are.
  public let arguments: Int
  /// How many arguments have their premises and conclusion written out.
  public let reconstructedArguments: Int
  /// How many relations of each kind are written; a kind that is not has no entry.
  public let relations: [Relation.Kind: Int]
  /// How many steps of inference there are, supports among them.
  public let steps: Int
  /// The greatest number of premises of a step.
  public let mostPremises: Int
  /// The greatest number of reasons for a claim.
  public let mostReasons: Int
  /// How many parts of two or more nodes there are that nothing connects.
  public let parts: Int
  /// How many groups of two or more claims there are that support each other in circles.
  public let circles: Int
  /// How many claims are in the greatest of these groups; 0 if there is none.
  public let largestCircle: Int
  /// How many objections to claims and inferences on the side of a thesis there are.
  public let objections: Int
  /// How many of these come from what does not stand itself.
  public let answeredObjections: Int
  /// How many statements have each status.
  public let statuses: [Evaluation.Status: Int]
  /// How many theses there are.
  public let thesisCount: Int
  /// The first theses, at most twenty of them.
  public let theses: [ThesisStatistics]

  /// Counts.
  ///
  /// - Complexity: O(size), and what the minimal cuts cost for each thesis listed.
  public init(of input: CheckInput) {
    let reading = input.reading
    let network = reading.network
    let graph = input.graph
    let assumed = graph.statements.indices.filter { network.isAssumed[$0] }
    let wordCounts = graph.statements.compactMap(\.text).map {
      $0.split(whereSeparator: \.isWhitespace).count
    }
    let members = input.components.members
    let circleSizes = (0..<members.count).map { members.range(of: $0).count }.filter { $0 > 1 }
    let objections = input.objections
    statements = graph.statements.count
    words = wordCounts.reduce(0, +)
    texts = wordCounts.count
    givens = assumed.count
    sourcedGivens = assumed.count { reading.isSourced($0) }
    arguments = graph.arguments.count
    reconstructedArguments = graph.arguments.count { $0.structure != nil }
    relations = graph.relations.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    steps = reading.stepCount
    mostPremises = (0..<network.stepCount).map { network.premises.range(of: $0).count }.max() ?? 0
    mostReasons = (0..<network.claimCount).map { network.reasons.range(of: $0).count }.max() ?? 0
    parts = input.parts.sizes.count { $0 > 1 }
    circles = circleSizes.count
    largestCircle = circleSizes.max() ?? 0
    self.objections = objections.count
    answeredObjections = objections.count { $0.state == .answered || $0.state == .unfounded }
    statuses = graph.statements.indices.reduce(into: [:]) {
      $0[input.evaluation.status(ofClaim: $1), default: 0] += 1
    }
    thesisCount = input.theses.count
    theses = input.theses.prefix(20).map { ThesisStatistics(of: $0, in: input) }
  }
}
