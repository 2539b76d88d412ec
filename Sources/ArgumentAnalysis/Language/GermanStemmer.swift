/// Takes the endings off German words, after the light stemmer of Savoy (2006).
///
/// Umlauts lose their dots, so that "Männer" and "Mann" come to the same; then the endings of
/// cases, plurals and degrees go, where at least four letters are left.
enum GermanStemmer {
  /// The stem of a word in small letters, with ß written as ss.
  static func stem(of word: String) -> String {
    var letters = word.unicodeScalars.flatMap { plain[$0] ?? [$0] }
    for endings in [inflections, degrees] {
      for ending in endings
      where letters.count >= ending.count + 4 && letters.suffix(ending.count).elementsEqual(ending)
      {
        letters.removeLast(ending.count)
        break
      }
    }
    if let last = letters.last, letters.count > 4, letters[letters.count - 2] == last {
      letters.removeLast()
    }
    return String(String.UnicodeScalarView(letters))
  }

  private static let plain: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ä": ["a"], "ö": ["o"], "ü": ["u"], "\u{308}": [], "é": ["e"],
  ]

  /// Longer endings stand before those that they end in.
  private static let inflections = "ern ens nen em er en es et e s n".endings
  private static let degrees = "est st er".endings
}

extension String {
  fileprivate var endings: [[Unicode.Scalar]] { listed.map { Array($0.unicodeScalars) } }
}
