internal import ArgumentModel

/// Finds what may have been meant by a title, for the first few; comparing all would be quadratic.
struct Suggestions {
  private var left = 200
  private let statements: Titles
  private let arguments: Titles

  /// Titles in order, and as a set.
  private struct Titles {
    let list: [String]
    let set: Set<String>

    init(_ titles: [String]) {
      list = titles
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
  mutating func statement(like id: Statement.ID) -> Relation.Endpoint? {
    if let title = nearest(to: id.title, statements) { return .statement(.init(title)) }
    return arguments.set.contains(id.title) ? .argument(.init(id.title)) : nil
  }

  /// The argument with the nearest title, or the statement with the same one.
  mutating func argument(like id: Argument.ID) -> Relation.Endpoint? {
    if let title = nearest(to: id.title, arguments) { return .argument(.init(title)) }
    return statements.set.contains(id.title) ? .statement(.init(id.title)) : nil
  }

  private mutating func nearest(to title: String, _ titles: Titles) -> String? {
    guard left > 0 else { return nil }
    left -= 1
    return Spelling.nearest(to: title, among: titles.list)
  }
}
