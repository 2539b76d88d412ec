/// A word of a quotation and what stands in its place in the source.
struct WordDifference: Hashable {
  /// The word of the quotation; `nil` for one that it leaves out.
  let quoted: String?
  /// The word of the source; `nil` for one that it does not have.
  let written: String?
}

/// A segment of a quotation laid along a stretch of its source, with the fewest letters changed.
///
/// The source may go on before and after (Sellers 1980). A word that is another one costs what
/// remains of the longer one between the beginning and the end that both share.
struct Alignment {
  private let segment: QuotedSegment
  private let source: SourceText
  private let window: Range<Int>
  private let quoted: [[UInt8]]
  private let written: [[UInt8]]
  /// The costs: a row for each number of words of the segment, a column for each of the window.
  private var costs: [Int32]
  private let columns: Int

  /// - Complexity: O(words of the segment · words of the window).
  init(of segment: QuotedSegment, with source: SourceText, in window: Range<Int>) {
    self.segment = segment
    self.source = source
    self.window = window
    quoted = segment.texts.map { Array($0.utf8) }
    written = window.map { Array(source.word(at: $0).lowercased().utf8) }
    columns = window.count + 1
    costs = [Int32](repeating: 0, count: (segment.words.count + 1) * columns)
    for row in 1...segment.words.count {
      costs[row * columns] = costs[(row - 1) * columns] + lost(row - 1)
      for column in 1..<columns {
        let diagonal = costs[(row - 1) * columns + column - 1] + change(row - 1, column - 1)
        let above = costs[(row - 1) * columns + column] + lost(row - 1)
        let before = costs[row * columns + column - 1] + added(column - 1)
        costs[row * columns + column] = min(diagonal, above, before)
      }
    }
  }

  /// Where the segment stands, if enough of it agrees.
  func match(atLeast agreement: Int) -> QuotationSearch.Match? {
    let last = segment.words.count * columns
    var column = (0..<columns).min { costs[last + $0] < costs[last + $1] } ?? 0
    let length = segment.words.indices.reduce(0) { $0 + Int(lost($1)) }
    let cost = Int(costs[last + column])
    guard (length - cost) * 100 >= length * agreement else { return nil }
    let end = column
    var row = segment.words.count
    var differences: [WordDifference] = []
    while row > 0 {
      let here = costs[row * columns + column]
      if column > 0,
        here == costs[(row - 1) * columns + column - 1] + change(row - 1, column - 1)
      {
        row -= 1
        column -= 1
        if segment.words[row] != source.words[window.lowerBound + column] {
          differences.append(difference(row, column))
        }
      } else if here == costs[(row - 1) * columns + column] + lost(row - 1) {
        row -= 1
        differences.append(difference(row, nil))
      } else {
        column -= 1
        differences.append(difference(nil, column))
      }
    }
    return QuotationSearch.Match(
      words: window.lowerBound + column..<window.lowerBound + end, cost: cost,
      differences: differences.reversed())
  }

  private func difference(_ row: Int?, _ column: Int?) -> WordDifference {
    WordDifference(
      quoted: row.map { segment.spellings[$0] },
      written: column.map { source.word(at: window.lowerBound + $0) })
  }

  /// What it costs to leave out a word of the quotation: its letters and the blank.
  private func lost(_ word: Int) -> Int32 { Int32(quoted[word].count + 1) }

  private func added(_ place: Int) -> Int32 { Int32(written[place].count + 1) }

  private func change(_ word: Int, _ place: Int) -> Int32 {
    if segment.words[word] == source.words[window.lowerBound + place] { return 0 }
    let (quoted, written) = (quoted[word], written[place])
    let shorter = min(quoted.count, written.count)
    var start = 0
    while start < shorter, quoted[start] == written[start] { start += 1 }
    var end = 0
    while start + end < shorter,
      quoted[quoted.count - 1 - end] == written[written.count - 1 - end]
    {
      end += 1
    }
    return Int32(max(1, max(quoted.count, written.count) - start - end))
  }
}
