/// The bytes that mean something in Argdown, by name.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamationMark: UInt8 = 0x21
  static let quotationMark: UInt8 = 0x22
  static let numberSign: UInt8 = 0x23
  static let apostrophe: UInt8 = 0x27
  static let leftParenthesis: UInt8 = 0x28
  static let rightParenthesis: UInt8 = 0x29
  static let asterisk: UInt8 = 0x2A
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let period: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let colon: UInt8 = 0x3A
  static let less: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greater: UInt8 = 0x3E
  static let at: UInt8 = 0x40
  static let leftBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let rightBracket: UInt8 = 0x5D
  static let underscore: UInt8 = 0x5F
  static let leftBrace: UInt8 = 0x7B
  static let rightBrace: UInt8 = 0x7D
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == Byte.space || self == Byte.tab }

  /// The end, or a part of the end, of a line.
  var isLineEnd: Bool { self == Byte.lineFeed || self == Byte.carriageReturn }

  var isWhitespace: Bool { isBlank || isLineEnd }

  var isDigit: Bool { self &- 0x30 < 10 }

  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// A letter, a digit, or a part of a character beyond ASCII.
  var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }

  /// What a tag may consist of.
  var isTagByte: Bool { isWordByte || self == Byte.hyphen || self == Byte.underscore }

  /// Whether the byte may begin something other than plain text within a line.
  var isSpecial: Bool {
    self < 0x40
      ? 1 << UInt64(self) & UInt8.lowSpecials != 0
      : self < 0x80 && 1 << UInt64(self & 0x3F) & UInt8.highSpecials != 0
  }

  /// Line ends, `#`, `*`, `.`, `/`, `:`, `<`.
  private static let lowSpecials: UInt64 =
    1 << 0x0A | 1 << 0x0D | 1 << 0x23 | 1 << 0x2A | 1 << 0x2E | 1 << 0x2F | 1 << 0x3A | 1 << 0x3C

  /// `@`, `[`, a backslash, `_`, `{`; counted from 0x40.
  private static let highSpecials: UInt64 =
    1 << 0x00 | 1 << 0x1B | 1 << 0x1C | 1 << 0x1F | 1 << 0x3B
}
