import ArgumentAnalysis
import ArgumentModel
import Testing

/// Checks of single texts.
struct SentenceCheckTests {
  @Test(arguments: [
    ("Solar power is cheap and the storage of power is expensive.", "and"),
    ("Gains are great, but the costs will be greater.", "but"),
    ("Energy supplies have eased the shortage; Beijing has become bolder.", ";"),
    ("Solarstrom ist billig und die Speicherung wird teuer.", "und"),
    ("Die Steuern sind hoch, aber die Löhne sind niedrig.", "aber"),
  ])
  func `two assertions in one text are found`(text: String, joint: String) {
    #expect(
      Check.compoundClaim.told("[A]: \(text)") == [
        Told("[A]", "[A] makes two assertions, joined by \"\(joint)\"")
      ])
  }

  @Test(arguments: [
    "The plant is cheap and clean.", "The cost of labour and the price of land are high.",
    "If taxes are low and wages are high, the firms will come.",
    "It is true that taxes are low and wages are high.",
    "The plant is cheap and will stay so.", "The plant, which is cheap and which is safe, is big.",
    "It is not the case that taxes are low and wages are high.",
    "There is a link between what is said and what is done.",
    "Wenn die Steuern niedrig sind und die Löhne hoch sind, kommen Firmen.",
    "Die Anlage, die billig ist und die viel Strom liefert, ist neu.",
    "Das Werk ist billig und sauber.", "Le soleil est beau et la lune est belle.",
  ])
  func `one assertion, or what is not asserted, is left alone`(text: String) {
    #expect(Check.compoundClaim.told("[A]: \(text)").isEmpty)
  }

  @Test(arguments: [
    ("We should build the plant, because the river carries enough water.", "because"),
    ("The river is deep and therefore the plant can be built.", "therefore"),
    ("Since the taxes are low, the firms will come to the town.", "since"),
    ("The firms will come, since the taxes are low.", "since"),
    ("Wir sollten das Werk bauen, weil der Fluss genug Wasser führt.", "weil"),
    ("Die Steuern sind niedrig, deshalb werden die Firmen kommen.", "deshalb"),
    ("Da die Steuern niedrig sind, kommen die Firmen in die Stadt.", "da"),
  ])
  func `a step of reasoning in a text is found`(text: String, word: String) {
    #expect(
      Check.reasoningInClaim.told("[A]: \(text)") == [
        Told("[A]", "[A] has a step of reasoning in it: \"\(word)\"")
      ])
  }

  @Test(arguments: [
    "The talks faltered because of the old principles.", "Since 2014 the relations have been bad.",
    "Since the war the islands have been lost.", "Prices did not rise because demand is high.",
    "The plant has stood still since the flood of the year.",
    "Rents fell, since then they have been low.", "It is wrong only because it is forbidden.",
    "They think so because they are old.",
    "Die Preise stiegen nicht, weil die Nachfrage hoch ist.", "Das kommt von der Steuer daher.",
    "Er ist grösser denn je, und das ist gut.",
  ])
  func `a cause, a time and a denial are left alone`(text: String) {
    #expect(Check.reasoningInClaim.told("[A]: \(text)").isEmpty)
  }

  @Test func `an argument may reason`() {
    let text = "[T]: The plant is needed.\n  + <A>: It is needed, because the town is dark."
    #expect(Check.reasoningInClaim.told(text).isEmpty)
  }

  @Test func `a question is found, in any language`() {
    #expect(
      Check.questionAsClaim.told("[A]: Who knows?\n\n[B]: Pourquoi pas ? \n\nwhy?") == [
        Told("[A]", "[A] is a question, and claims nothing"),
        Told("[B]", "[B] is a question, and claims nothing"),
        Told("why?", "\"why?\" is a question, and claims nothing"),
      ])
  }

  @Test func `a quoted question, and what is meant as one, is not`() {
    #expect(
      Check.questionAsClaim.told("[A]: He asked \"why?\".\n\n[B]: Why? #question\n\n[C]: a? b")
        .isEmpty)
  }

  @Test func `a long text is found, by words or by characters`() {
    let words = String(repeating: "word ", count: 41)
    let letters = String(repeating: "ä", count: 281)
    #expect(
      Check.longClaim.told("[A]: \(words)\n\n[B]: \(letters)") == [
        Told("[A]", "[A] has 41 words, more than 40"),
        Told("[B]", "[B] has 281 characters, more than 280"),
      ])
    #expect(Check.longClaim.told("[A]: \(words.dropLast(5))\n\n[B]: \(letters.dropLast())").isEmpty)
  }

  @Test func `how long is too long can be set`() {
    var options = CheckOptions()
    options.longestClaim = 2
    #expect(
      Check.longClaim.findings(in: "[A]: one two\n\n[B]: one two three", options: options).count
        == 1)
    options = CheckOptions()
    options.longestText = 5
    #expect(Check.longClaim.findings(in: "[A]: äöüäö\n\n[B]: abcdef", options: options).count == 1)
  }

  @Test(arguments: ["…", "...", "-?-", "TODO", "tbd."])
  func `a text that says nothing is found`(text: String) {
    #expect(Check.emptyClaim.told("[A]: \(text)\n\n[B]: b") == [Told("[A]", "[A] says nothing")])
    #expect(Check.emptyClaim.findings(in: "[B]: b\n  + <A>: \(text)").map(\.severity) == [.warning])
  }

  @Test(arguments: ["b", "∀ ≠ ∃", "5", "TODO lists are useful", "ó", "你好", "%"])
  func `a word, a sign or a number says something`(text: String) {
    #expect(Check.emptyClaim.told("[A]: \(text)\n\n[B]").isEmpty)
  }

  @Test func `a claim without title on which others bear is found, if one asks for it`() {
    let text = "[T]: t\n  + needed\n    + a reason\n    - [o]: o"
    #expect(
      Check.untitledReferenced.told(text) == [
        Told("needed", "\"needed\" has no title, but others bear on it")
      ])
    #expect(!ArgumentGraph(argdown: text).diagnostics().map(\.slug).contains("untitled-referenced"))
    #expect(Check.untitledReferenced.told("[T]: t\n  + a\n\n(1) b\n----\n(2) c").isEmpty)
  }
}
