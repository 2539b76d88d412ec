public import ArgumentModel

/// What checks look at: the map, and all that several of them ask for, computed once.
public struct CheckInput: Sendable {
  /// What the author asks of the checks.
  public let options: CheckOptions
  /// What the map cites, as far as it is at hand.
  public let library: SourceLibrary
  /// The reading of the map.
  public let reading: Reading
  /// Which claims stand, and why.
  public let verdicts: Verdicts
  /// What follows from all that is assumed.
  package let closure: Closure
  /// The circles of support.
  package let components: Components
  /// The claims that the map is about, in order.
  package let theses: [Int]
  /// Whether each claim has a way to a thesis; theses included.
  package let isOnThesisSide: [Bool]
  /// The texts of the claims as words.
  let texts: ClaimTexts
  /// What the claims name as their sources, and what became of their quotations.
  let evidence: Evidence

  /// Reads and evaluates a map.
  ///
  /// - Complexity: O(size of the map and of the sources that it quotes), on average.
  public init(
    _ graph: ArgumentGraph, options: CheckOptions = CheckOptions(),
    library: SourceLibrary = SourceLibrary()
  ) {
    self.options = options
    self.library = library
    reading = Reading(graph)
    let evaluation = Evaluation(reading)
    verdicts = Verdicts(evaluation)
    closure = evaluation.labelling.derivable
    components = evaluation.labelling.possible.components
    theses = reading.theses(declaredAs: options.theses)
    isOnThesisSide = reading.network.claims(leadingTo: theses)
    texts = ClaimTexts(of: reading, language: options.language)
    evidence = Evidence(of: reading, in: library)
  }

  /// Which claims stand.
  public var evaluation: Evaluation { verdicts.evaluation }

  /// The map.
  public var graph: ArgumentGraph { reading.graph }

  /// The statements that the map is about, in order.
  ///
  /// Those tagged `#thesis`, else those that the front matter names as `thesis`, else those that
  /// something bears on and that bear on nothing, else the first one.
  public var thesisStatements: [Statement.ID] { theses.map { graph.statements[$0].id } }
}
