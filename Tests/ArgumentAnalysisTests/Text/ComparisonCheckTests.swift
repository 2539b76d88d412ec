import ArgumentAnalysis
import ArgumentModel
import Testing

/// Checks that compare texts with each other.
struct ComparisonCheckTests {
  /// Two claims of a map in English.
  private func map(_ first: String, _ second: String) -> String {
    "===\nlang: en\n===\n\n[A]: \(first)\n\n[B]: \(second)"
  }

  @Test(arguments: [
    ("The tax on carbon should be raised.", "The taxes on carbon should be raised."),
    ("Taxes on carbon should be raised in Asia", "Taxes on carbon should be raised in Asia, too."),
    ("The ﬁrst summit has disappointed the people.", "The first summits disappointed the people."),
  ])
  func `texts of the same words are found`(first: String, second: String) {
    let found = Check.nearDuplicate.told(map(first, second))
    #expect(found == [Told("[B]", "[B] says nearly the same as [A]")])
    #expect(Check.possibleContradiction.told(map(first, second)).isEmpty)
  }

  @Test func `German texts of the same words are found`() {
    let text = "[A]: Die Steuern auf Kohle sollten erhöht werden.\n\n"
    #expect(
      Check.nearDuplicate.told(text + "[B]: Die Steuer auf Kohle sollte nicht erhöht werden.")
        .isEmpty)
    #expect(
      Check.nearDuplicate.told(text + "[B]: Die Steuern auf die Kohle sollten erhöht werden")
        .count == 1)
  }

  @Test(arguments: [
    ("Taxes should be raised.", "Taxes should not be raised."),
    ("Dogs bite men.", "Men bite dogs."),
    ("Prices of food fell by 12%.", "Prices of food fell by 21%."),
    ("Nuclear power is safe.", "Nuclear power is cheap."),
    ("Teenagers need nine hours of sleep.", "Adolescents require nine hours of sleep."),
    ("All the men of the town are honest.", "Some of the men of the town are honest."),
    ("Firms may sell their data abroad.", "Firms must sell their data abroad."),
    ("Solar power is the cheapest in Lagos.", "Solar power is the cheapest in Lima."),
    ("If P → Q then P holds here.", "If P ↔ Q then P holds here."),
    ("Taxes should be raised.", "Taxes should be raised"),
  ])
  func `texts that differ in what counts, and equal ones, are not`(first: String, second: String) {
    #expect(Check.nearDuplicate.told(map(first, second)).isEmpty)
  }

  @Test func `a long text with one word more is found among many`() {
    let words = "river plant water power price town mill flood winter ministry letter village"
    let others = (1...200).map { "[C\($0)]: The claim of number\($0) is about topic\($0) only." }
    let text =
      "[A]: \(words)\n\n" + others.joined(separator: "\n\n") + "\n\n[B]: \(words) elder\n"
    #expect(Check.nearDuplicate.told(text) == [Told("[B]", "[B] says nearly the same as [A]")])
  }

  @Test(.timeLimit(.minutes(1))) func `texts of the same words in any order stay cheap`() {
    let words = ["river", "plant", "water", "power", "price", "town", "mill"]
    let claims = (0..<2_000).map { number in
      let turned = words[(number % 7)...] + words[..<(number % 7)]
      return "[C\(number)]: The \(turned.joined(separator: " ")) of the \(number)th year."
    }
    #expect(Check.nearDuplicate.told(claims.joined(separator: "\n\n")).isEmpty)
  }

  @Test func `other languages are left alone`() {
    let text = "[A]: Le soleil est une belle étoile\n\n[B]: Le soleil est une belle étoile oui"
    #expect(Check.nearDuplicate.told(text).isEmpty)
    var options = CheckOptions()
    options.language = "fr"
    #expect(
      Check.nearDuplicate.told(
        map("The sun is bright here", "The suns are bright here"), options: options
      )
      .isEmpty)
  }

  @Test(arguments: [
    ("Taxes should be raised.", "Taxes should not be raised."),
    ("Solar power is cheap.", "Solar power isn't cheap."), ("Taxes rise.", "Taxes do not rise."),
    ("The old bridge is safe.", "The old bridge is unsafe."),
    ("Congress will keep the alliance.", "Congress will never keep the alliance."),
    ("We can win the war.", "We cannot win the war."),
    ("We can win it soon.", "We can't win it soon."),
  ])
  func `what one affirms and another denies is found`(first: String, second: String) {
    #expect(
      Check.possibleContradiction.told(map(first, second)) == [
        Told("[B]", "[B] seems to deny [A], and no relation says so")
      ])
  }

  @Test func `so it is in German`() {
    let text = "[A]: Die Steuer soll steigen.\n\n[B]: Die Steuer soll nicht steigen.\n\n"
    #expect(
      Check.possibleContradiction.told(text) == [
        Told("[B]", "[B] seems to deny [A], and no relation says so")
      ])
    #expect(
      Check.possibleContradiction.told(
        "[A]: Die Brücke ist sicher.\n\n[B]: Die Brücke ist unsicher."
      ).count == 1)
    #expect(
      Check.possibleContradiction.told(
        "[A]: Die Brücke ist nicht nur sicher.\n\n[B]: Die Brücke ist sicher."
      ).isEmpty)
  }

  @Test func `what the map says already is not`() {
    for relation in ["[A]\n  >< [B]", "[B]\n  - [A]", "[A]\n  - [B]"] {
      #expect(
        Check.possibleContradiction.told(
          map("Taxes should be raised.", "Taxes should not be raised.\n\n" + relation)
        ).isEmpty)
    }
    #expect(
      Check.possibleContradiction.told(
        map("Not all the men of the town are honest.", "Some of the men of the town are honest.")
      ).isEmpty)
  }

  @Test func `equal texts are found, with and without titles, in any language`() {
    let text =
      "[A]: Le soleil brille.\n\nle soleil  brille\n\n[C]: Le soleil “brille”\n\n[D]: Le Soleil brille."
    let found = Check.exactDuplicate.findings(in: text)
    #expect(found.map(\.message) == ["\"le soleil  brille\" has the same text as [A]"])
    #expect(found[0].notes.map(\.message) == ["it is written first here", "and [D] here"])
    #expect(found[0].help == "refer to it with [A] wherever it is used")
    #expect(found[0].severity == .warning)
  }

  @Test(arguments: [
    "[A]: P → Q\n\n[B]: P ∨ Q", "[A]: a\n\n[A]: a", "[A]: fast\n\n[B]: fast?", "[A]: …\n\n[B]: …",
    "[A]: a\n  + <B>: a", "[A]: as @[C] says\n\n[B]: as says @[C] that",
  ])
  func `other texts, one title, and gaps are not`(text: String) {
    #expect(Check.exactDuplicate.told(text).isEmpty)
  }

  @Test func `a premise that says what it is to prove is found`() {
    let equal = "[T]: The witness is honest.\n  + [W]: the witness is honest"
    #expect(
      Check.restatesConclusion.told(equal) == [
        Told("[W]", "[W] says the same as [T], for which it is a reason")
      ])
    #expect(Check.restatesConclusion.findings(in: equal).map(\.severity) == [.warning])
    let near = "<A>\n\n(1) [W]: The witnesses are honest.\n----\n(2) [T]: The witness is honest."
    #expect(
      Check.restatesConclusion.told(near) == [
        Told("[W]", "[W] says nearly the same as [T], for which it is a reason")
      ])
    #expect(Check.restatesConclusion.findings(in: near).map(\.severity) == [.note])
    #expect(
      Check.restatesConclusion.told("[T]: Das Werk ist gut.\n  + <A>: Das Werk ist gut").count == 1)
  }

  @Test func `an attack, a denial and a claim of its own premise are not`() {
    #expect(
      Check.restatesConclusion.told("[T]: The plant is good.\n  - [W]: The plant is not good.")
        .isEmpty)
    #expect(
      Check.restatesConclusion.told("[T]: The plant is good.\n  + [W]: The plant is not good.")
        .isEmpty)
    #expect(Check.restatesConclusion.told("(1) [T]: The plant is good.\n----\n(2) [T]").isEmpty)
  }
}

