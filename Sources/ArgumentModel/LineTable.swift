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
  private let starts: [Int32]
  /// How many Unicode scalars begin before each line.
  private let scalarsBeforeLine: [Int32]
  /// How many Unicode scalars begin before each block of the source.
  private let scalarsBeforeBlock: [Int32]
  private static let blockSize = 64

  /// Finds the lines of `source`; LF, CR LF and a lone CR each end a line.
  ///
  /// A byte order mark at the beginning belongs to no line, as no editor shows it.
  ///
  /// - Complexity: O(n) in the size of the source.
  public init(_ source: [UInt8]) {
    self.source = source
    var starts: [Int32] = [source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var scalarsBeforeLine: [Int32] = [starts[0] > 0 ? 1 : 0]
    var scalarsBeforeBlock: [Int32] = [0]
    scalarsBeforeBlock.reserveCapacity(source.count / LineTable.blockSize + 1)
    var scalars: Int32 = 0
    let bytes = source.span
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if (offset + 1) % LineTable.blockSize == 0 { scalarsBeforeBlock.append(scalars) }
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { continue }
      starts.append(Int32(offset + 1))
      scalarsBeforeLine.append(scalars)
    }
    self.starts = starts
    self.scalarsBeforeLine = scalarsBeforeLine
    self.scalarsBeforeBlock = scalarsBeforeBlock
  }

  /// The number of lines; an empty text has one.
  public var count: Int { starts.count }

  /// The place of `offset`; an offset behind the end is the end.
  ///
  /// - Complexity: O(log of the lines).
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, Int(starts[0])), source.count)
    let line = lineIndex(of: offset)
    let column = scalars(before: offset) - Int(scalarsBeforeLine[line]) + 1
    return Position(line: line + 1, column: column)
  }

  /// How many Unicode scalars begin before `offset`.
  private func scalars(before offset: Int) -> Int {
    let block = offset / LineTable.blockSize
    var count = Int(scalarsBeforeBlock[block])
    let bytes = source.span
    for index in block * LineTable.blockSize..<offset where bytes[index] & 0xC0 != 0x80 {
      count += 1
    }
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
    precondition((1...starts.count).contains(line), "lines run from 1 to \(starts.count)")
    let lower = Int(starts[line - 1])
    var upper = line < starts.count ? Int(starts[line]) : source.count
    while upper > lower, source[upper - 1] == 0x0A || source[upper - 1] == 0x0D { upper -= 1 }
    return lower..<upper
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
