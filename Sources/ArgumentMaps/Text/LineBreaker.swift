/// Breaks a measured text into lines, filling each as far as it goes.
///
/// Lines end at spaces, behind hyphens, and between East Asian characters; a word that is wider
/// than a line is broken between characters.
struct LineBreaker {
  /// The characters of one line, by their places; the space at its end left out.
  typealias Line = Range<Int>

  /// Letters that stay together, or one other character.
  private struct Piece {
    let start: Int
    var end: Int
    var width: Int
    let sort: TextUnit.Sort
  }

  private let units: [TextUnit]
  private let pieces: [Piece]
  /// The width of all characters, and that of the widest space between words.
  private let total: Int
  private let widestSpace: Int
  private var limit = 0

  private var lines: [Line] = []
  private var start = 0
  private var width = 0
  /// Where the line can end, where the next would start, and the width of what stands before that.
  private var possible: (end: Int, next: Int, width: Int)?

  /// Prepares to break a text.
  ///
  /// - Complexity: O(n) in the number of characters.
  init(_ units: [TextUnit]) {
    self.units = units
    var pieces: [Piece] = []
    pieces.reserveCapacity(units.count / 2 + 1)
    var last: Piece?
    var (total, space, widestSpace) = (0, 0, 0)
    for (position, unit) in units.enumerated() {
      total += unit.width
      space = unit.sort == .space ? space + unit.width : 0
      widestSpace = max(widestSpace, space)
      if unit.sort == .letter, last?.sort == .letter {
        last?.end += 1
        last?.width += unit.width
      } else {
        if let last { pieces.append(last) }
        last = Piece(start: position, end: position + 1, width: unit.width, sort: unit.sort)
      }
    }
    if let last { pieces.append(last) }
    self.pieces = pieces
    self.total = total
    self.widestSpace = widestSpace
  }

  /// Whether the text is too wide for so many lines, even if a space vanishes at each end of a line.
  func exceeds(_ count: Int, limit: Int) -> Bool {
    total - (count + 1) * widestSpace > count * limit
  }

  /// The lines of the text, at most `maximum` and one more if there is more text.
  ///
  /// - Parameters:
  ///   - limit: The width of a line, in thousandths of the type size.
  /// - Complexity: O(n) in the number of words, and of characters in those wider than a line.
  mutating func lines(limit: Int, maximum: Int) -> [Line] {
    self.limit = limit
    (lines, start, width, possible) = ([], 0, 0, nil)
    lines.reserveCapacity(min(maximum, units.count) + 1)
    var last = TextUnit.Sort.newline
    for piece in pieces {
      guard lines.count <= maximum else { return lines }
      defer { last = piece.sort }
      let position = piece.start
      switch piece.sort {
      // Words and spaces with room left for them: most of all.
      case .letter where last == .space && position > start && width + piece.width <= limit:
        width += piece.width
      case .space where last == .letter && position > start:
        width += piece.width
        possible = (position, position + 1, width)
      case .newline:
        if position > start { end(at: trimmed(position), next: position + 1) }
        start = position + 1
        width = 0
        possible = nil
      case .space: passSpace(units[position], at: position)
      case .letter, .hyphen, .ideograph, .closing, .opening: place(piece, maximum)
      }
    }
    if start < units.count { end(at: trimmed(units.count), next: units.count) }
    return lines
  }

  /// The width of the widest word, in thousandths of the type size.
  var widestWord: Int {
    var widest = 0
    var width = 0
    for piece in pieces {
      switch piece.sort {
      case .letter, .closing, .opening, .hyphen: width += piece.width
      case .space, .newline, .ideograph: width = piece.width
      }
      widest = max(widest, width)
    }
    return widest
  }

  private mutating func passSpace(_ unit: TextUnit, at position: Int) {
    if position == start {
      start += 1
      return
    }
    let isFirst = units[position - 1].sort != .space
    let end = isFirst ? position : possible?.end ?? position
    width += unit.width
    possible = (end, position + 1, width)
  }

  private mutating func place(_ piece: Piece, _ maximum: Int) {
    if piece.start > start, canBreak(before: piece.start) {
      possible = (piece.start, piece.start, width)
    }
    guard width + piece.width > limit else {
      width += piece.width
      return
    }
    for position in piece.start..<piece.end where lines.count <= maximum {
      place(units[position], at: position)
    }
  }

  /// Ends as many lines as it takes for a character to find room.
  private mutating func place(_ unit: TextUnit, at position: Int) {
    while width + unit.width > limit, position > start {
      if let possible {
        end(at: possible.end, next: possible.next)
        width -= possible.width
      } else {
        end(at: position, next: position)
        width = 0
      }
    }
    width += unit.width
  }

  private func canBreak(before position: Int) -> Bool {
    switch (units[position - 1].sort, units[position].sort) {
    case (_, .closing), (.opening, _), (.space, _): false
    case (_, .ideograph), (_, .opening), (.ideograph, _), (.closing, _): true
    case (.hyphen, .letter): startsWord(at: position)
    default: false
    }
  }

  /// Whether three letters follow, so that a break does not strand a syllable.
  private func startsWord(at position: Int) -> Bool {
    position + 2 < units.count && units[position + 1].sort == .letter
      && units[position + 2].sort == .letter
  }

  private mutating func end(at end: Int, next: Int) {
    lines.append(start..<max(start, end))
    start = next
    possible = nil
  }

  /// The end of a line without the spaces before `position`.
  private func trimmed(_ position: Int) -> Int {
    var end = position
    while end > start, units[end - 1].sort == .space { end -= 1 }
    return end
  }
}
