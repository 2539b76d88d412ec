import ArgumentModel

/// The order in which a map is read aloud: each claim, then what bears on it.
///
/// It starts at what bears on nothing, in the order of the map, and goes down to its grounds before
/// it turns to the next; what stands in a circle alone comes last. The file of a drawing keeps this
/// order, for those who hear it.
struct ReadingOrder {
  /// The places of the nodes in reading order, each once.
  private(set) var order: [Int] = []
  /// For each node the number of supports it receives.
  private(set) var supports: [Int]
  /// For each node the number of attacks, undercuts and contradictions it receives.
  private(set) var attacks: [Int]
  /// For each node whether it is tagged `#thesis`; where none is, whether it is borne on, and bears on
  /// nothing but in contradiction.
  private(set) var isMain: [Bool]

  /// Walks a map from what it is about to its grounds.
  ///
  /// - Complexity: O(nodes + edges).
  init(of map: ArgumentMap) {
    supports = Array(repeating: 0, count: map.nodes.count)
    attacks = supports
    var sources: [[Int]] = Array(repeating: [], count: map.nodes.count)
    var partners = sources
    var bears = Array(repeating: false, count: map.nodes.count)
    for edge in map.edges {
      switch edge.kind {
      case .supports, .entails: supports[edge.target] += 1
      case .attacks, .undercuts: attacks[edge.target] += 1
      case .contradicts, .excludes:
        attacks[edge.target] += 1
        attacks[edge.source] += 1
        partners[edge.target].append(edge.source)
        partners[edge.source].append(edge.target)
        continue
      }
      sources[edge.target].append(edge.source)
      if edge.source != edge.target { bears[edge.source] = true }
    }
    isMain = map.nodes.map { $0.subject.isStatement && $0.tags.contains("thesis") }
    if !isMain.contains(true) {
      isMain = map.nodes.indices.map { node in
        map.nodes[node].subject.isStatement && !bears[node] && !sources[node].isEmpty
      }
    }
    var isVisited = Array(repeating: false, count: map.nodes.count)
    let starts = map.nodes.indices.filter { !bears[$0] } + Array(map.nodes.indices)
    for start in starts where !isVisited[start] {
      var pending = [start]
      while let node = pending.popLast() {
        guard !isVisited[node] else { continue }
        isVisited[node] = true
        order.append(node)
        pending += partners[node].reversed()
        pending += sources[node].reversed()
      }
    }
  }
}
