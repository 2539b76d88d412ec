import ArgumentModel

/// How a stretch of a label is set.
public struct TextStyle: Hashable, Sendable {
  /// What a stretch refers to.
  public enum Role: Hashable, Sendable {
    case plain
    case link(url: String)
    case tag
    case mention
  }

  /// Whether the stretch is bold.
  public var isBold: Bool
  /// Whether the stretch is slanted.
  public var isItalic: Bool
  /// What the stretch refers to.
  public var role: Role

  /// Creates a style, upright and plain by default.
  public init(isBold: Bool = false, isItalic: Bool = false, role: Role = .plain) {
    self.isBold = isBold
    self.isItalic = isItalic
    self.role = role
  }
}

/// A stretch of a text that is set in one style.
struct StyledStretch {
  /// The UTF-8 offset behind the stretch; it starts where the one before ends.
  var end: Int
  let style: TextStyle
}

extension MarkedText {
  /// The text in stretches of one style, without gaps, from its start to its end.
  ///
  /// Marks may overlap; of several that refer to something, the one that starts last counts.
  ///
  /// - Complexity: O(n log n) in the number of marks.
  var stretches: [StyledStretch] {
    let length = string.utf8.count
    guard !marks.isEmpty else { return [StyledStretch(end: length, style: TextStyle())] }
    var borders: [(offset: Int, isStart: Bool, mark: Int)] = []
    for (position, mark) in marks.enumerated() where !mark.range.isEmpty {
      borders.append((min(mark.range.lowerBound, length), true, position))
      borders.append((min(mark.range.upperBound, length), false, position))
    }
    borders.sort {
      ($0.offset, $0.isStart ? 1 : 0, $0.mark) < ($1.offset, $1.isStart ? 1 : 0, $1.mark)
    }
    var stretches: [StyledStretch] = []
    var open = OpenMarks()
    for border in borders {
      if border.offset > (stretches.last?.end ?? 0) {
        stretches.append(StyledStretch(end: border.offset, style: open.style))
      }
      open.pass(marks[border.mark].kind, isStart: border.isStart)
    }
    if length > (stretches.last?.end ?? 0) {
      stretches.append(StyledStretch(end: length, style: TextStyle()))
    }
    return stretches
  }
}

/// The marks that are open at a place in a text.
private struct OpenMarks {
  private var bold = 0
  private var italic = 0
  private var roles: [TextStyle.Role] = []

  var style: TextStyle {
    TextStyle(isBold: bold > 0, isItalic: italic > 0, role: roles.last ?? .plain)
  }

  mutating func pass(_ kind: MarkedText.Kind, isStart: Bool) {
    switch kind {
    case .bold: bold += isStart ? 1 : -1
    case .italic: italic += isStart ? 1 : -1
    case .link(let url): pass(.link(url: url), isStart)
    case .tag: pass(.tag, isStart)
    case .statementMention, .argumentMention: pass(.mention, isStart)
    }
  }

  private mutating func pass(_ role: TextStyle.Role, _ isStart: Bool) {
    if isStart {
      roles.append(role)
    } else if let position = roles.lastIndex(of: role) {
      roles.remove(at: position)
    }
  }
}
