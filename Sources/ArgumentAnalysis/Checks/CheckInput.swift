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
  /// What bears on what.
  let links: SignedNetwork
  /// The parts of the map that nothing connects.
  let parts: Parts
  /// The claims that the map is about, in order.
  package let theses: [Int]
  /// Who says that these are the theses.
  let thesisOrigin: Theses.Origin
  /// Whether each claim has a way to a thesis; theses included.
  package let isOnThesisSide: [Bool]
  private let lazyTexts: Lazy<ClaimTexts>
  private let lazyLikePairs: Lazy<[LikeTexts.Pair]>
  private let lazyEvidence: Lazy<Evidence>

  /// Reads and evaluates a map; texts and sources are read when a check asks for them.
  ///
  /// - Complexity: O(size of the map), on average.
  public init(
    _ graph: ArgumentGraph, options: CheckOptions = CheckOptions(),
    library: SourceLibrary = SourceLibrary()
  ) {
    self.options = options
    self.library = library
    let reading = Reading(graph)
    self.reading = reading
    let evaluation = Evaluation(reading)
    verdicts = Verdicts(evaluation)
    closure = evaluation.labelling.derivable
    components = evaluation.labelling.possible.components
    links = SignedNetwork(of: reading)
    parts = Parts(of: graph)
    let found = reading.theses(declaredAs: options.theses)
    theses = found.claims
    thesisOrigin = found.origin
    isOnThesisSide = reading.network.claims(leadingTo: theses)
    let texts = Lazy { ClaimTexts(of: reading, language: options.language) }
    lazyTexts = texts
    lazyLikePairs = Lazy { texts.value.likePairs(in: reading) }
    lazyEvidence = Lazy { Evidence(of: reading, in: library) }
  }

  /// The texts of the claims as words.
  var texts: ClaimTexts { lazyTexts.value }

  /// The statements whose texts are alike, in pairs, by the second one.
  var likePairs: [LikeTexts.Pair] { lazyLikePairs.value }

  /// What the claims name as their sources, and what became of their quotations.
  var evidence: Evidence { lazyEvidence.value }

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

extension CheckInput {
  /// The first theses that something supports and that follow from what is assumed.
  ///
  /// Questions that take a walk through the map for each thesis are asked of these.
  var establishedTheses: [Int] {
    Array(
      theses.lazy.filter { closure.contains($0) && !reading.network.reasons[$0].isEmpty }
        .prefix(20))
  }

  /// The minimal supports of a claim; `nil` if they are too many to be listed.
  ///
  /// - Complexity: O(size), and what sets of `effort` elements cost.
  func minimalSupports(of claim: Int, effort: Int) -> [[Int32]]? {
    var allowance = SetFamily.Allowance(sets: 1000, effort: effort)
    let labels = Labels(reading.network, components, target: claim)
    let supports = labels.sets(.supports, &allowance).sets
    return allowance.isCut || allowance.isSpent ? nil : supports
  }
}

// MARK: - For reports

extension CheckInput {
  /// Whether somebody says what the theses are; else they are what all bears on, or the first claim.
  package var declaresTheses: Bool { thesisOrigin.isDeclared }

  /// Whether a claim names where it comes from.
  package func isSourced(_ claim: Int) -> Bool { evidence.isSourced[claim] }

  /// What a claim names as its sources, in order: keys, paths, addresses, words.
  package func sourceNames(of claim: Int) -> [String] {
    evidence.sources[claim].map(\.name) + (reading.markedText(of: claim)?.citedKeys ?? [])
  }

  /// The places in its sources that a claim names, as the author wrote them: `3`, `5–7`.
  package func places(of claim: Int) -> (paragraphs: [String], pages: [String]) {
    let data = evidence.data[claim]
    let texts = { (names: [String]) in
      names.compactMap { data[$0] }.flatMap { $0.sequence ?? [$0] }.compactMap(\.text)
    }
    return (texts(["paragraph", "paragraphs"]), texts(["page", "pages"]))
  }
}
