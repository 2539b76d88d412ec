import ArgumentModel

extension ArgumentMap {
  /// The same map with names: boxes and groups after their titles, lines after their ends.
  ///
  /// - Complexity: O(boxes + lines + groups), on average.
  var named: ArgumentMap {
    var (nodes, groups, edges) = (nodes, groups, edges)
    let names = nodes.map { NameWish($0.sort, $0.subject.title) }.granted
    for (position, name) in names.enumerated() { nodes[position].id = name }
    let groupNames = groupWishes.granted
    for (position, name) in groupNames.enumerated() { groups[position].id = name }
    let edgeNames = edges.map { NameWish($0.kind, nodes[$0.source], nodes[$0.target]) }.granted
    for (position, name) in edgeNames.enumerated() { edges[position].id = name }
    return ArgumentMap(title: title, nodes: nodes, edges: edges, groups: groups, ranks: ranks)
  }

  /// The names of groups come from their titles, and those of the groups around tell them apart.
  private var groupWishes: [NameWish] {
    var paths: [String] = []
    for group in groups {
      paths.append((group.parent.map { paths[$0] + "\n" } ?? "") + group.title.string)
    }
    return zip(groups, paths).map { NameWish("group", $0.title.string, origin: $1) }
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
  var slug: String { id.hasPrefix("\(sort)-") ? String(id.dropFirst(sort.count + 1)) : id }
}

extension NameWish {
  /// The name that something of a sort would have from its title.
  fileprivate init(_ sort: String, _ title: String, origin: String? = nil) {
    let slug = Slug.make(title)
    self.init(name: slug.isEmpty ? sort : "\(sort)-\(slug)", origin: origin ?? title)
  }

  /// The name that a line between two boxes would have.
  fileprivate init(_ kind: Relation.Kind, _ source: MapNode, _ target: MapNode) {
    self.init(
      name: "\(kind.rawValue)-\(source.slug)-\(target.slug)", origin: "\(source.id)\n\(target.id)")
  }
}
