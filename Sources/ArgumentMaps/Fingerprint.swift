/// A short name made from texts, alike for equal texts (FNV-1a).
package struct Fingerprint {
  /// The number itself.
  package private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  init(_ text: String) { mix(text) }

  /// Takes in a text; where one ends and the next begins makes a difference.
  package mutating func mix(_ text: String) {
    let bytes = text.utf8.span
    for place in bytes.indices { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01b3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01b3
  }

  /// Takes in bytes.
  package mutating func mix(_ bytes: [UInt8]) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// The first of its thirteen digits and small letters.
  package func digits(_ count: Int) -> String {
    let digits = String(hash, radix: 36)
    return String((String(repeating: "0", count: 13 - digits.utf8.count) + digits).prefix(count))
  }
}
