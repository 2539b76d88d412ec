/// Takes the endings off English words, after Porter (1980), in fewer steps.
///
/// Plurals and verb endings first, then one ending that makes a word of another, where enough is
/// left. The stem need be no word: "policy" and "policies" come to "polici".
enum EnglishStemmer {
  /// The stem of a word in small letters.
  static func stem(of word: String) -> String {
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    var stem = Stem(Array(word.utf8))
    stem.dropPossessive()
    stem.dropPlural()
    stem.dropVerbEnding()
    stem.replaceFinalY()
    for endings in derivations { stem.replace(oneOf: endings) }
    stem.dropFinalE()
    return String(decoding: stem.letters, as: UTF8.self)
  }

  /// Endings with what takes their place and how much must be left; of each row at most one
  /// applies.
  private static let derivations: [[Ending]] = [
    [
      Ending("ational", "ate", 1), Ending("ization", "ize", 1), Ending("isation", "ize", 1),
      Ending("iveness", "ive", 1), Ending("fulness", "ful", 1), Ending("ousness", "ous", 1),
      Ending("biliti", "ble", 1), Ending("aliti", "al", 1), Ending("iviti", "ive", 1),
      Ending("ation", "ate", 1), Ending("alli", "al", 1), Ending("entli", "ent", 1),
      Ending("ousli", "ous", 1), Ending("abli", "able", 1), Ending("ibli", "ible", 1),
      Ending("ly", "", 1),
      Ending("li", "", 1),
    ],
    [
      Ending("icate", "ic", 1), Ending("alize", "al", 1), Ending("alise", "al", 1),
      Ending("ical", "ic", 1), Ending("ful", "", 1), Ending("ness", "", 1),
    ],
    [
      Ending("ement", "", 2), Ending("ment", "", 2), Ending("ance", "", 2), Ending("ence", "", 2),
      Ending("able", "", 2), Ending("ible", "", 2), Ending("ism", "", 2), Ending("ate", "", 2),
      Ending("iti", "", 2), Ending("ous", "", 2), Ending("ive", "", 2), Ending("ize", "", 2),
      Ending("ise", "", 2), Ending("sion", "s", 2), Ending("tion", "t", 2), Ending("al", "", 2),
    ],
  ]

  private struct Ending {
    let letters: [UInt8]
    let replacement: [UInt8]
    let measure: Int

    init(_ letters: String, _ replacement: String, _ measure: Int) {
      self.letters = Array(letters.utf8)
      self.replacement = Array(replacement.utf8)
      self.measure = measure
    }
  }

  /// A word while its endings are taken off.
  private struct Stem {
    private(set) var letters: [UInt8]

    init(_ letters: [UInt8]) { self.letters = letters }

    mutating func dropPossessive() {
      if ends("'s") { letters.removeLast(2) } else if ends("'") { letters.removeLast() }
    }

    mutating func dropPlural() {
      if ends("sses") {
        letters.removeLast(2)
      } else if ends("ies") {
        letters.removeLast(letters.count > 4 ? 2 : 1)
      } else if ends("s"), !ends("ss"), !ends("us"), !ends("is"), letters.count > 3 {
        letters.removeLast()
      }
    }

    mutating func dropVerbEnding() {
      if ends("eed") {
        if measure(without: 3) > 0 { letters.removeLast() }
        return
      }
      for ending in ["ed", "ing"] where ends(ending) {
        let rest = letters.count - ending.utf8.count
        guard rest > 1, (0..<rest).contains(where: { isVowel(at: $0) }) else { return }
        letters.removeLast(ending.utf8.count)
        if ["at", "bl", "iz", "is"].contains(where: { ends($0) }) {
          letters.append(UInt8(ascii: "e"))
        } else if endsInDouble, let last = letters.last, !"lsz".utf8.contains(last) {
          letters.removeLast()
        }
        return
      }
    }

    mutating func replaceFinalY() {
      if ends("y"), letters.count > 2, !isVowel(at: letters.count - 2) {
        letters[letters.count - 1] = UInt8(ascii: "i")
      }
    }

    mutating func dropFinalE() {
      if ends("e"), measure(without: 1) > 0 { letters.removeLast() }
      if ends("ll"), measure(without: 1) > 1 { letters.removeLast() }
    }

    mutating func replace(oneOf endings: [Ending]) {
      guard let ending = endings.first(where: { letters.hasSuffix($0.letters) }),
        measure(without: ending.letters.count) >= ending.measure
      else { return }
      letters.removeLast(ending.letters.count)
      letters += ending.replacement
    }

    private func ends(_ ending: String) -> Bool { letters.hasSuffix(Array(ending.utf8)) }

    private var endsInDouble: Bool {
      letters.count > 2 && letters[letters.count - 1] == letters[letters.count - 2]
        && !isVowel(at: letters.count - 1)
    }

    private func isVowel(at position: Int) -> Bool {
      if letters[position] == UInt8(ascii: "y") {
        return position > 0 && !"aeiou".utf8.contains(letters[position - 1])
      }
      return "aeiou".utf8.contains(letters[position])
    }

    /// How often a vowel is followed by a consonant, the last `count` letters left out.
    private func measure(without count: Int) -> Int {
      var changes = 0
      var wasVowel = false
      for position in 0..<(letters.count - count) {
        let isVowel = isVowel(at: position)
        if wasVowel && !isVowel { changes += 1 }
        wasVowel = isVowel
      }
      return changes
    }
  }
}

extension [UInt8] {
  /// Whether the bytes end in others, and have some before them.
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    count > ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
