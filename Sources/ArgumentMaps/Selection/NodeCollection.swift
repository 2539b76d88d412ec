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
    from graph: ArgumentGraph, _ traits: ElementTraits, selection: Selection,
    sectioning: Sectioning, coloring: Coloring, options: MapOptions
  ) {
    let grouping = sectioning.grouping
    statementNodes = Array(repeating: nil, count: graph.statements.count)
    argumentNodes = Array(repeating: nil, count: graph.arguments.count)
    var sections: [Int?] = []
    nodes.reserveCapacity(selection.count)
    sections.reserveCapacity(selection.count)
    let group = { (section: Section.ID?) in section.flatMap { grouping.nearest[$0.position] } }
    let (statements, arguments) = (graph.statements.span, graph.arguments.span)
    for position in statements.indices where selection.statements[position] {
      statementNodes[position] = nodes.count
      sections.append(group(sectioning.statements[position]))
      let traits = traits.statements[position]
      insert(.statement(statements[position].id), traits, options)
      paint(coloring.tint(of: statements[position].id, traits))
      nodes[nodes.count - 1].textColor = options.colors.statementText
    }
    for position in arguments.indices where selection.arguments[position] {
      argumentNodes[position] = nodes.count
      sections.append(group(sectioning.arguments[position]))
      let traits = traits.arguments[position]
      insert(.argument(arguments[position].id), traits, options)
      paint(coloring.tint(of: arguments[position].id, traits))
      nodes[nodes.count - 1].textColor = options.colors.argumentText
    }
    insertGroups(around: sections, grouping, coloring, options.colors)
  }

  private mutating func insert(
    _ subject: MapNode.Subject, _ traits: ElementTraits.Traits, _ options: MapOptions
  ) {
    let mode = subject.isStatement ? options.statementLabels : options.argumentLabels
    let label = mode.label(of: subject, text: traits.text)
    nodes.append(
      MapNode(
        id: "", subject: subject, title: label.title, text: label.text,
        tags: options.showsTags ? traits.tags : [],
        images: options.images(data: traits.data, tags: traits.tags),
        link: LinkTarget.first(of: traits.data)))
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
