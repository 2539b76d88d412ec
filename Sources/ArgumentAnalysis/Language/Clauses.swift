/// A text as words and marks in order, for questions of how its clauses hang together.
struct Clauses {
  private let tokens: [WordScanner.Token]
  private let language: Language

  init(_ text: String, in language: Language) {
    tokens = Array(IteratorSequence(WordScanner(text)))
    self.language = language
  }

  /// What joins two assertions, as it is written; `nil` if the text makes one assertion, or may.
  ///
  /// That is a semicolon between two clauses, or `and`, `but`, `und`, `aber` between them. Each
  /// has a verb of its own out of a short list (is, has, will, can, …). Nothing before says that
  /// neither is asserted (if, that, which, a comma), and what follows begins with something of
  /// which the second verb speaks.
  var joint: String? {
    for (position, token) in tokens.enumerated() {
      let isSemicolon = token.kind == .punctuation && token.text == ";"
      guard isSemicolon || Self.joints.contains(token.text) else { continue }
      let before = tokens[..<position]
      let after = tokens[(position + 1)...]
      guard isAssertion(before), beginsAssertion(after) else { continue }
      return token.text
    }
    return nil
  }

  /// The words between which two assertions can stand.
  static let joints: Set<String> = [";", "and", "but", "und", "aber"]

  private func isAssertion(_ clause: ArraySlice<WordScanner.Token>) -> Bool {
    var clause = clause
    if clause.last?.text == "," { clause.removeLast() }
    return clause.count > 2 && clause.contains { language.finiteVerbs.contains($0.text) }
      && !clause.contains {
        language.subordinators.contains($0.text) || $0.text == "," || $0.text == ":"
          || $0.text == "not" || $0.text == "nicht"
      }
  }

  private func beginsAssertion(_ rest: ArraySlice<WordScanner.Token>) -> Bool {
    let subject = rest.prefix { token in
      !language.finiteVerbs.contains(token.text) && token.kind != .punctuation
        && !language.subordinators.contains(token.text) && !Self.joints.contains(token.text)
    }
    guard (1...6).contains(subject.count), rest.count > subject.count + 1,
      subject.contains(where: { $0.kind == .word && !Self.isAdverb($0.text) })
    else { return false }
    return language.finiteVerbs.contains(rest[subject.endIndex].text)
  }

  /// Words that stand before a verb without being what it speaks of.
  private static func isAdverb(_ word: String) -> Bool {
    adverbs.contains(word) || word.hasSuffix("ly")
  }

  private static let adverbs = Set(
    """
    so then thus always never often still also therefore hence now soon even not only
    so dann auch noch nicht nie immer oft deshalb daher jetzt bald nur
    """.listed)
}

extension Clauses {
  /// The word by which the text gives a reason within itself; `nil` if it does not.
  ///
  /// `because`, `therefore` and their like, unless they speak of a cause (because of; in English,
  /// any without a comma), of what is no reason (not because), or of what is only supposed (if …
  /// because). `since` and `da` only with a clause of their own that ends in a comma; "since 2014"
  /// speaks of time.
  var reasonWord: String? {
    for (position, token) in tokens.enumerated() where token.kind == .word {
      switch token.text {
      case "because", "weil":
        if isReason(at: position) { return token.text }
      case "therefore", "consequently", "folglich", "infolgedessen", "demzufolge":
        return token.text
      case "hence", "thus", "deshalb", "daher", "somit":
        if opensClause(at: position) { return token.text }
      case "denn":
        if position > 2, tokens[position - 1].text == ",", hasVerb(tokens[(position + 1)...]) {
          return token.text
        }
      case "since":
        if isClauseOfReason(at: position) { return token.text }
      case "da" where language == .german:
        if position == 0, endsInVerb(clauseFrom: position) { return token.text }
      default: break
      }
    }
    return nil
  }

  /// The words that may give a reason.
  static let reasonWords = """
    because therefore consequently hence thus since weil folglich infolgedessen demzufolge deshalb
    daher somit denn da
    """.listed

  /// Words before a `because` that make it speak of a cause, or of what is not asserted.
  private static let hindrances = Set(
    """
    not only just merely simply partly mainly largely is was if whether that claim
    nicht nur bloss auch gerade teils ist war wenn dass ob
    """.listed)

  private func isReason(at position: Int) -> Bool {
    let next = position + 1 < tokens.count ? tokens[position + 1].text : ""
    guard next != "of" else { return false }
    // Without a comma, English names the cause of what is said; German always has one.
    if language == .english, position > 0, tokens[position - 1].text != "," { return false }
    return position > 2 && !tokens[..<position].contains { Self.hindrances.contains($0.text) }
      || position == 0 && tokens.contains { $0.text == "," }
  }

  /// Whether a word stands at the beginning of the text or behind a comma, semicolon or `and`.
  private func opensClause(at position: Int) -> Bool {
    guard position > 0 else { return tokens.count > 3 }
    let isOpened = [",", ";", "and", "und", "."].contains(tokens[position - 1].text)
    return isOpened && position + 2 < tokens.count && position > 2
      && hasVerb(tokens[(position + 1)...])
  }

  private func isClauseOfReason(at position: Int) -> Bool {
    let rest = tokens[(position + 1)...]
    guard rest.first?.kind == .word, rest.first?.text != "then" else { return false }
    if position == 0 {
      guard let comma = rest.firstIndex(where: { $0.text == "," }) else { return false }
      return hasStrictVerb(rest[..<comma])
    }
    return position > 2 && tokens[position - 1].text == "," && hasStrictVerb(rest)
  }

  private func endsInVerb(clauseFrom position: Int) -> Bool {
    guard let comma = tokens[position...].firstIndex(where: { $0.text == "," }),
      comma > position + 2
    else { return false }
    return language.finiteVerbs.contains(tokens[comma - 1].text)
  }

  private func hasVerb(_ clause: ArraySlice<WordScanner.Token>) -> Bool {
    clause.contains { language.finiteVerbs.contains($0.text) }
  }

  /// Whether a clause has a verb of the present; `since` with one of the past may speak of time.
  private func hasStrictVerb(_ clause: ArraySlice<WordScanner.Token>) -> Bool {
    clause.contains { ["is", "are", "has", "have", "can", "will", "must"].contains($0.text) }
  }
}
