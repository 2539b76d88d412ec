import ArgumentAnalysis
import ArgumentModel
import Testing

struct MissingSourceTests {
  private let map = "[T]: t\n  + [a]: a {source: \"x\"}\n  + [b]: b\n    + [c]: c\n"

  @Test func `what is assumed without a source is found where others have one`() {
    #expect(
      Check.missingSource.told(map) == [Told("[c]", "[c] is assumed, and names no source")])
    #expect(Check.missingSource.findings(in: map).map(\.severity) == [.note])
    #expect(Check.missingSource.told("[T]: t\n  + [a]: a\n  + [b]: b").isEmpty)
  }

  @Test func `evidence needs a source anyway, an assumption never`() {
    #expect(
      Check.missingSource.told("[T]: t\n  + [a]: a #evidence\n  + [b]: b #assumption") == [
        Told("[a]", "[a] is given as evidence, and names no source")
      ])
    #expect(Check.missingSource.told(map.replacing("c\n", with: "c #assumption\n")).isEmpty)
  }

  @Test(arguments: ["@smith2010", "[text](https://e.org)", "c {quote: \"…\"}", "c {url: u}"])
  func `keys, links and quotations are sources`(text: String) {
    #expect(Check.missingSource.told(map.replacing("[c]: c", with: "[c]: \(text)")).isEmpty)
  }

  @Test func `a demand makes warnings`() {
    var options = CheckOptions()
    func told(_ demand: CheckOptions.SourceDemand, _ text: String) -> [String] {
      options.requiredSources = demand
      return Check.missingSource.findings(in: text, options: options).map {
        "\($0.severity.rawValue) \($0.subjects[0])"
      }
    }
    let text = "[T]: t\n  + [a]: a #evidence\n  + [b]: b\n  - [o]: o"
    #expect(told(.none, text) == ["note a"])
    #expect(told(.tagged, text) == ["warning a"])
    #expect(told(.givens, text) == ["warning a", "warning b"])
    #expect(told(.all, text) == ["warning T", "warning a", "warning b", "warning o"])
  }
}

struct UnknownCitationTests {
  private let library = SourceLibrary(bibliography: Bibliography(keys: ["smith2010", "doe:99"]))

  @Test func `a key that is in no bibliography is found, with what was meant`() {
    let text =
      "[T]: as @smith2011 and @doe:99 say.\n  + [a]: a {source: smith2010}\n  + [b]: b {source: x-1}"
    let found = Check.unknownCitation.findings(in: text, citing: library)
    #expect(
      found.map(\.message) == [
        "[T] cites smith2011, which is in no bibliography",
        "[b] cites x-1, which is in no bibliography",
      ])
    #expect(
      found.map(\.help) == [
        "did you mean smith2010?", "correct the key, or add the work to the bibliography",
      ])
  }

  @Test func `sources of the front matter are a bibliography`() {
    let front = "===\nsources: {analyst: {note: n}, a-1: {title: t}}\n===\n\n"
    #expect(
      Check.unknownCitation.told(front + "[A]: a {source: analyst}\n\n[B]: b {source: a-2}") == [
        Told("[B]", "[B] cites a-2, which is in no bibliography")
      ])
    #expect(Check.unknownCitation.told(front + "[A]: a {source: analist}").count == 1)
  }

  @Test(arguments: [
    "[A]: a {source: Wikipedia}", "[A]: a {source: \"Smith 2011, p. 5\"}",
    "[A]: a {source: \"https://e.org/smith2011\"}", "[A]: mail me@smith2011.org",
    "[A]: see @[B] and @<C>\n\n[B]: b\n\n<C>: c", "[A]: (@doe:99).", "[A]: a {source: smith.txt}",
  ])
  func `sources in words, pages, mails, mentions and files are not`(text: String) {
    #expect(Check.unknownCitation.told(text, citing: library).isEmpty)
  }

  @Test func `without any bibliography nothing is unknown`() {
    #expect(Check.unknownCitation.told("[A]: as @smith2011 says {source: x-1}").isEmpty)
  }
}

struct BibliographyTests {
  @Test func `the keys of BibTeX are read, whatever the entries hold`() {
    let text = """
      % a comment, mail a@b{c, d}
      @comment{nothing}
      @string{jan = "January"}
      @preamble{"x"}
      @Book{smith2010, title = {On {P}lants @ home}, author = "A {"}
      @article( doe:99 ,
        title={unclosed
      @online{größe-x_1+2}
      @misc{, title={no key}}
      @book{smith2010, title={again}}  @book{b,}@book{c,
      """
    #expect(
      Bibliography(bibTeX: Array(text.utf8)).keys == [
        "smith2010", "doe:99", "größe-x_1+2", "b", "c",
      ])
    #expect(Bibliography(bibTeX: Array("@".utf8)).keys == [])
    #expect(Bibliography(bibTeX: Array("@book{".utf8)).keys == [])
  }

  @Test func `the keys of CSL are read from lists and mappings`() {
    let items: DataValue = [
      ["id": "smith2010", "title": "t"], ["id": 7, "citation-key": "doe"], "x", ["title": "none"],
    ]
    #expect(Bibliography(csl: items).keys == ["smith2010", "7", "doe"])
    #expect(Bibliography(csl: ["items": items]).keys == ["smith2010", "7", "doe"])
    #expect(Bibliography(csl: ["a": ["title": "t"], "b": 1]).keys == ["a"])
    #expect(Bibliography(csl: .null).keys == [])
  }
}

