/// The title in brackets at the head of a statement or argument.
struct TitleMatch {
  /// The offset behind the closing bracket, and behind the colon of a definition.
  let end: Int
  let isDefinition: Bool
}

extension Parser {
  /// The title that begins at the bracket at `start` and ends on its line; `nil` if none does.
  ///
  /// The first `]:` makes a definition unless another title begins before it; without one, the
  /// bracket that balances the first one makes a reference.
  func title(at start: Int, open: UInt8, close: UInt8) -> TitleMatch? {
    var depth = 0
    var firstClose: Int?
    var balancedClose: Int?
    var nestedDefinition: Int?
    var offset = start + 1
    scan: while offset < source.count {
      let byte = source[offset]
      if byte.isLineEnd { break }
      if byte == open {
        if balancedClose != nil { break }
        depth += 1
      } else if byte == close, offset > start + 1 {
        firstClose = firstClose ?? offset
        if self.byte(at: offset + 1) == Byte.colon {
          if depth == 0 { return TitleMatch(end: offset + 2, isDefinition: true) }
          nestedDefinition = nestedDefinition ?? offset
        }
        if depth == 0 { balancedClose = balancedClose ?? offset } else { depth -= 1 }
      }
      offset += 1
    }
    if balancedClose == nil, let nestedDefinition {
      return TitleMatch(end: nestedDefinition + 2, isDefinition: true)
    }
    guard byte(at: start + 1) != Byte.hyphen, let end = balancedClose ?? firstClose else {
      return nil
    }
    return TitleMatch(end: end + 1, isDefinition: false)
  }

  /// The offset behind the link `[text](address)` at `start`, if one begins there.
  mutating func linkEnd(at start: Int) -> Int? {
    let blankLine = search.first(.blankLine, in: source, from: start)
    let close = search.first(.rightBracket, in: source, from: start + 1)
    guard close < blankLine, close > start + 1, byte(at: close + 1) == Byte.leftParenthesis else {
      return nil
    }
    let end = search.first(.addressEnd, in: source, from: close + 2)
    guard end < blankLine, end > close + 2 else { return nil }
    return end + 1
  }
}