struct WordChainCheckTests {
  @Test func `a word of the conclusion that no premise has is found`() {
    let text =
      "<A>\n\n(1) Homosexuality is unnatural.\n----\n(2) [C]: Homosexuality is morally wrong."
    #expect(
      Check.rabbitRule.told(text) == [
        Told("----", "[C] speaks of \"morally\" and \"wrong\", which no premise mentions")
      ])
    #expect(!ArgumentGraph(argdown: text).diagnostics().map(\.slug).contains("rabbit-rule"))
  }

  @Test func `the classic syllogism passes both rules`() {
    let text = """
      (1) All men are mortal.
      (2) Socrates is a man.
      ----
      (3) Socrates is mortal.
      """
    #expect(Check.rabbitRule.told(text).isEmpty)
    #expect(Check.holdingHands.told(text).isEmpty)
    let german = """
      (1) Alle Menschen sind sterblich.
      (2) Sokrates ist ein Mensch.
      ----
      (3) Sokrates ist sterblich.
      """
    #expect(Check.rabbitRule.told(german).isEmpty)
    #expect(Check.holdingHands.told(german).isEmpty)
  }

  @Test func `a premise that nothing takes up is found`() {
    let text = """
      <A>

      (1) [M]: Socrates is a man.
      (2) [H]: All humans are mortal.
      ----
      (3) [C]: Socrates is mortal.
      """
    #expect(
      Check.holdingHands.told(text) == [
        Told("[M]", "[M] brings up \"man\", which nothing takes up"),
        Told("[H]", "[H] brings up \"humans\", which nothing takes up"),
      ])
    #expect(
      Check.holdingHands.findings(in: text)[0].notes.map(\.message) == [
        "it is a premise for [C] here"
      ])
  }

  @Test func `one premise, a sketched reason, and premises without text are left alone`() {
    #expect(Check.holdingHands.told("(1) The sun is a star.\n----\n(2) The sky is blue.").isEmpty)
    #expect(Check.rabbitRule.told("[A]: The sky is blue.\n  + [B]: The sun is a star.").isEmpty)
    #expect(Check.rabbitRule.told("(1) [X]\n----\n(2) The sky is blue and it is big.").isEmpty)
  }
}
