/// Writes JSON front to back into bytes: keys in the order in which they are given.
///
/// Objects and arrays are opened and closed by closures, so that they always balance. Lines are
/// indented by two spaces; arrays of scalars and empty containers stand on one line.
public struct JSONWriter: Sendable {
  /// What has been written, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let isCompact: Bool
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  /// Creates a writer with nothing written; what is expected in UTF-8 saves it from growing.
  ///
  /// - Parameter isCompact: Whether all stands on one line.
  public init(expectedCount: Int = 0, isCompact: Bool = false) {
    self.isCompact = isCompact
    bytes.reserveCapacity(expectedCount)
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
      append(quoted: string)
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
    separate()
    append(quoted: key)
    bytes.append(0x3A)
    bytes.append(0x20)
    followsKey = true
  }

  /// Writes a text.
  public mutating func value(_ string: String) {
    separate()
    append(quoted: string)
  }

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
      if place > 0 { breakLine(afterComma: false) }
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

  /// Ends the last line.
  public mutating func endLine() { bytes.append(0x0A) }

  private mutating func container(
    open: UInt8, close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { breakLine(afterComma: false) }
    isFirst = false
    bytes.append(close)
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes += text.utf8
  }

  /// Writes what stands before a key or an element.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if depth > 0 { breakLine(afterComma: !isFirst) }
    isFirst = false
  }

  private mutating func breakLine(afterComma hasComma: Bool) {
    guard !isCompact else {
      if hasComma { bytes.append(0x2C) }
      return
    }
    let indent = 2 * depth
    bytes.append(addingCapacity: indent + 2) { (line: inout OutputSpan<UInt8>) in
      if hasComma { line.append(0x2C) }
      line.append(0x0A)
      line.append(repeating: 0x20, count: indent)
    }
  }

  private mutating func append(_ number: UInt64) {
    var unit: UInt64 = 1
    while number / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(0x30 + UInt8(number / unit % 10))
      unit /= 10
    }
  }

  private mutating func append(quoted string: String) {
    let text = string.utf8.span
    let needsEscapes = text.needsEscapes
    // An escape is as long as `\u001f` at most.
    bytes.append(addingCapacity: (needsEscapes ? 6 : 1) * text.count + 2) { (quoted) in
      quoted.append(0x22)
      for index in text.indices {
        if needsEscapes { quoted.append(escaped: text[index]) } else { quoted.append(text[index]) }
      }
      quoted.append(0x22)
    }
  }
}

extension Span<UInt8> {
  /// Whether any of these bytes cannot stand in a text of JSON as it is; without a way out early,
  /// many bytes are looked at in one step.
  fileprivate var needsEscapes: Bool {
    var found: UInt8 = 0
    for index in indices {
      let byte = self[index]
      found |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
    }
    return found != 0
  }
}

extension OutputSpan<UInt8> {
  fileprivate mutating func append(escaped byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: append(0x5C, byte)
    case 0x0A: append(0x5C, 0x6E)
    case 0x0D: append(0x5C, 0x72)
    case 0x09: append(0x5C, 0x74)
    case 0..<0x20:
      append(0x5C, 0x75)
      append(0x30, 0x30)
      append(0x30 + byte >> 4, (byte & 15) + (byte & 15 < 10 ? 0x30 : 0x57))
    default: append(byte)
    }
  }

  private mutating func append(_ first: UInt8, _ second: UInt8) {
    append(first)
    append(second)
  }
}
