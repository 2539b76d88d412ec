/// A language whose words the checks of texts know.
package enum Language: CaseIterable, Sendable {
  case english, german

  /// The language of a code such as `en`, `de-AT` or `german`.
  package init?(code: String) {
    switch code.lowercased().prefix(while: { $0.isLetter }) {
    case "en", "eng", "english": self = .english
    case "de", "deu", "ger", "german", "deutsch": self = .german
    default: return nil
    }
  }

  /// The language that words are in, given with how often each occurs; `nil` for any other.
  ///
  /// Decided by words that no text can do without and that other languages do not have: at least
  /// one word in twelve, and twice as many as of the other language.
  package init?(ofWords counts: [(word: String, count: Int)]) {
    let all = counts.reduce(0) { $0 + $1.count }
    let hits = Language.allCases.map { language in
      counts.reduce(0) { language.telling.contains($1.word) ? $0 + $1.count : $0 }
    }
    guard let most = hits.max(), most > 0, most * 12 >= all,
      let position = hits.firstIndex(of: most),
      hits.indices.allSatisfy({ $0 == position || hits[$0] * 2 <= most })
    else { return nil }
    self = Language.allCases[position]
  }

  /// The words by which the language is told from others.
  private var telling: Set<String> {
    switch self {
    case .english: EnglishWords.telling
    case .german: GermanWords.telling
    }
  }

  /// What a word does in a claim.
  func role(of word: String) -> WordRole {
    switch self {
    case .english: EnglishWords.roles[word] ?? .content
    case .german: GermanWords.roles[word] ?? .content
    }
  }

  /// A word without its endings; a word and its plural come to the same.
  package func stem(of word: String) -> String {
    if let known = irregularForms[word] { return known }
    switch self {
    case .english: return EnglishStemmer.stem(of: word)
    case .german: return GermanStemmer.stem(of: word)
    }
  }

  /// What words come to that no rule makes: `men` to `man`, `are` to `is`.
  var irregularForms: [String: String] {
    switch self {
    case .english: EnglishWords.irregular
    case .german: GermanWords.irregular
    }
  }

  /// Verbs that a statement of its own may have: where one stands, something is asserted.
  var finiteVerbs: Set<String> {
    switch self {
    case .english: EnglishWords.finiteVerbs
    case .german: GermanWords.finiteVerbs
    }
  }

  /// Words that begin a clause which asserts nothing by itself: `if`, `that`, `which`.
  var subordinators: Set<String> {
    switch self {
    case .english: EnglishWords.subordinators
    case .german: GermanWords.subordinators
    }
  }
}

/// What a word does in a claim.
enum WordRole {
  /// It says what the claim is about.
  case content
  /// It only holds the others together: `the`, `of`, `is`.
  case function
  /// It says how much, or how sure; claims that differ in one differ: `all`, `some`, `may`, `must`.
  case degree
  /// It turns the claim into its opposite: `not`, `never`.
  case negation
  /// It stands in for a verb where there is a negation or a question: `do`, `does`.
  case auxiliary
}

extension String {
  /// The words of a list, parted by white space.
  var listed: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
