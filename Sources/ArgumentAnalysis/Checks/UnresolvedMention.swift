internal import ArgumentModel

extension Check {
  /// Finds mentions of titles that the map does not have.
  ///
  /// The place is the mention; in a graph without source, the name of what the text is of.
  public static let unresolvedMention = Check(
    "unresolved-mention", in: .reference, .warning,
    "A text mentions a title that the map does not have.",
    manual: """
      A text mentions a statement, `@[X]`, or an argument, `@<X>`, but nothing in the map bears \
      that title. Mostly the title is misspelt, or it was changed where it is defined.

      Correct the spelling, or define the title: `[X]: what is claimed`.

      ```argdown
      [Water]: The river carries enough water.

      [Build it]: We should build the plant, as @[Watre] shows.
        + [Water]
      ```
      """
  ) { input in
    let graph = input.graph
    var suggestions = Suggestions(graph)
    return Mentions(in: graph).all.map { mention in
      let nearest =
        switch mention.name {
        case .statement(let id): suggestions.statement(like: id)
        case .argument(let id), .inference(of: let id, step: _): suggestions.argument(like: id)
        }
      return Finding(
        "@\(mention.name) mentions nothing", at: mention.places.first ?? nil,
        subjects: [mention.name.title],
        notes: mention.places.dropFirst().map { Diagnostic.Note("also mentioned here", at: $0) }
          .capped(),
        help: nearest.map { "did you mean @\($0.name)?" }
          ?? "write `\(mention.name): …` once, or drop the mention")
    }
  }

  /// The mentions of what a map lacks, each title once, in the order of the map.
  private struct Mentions {
    private(set) var all: [(name: Relation.Endpoint, places: [SourceRange?])] = []
    private var positions: [Relation.Endpoint: Int] = [:]
    private let graph: ArgumentGraph

    init(in graph: ArgumentGraph) {
      self.graph = graph
      let occurrences =
        graph.statements.flatMap(\.occurrences) + graph.arguments.flatMap(\.occurrences)
      let texts =
        occurrences.map { ($0.text, $0.nameRange) } + graph.sections.map { ($0.title, $0.range) }
      let marked = texts.filter { $0.0?.marks.isEmpty == false }.enumerated().sorted {
        ($0.element.1?.lowerBound ?? 0, $0.offset) < ($1.element.1?.lowerBound ?? 0, $1.offset)
      }
      for (_, (text, place)) in marked { add(text, at: place) }
    }

    private mutating func add(_ text: MarkedText?, at place: SourceRange?) {
      for mark in text?.marks ?? [] {
        let place = mark.sourceRange ?? place
        switch mark.kind {
        case .statementMention(let id) where graph.position(of: id) == nil:
          add(.statement(id), at: place)
        case .argumentMention(let id) where graph.position(of: id) == nil:
          add(.argument(id), at: place)
        default: break
        }
      }
    }

    private mutating func add(_ name: Relation.Endpoint, at place: SourceRange?) {
      if let position = positions[name] {
        all[position].places.append(place)
      } else {
        positions[name] = all.count
        all.append((name, [place]))
      }
    }
  }
}
