/// The files that a text was put together from: turns its offsets into places in those files.
///
/// A text of one file has one part, and its offsets are those of the file.
public struct SourceMap: Sendable {
  /// A file, by the name under which messages speak of it.
  public struct File: Sendable {
    /// The name: a path, as a rule.
    public let name: String
    /// Its lines.
    public let lines: LineTable

    /// Creates a file from its name and its bytes.
    public init(_ name: String, _ source: [UInt8]) {
      self.name = name
      lines = LineTable(source)
    }
  }

  /// A stretch of the text that was copied from a file.
  public struct Part: Hashable, Sendable {
    /// The position of the file among `files`.
    public let file: Int
    /// The stretch, in UTF-8 offsets of the text.
    public let range: SourceRange
    /// Where the stretch begins in its file, in UTF-8 offsets.
    public let offset: Int

    /// Creates a part.
    public init(file: Int, range: SourceRange, offset: Int) {
      self.file = file
      self.range = range
      self.offset = offset
    }
  }

  /// A place in a file as people count it.
  public struct Position: Hashable, Sendable {
    /// The position of the file among `files`.
    public let file: Int
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in Unicode scalars.
    public let column: Int
    /// The UTF-8 offset in the file.
    public let offset: Int
  }

  /// The files in the order in which the text comes to them; the first one includes the others.
  public let files: [File]
  /// The parts in the order of the text; between two of them may stand white space of no file.
  public let parts: [Part]

  /// The map of a text that is one file.
  public init(_ file: File, count: Int) {
    self.init([file], parts: [Part(file: 0, range: SourceRange(0, count), offset: 0)])
  }

  /// The map of a text that was put together from parts, which are in order and do not overlap.
  public init(_ files: [File], parts: [Part]) {
    precondition(!files.isEmpty && !parts.isEmpty, "a text comes from somewhere")
    self.files = files
    self.parts = parts
  }

  /// The place of `offset`; what lies between two parts is the end of the first of them.
  ///
  /// - Complexity: O(log of the parts and lines).
  public func position(at offset: Int) -> Position {
    let part = part(at: offset)
    let inside = min(max(offset - part.range.lowerBound, 0), part.range.count)
    let place = files[part.file].lines.position(at: part.offset + inside)
    return Position(
      file: part.file, line: place.line, column: place.column, offset: part.offset + inside)
  }

  /// The last part that begins at or before `offset`.
  private func part(at offset: Int) -> Part {
    var low = 0
    var high = parts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if parts[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    return parts[low]
  }
}
