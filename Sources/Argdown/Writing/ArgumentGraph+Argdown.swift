public import ArgumentModel

extension ArgumentGraph {
  /// The graph as Argdown, in canonical form: read again, it says the same.
  ///
  /// Statements, arguments, relations and sections keep their order as far as the notation lets
  /// them: a section is written in one piece, and what undercuts an inference stands below it. Of a
  /// claim that is defined several times, within structures or below itself, the texts may change
  /// their order, but the same one speaks for it. What stands at the top level, what in a list, and
  /// what below a relation is chosen anew.
  ///
  /// The notation cannot say everything that Swift can. What it lacks is put into its nearest
  /// words: line ends in texts and titles become blanks; a title that would be read as another
  /// gets parentheses for its brackets, and that of an argument with a structure a blank before
  /// `-`, `+` and `_`, which would be signs; entailment and exclusion become support and attack,
  /// which a strict map reads as these; a relation from an inference starts at its argument, a
  /// support or attack of one aims at it; arguments that contradict each other attack each other; a
  /// made-up title that is needed a second time is written. Marks that cannot be set where they are
  /// leave the text. A text without a title that contradicts an argument may lose that relation if
  /// something else puts it elsewhere.
  ///
  /// - Complexity: O(n log n) in the size of the graph, on average.
  public func argdown(_ options: FormattingOptions = FormattingOptions()) -> String {
    var writer = GraphWriter(self)
    return ArgdownDocument(parsing: writer.write()).formatted(options)
  }
}
