/// Collects what claims quote, and looks all of it up, each source read once.
struct QuotationLookup {
  private struct Request {
    let claim: Int
    let segments: [QuotedSegment]
    let paragraphs: [Int]
    let paths: [String]
  }

  private let library: SourceLibrary
  private var words = QuotedWords()
  private var requests: [Request] = []
  private var places: [(claim: Int, paragraphs: [Int], path: String)] = []

  init(_ library: SourceLibrary) { self.library = library }

  /// Adds what a claim quotes from sources, and the paragraphs that it names.
  mutating func add(
    _ claim: Int, _ quotations: [String], _ paragraphs: [Int], _ paths: [String]
  ) {
    let texts = paths.filter { if case .text = library.files[$0] { true } else { false } }
    guard !texts.isEmpty else { return }
    // With several sources, nobody knows of which one a paragraph is meant.
    if paths.count == 1 { places.append((claim, paragraphs, texts[0])) }
    for quotation in quotations {
      let segments = words.segments(of: quotation)
      guard !segments.isEmpty else { continue }
      // What is not found may stand in a source that cannot be read here.
      guard texts.count == paths.count else { continue }
      requests.append(
        Request(
          claim: claim, segments: segments, paragraphs: paths.count == 1 ? paragraphs : [],
          paths: texts))
    }
  }

  /// What became of the quotations and paragraphs, in the order in which they were added.
  var results: ([Evidence.Quotation], [Evidence.MissingParagraph]) {
    var texts: [String: SourceText] = [:]
    var searches: [String: QuotationSearch] = [:]
    for path in requests.flatMap(\.paths) + places.filter({ !$0.paragraphs.isEmpty }).map(\.path)
    where texts[path] == nil {
      guard case .text(let string) = library.files[path] else { continue }
      let text = SourceText(string, words)
      texts[path] = text
      searches[path] = QuotationSearch(in: text, words: words.count)
    }
    let quotations = requests.map { request in
      let results = request.paths.compactMap { path -> Evidence.Quotation? in
        guard let text = texts[path], let search = searches[path] else { return nil }
        let result = result(of: search.find(request.segments), request.paragraphs, in: text)
        return Evidence.Quotation(claim: request.claim, path: path, result: result)
      }
      return results.min { $0.result.rank < $1.result.rank } ?? results[0]
    }
    let missing = places.flatMap { place in
      let count = texts[place.path]?.paragraphs.count ?? 0
      return place.paragraphs.filter { !(1...max(1, count)).contains($0) }.map {
        Evidence.MissingParagraph(
          claim: place.claim, path: place.path, number: $0, count: count)
      }
    }
    return (quotations, missing)
  }

  private func result(
    of outcome: QuotationSearch.Outcome, _ paragraphs: [Int], in text: SourceText
  ) -> Evidence.Result {
    switch outcome {
    case .missing: return .missing(partsStandApart: false)
    case .apart: return .missing(partsStandApart: true)
    case .found(let places):
      let first = places.first { isIn(paragraphs, $0[0], text) } ?? places[0]
      let paragraph = text.paragraph(ofWord: first[0].words.lowerBound)
      let differences = first.flatMap(\.differences)
      if !differences.isEmpty {
        return .altered(
          Evidence.Alteration(
            paragraph: paragraph, line: text.line(ofWord: first[0].words.lowerBound),
            differences: differences))
      }
      return paragraphs.isEmpty || isIn(paragraphs, first[0], text)
        ? .found(paragraph: paragraph) : .elsewhere(paragraph: paragraph)
    }
  }

  private func isIn(
    _ paragraphs: [Int], _ match: QuotationSearch.Match, _ text: SourceText
  ) -> Bool {
    paragraphs.contains(text.paragraph(ofWord: match.words.lowerBound))
  }
}

extension Evidence.Result {
  /// The better a result, the lower its rank.
  fileprivate var rank: Int {
    switch self {
    case .found: 0
    case .elsewhere: 1
    case .altered: 2
    case .missing: 3
    }
  }
}
