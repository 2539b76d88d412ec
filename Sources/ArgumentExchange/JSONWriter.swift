/// Writes JSON front to back into bytes: keys in the order in which they are given.
///
/// Objects and arrays are opened and closed by closures, so that they always balance. Lines are
/// indented by two spaces; arrays of scalars and empty containers stand on one line. What is large
/// can be handed over in pieces while it is written.
public struct JSONWriter {
  /// What has been written and not been handed over, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let isCompact: Bool
  private let sink: (([UInt8]) -> Void)?
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  /// The size in bytes from which a piece is handed over: it stays in the cache of a processor.
  private static let pieceSize = 1 << 16

  /// Creates a writer with nothing written that keeps all; on one line if it `isCompact`.
  public init(isCompact: Bool = false) {
    self.isCompact = isCompact
    sink = nil
  }

  /// Creates a writer with nothing written that hands over pieces of some 64 kB; `finish` the last.
  public init(to sink: @escaping ([UInt8]) -> Void) {
    isCompact = false
    self.sink = sink
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
      if position > 0 {
        bytes.append(0x2C)
        bytes.append(0x20)
      }
      append(quoted: string, after: JSONLead(indent: nil, hasComma: false))
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
    append(quoted: key, after: lead(), isKey: true)
    followsKey = true
  }

  /// Writes a text.
  public mutating func value(_ string: String) { append(quoted: string, after: lead()) }

  /// Writes a whole number.
  public mutating func value(_ int: Int) {
    separate()
    if int < 0 { bytes.append(0x2D) }
    append(UInt64(int.magnitude))
  }

  /// Writes a whole number without sign.
  public mutating func value(_ int: UInt64) {
    separate()
    append(int)
  }

  /// Writes a number; one that JSON cannot express is `null`.
  public mutating func value(_ number: Double) {
    guard number.isFinite else { return null() }
    literal(Int(exactly: number).map { String($0) } ?? "\(number)")
  }

  /// Writes a truth value.
  public mutating func value(_ bool: Bool) { literal(bool ? "true" : "false") }

  /// Writes a value that another writer has written, set in anew.
  public mutating func value(written json: [UInt8]) {
    separate()
    for (place, line) in json.split(separator: 0x0A).enumerated() {
      if place > 0, !isCompact { append(JSONLead(indent: 2 * depth, hasComma: false)) }
      bytes += isCompact ? line.drop { $0 == 0x20 } : line
    }
  }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// Writes a key with a text.
  public mutating func member(_ key: String, _ string: String) {
    self.key(key)
    value(string)
  }

  /// Writes a key with a whole number.
  public mutating func member(_ key: String, _ int: Int) {
    self.key(key)
    value(int)
  }

  /// Writes a key with a truth value.
  public mutating func member(_ key: String, _ bool: Bool) {
    self.key(key)
    value(bool)
  }

  /// Writes a key with texts in an array.
  public mutating func member(_ key: String, _ strings: [String]) {
    self.key(key)
    array(strings)
  }

  /// Writes a key with whole numbers in an array.
  public mutating func member(_ key: String, _ numbers: [Int]) {
    self.key(key)
    array(numbers)
  }

  /// Ends the last line, and hands over what has not been handed over.
  public mutating func finish() {
    bytes.append(0x0A)
    handOver()
  }

  private mutating func handOver() {
    guard let sink else { return }
    sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func container(
    open: UInt8, close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst, !isCompact { append(JSONLead(indent: 2 * depth, hasComma: false)) }
    isFirst = false
    bytes.append(close)
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
      indent: isElement && !isCompact ? 2 * depth : nil, hasComma: isElement && !isFirst)
    isFirst = isFirst && followsKey
    followsKey = false
    return lead
  }

  private mutating func separate() { append(lead()) }

  private mutating func append(_ lead: JSONLead) {
    bytes.append(addingCapacity: lead.count) { (line: inout OutputSpan<UInt8>) in
      line.append(lead)
    }
  }

  private mutating func append(_ number: UInt64) {
    guard number < 100_000_000 else {
      bytes += String(number).utf8
      return
    }
    var digits: UInt64 = 0
    var rest = number
    repeat {
      digits = digits << 8 | (0x30 + rest % 10)
      rest /= 10
    } while rest > 0
    while digits > 0 {
      bytes.append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }

  private mutating func append(quoted string: String, after lead: JSONLead, isKey: Bool = false) {
    let text = string.utf8.span
    let needsEscapes = unsafe text.bytes.needsEscapes
    // An escape is as long as `\u001f` at most.
    let count = lead.count + (needsEscapes ? 6 : 1) * text.count + 4
    bytes.append(addingCapacity: count) { (line: inout OutputSpan<UInt8>) in
      line.append(lead)
      line.append(0x22)
      if needsEscapes {
        for index in text.indices { line.append(escaped: text[index]) }
      } else {
        line.append(copying: text)
      }
      line.append(0x22)
      if isKey { line.append(0x3A, 0x20) }
    }
  }
}
