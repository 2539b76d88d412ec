extension ArgumentGraph {
  /// The tags of the map, each once, in the order of the source.
  ///
  /// Without a source: those of sections, then of statements, then of arguments.
  ///
  /// - Complexity: O(n log n) in the number of places with tags.
  public var tags: [Tag] {
    var places: [(offset: Int, tags: [Tag])] = []
    for section in sections where !section.tags.isEmpty {
      places.append((section.range?.lowerBound ?? 0, section.tags))
    }
    for occurrences in [statements.map(\.occurrences), arguments.map(\.occurrences)].joined() {
      for occurrence in occurrences where !occurrence.tags.isEmpty {
        places.append((occurrence.range?.lowerBound ?? 0, occurrence.tags))
      }
    }
    let sorted = places.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    var seen: Set<Tag> = []
    return sorted.flatMap(\.element.tags).filter { seen.insert($0).inserted }
  }
}
