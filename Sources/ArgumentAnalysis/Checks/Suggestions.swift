internal import ArgumentModel

/// What may have been meant by a title.
struct Suggestion {
  let name: Relation.Endpoint
  /// Whether nothing else that is near could have been meant.
  let isOnlyOne: Bool
}

extension Suggestion {
  /// Writes the suggested title in place of `name`, if that can only be a slip.
  ///
  /// A short title, other digits and another first letter may well mean something else.
  func fix(replacing name: Relation.Endpoint, at places: [SourceRange]) -> Diagnostic.Fix? {
    let (wrong, right) = (name.title.unicodeScalars, self.name.title.unicodeScalars)
    func digits(_ title: String.UnicodeScalarView) -> [Unicode.Scalar] {
      title.filter { $0.properties.numericType != nil }
    }
    guard isOnlyOne, wrong.count > 4, wrong.first == right.first, digits(wrong) == digits(right),
      places.allSatisfy({ $0.count == name.description.utf8.count })
    else { return nil }
    let edits = places.sorted { $0.lowerBound < $1.lowerBound }
      .map { Diagnostic.Fix.Edit($0, self.name.description) }
    return Diagnostic.Fix("write \(self.name)", edits)
  }
}

/// Finds what may have been meant by a title, for the first few; comparing all would be quadratic.
struct Suggestions {
  private var left = 200
  private let statements: Titles
  private let arguments: Titles

  /// Titles to be searched for a near one, and for the same.
  private struct Titles {
    let candidates: Spelling.Candidates
    let set: Set<String>

    init(_ titles: [String]) {
      candidates = Spelling.Candidates(titles)
      set = Set(titles)
    }
  }

  /// What has a text in a map can have been meant.
  init(_ graph: ArgumentGraph) {
    statements = Titles(
      graph.statements.filter { $0.text != nil && !$0.id.isUntitled }.map(\.id.title))
    arguments = Titles(
      graph.arguments
        .filter { ($0.text != nil || $0.structure != nil) && !$0.id.isUntitled }.map(\.id.title))
  }

  /// The statement with the nearest title, or the argument with the same one.
  mutating func statement(like id: Statement.ID) -> Suggestion? {
    if let near = nearest(to: id.title, statements) {
      return Suggestion(name: .statement(.init(near.title)), isOnlyOne: near.isOnlyOne)
    }
    guard arguments.set.contains(id.title) else { return nil }
    return Suggestion(name: .argument(.init(id.title)), isOnlyOne: false)
  }

  /// The argument with the nearest title, or the statement with the same one.
  mutating func argument(like id: Argument.ID) -> Suggestion? {
    if let near = nearest(to: id.title, arguments) {
      return Suggestion(name: .argument(.init(near.title)), isOnlyOne: near.isOnlyOne)
    }
    guard statements.set.contains(id.title) else { return nil }
    return Suggestion(name: .statement(.init(id.title)), isOnlyOne: false)
  }

  private mutating func nearest(
    to title: String, _ titles: Titles
  ) -> (title: String, isOnlyOne: Bool)? {
    guard left > 0 else { return nil }
    left -= 1
    return titles.candidates.nearest(to: title).map { ($0.word, $0.isOnlyOne) }
  }
}
