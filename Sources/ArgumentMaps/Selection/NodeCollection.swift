import ArgumentModel

/// The boxes and groups of a map, and where each statement and argument of the graph went.
struct NodeCollection {
  /// The boxes: statements, then arguments.
  private(set) var nodes: [MapNode] = []
  /// The groups that hold something, in the order of their headings.
  private(set) var groups: [MapGroup] = []
  /// For each statement of the graph its place among the boxes.
  private(set) var statementNodes: [Int?]
  /// For each argument of the graph its place among the boxes.
  private(set) var argumentNodes: [Int?]

  /// Makes the boxes of what a selection holds.
  init(
    from graph: ArgumentGraph, selection: Selection, sectioning: Sectioning, coloring: Coloring,
    options: MapOptions
  ) {
    let grouping = sectioning.grouping
    statementNodes = Array(repeating: nil, count: graph.statements.count)
    argumentNodes = Array(repeating: nil, count: graph.arguments.count)
    var sections: [Int?] = []
    let group = { (section: Section.ID?) in section.flatMap { grouping.nearest[$0.position] } }
    for (position, statement) in graph.statements.enumerated()
    where selection.statements[position] {
      statementNodes[position] = nodes.count
      sections.append(group(sectioning.statements[position]))
      insert(
        .statement(statement.id), statement.canonicalOccurrence?.text, statement.tags,
        statement.data, options)
      paint(coloring.tint(of: statement))
      nodes[nodes.count - 1].textColor = options.colors.statementText
    }
    for (position, argument) in graph.arguments.enumerated() where selection.arguments[position] {
      argumentNodes[position] = nodes.count
      sections.append(group(sectioning.arguments[position]))
      insert(
        .argument(argument.id), argument.canonicalOccurrence?.text, argument.tags,
        argument.data, options)
      paint(coloring.tint(of: argument))
      nodes[nodes.count - 1].textColor = options.colors.argumentText
    }
    insertGroups(around: sections, grouping, coloring, options.colors)
  }

  private mutating func insert(
    _ subject: MapNode.Subject, _ text: MarkedText?, _ tags: [Tag], _ data: DataMapping,
    _ options: MapOptions
  ) {
    let mode = subject.isStatement ? options.statementLabels : options.argumentLabels
    let label = mode.label(of: subject, text: text)
    nodes.append(
      MapNode(
        id: "", subject: subject, title: label.title, text: label.text,
        tags: options.showsTags ? tags : [], images: options.images(data: data, tags: tags),
        link: LinkTarget.first(of: data)))
  }

  /// Gives the last box its colour.
  private mutating func paint(_ tint: Tint?) {
    nodes[nodes.count - 1].color = tint?.color
    nodes[nodes.count - 1].colorReason = tint?.reason
  }

  private mutating func insertGroups(
    around sections: [Int?], _ grouping: Grouping, _ coloring: Coloring, _ colors: ColorOptions
  ) {
    var places: [Int: Int] = [:]
    for section in grouping.groups(around: sections.compactMap(\.self)) {
      let heading = grouping.sections[section]
      let parent = grouping.parent(of: section).flatMap { places[$0] }
      places[section] = groups.count
      let level = (parent.map { groups[$0].level } ?? 0) + 1
      let tint = coloring.tint(of: heading, level: level)
      groups.append(
        MapGroup(
          id: "", title: heading.title,
          tags: heading.tags, level: level, parent: parent, isClosed: grouping.isClosed[section],
          section: heading.id, color: tint?.color, textColor: colors.groupText))
      groups[groups.count - 1].colorReason = tint?.reason
    }
    for (node, section) in sections.enumerated() {
      nodes[node].group = section.flatMap { places[$0] }
    }
  }
}

extension MapOptions {
  /// The pictures that the data of an element lists, then those under the names of its tags.
  fileprivate func images(data: DataMapping, tags: [Tag]) -> [MapImage] {
    let listed = usesImageData ? data["images"].map { $0.sequence ?? [$0] } ?? [] : []
    let named = usesImageTags ? tags.compactMap { images[$0.name] } : []
    return listed.compactMap { $0.string.flatMap { images[$0] } ?? MapImage($0) } + named
  }
}

extension MapOptions.LabelMode {
  /// The title and the text that stand in a box.
  fileprivate func label(
    of subject: MapNode.Subject, text: MarkedText?
  ) -> (title: String?, text: MarkedText?) {
    let text = text.flatMap { $0.string.isEmpty ? nil : $0 }
    return switch self {
    case .hideUntitled: (subject.isUntitled && text != nil ? nil : subject.title, text)
    case .title: (subject.title, nil)
    case .text: (text == nil ? subject.title : nil, text)
    case .none: (nil, nil)
    }
  }
}
