import ArgumentModel

/// A mistake in the notation; says what is wrong, and how it is meant to be written.
enum Fault {
  case invalidUTF8
  case unclosedFrontMatter
  case relationWithoutParent
  case relationAtMargin
  case unevenIndentation
  case unevenList
  case missingRelationContent
  case relationBelowInference
  case contradictionWithArgument
  case textAfterReference
  case textAfterData
  case referenceInText(String)
  case unclosedEmphasis(String)
  case missingHeading
  case missingText(String)
  case missingElement
  case unclosedData
  case lostData
  case missingBlankLine(before: String)
  case headingRunsOn
  case missingConclusion
  case missingNumber
  case blankLineInStructure
  case argumentInStructure
  case shortInference
  case unclosedInference
  case misplacedInference
  case unexpectedInInference

  /// The fault at its place.
  func diagnostic(at range: SourceRange) -> Diagnostic {
    let words = words
    return Diagnostic(words.slug, severity, words.message, at: range, help: words.help)
  }

  /// Nothing is lost where the meaning is plain: those are warnings.
  private var severity: Diagnostic.Severity {
    switch self {
    case .headingRunsOn, .unclosedEmphasis, .unclosedData, .blankLineInStructure: .warning
    default: .error
    }
  }

  private struct Words {
    let slug: String
    let message: String
    let help: String

    init(_ slug: String, _ message: String, _ help: String) {
      self.slug = slug
      self.message = message
      self.help = help
    }
  }

  private var words: Words {
    switch self {
    case .invalidUTF8:
      Words(
        "invalid-utf8", "these bytes are no UTF-8 text",
        "save the file as UTF-8; such bytes are read as U+FFFD")
    case .unclosedFrontMatter:
      Words(
        "front-matter", "the front matter that begins here has no end",
        "close it with a line `===`")
    case .relationWithoutParent:
      Words(
        "relation-without-parent", "this relation has nothing above it to relate to",
        "remove the empty line above it; to begin a text with this sign, escape it with `\\`")
    case .relationAtMargin:
      Words(
        "relation-without-parent", "a relation must be indented below what it relates to",
        "indent it: `  + [Title]`; to begin a line of text with this sign, escape it with `\\`")
    case .unevenIndentation:
      Words(
        "uneven-indentation", "this line is indented as none of those above it",
        "indent it as far as the others below the same parent")
    case .unevenList:
      Words(
        "uneven-indentation", "this item is indented otherwise than those above it",
        "indent all items alike: lists do not nest; a relation can stand below an item")
    case .missingRelationContent:
      Words(
        "missing-relation-content", "nothing follows the sign of this relation",
        "name the other end, `+ [Title]` or `- <Title>`, or write its text")
    case .relationBelowInference:
      Words(
        "relation-below-inference", "only an undercut can stand below an inference",
        "write `_ <Title>` for an undercut, or move the relation below the conclusion")
    case .contradictionWithArgument:
      Words(
        "contradiction-with-argument", "an argument cannot contradict; only statements can",
        "write `- <Title>` for an attack, or `>< [Title]` for a statement")
    case .textAfterReference:
      Words(
        "text-after-reference", "a reference cannot be followed by text",
        "put a colon behind the title to define it, `[Title]: text`, or begin a new paragraph")
    case .textAfterData:
      Words(
        "text-after-data", "a text cannot go on behind its data",
        "move the data behind the text and its tags")
    case .referenceInText(let title):
      Words(
        "reference-in-text", "\(title) stands amid a text, where it refers to nothing",
        "mention it with `@\(title)`, or escape it with `\\`")
    case .unclosedEmphasis(let marker):
      Words(
        "unclosed-emphasis", "the emphasis that \(marker) opens is not closed",
        "close it in the same paragraph, or escape it: `\\\(marker)`")
    case .missingHeading:
      Words("missing-text", "this heading has no text", "write it behind the sign: `# Heading`")
    case .missingText(let title):
      Words(
        "missing-text", "\(title) announces a text, but none follows",
        "write the text behind it, or drop the colon to refer to what is defined elsewhere")
    case .missingElement:
      Words(
        "missing-text", "a statement or an argument is missing here",
        "write a text, or a title: `[Title]: text`")
    case .unclosedData:
      Words(
        "unclosed-data", "the brace that opens here is not closed",
        "close it with `}`, or escape it: `\\{`")
    case .lostData:
      Words(
        "unclosed-data", "the brace that opens here is not closed, and what follows is left out",
        "close it with `}`")
    case .missingBlankLine(let what):
      Words(
        "missing-blank-line", "\(what) needs an empty line before it",
        "insert an empty line; if it is meant as text, escape its first character with `\\`")
    case .headingRunsOn:
      Words(
        "heading-runs-on", "this line still belongs to the heading",
        "insert an empty line below the heading")
    case .missingConclusion:
      Words(
        "incomplete-structure", "this premise–conclusion structure ends without a conclusion",
        "end it with a line `----` and a conclusion: `(3) [Title]: text`")
    case .missingNumber:
      Words(
        "missing-number", "the conclusion below an inference needs a number",
        "write `(2) text`")
    case .blankLineInStructure:
      Words(
        "blank-line-in-structure", "an empty line interrupts this premise–conclusion structure",
        "remove the empty line")
    case .argumentInStructure:
      Words(
        "argument-in-structure", "an argument cannot be a premise or a conclusion",
        "write a statement: `(1) [Title]: text`")
    case .shortInference:
      Words(
        "invalid-inference", "three hyphens are no inference",
        "write four, `----`, or name a rule: `-- rule --`")
    case .unclosedInference:
      Words("invalid-inference", "this inference is not closed", "close it with `--` at its end")
    case .misplacedInference:
      Words(
        "misplaced-inference", "an inference needs numbered statements around it",
        "number them, `(1) premise` above and `(2) conclusion` below, or escape it with `\\`")
    case .unexpectedInInference:
      Words(
        "invalid-inference", "nothing can follow an inference on its line",
        "write rules, then data, between the hyphens: `-- rule, rule {uses: [1, 2]} --`")
    }
  }
}
