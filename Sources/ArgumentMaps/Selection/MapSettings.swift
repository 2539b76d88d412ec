public import ArgumentModel

extension MapOptions {
  /// The options that a map sets in its front matter, under the names that Argdown gives them.
  ///
  /// What is missing, or of another kind, keeps its default; `settings` says what can be set.
  public init(settings: DataMapping) {
    self.init()
    MapOptions.table.apply(settings, to: &self)
  }

  /// The settings of maps, to check the spelling of others.
  public static let settings = SettingsTable(table, for: MapOptions())

  /// Every setting of maps: what it is called, what it can be, what it does.
  static let table = SettingGroup(
    below: ["model", "selection", "map", "group", "color", "dot", "images"]
  ) {
    model + selection + labels + group + color + picture
  }

  private static let model: [Setting<MapOptions>] = [
    .flag(
      "model.explodeArguments", \.explodesArguments,
      "each step of a structure is an argument of its own"),
    .flag(
      "model.transformArgumentRelations", \.movesArgumentRelations,
      "relations of an argument with a structure are those of its main conclusion"),
  ]

  private static let selection: [Setting<MapOptions>] = [
    .word(
      "selection.statementSelectionMode", \.selection.statements,
      "which statements get a box of their own"),
    .flag(
      "selection.excludeDisconnected", \.selection.excludesDisconnected,
      "what bears on nothing and is borne on by nothing is left out"),
    .flag(
      "selection.ignoreIsInMap", \.selection.ignoresIsInMap, "{isInMap: …} is without effect"),
    .texts("selection.selectedSections", "the headings below which an element must stand") {
      $1.selection.sections = $0.isEmpty ? nil : Set($0)
    },
    .flag(
      "selection.selectElementsWithoutSection", \.selection.includesWithoutSection,
      "elements before the first heading are selected too"),
    .texts("selection.selectedTags", "the tags of which an element must bear one") {
      $1.selection.tags = $0.isEmpty ? nil : Set($0.map { Tag($0) })
    },
    .flag(
      "selection.selectElementsWithoutTag", \.selection.includesWithoutTag,
      "elements without a tag are selected too"),
    .texts("selection.includeStatements", "statements that get a box whatever the mode says") {
      $1.selection.includedStatements = Set($0.map { Statement.ID($0) })
    },
    .texts("selection.excludeStatements", "statements that get no box") {
      $1.selection.excludedStatements = Set($0.map { Statement.ID($0) })
    },
    .texts("selection.excludeArguments", "arguments that get no box") {
      $1.selection.excludedArguments = Set($0.map { Argument.ID($0) })
    },
  ]

  private static let labels: [Setting<MapOptions>] = [
    .word("map.statementLabelMode", \.statementLabels, "the words in the boxes of statements"),
    .word("map.argumentLabelMode", \.argumentLabels, "the words in the boxes of arguments"),
    .flag("map.addTags", \.showsTags, "boxes carry tags"),
    .flag(
      "map.joinSteps", \.joinsSteps,
      "a conclusion on the way of a structure is joined to its argument"),
  ]

  private static let group: [Setting<MapOptions>] = [
    Setting(
      "group.groupDepth", expected: "a whole number from 0 on",
      "the number of heading levels, from the deepest, that become groups"
    ) { value, options in
      guard let depth = value.int, depth >= 0 else { return false }
      options.grouping.depth = min(depth, 1_000)
      return true
    },
    Setting(
      "group.sections", expected: "titles of headings, each with isGroup or isClosed",
      "which headings are groups, by their titles"
    ) { value, options in
      options.grouping.wishes.read(value) { GroupingOptions.Wish($0) }
    },
    Setting(
      "group.regroup",
      expected: "a list of groups: title, statements, arguments, children, isClosed, tags",
      "groups in place of the headings"
    ) { value, options in
      guard let groups = GroupingOptions.Group.list(value) else { return false }
      options.grouping.groups = groups
      return true
    },
    .flag("group.ignoreIsGroup", \.grouping.ignoresIsGroup, "{isGroup: …} is without effect"),
    .flag("group.ignoreIsClosed", \.grouping.ignoresIsClosed, "{isClosed: …} is without effect"),
  ]

