/// Bytes of an XML document; the one place where text is made fit for XML.
package struct XMLWriter {
  /// The document so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Creates an empty document.
  package init() {}

  /// Makes room for about as many bytes as will be written.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Appends markup that stands so in the source.
  package mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends markup that was made from parts, as it is.
  package mutating func made(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Appends a number with two decimals at most.
  package mutating func number(_ value: Double) { bytes.append(decimal: value) }

  /// Appends a place or length, to a tenth of a point.
  mutating func length(_ value: Double) { bytes.append(decimal: value, places: 1) }

  /// Appends the course of a path.
  mutating func append(_ path: PathData) { bytes += path.bytes }

  /// Appends text, fit for content and for attributes in double quotes.
  ///
  /// Characters that XML 1.0 forbids become U+FFFD; a line break becomes a space.
  package mutating func text(_ text: String) {
    let source = text.utf8.span
    if unsafe !source.bytes.needsCare { return made(text) }
    for position in source.indices {
      let byte = source[position]
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): markup(" ")
      case 0..<0x20: markup("\u{FFFD}")
      case 0xBE, 0xBF:
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF; U+FFFD differs in the last byte.
        let isForbidden =
          position >= 2 && source[position - 2] == 0xEF && source[position - 1] == 0xBF
        bytes.append(isForbidden ? 0xBD : byte)
      default: bytes.append(byte)
      }
    }
  }

  /// Appends an attribute with a space before it.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    open(name)
    text(value)
    close()
  }

  /// Appends an attribute of a number.
  package mutating func attribute(_ name: StaticString, _ value: Double) {
    open(name)
    number(value)
    close()
  }

  /// Appends an attribute of a place or length, to a tenth of a point.
  mutating func attribute(_ name: StaticString, length value: Double) {
    open(name)
    length(value)
    close()
  }

  /// Appends a name and what opens its value.
  mutating func open(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    markup(name)
    markup("=\"")
  }

  /// Appends what closes a value.
  mutating func close() { bytes.append(UInt8(ascii: "\"")) }
}

extension RawSpan {
  /// Whether any of these bytes may not stand in XML as it is, or is part of a character that may
  /// not; eight are looked at in one step, the last ones once more.
  fileprivate var needsCare: Bool {
    guard byteCount >= 8 else {
      var word: UInt64 = 0x2020_2020_2020_2020
      for offset in 0..<byteCount { word = word << 8 | UInt64(load(at: offset) as UInt8) }
      return word.needsCare
    }
    for offset in stride(from: 0, to: byteCount - 8, by: 8)
    where (load(at: offset) as UInt64).needsCare { return true }
    return (load(at: byteCount - 8) as UInt64).needsCare
  }

  /// What stands at an offset, which must lie within.
  private func load<Word: FixedWidthInteger & BitwiseCopyable>(at offset: Int) -> Word {
    unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: Word.self)
  }
}

extension UInt64 {
  /// Whether a control character, `&`, `<`, `>`, `"` or 0xEF is among the eight bytes.
  fileprivate var needsCare: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // `<` and `>` differ in one bit alone.
    let (and, angle) = (self ^ (ones &* 0x26), (self | (ones &* 0x02)) ^ (ones &* 0x3E))
    let (quote, last) = (self ^ (ones &* 0x22), self ^ (ones &* 0xEF))
    let found =
      ((self &- ones &* 0x20) & ~self) | ((and &- ones) & ~and) | ((angle &- ones) & ~angle)
      | ((quote &- ones) & ~quote) | ((last &- ones) & ~last)
    return found & (ones &* 0x80) != 0
  }
}
