/// Looks for quotations in one source.
///
/// Word by word first, by Knuth, Morris and Pratt (1977). A segment that is not found is looked for
/// with differences where many of its rarer words stand near each other.
struct QuotationSearch {
  /// Where a segment stands in the source, and how it differs there.
  struct Match {
    let words: Range<Int>
    var cost = 0
    var differences: [WordDifference] = []
  }

  /// What a quotation comes to.
  enum Outcome {
    /// The places where it stands as a whole, in order; those that differ least.
    case found([[Match]])
    /// Each of its segments stands somewhere, but not in this order near each other.
    case apart
    case missing
  }

  /// How many times its own length a quotation may span where something is left out.
  static let widestSpan = 4
  /// Of a hundred letters, how many have to agree.
  static let leastAgreement = 90

  private let source: SourceText
  private let places: Adjacency

  init(in source: SourceText, words count: Int) {
    self.source = source
    let known = source.words.indices.filter { source.words[$0] >= 0 }
    places = Adjacency(
      count: count, from: known.map { source.words[$0] }, to: known.map { Int32($0) })
  }

  /// Looks for the segments of a quotation in their order.
  ///
  /// - Complexity: O(words of the source) for each segment that is found as it is.
  func find(_ segments: [QuotedSegment]) -> Outcome {
    var matches: [[Match]] = []
    for segment in segments {
      var found = exact(segment.words)
      if found.isEmpty { found = alike(segment) }
      if found.isEmpty { return .missing }
      matches.append(found)
    }
    let chains = chains(matches, length: segments.reduce(0) { $0 + $1.words.count })
    guard let least = chains.map(\.cost).min() else { return .apart }
    return .found(chains.filter { $0.cost == least }.map(\.matches))
  }

  /// For each match of the first segment the nearest ones of the others behind it, if near enough.
  private func chains(
    _ matches: [[Match]], length: Int
  ) -> [(matches: [Match], cost: Int)] {
    var next = matches.map { _ in 0 }
    return matches[0].compactMap { first in
      var chain = [first]
      for segment in matches.indices.dropFirst() {
        let end = chain[segment - 1].words.upperBound
        while next[segment] < matches[segment].count,
          matches[segment][next[segment]].words.lowerBound < end
        {
          next[segment] += 1
        }
        guard next[segment] < matches[segment].count else { return nil }
        chain.append(matches[segment][next[segment]])
      }
      let span = chain[chain.count - 1].words.upperBound - first.words.lowerBound
      guard chain.count == 1 || span <= Self.widestSpan * length else { return nil }
      return (chain, chain.reduce(0) { $0 + $1.cost })
    }
  }

  /// The places where words stand as they are, in order.
  private func exact(_ words: [Int32]) -> [Match] {
    // The length of the longest beginning that is an end of each beginning.
    var borders = [0]
    for position in words.indices.dropFirst() {
      var border = borders[position - 1]
      while border > 0, words[border] != words[position] { border = borders[border - 1] }
      borders.append(words[border] == words[position] ? border + 1 : 0)
    }
    var matches: [Match] = []
    var matched = 0
    let text = source.words.span
    for position in text.indices {
      let word = text[position]
      while matched > 0, words[matched] != word { matched = borders[matched - 1] }
      if words[matched] == word { matched += 1 }
      if matched == words.count {
        matches.append(Match(words: position + 1 - matched..<position + 1))
        matched = borders[matched - 1]
      }
    }
    return matches
  }
}

// MARK: - With differences

extension QuotationSearch {
  /// By how many of its rarest words a segment is looked for.
  private static let probeLimit = 12
  /// How many windows are looked at closely.
  private static let windowLimit = 4
  /// How many words a segment may have to be looked for with differences.
  private static let lengthLimit = 400

  /// The places where a segment stands nearly as it is, in order; one for each window.
  private func alike(_ segment: QuotedSegment) -> [Match] {
    guard (3...Self.lengthLimit).contains(segment.words.count) else { return [] }
    return windows(for: segment.words).compactMap { window in
      Alignment(of: segment, with: source, in: window).match(atLeast: Self.leastAgreement)
    }.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// The stretches of the source in which most of the rarest words of a segment stand in line.
  private func windows(for words: [Int32]) -> [Range<Int>] {
    var seen: Set<Int32> = []
    let probes = words.indices.filter { seen.insert(words[$0]).inserted }
      .filter { !places[Int(words[$0])].isEmpty }
      .sorted { (places[Int(words[$0])].count, $0) < (places[Int(words[$1])].count, $1) }
      .prefix(Self.probeLimit)
    let width = max(8, words.count / 4)
    var votes: [Int: Int] = [:]
    for probe in probes {
      var last = Int.min
      for place in places[Int(words[probe])] {
        // The window in which the segment would begin, were this its word.
        let window = (Int(place) - probe + words.count) / width
        for candidate in [window - 1, window] where candidate > last {
          votes[candidate, default: 0] += 1
          last = candidate
        }
      }
    }
    let best = votes.filter { $0.value * 2 >= probes.count }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.windowLimit)
    return best.map { window, _ in
      let start = window * width - words.count
      let lower = max(0, start - width)
      return lower..<max(lower, min(source.words.count, start + 2 * width + words.count + width))
    }
  }
}
