import ArgumentMaps
import ArgumentModel

extension ArgumentMap {
  /// The titles of the boxes, statements in brackets, arguments in angle brackets.
  var titles: [String] { nodes.map(\.subject.written) }

  /// The lines as sentences, in alphabetical order.
  var sentences: [String] {
    edges.map {
      "\(nodes[$0.source].subject.written) \($0.kind.rawValue) \(nodes[$0.target].subject.written)"
    }.sorted()
  }

  /// The headings of the groups around a box, from the outside in.
  func path(to title: String) -> [String] {
    var path: [String] = []
    var group = nodes.first { $0.subject.title == title }?.group
    while let position = group {
      path.insert(groups[position].title.string, at: 0)
      group = groups[position].parent
    }
    return path
  }
}

extension MapNode.Subject {
  fileprivate var written: String {
    switch self {
    case .statement(let id): id.description
    case .argument(let id): id.description
    case .group(let title): "{\(title)}"
    }
  }
}

/// A map of statements named by numbers, with lines of support between them.
func numbered(_ count: Int, _ lines: [(Int, Int)]) -> ArgumentMap {
  ArgumentMap(
    nodes: (0..<count).map {
      MapNode(id: "claim-\($0)", subject: .statement(Statement.ID("\($0)")), title: "\($0)")
    },
    edges: lines.enumerated().map {
      MapEdge(id: "line-\($0)", kind: .supports, source: $1.0, target: $1.1)
    })
}
