/// Writes JSON front to back into bytes: keys in the order in which they are given.
///
/// Objects and arrays are opened and closed by closures, so that they always balance. Lines are
/// indented by two spaces; arrays of scalars and empty containers stand on one line.
public struct JSONWriter: Sendable {
  /// What has been written, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  /// Creates a writer with nothing written.
  public init() {}

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
    bytes += [0x3A, 0x20]
    followsKey = true
  }

  /// Writes a text.
  public mutating func value(_ string: String) {
    separate()
    append(quoted: string)
  }

  /// Writes a whole number.
  public mutating func value(_ int: Int) { literal(String(int)) }

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

  private mutating func container(
    open: UInt8, close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { breakLine() }
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
    if depth > 0 {
      if !isFirst { bytes.append(0x2C) }
      breakLine()
    }
    isFirst = false
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func append(quoted string: String) {
    bytes.append(0x22)
    guard JSONWriter.needsEscapes(string) else {
      bytes.append(contentsOf: string.utf8)
      bytes.append(0x22)
      return
    }
    for byte in string.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x09: bytes += [0x5C, 0x74]
      case 0..<0x20:
        bytes += "\\u00".utf8
        bytes += [JSONWriter.digits[Int(byte >> 4)], JSONWriter.digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private static func needsEscapes(_ string: String) -> Bool {
    let bytes = string.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return true }
    }
    return false
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
