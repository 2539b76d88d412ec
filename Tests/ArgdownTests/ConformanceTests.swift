import Argdown
import ArgumentModel
import Testing

/// Documents on which the original implementation was measured; they lie outside the package.
@Suite(.enabled(if: ConformanceDocument.folder != nil, "the conformance documents are not here"))
struct ConformanceTests {
  /// Sound documents in which we find fault nevertheless.
  private static let refused: [String: [String]] = [
    // Nothing may follow data; the original takes all up to the last brace for data.
    "probes/d1.argdown": ["text-after-data"],
    // The original reads `[A] and [B]:` as one title.
    "probes/pit.argdown": ["text-after-reference"],
    // The original drops the whole document without a word.
    "probes/yamlerr.argdown": ["invalid-data"],
  ]

  @Test(arguments: ConformanceDocument.all(in: "probes") + ConformanceDocument.all(in: "random"))
  func `a sound document is read without an error`(document: ConformanceDocument) {
    let elaborated = Elaboration(ArgdownDocument(parsing: document.text))
    let found = ArgdownDocument(parsing: document.text).diagnostics + elaborated.diagnostics
    let errors = found.filter { $0.severity == .error }.map(\.slug)
    #expect(errors == ConformanceTests.refused[document.name] ?? [])
  }

  /// What is wrong with each of the documents, a slug a fault.
  private static let faults: [String: [String]] = [
    "col0rel": ["relation-without-parent"],
    // Sound: data on lines of its own.
    "d2": [],
    "d3": ["text-after-data"],
    "dash": ["relation-without-parent", "misplaced-inference"],
    "data1": ["text-after-data"], "data2": ["text-after-data"],
    "dedent": ["uneven-indentation"], "emph": ["unclosed-emphasis"],
    "emptyish": ["relation-without-parent"],
    // Sound: equals signs amid a document are text.
    "front": [],
    "hd": ["text-after-data"], "head": ["missing-blank-line", "heading-runs-on"],
    "hyphenline": ["misplaced-inference", "misplaced-inference"], "inf": ["invalid-inference"],
    "link": ["reference-in-text", "text-after-reference"],
    "midrec": ["text-after-reference", "relation-without-parent"],
    "pcs2": ["blank-line-in-structure"], "pcs3": ["incomplete-structure"],
    "pcs4": ["argument-in-structure"], "r1": ["incomplete-structure"],
    // Sound: a comma behind the last rule says nothing wrong.
    "r11": [],
    "r2": ["incomplete-structure"], "r3": ["argument-in-structure"], "r4": ["unclosed-emphasis"],
    "r5": ["relation-without-parent"], "r6": ["missing-text"], "r7": ["relation-without-parent"],
    "r8": ["missing-text"],
    // Sound: front matter is a document.
    "r9": [],
    "recfirst": ["relation-without-parent"], "samepcs": ["second-structure"],
    "strict": ["missing-blank-line"], "tags": ["text-after-reference"],
    "unclosed": ["unclosed-emphasis"], "undercut": ["text-after-reference"],
  ]

  @Test(arguments: ConformanceDocument.all(in: "errors"))
  func `each fault is told once`(document: ConformanceDocument) throws {
    let parsed = ArgdownDocument(parsing: document.text)
    let found = parsed.diagnostics + Elaboration(parsed).diagnostics
    let name = document.name.dropFirst("errors/".count).dropLast(".argdown".count)
    #expect(found.map(\.slug) == ConformanceTests.faults[String(name)])
  }
}
