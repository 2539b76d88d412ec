// Texts as they stand in JSON, byte for byte.

/// What stands before a key or an element: a comma, and a new line with its indent, if any.
struct JSONLead {
  var indent: Int?
  var hasComma = false

  var count: Int { (indent ?? 0) + 2 }
}

extension RawSpan {
  /// Whether any of these bytes cannot stand in a text of JSON as it is; eight are looked at in one
  /// step, the last ones once more.
  var needsEscapes: Bool {
    guard byteCount >= 8 else {
      var word: UInt64 = 0x2020_2020_2020_2020
      for offset in 0..<byteCount { word = word << 8 | UInt64(load(at: offset) as UInt8) }
      return word.needsEscapes
    }
    var offset = 0
    while offset < byteCount - 8 {
      if (load(at: offset) as UInt64).needsEscapes { return true }
      offset += 8
    }
    return (load(at: byteCount - 8) as UInt64).needsEscapes
  }

  /// Whether all bytes are of ASCII; eight are looked at in one step.
  var isASCII: Bool {
    var found: UInt64 = 0
    var offset = 0
    while offset + 8 <= byteCount {
      found |= load(at: offset)
      offset += 8
    }
    while offset < byteCount {
      found |= UInt64(load(at: offset) as UInt8)
      offset += 1
    }
    return found & 0x8080_8080_8080_8080 == 0
  }

  /// What stands at an offset, which must lie within.
  private func load<Word: FixedWidthInteger & BitwiseCopyable>(at offset: Int) -> Word {
    unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Word.self)
  }
}

extension Span<UInt8> {
  /// The room that the text takes between quotation marks at most; an escape is `\u001f` at longest.
  func quotedCount(_ needsEscapes: Bool) -> Int { (needsEscapes ? 6 : 1) * count + 2 }
}

extension UInt64 {
  /// Whether a control character, a quotation mark or a backslash is among the eight bytes.
  fileprivate var needsEscapes: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (quote, backslash) = (self ^ (ones &* 0x22), self ^ (ones &* 0x5C))
    let found =
      ((self &- ones &* 0x20) & ~self) | ((quote &- ones) & ~quote)
      | ((backslash &- ones) & ~backslash)
    return found & (ones &* 0x80) != 0
  }
}

/// The characters of JSON, put where room for them has been made.
extension OutputSpan<UInt8> {
  @inline(__always)
  mutating func append(_ lead: JSONLead) {
    if lead.hasComma { append(0x2C) }
    guard let indent = lead.indent else { return }
    append(0x0A)
    append(repeating: 0x20, count: indent)
  }

  /// A key, which another follows.
  @inline(__always)
  mutating func append(_ lead: inout JSONLead, key: StaticString) {
    append(lead)
    lead.hasComma = true
    append(quoted: key)
    append(0x3A, 0x20)
  }

  /// A text that needs no escapes, between quotation marks.
  @inline(__always)
  mutating func append(quoted text: StaticString) {
    append(0x22)
    append(text)
    append(0x22)
  }

  /// A name that ends with a number, between quotation marks.
  mutating func append(_ prefix: StaticString, _ number: Int) {
    append(0x22)
    append(prefix)
    append(digitsOf: number)
    append(0x22)
  }

  /// A text between quotation marks; `needsEscapes` says whether it does.
  @inline(__always)
  mutating func append(quoted text: Span<UInt8>, _ needsEscapes: Bool) {
    append(0x22)
    if needsEscapes {
      for index in text.indices { append(escaped: text[index]) }
    } else {
      append(copying: text)
    }
    append(0x22)
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    let text = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    unsafe append(copying: text.span)
  }

  mutating func append(digitsOf number: Int) {
    if number < 0 { append(0x2D) }
    var rest = number.magnitude
    guard rest < 100_000_000 else {
      return append(copying: String(rest).utf8.span)
    }
    var digits: UInt64 = 0
    repeat {
      digits = digits << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
    } while rest > 0
    while digits > 0 {
      append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }

  @inline(__always)
  mutating func append(copying text: Span<UInt8>) {
    precondition(text.count <= freeCapacity, "room has been made")
    unsafe withUnsafeMutableBufferPointer { (buffer, count) in
      unsafe text.withUnsafeBytes { (text) in
        unsafe UnsafeMutableRawBufferPointer(buffer.extracting(count...)).copyMemory(from: text)
      }
      count += text.count
    }
  }

  mutating func append(escaped byte: UInt8) {
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

  @inline(__always)
  mutating func append(_ first: UInt8, _ second: UInt8) {
    append(first)
    append(second)
  }
}
