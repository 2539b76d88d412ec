import ArgumentModel

extension ArgumentMap {
  /// The same map with names: boxes and groups after their titles, lines after their ends.
  ///
  /// - Complexity: O(boxes + lines + groups), on average.
  var named: ArgumentMap {
    var (nodes, groups, edges) = (nodes, groups, edges)
    let names = nodes.map { $0.sort + Slug.part($0.subject.title) }
      .toldApart { nodes[$0].subject.title }
    for (position, name) in names.enumerated() { nodes[position].id = name }
    let paths = groupPaths
    let groupNames = groups.map { "group" + Slug.part($0.title.string) }
      .toldApart { paths[$0] }
    for (position, name) in groupNames.enumerated() { groups[position].id = name }
    let slugs = nodes.map(\.slug)
    let edgeNames = edges.map { edge in
      "\(edge.kind.rawValue)-\(slugs[edge.source])-\(slugs[edge.target])"
    }.toldApart { "\(nodes[edges[$0].source].id)\n\(nodes[edges[$0].target].id)" }
    for (position, name) in edgeNames.enumerated() { edges[position].id = name }
    return ArgumentMap(title: title, nodes: nodes, edges: edges, groups: groups, ranks: ranks)
  }

  /// The titles of groups below those of the groups around, which tell them apart.
  private var groupPaths: [String] {
    var paths: [String] = []
    for group in groups {
      paths.append((group.parent.map { paths[$0] + "\n" } ?? "") + group.title.string)
    }
    return paths
  }
}

extension MapNode {
  /// The word for what the box stands for, with which its name begins.
  var sort: String {
    switch subject {
    case .statement: "claim"
    case .argument: "argument"
    case .group: "group"
    }
  }

  /// The name without the word for what the box stands for.
  var slug: String {
    let head = "\(sort)-".utf8
    return id.utf8.starts(with: head) ? String(Substring(id.utf8.dropFirst(head.count))) : id
  }
}

extension Slug {
  /// What stands behind the word for a sort in a name that comes from a title.
  fileprivate static func part(_ title: String) -> String {
    let slug = make(title)
    return slug.isEmpty ? "" : "-\(slug)"
  }
}
