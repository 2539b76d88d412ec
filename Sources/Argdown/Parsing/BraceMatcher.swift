/// Finds the brace that closes a piece of data, as YAML nests and quotes.
struct BraceMatcher {
  /// Braces known to stay open, in order.
  private var unclosed: [Int] = []
  /// How many bytes were followed in vain.
  private var wasted = 0
  /// How far data is followed once much was followed in vain.
  private static let shortReach = 512

  /// The offset behind the brace that closes the one at `start`; `nil` if nothing does.
  ///
  /// Data that begins on the line of its brace ends before the next empty line; data that begins
  /// on a line of its own may hold empty lines.
  ///
  /// - Complexity: O(n) for all calls on one source: a brace found open is not followed twice, and
  ///   where quotation marks hide braces from each other, patience ends.
  mutating func end(of start: Int, in source: [UInt8], search: inout Search) -> Int? {
    if staysOpen(start) { return nil }
    var first = start + 1
    while first < source.count, source[first].isBlank { first += 1 }
    let isBlock = first < source.count && source[first].isLineEnd
    let limit = isBlock ? source.count : search.first(.blankLine, in: source, from: start)
    let isPatient = wasted <= 8 * source.count
    let reach = isPatient ? limit : min(limit, start + BraceMatcher.shortReach)
    var open: [Int] = []
    let end = BraceMatcher.match(from: start, to: reach, in: source.span, open: &open)
    if end == nil, isPatient {
      wasted += limit - start
      remember(open)
    }
    return end
  }

  /// The offset behind the brace that closes the one at `start`; else `open` are those left open.
  private static func match(
    from start: Int, to limit: Int, in source: Span<UInt8>, open: inout [Int]
  ) -> Int? {
    var quote: UInt8 = 0
    var mayQuote = true
    var offset = start
    while offset < limit {
      let byte = source[offset]
      if quote != 0 {
        if byte == Byte.backslash, quote == Byte.quotationMark { offset += 1 }
        if byte == quote { quote = 0 }
      } else {
        switch byte {
        case Byte.leftBrace:
          open.append(offset)
          mayQuote = true
        case Byte.rightBrace:
          open.removeLast()
          if open.isEmpty { return offset + 1 }
          mayQuote = false
        case Byte.quotationMark, Byte.apostrophe:
          if mayQuote { quote = byte }
          mayQuote = false
        case Byte.leftBracket, Byte.comma, Byte.colon: mayQuote = true
        case Byte.hyphen, Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn: break
        default: mayQuote = false
        }
      }
      offset += 1
    }
    return nil
  }

  private func staysOpen(_ brace: Int) -> Bool {
    var low = 0
    var high = unclosed.count
    while low < high {
      let middle = (low + high) / 2
      if unclosed[middle] < brace { low = middle + 1 } else { high = middle }
    }
    return low < unclosed.count && unclosed[low] == brace
  }

  private mutating func remember(_ open: [Int]) {
    if let first = open.first, let last = unclosed.last, first <= last {
      unclosed = Set(unclosed).union(open).sorted()
    } else {
      unclosed += open
    }
  }
}
