internal import ArgumentModel

/// The texts that a map gives to one title, those that say the same in one group.
struct Definitions {
  /// Places with the same text, in the order of the map.
  typealias Group = [Occurrence]

  /// What is defined.
  let name: Relation.Endpoint
  /// The groups in the order of their first places; at least one of them, or two groups, is plural.
  let groups: [Group]

  /// The titles that have a text in several places.
  static func repeated(in graph: ArgumentGraph) -> [Definitions] {
    let statements = graph.statements.filter { !$0.id.isUntitled }.compactMap {
      Definitions(of: .statement($0.id), $0.occurrences)
    }
    let arguments = graph.arguments.filter { !$0.id.isUntitled }.compactMap {
      Definitions(of: .argument($0.id), $0.occurrences)
    }
    return statements + arguments
  }

  private init?(of name: Relation.Endpoint, _ occurrences: [Occurrence]) {
    let defining = occurrences.filter { !$0.isReference }
    guard defining.count > 1 else { return nil }
    self.name = name
    var groups: [Group] = []
    var positions: [String: Int] = [:]
    let inOrder = defining.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }
    for (_, occurrence) in inOrder {
      let text = occurrence.text?.sentence.wording ?? ""
      if let position = positions[text] {
        groups[position].append(occurrence)
      } else {
        positions[text] = groups.count
        groups.append([occurrence])
      }
    }
    self.groups = groups
  }
}

extension Occurrence {
  fileprivate var start: Int { range?.lowerBound ?? 0 }
}

extension String {
  /// The words alone: without capitals, line ends, and a full stop at the end.
  fileprivate var wording: String {
    let words = lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}
