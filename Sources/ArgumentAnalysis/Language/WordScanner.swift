/// Takes a text apart into words, signs and marks of punctuation, in one form for all spellings.
///
/// Small letters; ligatures, full-width forms, superscript digits and ß are written out; soft
/// hyphens and characters without width are dropped; curly apostrophes are straight. That is what
/// matters of compatibility (NFKC); composed and decomposed letters are equal as Swift compares
/// strings. A hyphen parts words, an apostrophe between letters does not, nor a point or comma
/// between digits.
package struct WordScanner: IteratorProtocol {
  /// A piece of a text.
  package struct Token {
    package enum Kind { case word, number, sign, punctuation }

    /// The piece in its one form.
    package var text: String
    package var kind: Kind
    /// Where it stands, in UTF-8 offsets of the text.
    package var range: Range<Int>
  }

  private var rest: String.UnicodeScalarView.Iterator
  private var current: Unicode.Scalar?
  private var following: Unicode.Scalar?
  private var offset = 0

  /// Begins with the first piece of a text.
  package init(_ text: String) {
    rest = text.unicodeScalars.makeIterator()
    current = rest.next()
    following = rest.next()
  }

  /// The next piece; `nil` at the end.
  package mutating func next() -> Token? {
    while let scalar = current {
      let start = offset
      if scalar.isWordPart || scalar.isInvisible {
        let (text, isNumber) = word()
        if text.isEmpty { continue }
        return Token(text: text, kind: isNumber ? .number : .word, range: start..<offset)
      }
      advance()
      if scalar.properties.isWhitespace { continue }
      return Token(
        text: String(scalar), kind: scalar.isSign ? .sign : .punctuation, range: start..<offset)
    }
    return nil
  }

  /// Reads a word or a number; empty if nothing of it can be seen.
  private mutating func word() -> (text: String, isNumber: Bool) {
    var text = String.UnicodeScalarView()
    var isNumber = true
    var last: Unicode.Scalar?
    while let scalar = current {
      if scalar.isWordPart {
        scalar.fold(into: &text)
        if !scalar.isDigit { isNumber = false }
        last = scalar
      } else if !scalar.isInvisible {
        guard let last, let following, scalar.joins(last, following) else { break }
        text.append(scalar == "’" || scalar == "ʼ" ? "'" : scalar)
      }
      advance()
    }
    return (String(text), isNumber)
  }

  private mutating func advance() {
    offset += current.map { UTF8.width($0) } ?? 0
    current = following
    following = rest.next()
  }
}

extension Unicode.Scalar {
  /// Whether the character is a letter, a digit, or a mark on one.
  fileprivate var isWordPart: Bool {
    if value < 0x80 { return isDigit || (0x61...0x7A).contains(value | 0x20) }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber, .otherNumber, .modifierLetter: return true
    default: return false
    }
  }

  fileprivate var isDigit: Bool {
    value < 0x80
      ? (0x30...0x39).contains(value)
      : properties.generalCategory == .decimalNumber || properties.generalCategory == .otherNumber
  }

  /// Whether nothing is to be seen of the character: soft hyphens, joiners, byte order marks.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether the character says something without being a word: `%`, `€`, `→`, `<`.
  fileprivate var isSign: Bool {
    if self == "%" || self == "‰" || self == "&" { return true }
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .otherSymbol: return true
    default: return false
    }
  }

  /// Whether the character holds two others together in one word or number.
  fileprivate func joins(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    switch self {
    case "'", "’", "ʼ": left.isWordPart && right.isWordPart && !left.isDigit
    case ".", ",": left.isDigit && right.isDigit
    default: false
    }
  }

  /// Writes the character in the one form of all its spellings.
  fileprivate func fold(into text: inout String.UnicodeScalarView) {
    switch value {
    case 0x41...0x5A: text.append(Unicode.Scalar(UInt8(value) | 0x20))
    case 0..<0x80: text.append(self)
    case 0xDF, 0x1E9E: text.append(contentsOf: "ss".unicodeScalars)
    case 0x17F: text.append("s")
    case 0xB2: text.append("2")
    case 0xB3: text.append("3")
    case 0xB9: text.append("1")
    case 0xFB00...0xFB06:
      let written = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
      text.append(contentsOf: written[Int(value) - 0xFB00].unicodeScalars)
    case 0xFF01...0xFF5E:
      Unicode.Scalar(value - 0xFEE0)?.fold(into: &text)
    default: text.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
    }
  }
}