struct SourceFileTests {
  private let library = SourceLibrary(files: [
    "there.txt": .text("t"), "gone.txt": .missing, "far.txt": .unreadable("it is far away"),
    "doc.pdf": .unreadable("it is no plain text"), "refs.bib": .missing,
  ])

  @Test func `files that are not there are found once, where they are named first`() {
    let text = """
      ===
      bibliography: refs.bib
      sources: {k: gone.txt}
      ===

      [T]: t
        + [a]: a {source: gone.txt, page: 1}
        + [b]: b {source: k, page: 1}
        + [c]: c {source: there.txt, page: 1}
      """
    #expect(
      Check.sourceFileMissing.told(text, citing: library) == [
        Told("", "there is no file refs.bib"), Told("[a]", "there is no file gone.txt"),
      ])
  }

  @Test func `files that cannot be read are found, documents only where they are quoted`() {
    let text = "[T]: t {source: far.txt}\n  + [a]: a {source: doc.pdf"
    #expect(
      Check.sourceUnreadable.told(text + "}", citing: library) == [
        Told("[T]", "far.txt cannot be read: it is far away")
      ])
    #expect(Check.sourceUnreadable.told(text + ", quote: q}", citing: library).count == 2)
    #expect(Check.sourceUnreadable.told("[T]: t {source: there.txt}", citing: library).isEmpty)
  }

  @Test func `what cites a text at hand says where in it`() {
    let text = "[T]: t {source: there.txt}\n  + [a]: a {source: gone.txt}"
    #expect(
      Check.missingQuote.told(text, citing: library) == [
        Told("[T]", "[T] does not say where in there.txt it stands")
      ])
    for place in ["quote: t", "paragraph: 1", "page: 3", "section: 2.1"] {
      #expect(
        Check.missingQuote.told("[T]: t {source: there.txt, \(place)}", citing: library).isEmpty)
    }
  }

  @Test func `bytes are a text if they are UTF-8 and the name is that of a text`() {
    typealias File = SourceLibrary.File
    #expect(File(Array("é".utf8), at: "a.txt") == .text("é"))
    #expect(File([0xE9], at: "a.txt") == .unreadable("it is no text in UTF-8"))
    #expect(File([0x61, 0], at: "a.txt") == .unreadable("it is no text in UTF-8"))
    #expect(File([], at: "a.PDF") == .unreadable("it is no plain text"))
  }
}

struct SingleSourceTests {
  @Test func `a source behind all reasons is found`() {
    let text = """
      [T]: t #thesis
        + [a]: a {source: s-1}
        + [b]: b {source: s-1}
      """
    let found = Check.singleSource.findings(in: text)
    #expect(found.map(\.message) == ["all support of [T] rests on s-1"])
    #expect(found[0].notes.map(\.message) == ["from it comes [a]", "from it comes [b]"])
  }

  @Test(arguments: [
    "[T]: t #thesis\n  + [a]: a {source: s-1}\n  + [b]: b {source: s-2}",
    "[T]: t #thesis\n  + [a]: a {source: s-1}\n  + [b]: b {sources: [s-1, s-2]}",
    "[T]: t #thesis {source: s-1}\n  + [a]: a {source: s-1}\n  + [b]: b {source: s-1}",
    "[T]: t #thesis\n\n(1) a {source: s-1}\n(2) b {source: s-1}\n----\n(3) [T]", "",
  ])
  func `another source, the source of the thesis, and one that bears all alone are not`(
    text: String
  ) {
    #expect(Check.singleSource.told(text).isEmpty)
  }
}

struct StrengthTests {
  @Test(arguments: ["2", "-0.1", "80", "high", "[1]", "true", ".nan"])
  func `a strength that is none is an error`(strength: String) {
    let found = Check.strengthOutOfRange.findings(in: "[A]: a {strength: \(strength)}")
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test(arguments: ["0", "1", "0.5", "null", "1.0"])
  func `a number from 0 to 1 is one`(strength: String) {
    #expect(Check.strengthOutOfRange.told("[A]: a {strength: \(strength)}").isEmpty)
  }

  @Test func `strengths of contraries come to 1 at most`() {
    func told(_ left: String, _ right: String) -> [String] {
      Check.strengthIncoherent.findings(
        in: "[A]: a {strength: \(left)}\n  >< [B]: b {strength: \(right)}"
      ).map(\.message)
    }
    #expect(
      told("0.8", "0.7") == [
        "[A] and [B] cannot both be true, but have strengths of 0.8 and 0.7"
      ])
    #expect(told("0.7", "0.3") == [])
    #expect(told("0.1", "2") == [])
  }

  @Test func `what is entailed is at least as sure, in strict mode`() {
    let map = "[B]: b {strength: 0.5}\n  + [A]: a {strength: 0.9}"
    let strict = "===\nmodel: {mode: strict}\n===\n\n"
    #expect(
      Check.strengthIncoherent.told(strict + map) == [
        Told("[A]", "[A] entails [B], but is the surer of the two: 0.9 against 0.5")
      ])
    #expect(Check.strengthIncoherent.told(map).isEmpty)
    #expect(
      Check.strengthIncoherent.told(strict + map.replacing("0.5", with: "0.9")).isEmpty)
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
