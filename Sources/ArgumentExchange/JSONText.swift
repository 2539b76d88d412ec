// Texts as they stand in JSON, byte for byte.

/// What stands before a key or an element: a comma, and a new line with its indent, if any.
struct JSONLead {
  let indent: Int?
  let hasComma: Bool

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

  /// What stands at an offset, which must lie within.
  private func load<Word: FixedWidthInteger & BitwiseCopyable>(at offset: Int) -> Word {
    unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Word.self)
  }
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
  mutating func append(_ lead: JSONLead) {
    if lead.hasComma { append(0x2C) }
    guard let indent = lead.indent else { return }
    append(0x0A)
    append(repeating: 0x20, count: indent)
  }

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

  mutating func append(_ first: UInt8, _ second: UInt8) {
    append(first)
    append(second)
  }
}
