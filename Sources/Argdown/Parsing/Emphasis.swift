import ArgumentModel

/// An emphasis that waits for its end.
struct Emphasis {
  let marker: UInt8
  let length: Int
  let start: Int
  /// Whether the marker stands between word characters, where it is likely meant as it is.
  let isIntraword: Bool
}

/// The emphases of a text that wait for their ends, innermost last.
struct Emphases {
  private var open: [Emphasis] = []
  /// How many wait for each of the four ends.
  private var counts = SIMD4<Int32>()

  mutating func append(_ emphasis: Emphasis) {
    open.append(emphasis)
    counts[Emphases.end(emphasis.marker, emphasis.length)] += 1
  }

  mutating func popLast() -> Emphasis? {
    guard let last = open.popLast() else { return nil }
    counts[Emphases.end(last.marker, last.length)] -= 1
    return last
  }

  var innermost: Emphasis? { open.last }

  func contains(marker: UInt8, length: Int) -> Bool { counts[Emphases.end(marker, length)] > 0 }

  private static func end(_ marker: UInt8, _ length: Int) -> Int {
    (marker == Byte.asterisk ? 0 : 2) + length - 1
  }
}

extension Parser {
  /// Reads an asterisk or underscore: the end of an emphasis, the beginning of one, or plain text.
  mutating func emphasis(from textStart: Int, emphases: inout Emphases) -> Bool {
    let marker = source[position]
    let isDouble = byte(at: position + 1) == marker
    for length in isDouble && !endsInner(marker, emphases) ? [2, 1] : [1]
    where emphases.contains(marker: marker, length: length) && mayEnd(length) {
      flush(textStart, position)
      end(marker, length, in: &emphases)
      return true
    }
    let length = isDouble ? 2 : 1
    let isIntraword =
      position > textStart && source[position - 1].isWordByte
      && byte(at: position + length).isWordByte
    guard position + length < source.count, !source[position + length].isWhitespace,
      !(isIntraword && marker == Byte.underscore)
    else {
      position += length - 1
      return false
    }
    flush(textStart, position)
    tree.open(length == 2 ? .bold : .italic, at: position)
    tree.end = position + length
    emphases.append(
      Emphasis(marker: marker, length: length, start: position, isIntraword: isIntraword))
    position += length
    return true
  }

  /// Whether the first of three markers here ends an inner emphasis, the others an outer one.
  private func endsInner(_ marker: UInt8, _ emphases: Emphases) -> Bool {
    guard byte(at: position + 2) == marker, let innermost = emphases.innermost else { return false }
    return innermost.marker == marker && innermost.length == 1
  }

  /// Whether a marker here can end an emphasis: no blank before it, no word going on behind it.
  private func mayEnd(_ length: Int) -> Bool {
    let next = byte(at: position + length)
    return !source[position - 1].isWhitespace && !next.isLetter && !next.isDigit
  }

  /// Closes the innermost emphasis with that marker; those within stay unclosed.
  private mutating func end(_ marker: UInt8, _ length: Int, in emphases: inout Emphases) {
    while let innermost = emphases.popLast() {
      if innermost.marker == marker, innermost.length == length { break }
      dissolve(innermost)
    }
    position += length
    tree.end = position
    tree.close()
  }

  /// Leaves the marker of an emphasis without end as text, and says so.
  mutating func dissolve(_ emphasis: Emphasis) {
    tree.dissolveInnermost(markerLength: emphasis.length)
    guard !emphasis.isIntraword else { return }
    let end = emphasis.start + emphasis.length
    report(.unclosedEmphasis(text(emphasis.start, end)), SourceRange(emphasis.start, end))
  }
}
