/// The lines of one source text: turns UTF-8 offsets into lines and columns.
public struct LineTable: Sendable {
  /// A place in a text as people count it.
  public struct Position: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in Unicode scalars.
    public let column: Int
  }

  private let source: [UInt8]
  private var lines: [Line]
  private var blocks: [Block] = []
  private static let blockSize = 64

  /// Where a line begins, and how many Unicode scalars begin before it.
  private struct Line {
    var start: Int32 = 0
    var scalars: Int32 = 0
  }

  /// How many Unicode scalars begin before a block of the source, and the line it begins in.
  private struct Block {
    var scalars: Int32 = 0
    var line: Int32 = 0
  }

  /// Finds the lines of `source`; LF, CR LF and a lone CR each end a line.
  ///
  /// A byte order mark at the beginning belongs to no line, as no editor shows it.
  ///
  /// - Complexity: O(n) in the size of the source.
  public init(_ source: [UInt8]) {
    self.source = source
    lines = [source.starts(with: [0xEF, 0xBB, 0xBF]) ? Line(start: 3, scalars: 1) : Line()]
    blocks.reserveCapacity(source.count / LineTable.blockSize + 1)
    var scalars: Int32 = 0
    let bytes = source.span
    for word in stride(from: 0, through: bytes.count, by: 8) {
      if word % LineTable.blockSize == 0 {
        blocks.append(Block(scalars: scalars, line: Int32(lines.count - 1)))
      }
      if unsafe bytes.bytes.isPlain(at: word) {
        scalars += 8
        continue
      }
      for offset in word..<min(word + 8, bytes.count) {
        let byte = bytes[offset]
        if byte & 0xC0 != 0x80 { scalars += 1 }
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { continue }
        lines.append(Line(start: Int32(offset + 1), scalars: scalars))
      }
    }
  }

  /// The number of lines; an empty text has one.
  public var count: Int { lines.count }

  /// The place of `offset`; an offset behind the end is the end.
  ///
  /// - Complexity: O(1).
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, Int(lines[0].start)), source.count)
    let block = offset / LineTable.blockSize
    var line = Int(blocks[block].line)
    while line + 1 < lines.count, Int(lines[line + 1].start) <= offset { line += 1 }
    let column = scalars(before: offset, in: block) - Int(lines[line].scalars) + 1
    return Position(line: line + 1, column: column)
  }

  /// How many Unicode scalars begin before `offset`, which lies in `block`.
  private func scalars(before offset: Int, in block: Int) -> Int {
    let start = block * LineTable.blockSize
    var count = Int(blocks[block].scalars)
    // Where each byte of the block is a scalar, there is nothing to count.
    if block + 1 < blocks.count, Int(blocks[block + 1].scalars) == count + LineTable.blockSize {
      return count + offset - start
    }
    let bytes = source.span
    for index in start..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The text of a line (from 1), without its ending; bytes that are no UTF-8 come out as U+FFFD.
  public func text(ofLine line: Int) -> String {
    String(decoding: source[bounds(ofLine: line)], as: UTF8.self)
  }

  /// The text of a stretch of the source; bytes that are no UTF-8 come out as U+FFFD.
  public func text(in range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  /// The UTF-8 offsets of a line (from 1), without its ending.
  public func bounds(ofLine line: Int) -> Range<Int> {
    precondition((1...lines.count).contains(line), "lines run from 1 to \(lines.count)")
    let lower = Int(lines[line - 1].start)
    var upper = line < lines.count ? Int(lines[line].start) : source.count
    while upper > lower, source[upper - 1] == 0x0A || source[upper - 1] == 0x0D { upper -= 1 }
    return lower..<upper
  }
}

extension RawSpan {
  /// Whether there are eight bytes at an offset, each of them a character of ASCII other than a
  /// control character.
  fileprivate func isPlain(at offset: Int) -> Bool {
    guard offset + 8 <= byteCount else { return false }
    let word = unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    // A byte below 0x20 sets its high bit by what it borrows; one above 0x7F has it set.
    return (word | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080 == 0
  }
}
