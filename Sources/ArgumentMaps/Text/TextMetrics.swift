/// How wide text is set in the Helvetica family, in thousandths of the type size.
///
/// Widths come from published tables, never from the fonts of the machine, so that a map looks the
/// same wherever it is drawn. Scripts that the family lacks are measured by what other fonts have:
/// a full square for East Asian characters, somewhat more for emoji, nothing for combining marks.
public enum TextMetrics {
  /// The width of a text on one line.
  ///
  /// - Complexity: O(length of the text).
  public static func width(of text: String, isBold: Bool = false) -> Int {
    var width = 0
    for character in text { width += self.width(of: character, isBold: isBold) }
    return width
  }

  /// The width of a character as a reader counts characters, marks and joined emoji included.
  static func width(of character: Character, isBold: Bool) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return width(of: first, isBold: isBold) }
    if isEmoji(first) || scalars.contains("\u{FE0F}") { return emojiWidth }
    if isHangulLetter(first) { return squareWidth }
    return scalars.reduce(0) { $0 + width(of: $1, isBold: isBold) }
  }

  /// The width of a code point on its own.
  static func width(of scalar: Unicode.Scalar, isBold: Bool) -> Int {
    let value = Int(scalar.value)
    switch value {
    case 0x20..<0x180:
      let table = isBold ? HelveticaWidths.boldLatin : HelveticaWidths.regularLatin
      return Int(table[value - 0x20])
    case 0x370..<0x400:
      let table = isBold ? HelveticaWidths.boldGreek : HelveticaWidths.regularGreek
      return Int(table[value - 0x370])
    case 0x400..<0x460:
      let table = isBold ? HelveticaWidths.boldCyrillic : HelveticaWidths.regularCyrillic
      return Int(table[value - 0x400])
    case 0x2010..<0x2040:
      let table = isBold ? HelveticaWidths.boldPunctuation : HelveticaWidths.regularPunctuation
      return Int(table[value - 0x2010])
    case ..<0x20: return 0
    default: return widthByCategory(of: scalar, isBold: isBold)
    }
  }

  private static let squareWidth = 1000
  /// The emoji fonts of the large systems set between 1.0 and 1.37 em.
  private static let emojiWidth = 1250

  private static func widthByCategory(of scalar: Unicode.Scalar, isBold: Bool) -> Int {
    if isEmoji(scalar) { return emojiWidth }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default: break
    }
    if isWide(scalar) { return squareWidth }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return 722
    case .lowercaseLetter: return isBold ? 611 : 556
    case .spaceSeparator: return 500
    case .mathSymbol: return 713
    case .otherSymbol: return squareWidth
    default: return isBold ? 667 : 611
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
