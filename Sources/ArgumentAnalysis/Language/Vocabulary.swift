/// The words of a map, each once and by number, with what they do in a claim.
struct Vocabulary {
  /// What is known of a word.
  struct Entry {
    /// The number of what the word comes to without its endings.
    var stem: Int32
    var role: WordRole
    /// Whether the word turns its claim into the opposite, alone or within: `not`, `isn't`,
    /// `unsafe`.
    var negates: Bool
  }

  /// The words, by number.
  private(set) var words: [String] = []
  /// What is known of each word; empty before `study`.
  private(set) var entries: [Entry] = []
  private var numbers: [String: Int32] = [:]
  private var counts: [Int] = []

  /// The number of a word, which is given one if it has none.
  mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] {
      counts[Int(number)] += 1
      return number
    }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    counts.append(1)
    return number
  }

  /// The number of a word, if it occurs.
  func existingNumber(of word: String) -> Int32? { numbers[word] }

  /// The language of the words; `nil` for one that is not known.
  var language: Language? {
    let letters = zip(words, counts).filter {
      $0.0.unicodeScalars.first?.properties.isAlphabetic ?? false
    }
    return Language(ofWords: letters.map { ($0, $1) })
  }

  /// Finds out what the words do.
  ///
  /// A word in un- whose rest is a word of the map is taken for the negation of that.
  mutating func study(in language: Language) {
    let written = words
    entries = written.map { entry(of: $0, in: language) }
    var isContent = [Bool](repeating: false, count: words.count)
    for entry in entries where entry.role == .content { isContent[Int(entry.stem)] = true }
    for (position, word) in written.enumerated()
    where word.hasPrefix("un") && word.utf8.count >= 6 && entries[position].role == .content {
      let rest = language.stem(of: String(word.dropFirst(2)))
      guard let stem = numbers[rest], isContent[Int(stem)] else { continue }
      entries[position].stem = stem
      entries[position].negates = true
    }
  }

  private mutating func entry(of word: String, in language: Language) -> Entry {
    var base = word
    var negates = false
    if language == .english {
      if word == "cannot" || word.hasSuffix("n't") {
        negates = true
        base = Self.contracted[word] ?? String(word.dropLast(3))
      } else if let mark = word.firstIndex(of: "'"), language.role(of: word) == .content,
        language.role(of: String(word[..<mark])) != .content
      {
        base = String(word[..<mark])
      }
    }
    let role = language.role(of: base)
    return Entry(
      stem: number(
        ofStem: role == .content ? language.stem(of: base) : language.irregularForms[base] ?? base),
      role: role,
      negates: negates || role == .negation)
  }

  private mutating func number(ofStem stem: String) -> Int32 {
    let number = number(of: stem)
    counts[Int(number)] -= 1
    return number
  }

  /// What stands before the `n't` where that is not what is left.
  private static let contracted = [
    "cannot": "can", "can't": "can", "won't": "will", "shan't": "shall",
  ]
}
