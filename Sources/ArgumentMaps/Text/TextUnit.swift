/// A character of a text as line breaking sees it.
struct TextUnit {
  /// What a line may do at a character.
  enum Sort: UInt8 {
    /// Stays with its neighbours.
    case letter
    /// A line may end before it, and it vanishes there.
    case space
    /// A line may end behind it.
    case hyphen
    /// A line may end before and behind it.
    case ideograph
    /// Stays with what stands before it: closing brackets, full stops and the like.
    case closing
    /// Stays with what follows: opening brackets.
    case opening
    /// The line ends here.
    case newline
  }

  /// The UTF-8 offset of the character.
  let offset: Int
  /// The advance width, in thousandths of the type size.
  let width: Int
  /// The same in the widest fonts that may stand in.
  let wide: Int
  /// What a line may do here.
  let sort: Sort

  /// The characters of a text, measured in the styles of its stretches.
  static func units(of text: String, _ stretches: [StyledStretch]) -> [TextUnit] {
    var units: [TextUnit] = []
    units.reserveCapacity(text.utf8.count)
    let bytes = text.utf8.span
    if bytes.indices.allSatisfy({ bytes[$0] < 0x80 && bytes[$0] != UInt8(ascii: "\r") }) {
      for stretch in stretches {
        let widths = TextMetrics.latin(isBold: stretch.style.isBold)
        for offset in units.count..<stretch.end {
          units.append(TextUnit(ascii: bytes[offset], offset: offset, widths))
        }
      }
      return units
    }
    var stretch = 0
    let isBold = { (offset: Int) in
      while stretch < stretches.count - 1, stretches[stretch].end <= offset { stretch += 1 }
      return stretch < stretches.count && stretches[stretch].style.isBold
    }
    var offset = 0
    for character in text {
      units.append(TextUnit(character, offset: offset, isBold: isBold(offset)))
      offset += character.utf8.count
    }
    return units
  }

  private init(ascii: UInt8, offset: Int, _ widths: [TextMetrics.Widths]) {
    self.offset = offset
    sort = Self.sort(ofASCII: ascii)
    (width, wide) = (Int(widths[Int(ascii)].own), Int(widths[Int(ascii)].wide))
  }

  private init(_ character: Character, offset: Int, isBold: Bool) {
    if let ascii = character.asciiValue {
      self = TextUnit(ascii: ascii, offset: offset, TextMetrics.latin(isBold: isBold))
    } else {
      self.offset = offset
      (width, wide) = TextMetrics.widths(of: character, isBold: isBold)
      sort = character.unicodeScalars.first.map(Self.sort(of:)) ?? .letter
    }
  }

  private static func sort(ofASCII byte: UInt8) -> Sort {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .space
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): .newline
    case UInt8(ascii: "-"): .hyphen
    default: .letter
    }
  }

  private static func sort(of scalar: Unicode.Scalar) -> Sort {
    switch scalar.value {
    case 0x85, 0x2028, 0x2029: .newline
    case 0xA0, 0x202F, 0x2060, 0xFEFF: .letter
    case 0x200B, 0x3000, 0x1680, 0x2000...0x200A: .space
    case 0x2010, 0x2013, 0x2014: .hyphen
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x301F, 0x30FB,
      0x30FC, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D:
      .closing
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF08, 0xFF3B, 0xFF5B: .opening
    default:
      TextMetrics.isWide(scalar) && !(0xAC00...0xD7A3).contains(scalar.value)
        ? .ideograph : .letter
    }
  }
}
