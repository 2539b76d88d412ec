package import ArgumentModel

/// A text broken into lines.
public struct TextBlock: Hashable, Sendable {
  /// The lines from top to bottom.
  public var lines: [TextLine]
  /// Whether an ellipsis stands for the rest of the text.
  public var isCut: Bool

  /// The width of the widest line, in thousandths of the type size.
  public var width: Int { lines.reduce(0) { max($0, $1.width) } }

  /// The same in the widest fonts that may stand in.
  var wideWidth: Int { lines.reduce(0) { max($0, $1.wideWidth) } }

  /// Creates a block from its lines.
  public init(_ lines: [TextLine], isCut: Bool = false) {
    self.lines = lines
    self.isCut = isCut
  }

  /// Breaks a text into lines of about equal width.
  ///
  /// What goes beyond `maximum` lines is cut off; an ellipsis stands for it.
  ///
  /// - Parameters:
  ///   - limit: The greatest width of a line, in thousandths of the type size.
  ///   - isBold: Whether the text is bold throughout.
  /// - Complexity: O(n) in the length of the text.
  package init(_ text: MarkedText, limit: Int, maximum: Int, isBold: Bool = false) {
    guard !text.string.isEmpty else {
      (lines, isCut) = ([], false)
      return
    }
    var stretches = text.stretches
    if isBold {
      stretches = stretches.map { stretch in
        var style = stretch.style
        style.isBold = true
        return StyledStretch(end: stretch.end, style: style)
      }
    }
    let units = TextUnit.units(of: text.string, stretches)
    var breaker = LineBreaker(units)
    var ranges = breaker.lines(limit: limit, maximum: maximum)
    ranges = Self.balanced(ranges, by: &breaker, limit: limit, maximum: maximum)
    isCut = ranges.count > maximum
    if isCut { ranges.removeLast(ranges.count - maximum) }
    var composer = LineComposer(text.string, units: units, stretches: stretches)
    lines = ranges.map { composer.line($0) }
    if isCut { appendEllipsis(limit: limit) }
  }

  /// The number of lines up to which their widths are evened out.
  private static let balancedLines = 12

  /// Breaks the text again at the smallest width that needs no more lines.
  private static func balanced(
    _ ranges: [LineBreaker.Line], by breaker: inout LineBreaker, limit: Int, maximum: Int
  ) -> [LineBreaker.Line] {
    guard ranges.count > 1, ranges.count <= min(maximum, balancedLines) else { return ranges }
    var best = ranges
    var tooNarrow = max(limit / 2, breaker.widestWord - 1)
    var wideEnough = limit
    while wideEnough - tooNarrow > 500 {
      let middle = (tooNarrow + wideEnough) / 2
      if breaker.exceeds(ranges.count, limit: middle) {
        tooNarrow = middle
        continue
      }
      let candidate = breaker.lines(limit: middle, maximum: ranges.count)
      if candidate.count == ranges.count {
        best = candidate
        wideEnough = middle
      } else {
        tooNarrow = middle
      }
    }
    return best
  }

  private mutating func appendEllipsis(limit: Int) {
    guard var line = lines.popLast() else { return }
    let width = TextMetrics.width(of: "…")
    while line.width + width > limit, var run = line.runs.popLast() {
      guard let character = run.text.popLast() else { continue }
      line.width -= TextMetrics.width(of: character, isBold: run.style.isBold)
      line.runs.append(run)
    }
    line.runs.append(TextLine.Run("…"))
    line.width += width
    line.wideWidth += 1_000
    line.isFollowedBySpace = false
    lines.append(line)
  }
}

/// Cuts the lines out of a text, from first to last.
private struct LineComposer {
  private let text: String
  private let units: [TextUnit]
  private let stretches: [StyledStretch]
  private var stretch = 0

  init(_ text: String, units: [TextUnit], stretches: [StyledStretch]) {
    self.text = text
    self.units = units
    self.stretches = stretches
  }

  mutating func line(_ range: LineBreaker.Line) -> TextLine {
    let end = offset(of: range.upperBound)
    var runs: [TextLine.Run] = []
    var from = offset(of: range.lowerBound)
    while from < end {
      while stretch < stretches.count - 1, stretches[stretch].end <= from { stretch += 1 }
      let to = min(end, max(stretches[stretch].end, from + 1))
      runs.append(TextLine.Run(slice(from, to), stretches[stretch].style))
      from = to
    }
    let next = range.upperBound < units.count ? units[range.upperBound].sort : .letter
    return TextLine(
      runs, width: range.reduce(0) { $0 + units[$1].width },
      wideWidth: range.reduce(0) { $0 + units[$1].wide },
      isFollowedBySpace: next == .space || next == .newline)
  }

  private func offset(of unit: Int) -> Int {
    unit < units.count ? units[unit].offset : text.utf8.count
  }

  private func slice(_ from: Int, _ to: Int) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: from)
    return String(text[start..<utf8.index(start, offsetBy: to - from)])
  }
}
