public import ArgumentAnalysis
public import ArgumentMaps
public import ArgumentModel

/// What of a map is drawn, and what is shown on it.
///
/// The parts are cut out in the order of the properties; each can only make the map smaller.
public struct MapView: Hashable, Sendable {
  /// Lines of one sort.
  public enum LineSort: String, Hashable, Sendable, CaseIterable {
    case support, attack
  }

  /// What stands out while the rest recedes.
  public enum Highlight: String, Hashable, Sendable, CaseIterable {
    case chains
  }

  /// Only what stands below this heading.
  public var section: String?
  /// Only what bears this tag, with its `#` or without.
  public var tag: String?
  /// Only lines of one sort, and what they join.
  public var only: LineSort?
  /// Only what lies near this claim or argument.
  public var focus: String?
  /// How many lines away from the focus at most.
  public var depth = 2
  /// What stands out.
  public var highlight: Highlight?
  /// Where highlighted chains lead; `nil` for what the map is about.
  public var thesis: String?
  /// Where highlighted chains begin; `nil` for all that is assumed.
  public var from: String?
  /// Whether boxes are marked with what becomes of their claims.
  public var showsStatuses = false

  /// Why a graph cannot be seen so: it lacks what the view names.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong.
    public let message: String
    /// What to do about it.
    public let help: String?
  }

  /// The view of the whole map.
  public init() {}

  /// The map of a graph as it is seen so.
  ///
  /// - Complexity: O(size of the graph + number of edges), and that of the evaluation or of the
  ///   chains where they are shown.
  public func map(
    of graph: ArgumentGraph, _ options: MapOptions? = nil
  ) throws(Fault) -> ArgumentMap {
    var map = ArgumentMap(of: graph, options)
    if let section {
      guard let part = map.section(titled: section, of: graph) else {
        throw unknown("section", section, among: graph.sections.map(\.title.sentence))
      }
      map = part
    }
    if let tag {
      let name = tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
      guard let part = map.tagged(Tag(name), of: graph) else {
        throw unknown("tag", name, among: graph.tagNames)
      }
      map = part
    }
    if let only {
      let support: Set<Relation.Kind> = [.supports, .entails]
      map = map.limited(
        to: only == .support ? support : Set(Relation.Kind.allCases).subtracting(support))
    }
    guard focus != nil || highlight != nil || showsStatuses else { return map }
    let reading = Reading(graph)
    if let focus {
      let subject = MapNode.Subject(try Self.endpoint(titled: focus, in: reading))
      guard map.nodes.contains(where: { $0.subject == subject }) else {
        throw Fault(
          message: "‘\(focus)’ has no box in this map",
          help: "name what it is used for, or see which statements get a box: "
            + "`selection.statementSelectionMode`")
      }
      map = map.focused(on: subject, depth: depth)
    }
    if highlight == .chains { map = try highlightingChains(in: map, reading) }
    guard showsStatuses else { return map }
    let evaluation = Evaluation(reading)
    return map.showing { subject in
      let status = subject.endpoint.flatMap { evaluation.status(of: $0) }
      return status.flatMap { MapNode.Status(rawValue: $0.rawValue) }
    }
  }

  private func highlightingChains(
    in map: ArgumentMap, _ reading: Reading
  ) throws(Fault) -> ArgumentMap {
    var targets = reading.thesisStatements.map(Relation.Endpoint.statement)
    if let thesis { targets = [try Self.endpoint(titled: thesis, in: reading)] }
    var start: Relation.Endpoint?
    if let from { start = try Self.endpoint(titled: from, in: reading) }
    let ways = SupportWays(in: reading, to: targets, from: start)
    return map.highlighting(
      Set(ways.statements.map { .statement($0) } + ways.arguments.map { .argument($0) }))
  }

  /// The statement or argument that a title names: `T`, `[T]` or `<T>`.
  public static func endpoint(
    titled text: String, in reading: Reading
  ) throws(Fault) -> Relation.Endpoint {
    if let endpoint = reading.endpoint(titled: text) { return endpoint }
    let titles = reading.titles
    let bare =
      text.hasPrefix("[") || text.hasPrefix("<") ? String(text.dropFirst().dropLast()) : text
    let first = titles.prefix(3).map { "‘\($0)’" }.joined(separator: ", ")
    throw Fault(
      message: "there is no claim or argument ‘\(text)’",
      help: suggestion(for: bare, among: titles)
        ?? (titles.isEmpty ? nil : "the titles begin with \(first)"))
  }

  private func unknown(_ sort: String, _ name: String, among names: [String]) -> Fault {
    let shown = names.prefix(3).map { "‘\($0)’" }.joined(separator: ", ")
    return Fault(
      message: "there is no \(sort) ‘\(name)’",
      help: Self.suggestion(for: name, among: names)
        ?? (names.isEmpty
          ? "the map has none" : "there are \(shown)\(names.count > 3 ? ", …" : "")"))
  }

  private static func suggestion(for word: String, among words: [String]) -> String? {
    Spelling.suggestion(for: word, among: words).map { "did you mean \($0)?" }
  }
}

extension ArgumentGraph {
  /// The tags of statements and arguments, each once, in order.
  fileprivate var tagNames: [String] {
    var seen: Set<Tag> = []
    return (statements.flatMap(\.tags) + arguments.flatMap(\.tags)).filter {
      seen.insert($0).inserted
    }
    .map(\.name)
  }
}
