/// JSON whose characters beyond the first plane are written as themselves.
///
/// JSON escapes them as two halves (RFC 8259, section 7), which YAML does not know.
struct EscapedPairs {
  /// The text.
  private(set) var joined: [UInt8] = []
  /// Where each pair ended up.
  private var pairs: [Int] = []
  /// The bytes by which `\uD83D\uDE00` is longer than what it stands for.
  private static let excess = 8

  init(in source: [UInt8]) {
    var position = 0
    joined.reserveCapacity(source.count)
    while position < source.count {
      if let high = Self.half(at: position, of: source), (0xD800..<0xDC00).contains(high),
        let low = Self.half(at: position + 6, of: source), (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      {
        pairs.append(joined.count)
        joined += String(scalar).utf8
        position += 12
      } else if source[position] == Byte.backslash, position + 1 < source.count {
        joined += source[position...position + 1]
        position += 2
      } else {
        joined.append(source[position])
        position += 1
      }
    }
  }

  /// The place in the source of a place in the text.
  func offset(_ offset: Int) -> Int {
    offset + Self.excess * pairs.count { $0 < offset }
  }

  /// The number of `\uXXXX` at a place.
  private static func half(at position: Int, of source: [UInt8]) -> UInt32? {
    guard position + 6 <= source.count, source[position] == Byte.backslash,
      source[position + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt32(String(decoding: source[position + 2..<position + 6], as: UTF8.self), radix: 16)
  }
}
