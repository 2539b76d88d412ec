import ArgumentAnalysis
import Testing

struct LanguageTests {
  @Test(arguments: [
    ("policy", "policies"), ("rise", "rises"), ("raise", "raised"), ("raise", "raising"),
    ("stop", "stopped"), ("man", "men"), ("person", "people"), ("moral", "morally"),
    ("relation", "relations"), ("japan", "japan's"), ("box", "boxes"), ("organise", "organised"),
    ("possible", "possibly"), ("move", "moving"), ("agree", "agreed"), ("thesis", "theses"),
  ])
  func `an English word and its forms have one stem`(word: String, form: String) {
    #expect(Language.english.stem(of: word) == Language.english.stem(of: form))
  }

  @Test(arguments: [
    ("steuer", "steuern"), ("mann", "männer"), ("haus", "häuser"), ("mensch", "menschen"),
    ("billig", "billigste"), ("recht", "rechte"), ("kind", "kindern"), ("sicher", "sicheren"),
  ])
  func `a German word and its forms have one stem`(word: String, form: String) {
    #expect(Language.german.stem(of: word) == Language.german.stem(of: form))
  }

  @Test(arguments: [
    ("price", "pride"), ("police", "policy"), ("thing", "the"), ("red", "r"), ("sing", "s"),
    ("wander", "wand"), ("moral", "mortal"),
  ])
  func `different words keep different stems`(word: String, other: String) {
    #expect(Language.english.stem(of: word) != Language.english.stem(of: other))
  }

  private func language(of text: String) -> Language? {
    Language(ofWords: IteratorSequence(WordScanner(text)).map { ($0.text, 1) })
  }

  @Test func `a language is told by its small words`() {
    #expect(language(of: "The tax on carbon should be raised.") == .english)
    #expect(language(of: "Die Steuer auf Kohle soll nicht steigen.") == .german)
    #expect(language(of: "Le soleil est une belle étoile, on a dit.") == nil)
    #expect(language(of: "De zon is een mooie ster en de maan niet.") != .german)
    #expect(language(of: "Dogs bite men") == nil)
    #expect(Language(code: "de-AT") == .german)
    #expect(Language(code: "fr") == nil)
  }

  private func words(_ text: String) -> [String] {
    IteratorSequence(WordScanner(text)).map(\.text)
  }

  @Test func `a text is taken apart into words in one form`() {
    #expect(
      words("Don’t STOP: ﬁsh & ＡＢ 1,140.5% x²") == [
        "don't", "stop", ":", "fish", "&", "ab", "1,140.5", "%", "x2",
      ])
    #expect(
      words("inter\u{AD}national\u{A0}Straße man-made") == [
        "international", "strasse", "man", "-", "made",
      ])
    #expect(words("e\u{301}tude") == words("étude"))
    #expect(words("\u{AD}\u{200B} ") == [])
    #expect(words("") == [])
  }

  @Test func `ranges are offsets of the text`() {
    let text = "Äpfel, 20 €"
    let pieces = IteratorSequence(WordScanner(text)).map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
    #expect(pieces == ["Äpfel", ",", "20", "€"])
  }
}
