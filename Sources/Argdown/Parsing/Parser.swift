import ArgumentModel

/// Turns bytes into a syntax tree, in one pass from front to back.
///
/// Blocks are read here; what stands in them in the other files of this folder.
struct Parser {
  let source: [UInt8]
  var position = 0
  /// The head of the line at `position`, once a block or a part of it has been read.
  var line = Line.end
  var tree = SyntaxTree()
  var diagnostics: [Diagnostic] = []
  var search: Search
  var braces = BraceMatcher()
  /// How many faults the paragraph has; beyond a number that a person reads they are only counted.
  private var faults = 0
  private static let faultLimit = 20

  init(_ source: [UInt8]) {
    self.source = source
    search = Search()
    // There is seldom more than a node for six bytes; what is not needed is never touched.
    tree.reserveCapacity(source.count / 6)
  }

  mutating func parseDocument() {
    tree.open(.document, at: 0)
    checkEncoding()
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipBlankLines()
    if isAtFrontMatter { frontMatter() }
    while true {
      skipBlankLines()
      guard position < source.count else { break }
      line = lineHead(at: position)
      paragraph()
    }
    tree.end = source.count
    tree.close()
    diagnostics.sortBySource()
    diagnostics.removeConsequences()
  }

  /// Reads the lines up to the next empty one: a block, or several where empty lines are missing.
  private mutating func paragraph() {
    var isExpected = true
    let first = line.range
    faults = 0
    while line.head != .end {
      let head = line.head
      if !isExpected, head.needsBlankLine {
        report(.missingBlankLine(before: head.noun), line.range)
      }
      block()
      isExpected = head == .inference || head == .include
    }
    let untold = faults - Parser.faultLimit
    if untold > 0 { diagnostics.append(Fault.more(untold).diagnostic(at: first)) }
  }

  /// Reads one block, whose head is `line`; leaves `line` at the first line that is none of it.
  private mutating func block() {
    position = line.contentStart
    switch line.head {
    case .heading: heading()
    case .number: structure()
    case .orderedItem: list(.orderedList)
    case .unorderedItem: list(.unorderedList)
    case .content: element(margin: 0)
    case .relation: relationsWithoutParent()
    case .include: include()
    case .inference:
      report(.misplacedInference, line.range)
      position = line.start
      skipLine()
    case .end: break
    }
  }

  private mutating func heading() {
    let start = line.start
    let sign = line.range
    tree.open(.heading, at: start)
    tree.end = line.contentStart
    if !content() { report(.missingHeading, sign) }
    let firstEnd = search.first(.lineEnd, in: source, from: start)
    if firstEnd < tree.end {
      let next = afterBlanks(afterLineEnd(firstEnd))
      report(.headingRunsOn, SourceRange(next, next + 1))
    }
    if data(), line.head == .content,
      line.start < search.first(.lineEnd, in: source, from: tree.end)
    {
      report(.textAfterData, line.range)
      skipContent()
    }
    tree.close()
  }

  private mutating func list(_ kind: SyntaxKind) {
    let head = line.head
    let width = line.width
    var isEven = true
    tree.open(kind, at: line.start)
    while line.head == head {
      if isEven, line.width != width { report(.unevenList, line.range) }
      isEven = isEven && line.width == width
      tree.open(.item, at: line.start)
      tree.end = line.contentStart
      position = line.contentStart
      element(margin: width + 1)
      tree.close()
    }
    tree.close()
  }
}

// MARK: - Front matter and encoding

extension Parser {
  private var isAtFrontMatter: Bool {
    position + 3 <= source.count && source[position..<position + 3].allSatisfy { $0 == Byte.equals }
  }

  private mutating func frontMatter() {
    let start = position
    guard let end = frontMatterEnd(from: start) else {
      report(.unclosedFrontMatter, SourceRange(start, min(start + 3, source.count)))
      line = lineHead(at: start)
      skipContent()
      return
    }
    tree.add(.frontMatter, start, end)
    position = end
    skipBlanksAndComments()
    if position < source.count, !source[position].isLineEnd {
      line = lineHead(at: position)
    } else {
      line = nextLine()
    }
    if line.head != .end, line.head != .include {
      report(.missingBlankLine(before: line.head.noun), line.range)
    }
  }

