/// A text as words between which a line may end.
struct Words {
  private var bytes: [UInt8] = []
  /// Where each finished word ends in `bytes`.
  private var ends: [Int] = []

  var isEmpty: Bool { bytes.isEmpty }

  /// Adds to the last word.
  mutating func append(_ stretch: some Sequence<UInt8>) { bytes += stretch }

  /// Ends the last word.
  mutating func endWord() {
    if bytes.count > ends.last ?? 0 { ends.append(bytes.count) }
  }

  /// Whether a line that begins with these words is, or might be, something other than text.
  var beginStructure: Bool { bytes[..<end(0)].beginsStructure }

  /// Sets the words in lines of at most `lineLength` columns where that is possible; returns the
  /// column behind the last one.
  ///
  /// A word that would mean something else at the head of a line stays with the word before it.
  func fill(
    _ output: inout [UInt8], from column: Int, indentation: Int, lineLength: Int
  ) -> Int {
    var column = column
    var start = 0
    var index = 0
    while start < bytes.count {
      var end = self.end(index)
      var width = bytes[start..<end].columns
      let first = start
      // The words that cannot begin a line.
      var tail: [Range<Int>] = []
      while end < bytes.count, bytes[end..<self.end(index + 1)].beginsStructure {
        index += 1
        tail.append(end..<self.end(index))
        width += 1 + bytes[end..<self.end(index)].columns
        end = self.end(index)
      }
      if first > 0 {
        if column + 1 + width <= lineLength {
          output.append(Byte.space)
          column += 1
        } else {
          output.append(Byte.lineFeed)
          output += repeatElement(Byte.space, count: indentation)
          column = indentation
        }
      }
      output += bytes[first..<(tail.first?.lowerBound ?? end)]
      for word in tail {
        output.append(Byte.space)
        output += bytes[word]
      }
      column += width
      start = end
      index += 1
    }
    return column
  }

  private func end(_ index: Int) -> Int { index < ends.count ? ends[index] : bytes.count }
}

extension ArraySlice<UInt8> {
  /// Whether a line that begins with this word is, or might be, something other than text.
  var beginsStructure: Bool {
    guard let first else { return false }
    let second = dropFirst().first
    switch first {
    case Byte.leftBrace: return true
    case Byte.slash: return second == Byte.slash || second == Byte.asterisk
    case Byte.equals: return second == Byte.equals
    case Byte.less where second == Byte.exclamationMark: return true
    // Brackets that are text amid a line, but may hold a title at its head.
    case Byte.leftBracket where second?.mayFollowBracket ?? true: return true
    case Byte.less where second?.mayFollowBracket ?? true: return true
    case Byte.hyphen, Byte.plus, Byte.less, Byte.greater, Byte.underscore, Byte.asterisk,
      Byte.numberSign, Byte.leftParenthesis, 0x30...0x39:
      return Parser(Array(self) + [Byte.space]).lineHead(at: 0).head != .content
    default: return false
    }
  }
}

extension UInt8 {
  /// Whether a bracket before the byte, amid a line, is plain text.
  fileprivate var mayFollowBracket: Bool {
    isBlank || self == Byte.hyphen || self == Byte.rightBracket || self == Byte.greater
  }
}
