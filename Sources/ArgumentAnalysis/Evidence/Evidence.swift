internal import ArgumentModel

/// What the claims of a map name as their sources, and what became of their quotations.
struct Evidence {
  /// The sources that the front matter declares.
  let table: SourceTable
  /// What the author says of each claim beside its text, gists included.
  let data: [DataMapping]
  /// Whether each claim names where it comes from: `source`, `quote`, `url`, a link, or a key in
  /// its text.
  let isSourced: [Bool]
  /// The sources that each claim names in its data, gists included, in order.
  let sources: [[Source]]
  /// The quotations of claims that have been looked up, in the order of the claims.
  let quotations: [Quotation]
  /// The paragraphs of local texts that claims name without there being such, likewise.
  let missingParagraphs: [MissingParagraph]

  /// A claim that names a paragraph which its source does not have.
  struct MissingParagraph {
    let claim: Int
    let path: String
    let number: Int
    /// How many paragraphs the source has.
    let count: Int
  }

  /// A quotation that was looked up in a local text.
  struct Quotation {
    let claim: Int
    /// The source as the map names it.
    let path: String
    let result: Result
  }

  /// What a search for a quotation came to.
  enum Result {
    /// It stands there as it is quoted, in a paragraph, from 1.
    case found(paragraph: Int)
    /// It stands there as it is quoted, but not in the paragraph that the claim names.
    case elsewhere(paragraph: Int)
    /// It stands there with differences.
    case altered(Alteration)
    /// It does not stand there; its parts may, each for itself.
    case missing(partsStandApart: Bool)
  }

  /// How a quotation differs from what its source says.
  struct Alteration {
    let paragraph: Int
    let line: Int
    let differences: [WordDifference]
  }

  /// Looks up what can be looked up.
  ///
  /// - Complexity: O(claims + quotations · size of their sources).
  init(of reading: Reading, in library: SourceLibrary) {
    let table = SourceTable(reading.graph.metadata)
    let data = (0..<reading.claimCount).map { reading.data(ofClaim: $0) }
    self.table = table
    self.data = data
    isSourced = data.indices.map { reading.isSourced($0) }
    sources = data.map { table.sources(in: $0) }
    guard !library.files.isEmpty else {
      quotations = []
      missingParagraphs = []
      return
    }
    var search = QuotationLookup(library)
    for claim in data.indices {
      let paths = sources[claim].compactMap(table.path(of:))
      guard !paths.isEmpty else { continue }
      search.add(claim, reading.quotations(of: claim, data[claim]), data[claim].paragraphs, paths)
    }
    (quotations, missingParagraphs) = search.results
  }
}

extension Reading {
  /// What a claim quotes: its `quote`, and its text if that stands in quotation marks as a whole.
  fileprivate func quotations(of claim: Int, _ data: DataMapping) -> [String] {
    let quoted = data["quote"].map { $0.sequence ?? [$0] } ?? []
    let whole = markedText(of: claim)?.sentence.asWholeQuotation
    return quoted.compactMap(\.text) + (whole.map { [$0] } ?? [])
  }
}

extension MarkedText {
  /// The keys that the text cites; mentions, which begin with an `@` as well, are none.
  var citedKeys: [String] { string.citedKeys }
}

extension DataMapping {
  /// The numbers of the paragraphs from which a claim is taken.
  fileprivate var paragraphs: [Int] {
    guard let value = self["paragraph"] ?? self["paragraphs"] else { return [] }
    return (value.sequence ?? [value]).compactMap(\.int)
  }
}

extension String {
  /// What stands in quotation marks, if the text is nothing else; at least four words.
  fileprivate var asWholeQuotation: String? {
    let pairs: [Character: Set<Character>] = [
      "\"": ["\""], "“": ["”"], "„": ["“", "”"], "«": ["»"], "»": ["«"],
    ]
    let text = last == "." ? dropLast() : self[...]
    guard let first = text.first, let last = text.last, pairs[first]?.contains(last) == true else {
      return nil
    }
    let inner = text.dropFirst().dropLast()
    guard inner.split(separator: " ").count > 3,
      !inner.contains(where: { $0 == first || pairs[first]?.contains($0) == true })
    else { return nil }
    return String(inner)
  }
}
