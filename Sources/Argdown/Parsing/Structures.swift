import ArgumentModel

extension Parser {
  /// Reads a premise–conclusion structure whose first number is `line`.
  mutating func structure() {
    tree.open(.structure, at: line.start)
    var progress = Progress.premises
    var lastEntry = line.range
    var numbers = Numbering()
    while true {
      switch line.head {
      case .number:
        lastEntry = line.range
        checkNumber(&numbers)
        entry()
        progress.advance(byInference: false)
      case .inference:
        if progress == .inferred { report(.misplacedInference, line.range) }
        inference()
        progress.advance(byInference: true)
      case .content where progress == .inferred:
        report(.missingNumber, line.range)
        numbers.pass()
        lastEntry = line.range
        entry()
        progress.advance(byInference: false)
      case .include where progress != .concluded:
        report(.includeInStructure, line.range)
        position = line.start
        skipLine()
      case .end where progress != .concluded && resumesAfterBlankLine(): continue
      default:
        if progress != .concluded { report(.missingConclusion, lastEntry) }
        tree.close()
        return
      }
    }
  }

  /// How far a structure has come.
  private enum Progress {
    case premises, inferred, concluded

    mutating func advance(byInference: Bool) {
      self = byInference ? .inferred : self == .inferred ? .concluded : .premises
    }
  }

  /// The numbers of a structure as they are written.
  private struct Numbering {
    private var last: Int?
    private var isTold = false

    /// Counts a statement without a number.
    mutating func pass() { last = last.map { $0 + 1 } }

    /// Counts a number; returns what was due in its stead if it is the first that is out of order.
    mutating func take(_ number: Int) -> Int? {
      defer { last = number }
      guard let last, number != last + 1, !isTold else { return nil }
      isTold = true
      return last + 1
    }
  }

  /// Says where the numbers of a structure first leave their order; they may begin anywhere.
  private mutating func checkNumber(_ numbers: inout Numbering) {
    let digits = source[(line.start + 1)..<(line.contentStart - 1)]
    let number = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 999_999_999) }
    if let due = numbers.take(number) {
      report(.numberingGap(written: number, expected: due), line.range)
    }
  }

  private mutating func entry() {
    tree.open(.entry, at: line.start)
    tree.end = line.contentStart
    position = line.contentStart
    skipBlanksAndComments()
    let start = position
    if element(margin: 0) == .argument {
      report(.argumentInStructure, SourceRange(start, start + 1))
    }
    tree.close()
  }

  /// Whether an unfinished structure goes on behind empty lines; if so, moves there and says so.
  private mutating func resumesAfterBlankLine() -> Bool {
    var offset = position
    while true {
      let next = afterBlanks(offset)
      guard next < source.count else { return false }
      guard source[next].isLineEnd else { break }
      offset = afterLineEnd(next)
    }
    let next = lineHead(at: offset)
    let isFirst = source[next.start..<next.contentStart].elementsEqual([0x28, 0x31, 0x29])
    guard next.head == .inference || (next.head == .number && !isFirst) else { return false }
    report(.blankLineInStructure, next.range)
    position = offset
    line = next
    return true
  }

  /// Reads an inference and the undercuts below it.
  private mutating func inference() {
    let sign = line.range
    let start = line.start
    tree.open(.inference, at: start)
    let depth = tree.depth
    position = start
    while byte(at: position) == Byte.hyphen { position += 1 }
    tree.end = position
    if position - start == 3 {
      report(.shortInference, SourceRange(start, position))
      finishInferenceLine()
    } else if position - start > 3 {
      finishInferenceLine()
    } else if rules() {
      finishInferenceLine()
    } else {
      report(.unclosedInference, sign)
      line = nextLine()
    }
    relations(margin: 0)
    tree.close(toDepth: depth)
    tree.close()
  }

  /// Reads rules and data up to the closing hyphens; returns whether there are any.
  private mutating func rules() -> Bool {
    while true {
      skipBlanksAndComments()
      guard position < source.count else { return false }
      switch source[position] {
      case Byte.hyphen where byte(at: position + 1) == Byte.hyphen:
        while byte(at: position) == Byte.hyphen { position += 1 }
        tree.end = position
        return true
      case Byte.lineFeed, Byte.carriageReturn:
        let head = lineHead(at: afterLineEnd(position)).head
        if head != .inference && head != .content { return false }
        let next = afterBlanks(afterLineEnd(position))
        if next == source.count || source[next].isLineEnd { return false }
        position = next
      case Byte.comma: position += 1
      case Byte.leftBrace:
        guard let end = braces.end(of: position, in: source, search: &search) else {
          report(.lostData, SourceRange(position, position + 1))
          rule(as: .skipped)
          continue
        }
        tree.add(.data, position, end)
        position = end
      default: rule()
      }
    }
  }

  /// Reads the name of a rule up to a comma, the hyphens that close the inference, or the line end.
  private mutating func rule(as kind: SyntaxKind = .rule) {
    let start = position
    var end = start
    while position < source.count {
      let byte = source[position]
      let isHyphens = byte == Byte.hyphen && self.byte(at: position + 1) == Byte.hyphen
      if byte.isLineEnd || byte == Byte.comma || isHyphens { break }
      if byte == Byte.leftBrace, position > start { break }
      if search.commentEnd(in: source, at: position) != nil { break }
      position += byte == Byte.backslash && !self.byte(at: position + 1).isLineEnd ? 2 : 1
      if !byte.isBlank { end = position }
    }
    position = min(position, source.count)
    tree.add(kind, start, min(end, source.count))
  }

  private mutating func finishInferenceLine() {
    skipBlanksAndComments()
    if position < source.count, !source[position].isLineEnd {
      report(.unexpectedInInference, SourceRange(position, position + 1))
      skipLine()
    } else {
      line = nextLine()
    }
  }
}
