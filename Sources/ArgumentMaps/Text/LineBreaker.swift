/// Breaks a measured text into lines, filling each as far as it goes.
///
/// Lines end at spaces, behind hyphens, and between East Asian characters; a word that is wider
/// than a line is broken between characters.
struct LineBreaker {
  /// The characters of one line, by their places; the space at its end left out.
  typealias Line = Range<Int>

  private let units: [TextUnit]
  private let limit: Int
  private let maximum: Int

  private var lines: [Line] = []
  private var start = 0
  private var width = 0
  /// Where the line can end, where the next would start, and the width of what stands before that.
  private var possible: (end: Int, next: Int, width: Int)?

  private init(_ units: [TextUnit], limit: Int, maximum: Int) {
    self.units = units
    self.limit = limit
    self.maximum = maximum
  }

  /// The lines of a text, at most `maximum` and one more if there is more text.
  ///
  /// - Parameters:
  ///   - limit: The width of a line, in thousandths of the type size.
  /// - Complexity: O(n) in the number of characters.
  static func lines(of units: [TextUnit], limit: Int, maximum: Int) -> [Line] {
    var breaker = LineBreaker(units, limit: limit, maximum: maximum)
    breaker.run()
    return breaker.lines
  }

  /// The width of the widest word, in thousandths of the type size.
  static func widestWord(of units: [TextUnit]) -> Int {
    var widest = 0
    var width = 0
    for unit in units {
      switch unit.sort {
      case .letter, .closing, .opening, .hyphen: width += unit.width
      case .space, .newline, .ideograph: width = unit.width
      }
      widest = max(widest, width)
    }
    return widest
  }

  private mutating func run() {
    let units = units
    for position in units.indices {
      guard lines.count <= maximum else { return }
      let unit = units[position]
      switch unit.sort {
      // Within a word: most characters.
      case .letter
      where position > start && units[position - 1].sort == .letter && width + unit.width <= limit:
        width += unit.width
      case .newline:
        if position > start { end(at: trimmed(position), next: position + 1) }
        start = position + 1
        width = 0
        possible = nil
      case .space: passSpace(unit, at: position)
      case .letter, .hyphen, .ideograph, .closing, .opening: place(unit, at: position)
      }
    }
    if start < units.count { end(at: trimmed(units.count), next: units.count) }
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

  private mutating func place(_ unit: TextUnit, at position: Int) {
    if position > start, canBreak(before: position) {
      possible = (position, position, width)
    }
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
