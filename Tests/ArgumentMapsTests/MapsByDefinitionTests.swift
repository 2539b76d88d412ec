import ArgumentMaps
import ArgumentModel
import Testing

/// Maps of random graphs against the rules of Argdown, taken word by word.
struct MapsByDefinitionTests {
  @Test(arguments: 0..<20)
  func `a map shows what the rules say`(part: UInt64) {
    for seed in part * 50..<(part + 1) * 50 {
      let graph = ArgumentGraph(seed: seed)
      var options = MapOptions(seed: seed)
      options.joinsSteps = false
      let map = ArgumentMap(of: graph, options)
      let defined = DefinedMap(of: graph, options)
      #expect(map.boxes == defined.boxes, "seed \(seed)")
      #expect(map.sentences == defined.lines, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<5)
  func `folding leaves no closed group and no line without its ends`(part: UInt64) {
    for seed in part * 50..<(part + 1) * 50 {
      let map = ArgumentMap(of: ArgumentGraph(seed: seed), MapOptions(seed: seed))
      let folded = map.folded
      #expect(!folded.groups.contains { $0.isClosed })
      #expect(folded.edges.allSatisfy { max($0.source, $0.target) < folded.nodes.count })
      #expect(
        folded.nodes.allSatisfy { $0.group.map { folded.groups.indices.contains($0) } ?? true })
      #expect(Set(folded.nodes.map(\.id)).count == folded.nodes.count)
      #expect(folded.folded == folded)
    }
  }
}

extension ArgumentMap {
  /// The boxes with title, text and the headings around them.
  fileprivate var boxes: [String] {
    zip(nodes, titles).map { node, name in
      var path: [String] = []
      var group = node.group
      while let position = group {
        path.insert(groups[position].title.string, at: 0)
        group = groups[position].parent
      }
      return "\(name) title \(node.title ?? "-") text \(node.text?.string ?? "-") in \(path)"
    }
  }
}
