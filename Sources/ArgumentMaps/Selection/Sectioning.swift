package import ArgumentModel

/// The sections of a map: the author's headings, or the groups that the options put in their place.
package struct Sectioning {
  /// The sections; a section's parent stands before it.
  package private(set) var sections: [Section]
  /// For each statement of the graph its section.
  package private(set) var statements: [Section.ID?]
  /// For each argument of the graph its section.
  package private(set) var arguments: [Section.ID?]
  /// Which sections are groups.
  let grouping: Grouping

  /// For each section whether it is a group.
  package var isGroup: [Bool] { grouping.nearest.indices.map { grouping.nearest[$0] == $0 } }

  /// For each section whether it is to be drawn as one box if it is a group.
  package var isClosed: [Bool] { grouping.isClosed }

  /// Reads the sections of a graph.
  ///
  /// Of several groups that name one statement or argument, the last counts.
  package init(
    of graph: ArgumentGraph, _ traits: ElementTraits, _ options: GroupingOptions
  ) {
    guard !options.groups.isEmpty else {
      sections = graph.sections
      grouping = Grouping(of: sections, options)
      statements = traits.statements.map(\.section)
      arguments = traits.arguments.map(\.section)
      return
    }
    var sections: [Section] = []
    statements = Array(repeating: nil, count: graph.statements.count)
    arguments = Array(repeating: nil, count: graph.arguments.count)
    for (position, group) in options.groups.enumerated() {
      let id = Section.ID(position)
      let parent = group.parent.map { Section.ID($0) }
      let level = 1 + (parent.map { sections[$0.position].level } ?? 0)
      sections.append(
        Section(
          id: id, title: MarkedText(group.title), level: level,
          tags: group.tags, data: group.isClosed ? ["isClosed": true] : [:], parent: parent))
      for title in group.statements {
        if let place = graph.position(of: Statement.ID(title)) { statements[place] = id }
      }
      for title in group.arguments {
        if let place = graph.position(of: Argument.ID(title)) { arguments[place] = id }
      }
    }
    self.sections = sections
    grouping = Grouping(of: sections, options)
  }
}
