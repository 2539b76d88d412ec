import ArgumentAnalysis
import ArgumentModel
import Testing

/// Quotations that are looked up in their sources.
struct QuotationCheckTests {
  private static let source = """
    # A heading

    The mill at the bend of the river was built in 1840. It has *never* stood still, not
    even in the great flood of 1872, which the vil-
    lagers call “the drowning”.

    A man-made lake keeps the water <b>back</b>; see [the plan](https://example.org/plan) of it.
    In dry years – there are few – the mill uses half of that.
    """

  private let library = SourceLibrary(files: [
    "mill.txt": .text(source), "other.txt": .text("Nothing of the sort."),
    "mill.pdf": .unreadable("it is no plain text"),
  ])

  private func map(_ quote: String, _ rest: String = "") -> String {
    "[T]: t\n  + [A]: a {source: mill.txt, quote: '\(quote)'\(rest)}"
  }

  /// What the checks of quotations say, with their names.
  private func found(_ text: String, _ library: SourceLibrary? = nil) -> [String] {
    let checks: [Check] = [.quoteNotFound, .quoteAltered, .paragraphNotFound]
    return CheckInput(ArgumentGraph(argdown: text), library: library ?? self.library)
      .diagnostics(from: checks).map { "\($0.severity.rawValue): \($0.message) [\($0.slug)]" }
  }

  @Test(arguments: [
    "The mill at the bend of the river was built in 1840.", "it has NEVER stood still, not even",
    "which the villagers call \"the drowning\"", "even in the great  ﬂood of 1872",
    "the water back; see the plan of it", "In dry years - there are few - the mill",
    "a man\u{2011}made lake", "It has never … stood still", "[T]he mill […] was built in 1840",
    "never stood still ... the villagers call", "…the great flood of 1872…",
    "[the villagers] call the drowning",
  ])
  func `what stands there is found, however it is set`(quote: String) {
    #expect(found(map(quote)) == [])
  }

  @Test(arguments: [
    "The mill was a wonder of the world.", "was built in 1840 […] The mill at the bend",
    "[T]he mill […] the mill uses half", "the villagers fear the lake", "mill lake",
  ])
  func `what does not stand there is an error`(quote: String) {
    #expect(
      found(map(quote)) == ["error: mill.txt does not have what [A] quotes [quote-not-found]"])
  }

  @Test func `parts that stand apart are told`() {
    let found = Check.quoteNotFound.findings(
      in: map("was built in 1840 […] The mill at the bend"), citing: library)
    #expect(
      found[0].notes.map(\.message) == [
        "it has each part, but not in this order near each other"
      ])
    #expect(found[0].range == SourceRange(11, 14))
  }

  @Test(arguments: [
    (
      "The mill at the bend of the River Thames was built in 1840. It has never stood still",
      ["the source does not have \"Thames\""]
    ),
    (
      "It has ever stood still, not even in the great flood of 1872",
      ["for \"ever\", the source has \"never\""]
    ),
    (
      "It has never stood still, even in the great flood of 1872, which the villagers call",
      ["the source also has \"not\""]
    ),
    (
      "The mill at the bend of the river was built in 1841 […] It has never stood still",
      ["for \"1841\", the source has \"1840\""]
    ),
  ])
  func `what stands there with other words is told word by word`(quote: String, words: [String]) {
    let found = Check.quoteAltered.findings(in: map(quote), citing: library)
    #expect(found.map(\.message) == ["what [A] quotes differs from mill.txt"])
    #expect(found.first?.notes.map(\.message) == words)
    #expect(found.first?.help == "quote what stands in paragraph 1, line 3 of mill.txt")
  }

  @Test func `a German quotation is compared as well`() {
    let library = SourceLibrary(files: [
      "mill.txt": .text("Die Mu\u{308}hle an der großen Straße steht seit Jahren still.")
    ])
    #expect(found(map("die Mühle an der grossen Strasse"), library) == [])
    #expect(
      found(map("Die Mühle an der großen Straße stand seit Jahren still"), library) == [
        "warning: what [A] quotes differs from mill.txt [quote-altered]"
      ])
  }

  @Test func `the paragraph that a claim names is looked up`() {
    #expect(found(map("A man-made lake", ", paragraph: 2")) == [])
    #expect(
      found(map("A man-made lake", ", paragraph: 1")) == [
        "warning: what [A] quotes stands in paragraph 2 of mill.txt [paragraph-not-found]"
      ])
    #expect(
      found("[A]: a {source: mill.txt, paragraph: [1, 3]}") == [
        "warning: [A] names paragraph 3 of mill.txt, which has 2 paragraphs [paragraph-not-found]"
      ])
    // Of the places that have the words, the one in the paragraph that is named counts.
    #expect(found(map("the mill", ", paragraph: 2")) == [])
  }

  @Test func `a text in quotation marks is a quotation`() {
    #expect(found("[A]: \"It has never stood still.\" {source: mill.txt}") == [])
    #expect(found("[A]: “It has always stood still.” {source: mill.txt}").count == 1)
    #expect(found("[A]: \"It\" has never stood \"still\" {source: mill.txt}") == [])
  }

  @Test func `a key stands for its file`() {
    let front = "===\nsources:\n  mill: {file: mill.txt}\n  lake: mill.txt\n===\n\n"
    #expect(found(front + "[A]: a {source: mill, quote: never stood still}") == [])
    #expect(found(front + "[A]: a {source: lake, quote: always stood still}").count == 1)
    let graph = ArgumentGraph(argdown: front + "[A]: a {source: other.txt}\n\n[B]: {source: x}")
    #expect(graph.sourcePaths == ["mill.txt", "other.txt"])
  }

  @Test func `what cannot be looked up is not judged`() {
    for source in ["Smith 2010", "https://example.org/a.txt", "[mill.txt, mill.pdf]", "lake-2010"] {
      #expect(found("[A]: a {source: \(source), quote: 'not in it'}") == [])
    }
    #expect(found("[A]: a {source: [other.txt, mill.txt], quote: 'never stood still'}") == [])
    #expect(found(map("…")) == [])
    #expect(found(map("no words", "}\n\n[A]: b {source: x.txt"), SourceLibrary()) == [])
  }

  @Test func `hostile texts cost no more than they are long`() {
    let words = String(repeating: "a ", count: 100_000)
    let library = SourceLibrary(files: ["mill.txt": .text(words + "<" + words + "](" + words)])
    let quote = String(repeating: "a ", count: 500)
    #expect(found(map(quote), library) == [])
    #expect(found(map(quote + "b " + quote), library).count == 1)
    #expect(found(map(String(repeating: "a […] ", count: 300) + "b"), library).count == 1)
  }
}
