internal import ArgumentModel

/// The texts of the claims of a map as words: what all checks of texts look at.
struct ClaimTexts {
  /// The language that the claims are in; `nil` for one whose words are not known.
  let language: Language?
  /// The text of each claim, gists included; `nil` for one without.
  let claims: [ClaimText?]
  private let vocabulary: Vocabulary

  /// Reads the texts of a map in the language that the options or the front matter name, else in
  /// the one that the words are in.
  ///
  /// - Complexity: O(characters), on average.
  init(of reading: Reading, language code: String?) {
    var vocabulary = Vocabulary()
    let texts = (0..<reading.claimCount).map { claim in
      reading.markedText(of: claim).map { Self.tokens(of: $0, &vocabulary) }
    }
    let code = code ?? reading.graph.metadata["lang"]?.string
    language = code.map { Language(code: $0) } ?? vocabulary.language
    if let language { vocabulary.study(in: language) }
    claims = texts.map { tokens in tokens.map { ClaimText($0, vocabulary) } }
    self.vocabulary = vocabulary
  }

  /// The statements whose texts are alike, in pairs, by the second one.
  ///
  /// - Complexity: That of `LikeTexts`.
  func likePairs(in reading: Reading) -> [LikeTexts.Pair] {
    language == nil ? [] : LikeTexts(self).pairs(among: reading.graph.statements.count)
  }

  private static func tokens(of text: MarkedText, _ vocabulary: inout Vocabulary) -> [ClaimText
    .Token]
  {
    let hidden = text.marks.filter(\.kind.isReference).map(\.range)
    let sentence = text.sentence
    var tokens: [ClaimText.Token] = []
    tokens.reserveCapacity(sentence.utf8.count / 5)
    for token in IteratorSequence(WordScanner(sentence))
    where !hidden.contains(where: { $0.contains(token.range.lowerBound) }) {
      tokens.append(ClaimText.Token(number: vocabulary.number(of: token.text), kind: token.kind))
    }
    return tokens
  }

  /// The statements that use one of some words, in order.
  func statements(with words: some Sequence<String>, in reading: Reading) -> [Int] {
    let numbers = Set(words.compactMap { vocabulary.existingNumber(of: $0) })
    guard !numbers.isEmpty else { return [] }
    return reading.graph.statements.indices.filter { claim in
      claims[claim]?.tokens.contains { numbers.contains($0.number) } ?? false
    }
  }

  /// One more than the greatest number of a stem.
  var stemCount: Int { vocabulary.words.count }

  /// The word of a number, in small letters.
  func word(_ number: Int32) -> String { vocabulary.words[Int(number)] }

  /// Words of the map that come to one of some stems, in small letters, each once.
  func words(for stems: some Sequence<Int32>, in claim: Int) -> [String] {
    guard let text = claims[claim] else { return [] }
    let wanted = Set(stems)
    var seen: Set<Int32> = []
    return text.tokens.filter { token in
      let stem = vocabulary.entries[Int(token.number)].stem
      return wanted.contains(stem) && seen.insert(stem).inserted
    }.map { vocabulary.words[Int($0.number)] }
  }
}

/// The text of one claim.
struct ClaimText {
  /// A word, number, sign or mark, by its number in the vocabulary.
  struct Token: Hashable {
    let number: Int32
    let kind: WordScanner.Token.Kind
  }

  /// All of the text, the full stop at its end left out; equal for texts that say the same words.
  let tokens: [Token]
  /// The stems of the words in order, without negations and what stands in for a verb beside them.
  let sequence: [Int32]
  /// The stems of the words that say what the claim is about, each once, in the order of numbers.
  let content: [Int32]
  /// Numbers, signs, and words that say how much or how sure, in the order of numbers.
  let degrees: [Int32]
  /// Whether an odd number of words turns the claim into its opposite.
  let isNegated: Bool

  init(_ tokens: [Token], _ vocabulary: Vocabulary) {
    var tokens = tokens
    if let last = tokens.last, vocabulary.words[Int(last.number)] == "." { tokens.removeLast() }
    self.tokens = tokens
    var sequence: [Int32] = []
    var content: [Int32] = []
    var degrees: [Int32] = []
    var isNegated = false
    if !vocabulary.entries.isEmpty {
      for (position, token) in tokens.enumerated() where token.kind != .punctuation {
        let entry = vocabulary.entries[Int(token.number)]
        if entry.negates {
          let next =
            position + 1 < tokens.count ? vocabulary.words[Int(tokens[position + 1].number)] : ""
          if next != "only" && next != "nur" { isNegated.toggle() }
        }
        if token.kind == .number || token.kind == .sign {
          degrees.append(token.number)
          sequence.append(token.number)
          continue
        }
        switch entry.role {
        case .content: content.append(entry.stem)
        case .degree: degrees.append(entry.stem)
        case .function: break
        case .negation, .auxiliary: continue
        }
        sequence.append(entry.stem)
      }
    }
    self.sequence = sequence
    self.content = Set(content).sorted()
    self.degrees = degrees.sorted()
    self.isNegated = isNegated
  }

  /// The number of words.
  var wordCount: Int { tokens.count { $0.kind == .word || $0.kind == .number } }
}

extension MarkedText.Kind {
  /// Whether the mark stands for something else than its words.
  fileprivate var isReference: Bool {
    switch self {
    case .statementMention, .argumentMention, .tag: true
    case .bold, .italic, .link: false
    }
  }
}

extension Reading {
  /// What a claim says where it is defined.
  func markedText(of claim: Int) -> MarkedText? {
    if !isGist(claim) { return graph.statements[claim].canonicalOccurrence?.text }
    return graph.arguments[Int(gists[claim - graph.statements.count])].canonicalOccurrence?.text
  }
}
