extension ArgumentGraph {
  /// The tags of the map, each once, in the order of the source.
  ///
  /// Without a source: those of sections, then of statements, then of arguments.
  ///
  /// - Complexity: O(places with tags + n log n) in the number of tags, on average.
  public var tags: [Tag] {
    var order = TagOrder()
    for section in sections { order.note(section.tags, in: section.range) }
    order.note(statements.lazy.map(\.occurrences))
    order.note(arguments.lazy.map(\.occurrences))
    return order.tags
  }
}

/// Where each tag stands first.
private struct TagOrder {
  private var places: [Tag: (offset: Int, number: Int)] = [:]
  private var count = 0

  var tags: [Tag] {
    places.sorted { ($0.value.offset, $0.value.number) < ($1.value.offset, $1.value.number) }
      .map(\.key)
  }

  mutating func note(_ elements: some Sequence<[Occurrence]>) {
    for occurrences in elements {
      let occurrences = occurrences.span
      for place in occurrences.indices {
        let tags = occurrences[place].tags
        if !tags.isEmpty { note(tags, in: occurrences[place].range) }
      }
    }
  }

  mutating func note(_ tags: [Tag], in range: SourceRange?) {
    let offset = range?.lowerBound ?? 0
    for tag in tags {
      count += 1
      if let first = places[tag]?.offset, first <= offset { continue }
      places[tag] = (offset, count)
    }
  }
}
