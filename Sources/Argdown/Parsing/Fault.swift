import ArgumentModel

/// A mistake in the notation; says what is wrong, and how it is meant to be written.
enum Fault {
  case invalidUTF8
  case unclosedFrontMatter
  case misplacedFrontMatter
  case relationWithoutParent
  case relationAtMargin
  case unevenIndentation
  case missingRelationContent
  case relationBelowInference
  case contradictionWithArgument
  case textAfterReference
  case textAfterData
  case referenceInText(String)
  case unclosedEmphasis(String)
  case missingText(String)
  case dataWithoutOwner
  case unclosedData
  case missingBlankLine(before: String)
  case headingRunsOn
  case missingConclusion
  case blankLineInStructure
  case argumentInStructure
  case shortInference
  case unclosedInference
  case misplacedInference
  case unexpectedInInference

  /// The fault at its place.
  func diagnostic(at range: SourceRange) -> Diagnostic {
    Diagnostic(slug, severity, message, at: range, help: help)
  }

  private var severity: Diagnostic.Severity {
    switch self {
    case .headingRunsOn, .unclosedEmphasis, .unclosedData, .blankLineInStructure: .warning
    default: .error
    }
  }

  private var slug: String {
    switch self {
    case .invalidUTF8: "invalid-utf8"
    case .unclosedFrontMatter, .misplacedFrontMatter: "front-matter"
    case .relationWithoutParent, .relationAtMargin: "relation-without-parent"
    case .unevenIndentation: "uneven-indentation"
    case .missingRelationContent: "missing-relation-content"
    case .relationBelowInference: "relation-below-inference"
    case .contradictionWithArgument: "contradiction-with-argument"
    case .textAfterReference: "text-after-reference"
    case .textAfterData: "text-after-data"
    case .referenceInText: "reference-in-text"
    case .unclosedEmphasis: "unclosed-emphasis"
    case .missingText: "missing-text"
    case .dataWithoutOwner: "data-without-owner"
    case .unclosedData: "unclosed-data"
    case .missingBlankLine: "missing-blank-line"
    case .headingRunsOn: "heading-runs-on"
    case .missingConclusion: "incomplete-structure"
    case .blankLineInStructure: "blank-line-in-structure"
    case .argumentInStructure: "argument-in-structure"
    case .shortInference, .unclosedInference, .unexpectedInInference: "invalid-inference"
    case .misplacedInference: "misplaced-inference"
    }
  }

  private var message: String {
    switch self {
    case .invalidUTF8: "these bytes are no UTF-8 text"
    case .unclosedFrontMatter: "the front matter that begins here has no end"
    case .misplacedFrontMatter: "front matter can only stand at the head of a document"
    case .relationWithoutParent: "this relation has nothing above it to relate to"
    case .relationAtMargin: "a relation must be indented below what it relates to"
    case .unevenIndentation: "this relation is indented less than those it follows, but not as any of them"
    case .missingRelationContent: "nothing follows the sign of this relation"
    case .relationBelowInference: "only an undercut can stand below an inference"
    case .contradictionWithArgument: "an argument cannot contradict; only statements can"
    case .textAfterReference: "a reference cannot be followed by text"
    case .textAfterData: "nothing can follow data on its line"
    case .referenceInText(let title): "\(title) stands amid a text, where it refers to nothing"
    case .unclosedEmphasis(let marker): "the emphasis that \(marker) opens is not closed"
    case .missingText(let title): "\(title) announces a text, but none follows"
    case .dataWithoutOwner: "this data belongs to nothing"
    case .unclosedData: "the brace that opens here is not closed"
    case .missingBlankLine(let what): "\(what) needs an empty line before it"
    case .headingRunsOn: "this line still belongs to the heading"
    case .missingConclusion: "this premise–conclusion structure ends without a conclusion"
    case .blankLineInStructure: "an empty line interrupts this premise–conclusion structure"
    case .argumentInStructure: "an argument cannot be a premise or a conclusion; only a statement can"
    case .shortInference: "three hyphens are no inference"
    case .unclosedInference: "this inference is not closed"
    case .misplacedInference: "an inference can only stand between the lines of a premise–conclusion structure"
    case .unexpectedInInference: "this cannot stand in an inference"
    }
  }

  private var help: String? {
    switch self {
    case .invalidUTF8: "save the file as UTF-8; the bytes are read as U+FFFD"
    case .unclosedFrontMatter: "close it with a line `===`"
    case .misplacedFrontMatter: "move it to the first line, or escape the signs: \\==="
    case .relationWithoutParent:
      "remove the empty line above it, or begin with the statement: `[Title]: text`; to begin a text with this sign, escape it with `\\`"
    case .relationAtMargin: "indent it: `  + [Title]`"
    case .unevenIndentation: "indent it as far as the relations to the same parent"
    case .missingRelationContent: "name the other end: `+ [Title]`, `- <Title>`, or write its text"
    case .relationBelowInference: "write `_ <Title>` for an undercut, or move the relation below the conclusion"
    case .contradictionWithArgument: "write `- <Title>` for an attack, or `>< [Title]` for a statement"
    case .textAfterReference:
      "put a colon behind the title to define it: `[Title]: text`; or begin a new paragraph"
    case .textAfterData: "move the data behind the text and its tags"
    case .referenceInText(let title): "mention it with `@\(title)`, or escape it with `\\`"
    case .unclosedEmphasis(let marker): "close it in the same paragraph, or escape it: `\\\(marker)`"
    case .missingText: "write the text behind the colon, or drop the colon to refer to it"
    case .dataWithoutOwner: "put it behind a text or a title: `[Title]: text {key: value}`"
    case .unclosedData: "close it with `}`, or escape it: `\\{`"
    case .missingBlankLine: "insert an empty line; if it is text, escape its first character with `\\`"
    case .headingRunsOn: "insert an empty line below the heading"
    case .missingConclusion: "end it with a line `----` and a conclusion: `(3) [Title]: text`"
    case .blankLineInStructure: "remove the empty line"
    case .argumentInStructure: "write a statement: `(1) [Title]: text`"
    case .shortInference: "write `----`, or `-- rule --`"
    case .unclosedInference: "close it with `--` at its end"
    case .misplacedInference: "number the lines around it: `(1) premise`, `----`, `(2) conclusion`; or escape it with `\\`"
    case .unexpectedInInference: "write rules, then data: `-- rule, rule {uses: [1, 2]} --`"
    }
  }
}