  /// The offset behind the equals signs that end the front matter at `start`: the first three or
  /// more at the head of a line or at its end.
  private func frontMatterEnd(from start: Int) -> Int? {
    var offset = start
    while offset < source.count, source[offset] == Byte.equals { offset += 1 }
    var isAtHead = true
    while offset < source.count {
      if source[offset] == Byte.equals {
        let signs = offset
        while offset < source.count, source[offset] == Byte.equals { offset += 1 }
        let isAtEnd = source[afterBlanks(offset)...].first?.isLineEnd ?? true
        if offset - signs >= 3, isAtHead || isAtEnd { return offset }
        isAtHead = false
      } else {
        isAtHead = source[offset].isLineEnd || (isAtHead && source[offset].isBlank)
        offset += 1
      }
    }
    return nil
  }

  private mutating func checkEncoding() {
    do {
      _ = try UTF8Span(validating: source.span)
    } catch {
      report(
        .invalidUTF8, SourceRange(error.byteOffsets.lowerBound, error.byteOffsets.upperBound))
    }
  }
}

// MARK: - What every part needs

extension Parser {
  /// The byte at `offset`; NUL behind the end.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { offset < source.count ? source[offset] : 0 }

  /// The offset behind the line end that begins at `offset`, if one does.
  func afterLineEnd(_ offset: Int) -> Int {
    guard offset < source.count, source[offset].isLineEnd else { return offset }
    let isPair = source[offset] == Byte.carriageReturn && byte(at: offset + 1) == Byte.lineFeed
    return offset + (isPair ? 2 : 1)
  }

  func afterBlanks(_ offset: Int) -> Int {
    var offset = offset
    while offset < source.count, source[offset].isBlank { offset += 1 }
    return offset
  }

  /// Reports a fault; a range that ends amid a character is extended to its end.
  mutating func report(_ fault: Fault, _ range: SourceRange) {
    faults += 1
    guard faults <= Parser.faultLimit else { return }
    var end = range.upperBound
    while range.count > 0, end - range.upperBound < 3, byte(at: end) & 0xC0 == 0x80 { end += 1 }
    diagnostics.append(fault.diagnostic(at: SourceRange(range.lowerBound, end)))
  }

  /// Moves to the next line that is neither empty nor a comment.
  mutating func skipBlankLines() {
    while position < source.count {
      let next = afterBlanks(position)
      if next == source.count {
        position = next
      } else if source[next].isLineEnd {
        position = afterLineEnd(next)
      } else if let end = search.commentEnd(in: source, at: next) {
        tree.add(.comment, next, end)
        position = end
      } else {
        return
      }
    }
  }

  /// Leaves out the rest of the line.
  mutating func skipLine() {
    let start = position
    while position < source.count, !source[position].isLineEnd { position += 1 }
    if position > start { tree.add(.skipped, start, position) }
    line = nextLine()
  }

  /// Leaves out the rest of the paragraph up to the next line that begins something.
  mutating func skipContent() {
    repeat { skipLine() } while line.head == .content
  }
}

extension [Diagnostic] {
  /// Puts findings in the order of their places; those of one place keep theirs.
  mutating func sortBySource() {
    func start(_ index: Int) -> Int { self[index].range?.lowerBound ?? 0 }
    guard indices.dropFirst().contains(where: { start($0 - 1) > start($0) }) else { return }
    self = indices.sorted { (start($0), $0) < (start($1), $1) }.map { self[$0] }
  }

  /// Leaves one finding where several begin at one place: the first, and those that are graver.
  fileprivate mutating func removeConsequences() {
    var kept: [Diagnostic] = []
    for diagnostic in self {
      let isConsequence = kept.last.map {
        $0.range?.lowerBound == diagnostic.range?.lowerBound && diagnostic.severity <= $0.severity
      }
      if isConsequence != true { kept.append(diagnostic) }
    }
    self = kept
  }
}
