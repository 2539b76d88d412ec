internal import ArgumentModel

extension Check {
  /// Finds titles that are referred to but nowhere given a text.
  ///
  /// An argument is defined by a description or by a premise–conclusion structure.
  public static let undefinedReference = Check(
    "undefined-reference", in: .reference, .warning,
    "A title is only referred to and has no text anywhere.",
    manual: """
      A statement `[X]` or an argument `<X>` is named in relations or premises, but no place in the \
      map says what it claims. Mostly the title is misspelt somewhere; then the map has two nodes \
      where its author sees one, and what supports the one does not support the other.

      Correct the spelling, or write the text once: `[X]: what is claimed`. An argument is also \
      defined by its premises and conclusion. With `require-definitions`, a title without text is \
      an error.

      ```argdown
      [Build it]: We should build the plant.
        + [Sourse]

      [Source]: The river carries enough water.
      ```

      Here `[Sourse]` has no text; `[Source]` was meant.
      """
  ) { input in
    let graph = input.graph
    let statements = graph.statements.filter { $0.text == nil && !$0.id.isUntitled }
    let arguments = graph.arguments.filter {
      $0.text == nil && $0.structure == nil && !$0.id.isUntitled
    }
    var suggestions = Suggestions(graph)
    return statements.map { statement in
      finding(
        .statement(statement.id), statement.occurrences,
        suggestions.statement(like: statement.id), input.options)
    }
      + arguments.map { argument in
        finding(
          .argument(argument.id), argument.occurrences, suggestions.argument(like: argument.id),
          input.options)
      }
  }

  private static func finding(
    _ name: Relation.Endpoint, _ occurrences: [Occurrence], _ nearest: Suggestion?,
    _ options: CheckOptions
  ) -> Finding {
    let places = occurrences.compactMap(\.nameRange)
    return Finding(
      "no text for \(name)", at: places.first, subjects: [name.title],
      notes: places.dropFirst().map { Diagnostic.Note("also referred to here", at: $0) }.capped(),
      help: nearest.map { "did you mean \($0.name)?" }
        ?? "write `\(name): …` once, or delete the reference",
      fixes: nearest.flatMap { $0.fix(replacing: name, at: places) }.map { [$0] } ?? [],
      severity: options.requiresDefinitions ? .error : nil)
  }
}
