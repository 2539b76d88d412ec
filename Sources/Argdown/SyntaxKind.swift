/// What a node of the syntax tree is.
public enum SyntaxKind: UInt8, Hashable, Sendable {
  case document
  /// The YAML between two lines of equals signs at the head of a document.
  case frontMatter
  case heading
  case statement
  case argument
  /// A premise–conclusion structure: entries and inferences.
  case structure
  /// A numbered line of a structure; holds one statement.
  case entry
  case inference
  /// The name of one rule in an inference.
  case rule
  /// A relation to the statement or argument that encloses it; holds the other end.
  case relation
  case orderedList
  case unorderedList
  case item
  /// A title with its colon; the text follows.
  case definition
  /// A title without a colon.
  case reference
  case text
  case escape
  case shortcode
  case bold
  case italic
  case link
  case tag
  case statementMention
  case argumentMention
  /// The end of a line within a text, with the white space around it.
  case lineBreak
  case data
  case comment
  /// The mention of a file whose text belongs here: `@include(path)`.
  case include
  /// What could not be read and is left out.
  case skipped
}

/// The mark that says how the lower end of a relation bears on the upper, or the other way round.
public enum RelationSymbol: UInt8, Hashable, Sendable {
  case outgoingSupport
  case outgoingAttack
  case outgoingUndercut
  case incomingSupport
  case incomingAttack
  case incomingUndercut
  case contradiction
}
