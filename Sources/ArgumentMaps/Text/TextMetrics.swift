/// How wide text is set in the Helvetica family, in thousandths of the type size.
///
/// Widths come from published tables, never from the fonts of the machine, so that a map looks the
/// same wherever it is drawn. Scripts that the family lacks are measured by what other fonts have:
/// a full square for East Asian characters, somewhat more for emoji, nothing for combining marks.
public enum TextMetrics {
  /// The widths of a face by blocks of Unicode.
  struct Face {
    let latin: [UInt16]
    let greek: [UInt16]
    let cyrillic: [UInt16]
    let punctuation: [UInt16]
    /// The widths of a small letter, a capital and a mathematical sign beyond the tables.
    let others: (small: Int, capital: Int, sign: Int)

    static let regular = Face(
      latin: HelveticaWidths.regularLatin, greek: HelveticaWidths.regularGreek,
      cyrillic: HelveticaWidths.regularCyrillic, punctuation: HelveticaWidths.regularPunctuation,
      others: (556, 722, 713))
    static let bold = Face(
      latin: HelveticaWidths.boldLatin, greek: HelveticaWidths.boldGreek,
      cyrillic: HelveticaWidths.boldCyrillic, punctuation: HelveticaWidths.boldPunctuation,
      others: (611, 722, 713))
    static let wideRegular = Face(
      latin: DejaVuWidths.regularLatin, greek: DejaVuWidths.regularGreek,
      cyrillic: DejaVuWidths.regularCyrillic, punctuation: DejaVuWidths.regularPunctuation,
      others: (650, 800, 838))
    static let wideBold = Face(
      latin: DejaVuWidths.boldLatin, greek: DejaVuWidths.boldGreek,
      cyrillic: DejaVuWidths.boldCyrillic, punctuation: DejaVuWidths.boldPunctuation,
      others: (750, 900, 838))
  }

  /// The width of a text on one line.
  ///
  /// - Complexity: O(length of the text).
  public static func width(of text: String, isBold: Bool = false) -> Int {
    var width = 0
    for character in text { width += self.width(of: character, isBold: isBold) }
    return width
  }

  /// The width of a character in the family, and in the widest fonts that may stand in for it.
  static func widths(of character: Character, isBold: Bool) -> (own: Int, wide: Int) {
    (
      width(of: character, in: isBold ? .bold : .regular),
      width(of: character, in: isBold ? .wideBold : .wideRegular)
    )
  }

  /// The width of a code point in the family, and in the widest fonts that may stand in for it.
  typealias Widths = (own: UInt16, wide: UInt16)

  /// The widths of the code points below U+0180.
  static func latin(isBold: Bool) -> [Widths] { isBold ? boldLatin : regularLatin }

  private static let regularLatin = latin(.regular, .wideRegular)
  private static let boldLatin = latin(.bold, .wideBold)

  /// The widths of the commonest code points in two faces, side by side.
  private static func latin(_ own: Face, _ wide: Face) -> [Widths] {
    let none = Array(repeating: (own: UInt16(0), wide: UInt16(0)), count: 0x20)
    return none + zip(own.latin, wide.latin).map { (own: $0, wide: $1) }
  }

  /// The width of a character as a reader counts characters, marks and joined emoji included.
  static func width(of character: Character, isBold: Bool) -> Int {
    width(of: character, in: isBold ? .bold : .regular)
  }

  private static func width(of character: Character, in face: Face) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return width(of: first, in: face) }
    if isEmoji(first) || scalars.contains("\u{FE0F}") { return emojiWidth }
    if isHangulLetter(first) { return squareWidth }
    return scalars.reduce(0) { $0 + width(of: $1, in: face) }
  }

  private static func width(of scalar: Unicode.Scalar, in face: Face) -> Int {
    let value = Int(scalar.value)
    switch value {
    case 0x20..<0x180: return Int(face.latin[value - 0x20])
    case 0x370..<0x400: return Int(face.greek[value - 0x370])
    case 0x400..<0x460: return Int(face.cyrillic[value - 0x400])
    case 0x2010..<0x2040: return Int(face.punctuation[value - 0x2010])
    case ..<0x20: return 0
    default: return widthByCategory(of: scalar, in: face)
    }
  }

  private static let squareWidth = 1000
  /// The emoji fonts of the large systems set between 1.0 and 1.37 em.
  private static let emojiWidth = 1250

  private static func widthByCategory(of scalar: Unicode.Scalar, in face: Face) -> Int {
    if isEmoji(scalar) { return emojiWidth }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default: break
    }
    if isWide(scalar) { return squareWidth }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: return face.others.capital
    // Two letters in one: ǅ.
    case .titlecaseLetter: return face.others.capital + face.others.small
    case .lowercaseLetter: return face.others.small
    case .spaceSeparator: return 500
    case .mathSymbol: return face.others.sign
    case .otherSymbol: return squareWidth
    default: return face.others.small + 56
    }
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2000 && scalar.properties.isEmojiPresentation
  }

  private static func isHangulLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x1100...0x11FF).contains(scalar.value)
  }

  /// Whether a code point takes a full square (Unicode Standard Annex 11, wide and fullwidth).
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18CFF, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