  private static let picture: [Setting<MapOptions>] = [
    Setting(
      "dot.sameRank", expected: "a list of sets: {statements: [titles], arguments: [titles]}",
      "boxes that stand side by side"
    ) { value, options in
      let sets = value.sequence?.map { Rank($0) } ?? [nil]
      options.ranks = sets.compactMap(\.self)
      return options.ranks.count == sets.count
    },
    Setting(
      "images.files", expected: "names, each with a path or {path, width, height, alt}",
      "the pictures that data and tags name"
    ) { value, options in
      options.images.read(value) { MapImage($0) }
    },
    .flag("images.useData", \.usesImageData, "{images: […]} puts pictures into boxes"),
    .flag("images.useTags", \.usesImageTags, "tags put the pictures of their names into boxes"),
  ]
}

extension Dictionary where Key == String {
  /// Reads a mapping whose values are all of one kind; returns whether they are.
  mutating func read(_ value: DataValue, _ make: (DataValue) -> Value?) -> Bool {
    guard let entries = value.mapping?.entries else { return false }
    let values = entries.map { (key: $0.key, value: make($0.value)) }
    for (key, value) in values { if let value { self[key] = value } }
    return values.allSatisfy { $0.value != nil }
  }
}

extension GroupingOptions.Wish {
  fileprivate init?(_ value: DataValue) {
    guard let mapping = value.mapping else { return nil }
    for entry in mapping.entries {
      guard ["isGroup", "isClosed"].contains(entry.key), entry.value.bool != nil else { return nil }
    }
    self.init(isGroup: mapping["isGroup"]?.bool, isClosed: mapping["isClosed"]?.bool)
  }
}

extension GroupingOptions.Group {
  private static let keys: Set = [
    "title", "statements", "arguments", "children", "isClosed", "tags",
  ]

  /// Reads groups with the groups within them, the outer ones first; `nil` if one is none.
  fileprivate static func list(_ value: DataValue) -> [Self]? {
    guard let outer = value.sequence else { return nil }
    var groups: [Self] = []
    var pending = outer.reversed().map { (value: $0, parent: Int?.none) }
    while let (value, parent) = pending.popLast() {
      guard let mapping = value.mapping, let title = mapping["title"]?.text,
        mapping.entries.allSatisfy({ keys.contains($0.key) }),
        let statements = titles(mapping["statements"]),
        let arguments = titles(mapping["arguments"]), let tags = titles(mapping["tags"])
      else { return nil }
      let place = groups.count
      groups.append(
        Self(
          title, tags: tags.map { Tag($0) }, isClosed: mapping["isClosed"]?.bool ?? false,
          statements: statements, arguments: arguments, parent: parent))
      let children = mapping["children"] ?? .sequence([])
      guard let inner = children.sequence else { return nil }
      pending += inner.reversed().map { ($0, place) }
    }
    return groups
  }

  fileprivate static func titles(_ value: DataValue?) -> [String]? {
    guard let value else { return [] }
    guard let list = value.sequence else { return nil }
    let texts = list.compactMap(\.text)
    return texts.count == list.count ? texts : nil
  }
}

extension MapOptions.Rank {
  fileprivate init?(_ value: DataValue) {
    guard let mapping = value.mapping,
      let statements = GroupingOptions.Group.titles(mapping["statements"]),
      let arguments = GroupingOptions.Group.titles(mapping["arguments"]),
      mapping.entries.allSatisfy({ ["statements", "arguments"].contains($0.key) })
    else { return nil }
    self.init(statements: statements, arguments: arguments)
  }
}
