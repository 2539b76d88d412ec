/// Writes JSON front to back into bytes: keys in the order in which they are given.
///
/// Objects and arrays are opened and closed by closures, so that they always balance. Lines are
/// indented; arrays of scalars and empty containers stand on one line. What is large can be handed
/// over in pieces while it is written.
public struct JSONWriter {
  /// What has been written and not been handed over, in UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// The spaces for each level; 0 if all stands on one line.
  let indent: Int
  private let sink: (([UInt8]) -> Void)?
  private(set) var depth: Int
  private var isFirst = true
  private var followsKey = false

  /// The size in bytes from which a piece is handed over: it stays in the cache of a processor.
  private static let pieceSize = 1 << 16

  /// Creates a writer with nothing written that keeps all; on one line if it `isCompact`, else with
  /// two spaces for each level.
  public init(isCompact: Bool = false) { self.init(indent: isCompact ? 0 : 2, depth: 0) }

  /// Creates a writer with nothing written that keeps all.
  ///
  /// - Parameters:
  ///   - indent: The spaces for each level; 0 puts all on one line.
  ///   - depth: The number of levels around what is written.
  init(indent: Int, depth: Int) {
    self.indent = indent
    self.depth = depth
    sink = nil
  }

  /// Creates a writer with nothing written that hands over pieces of some 64 kB; `finish` the last.
  ///
  /// - Parameter indent: The spaces for each level; 0 puts all on one line.
  public init(indent: Int = 2, to sink: @escaping ([UInt8]) -> Void) {
    self.indent = indent
    self.sink = sink
    depth = 0
    bytes.reserveCapacity(2 * JSONWriter.pieceSize)
  }

  /// Writes an object; `content` writes its keys and values.
  public mutating func object(_ content: (inout JSONWriter) -> Void) {
    container(open: 0x7B, close: 0x7D, content)
  }

  /// Writes an array; `content` writes its elements.
  public mutating func array(_ content: (inout JSONWriter) -> Void) {
    container(open: 0x5B, close: 0x5D, content)
  }

  /// Writes an array of texts on one line.
  public mutating func array(_ strings: [String]) {
    separate()
    bytes.append(0x5B)
    for (position, string) in strings.enumerated() {
      if position > 0 { bytes += [0x2C, 0x20] }
      append(JSONLead(), quoted: string)
    }
    bytes.append(0x5D)
  }

  /// Writes an array of whole numbers on one line.
  public mutating func array(_ numbers: [Int]) {
    separate()
    bytes += "[\(numbers.map(String.init).joined(separator: ", "))]".utf8
  }

  /// Writes a key; its value comes next.
  public mutating func key(_ key: String) {
    append(lead(), quoted: key)
    bytes += [0x3A, 0x20]
    followsKey = true
  }

  /// Writes a text.
  public mutating func value(_ string: String) { append(lead(), quoted: string) }

  /// Writes a whole number.
  public mutating func value(_ int: Int) {
    append(lead()) { line in line.append(digitsOf: int) }
  }

  /// Writes a whole number without sign.
  public mutating func value(_ int: UInt64) { literal(String(int)) }

  /// Writes a number; one that JSON cannot express is `null`.
  public mutating func value(_ number: Double) {
    guard number.isFinite else { return null() }
    literal(Int(exactly: number).map { String($0) } ?? "\(number)")
  }

  /// Writes a truth value.
  public mutating func value(_ bool: Bool) { literal(bool ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// Writes a value that another writer has written, set in anew.
  public mutating func value(written json: [UInt8]) { value(written: json.span, atDepth: 0) }

  /// Writes a value that another writer with the same indent, or any at depth 0, has written.
  mutating func value(written json: Span<UInt8>, atDepth depth: Int) {
    var lead = lead()
    guard depth != self.depth else { return append(lead, copying: json) }
    var rest = json
    while !rest.isEmpty {
      let end = rest.indices.first { rest[$0] == 0x0A } ?? rest.count
      append(lead, copying: rest.extracting(first: end))
      lead = JSONLead(indent: indent > 0 ? indent * self.depth : nil)
      rest = rest.extracting(droppingFirst: min(end + 1, rest.count))
      let outer = indent > 0 ? indent * depth : rest.count
      let spaces = rest.indices.first { $0 == outer || rest[$0] != 0x20 } ?? rest.count
      rest = rest.extracting(droppingFirst: spaces)
    }
  }

  /// Makes room for as many bytes.
  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Writes a value that stands by itself, to be put in elsewhere: nothing parts it from the last.
  mutating func piece(_ content: (inout JSONWriter) -> Void) {
    followsKey = true
    content(&self)
  }

  /// Ends the last line, and hands over what has not been handed over.
  public mutating func finish() {
    bytes.append(0x0A)
    handOver()
  }
}

extension JSONWriter {
  /// Says what stands before a member, whose value is written with its key.
  mutating func leadOfMember() -> JSONLead {
    defer { isFirst = false }
    return JSONLead(indent: indent > 0 ? indent * depth : nil, hasComma: !isFirst)
  }

  private mutating func handOver() {
    guard let sink else { return }
    sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func container(
    open: UInt8, close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    append(lead()) { line in line.append(open) }
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    let lead = JSONLead(indent: isFirst || indent == 0 ? nil : indent * depth)
    isFirst = false
    append(lead) { line in line.append(close) }
    if bytes.count >= JSONWriter.pieceSize { handOver() }
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes += text.utf8
  }

  /// Says what stands before the key or element that comes next.
  private mutating func lead() -> JSONLead {
    let isElement = !followsKey && depth > 0
    let lead = JSONLead(
      indent: isElement && indent > 0 ? indent * depth : nil, hasComma: isElement && !isFirst)
    isFirst = isFirst && followsKey
    followsKey = false
    return lead
  }

  private mutating func separate() { append(lead()) { _ in } }

  private mutating func append(_ lead: JSONLead, quoted string: String) {
    let text = string.utf8.span
    let needsEscapes = unsafe text.bytes.needsEscapes
    let count = lead.count + text.quotedCount(needsEscapes)
    bytes.append(addingCapacity: count) { (line: inout OutputSpan<UInt8>) in
      line.append(lead)
      line.append(quoted: text, needsEscapes)
    }
  }

  private mutating func append(_ lead: JSONLead, copying json: Span<UInt8>) {
    bytes.append(addingCapacity: lead.count + json.count) { (line: inout OutputSpan<UInt8>) in
      line.append(lead)
      line.append(copying: json)
    }
  }

  /// Writes something short behind a lead: 24 bytes at most.
  @inline(__always)
  private mutating func append(
    _ lead: JSONLead, _ content: (inout OutputSpan<UInt8>) -> Void
  ) {
    bytes.append(addingCapacity: lead.count + 24) { (line: inout OutputSpan<UInt8>) in
      line.append(lead)
      content(&line)
    }
  }
}
