import ArgumentModel

/// Which sections of a graph are groups, and which group each section lies in.
///
/// The deepest heading levels of the graph become groups, as many as the options say, unless a
/// heading says otherwise with `{isGroup: …}`, or the options say so for its title.
struct Grouping {
  /// For each section the section that is its nearest group, itself included.
  let nearest: [Int?]
  /// For each section whether its heading asks for one closed box.
  let isClosed: [Bool]
  /// The sections.
  let sections: [Section]

  /// Reads the headings in one pass: a section's parent stands before it.
  init(of sections: [Section], _ options: GroupingOptions) {
    let deepest = sections.map(\.level).max() ?? 0
    let smallest = deepest - options.depth + 1
    var nearest: [Int?] = []
    var isClosed: [Bool] = []
    for (position, section) in sections.enumerated() {
      let wish = options.wishes[section.title.string]
      let isGroup: Bool
      if options.wishes.isEmpty {
        let word = options.ignoresIsGroup ? nil : section.data["isGroup"]?.bool
        isGroup = word ?? (section.level >= smallest)
      } else {
        isGroup = wish?.isGroup ?? false
      }
      nearest.append(isGroup ? position : section.parent.flatMap { nearest[$0.position] })
      isClosed.append(
        !options.ignoresIsClosed && (wish?.isClosed ?? (section.data["isClosed"]?.bool == true)))
    }
    self.nearest = nearest
    self.sections = sections
    self.isClosed = isClosed
  }

  /// The group around a group, as a section.
  func parent(of group: Int) -> Int? { sections[group].parent.flatMap { nearest[$0.position] } }

  /// The sections that are groups and hold one of the given groups, or are one; in order.
  func groups(around occupied: some Sequence<Int>) -> [Int] {
    var isNeeded = Array(repeating: false, count: sections.count)
    for group in occupied {
      var next: Int? = group
      while let group = next, !isNeeded[group] {
        isNeeded[group] = true
        next = parent(of: group)
      }
    }
    return isNeeded.indices.filter { isNeeded[$0] }
  }
}
