import ArgumentModel

extension MapOptions {
  /// The settings of colours.
  static let color: [Setting<MapOptions>] = [
    Setting(
      "color.colorScheme", expected: "the name of a scheme, or a list of colours like \"#1b9e77\"",
      words: ColorScheme.names, "the colours of boxes: first that of those without a tag"
    ) { value, options in
      guard let scheme = colors(value) else { return false }
      options.colors.scheme = scheme
      return true
    },
    Setting(
      "color.groupColorScheme", expected: "a list of colours like \"#dadada\"",
      words: ColorScheme.names, "the colours of groups, from the outside in"
    ) { value, options in
      guard let scheme = colors(value) else { return false }
      options.colors.groupScheme = scheme
      return true
    },
    Setting(
      "color.colorizeByTag", or: ["color.colorByTag", "color.colorByTags"],
      expected: "true or false",
      "boxes are coloured by their tags"
    ) { value, options in
      guard let flag = value.bool else { return false }
      options.colors.colorsByTag = flag
      return true
    },
    .flag(
      "color.colorizeGroupsByTag", or: ["color.colorGroupsByTag", "color.colorGroupsByTags"],
      \.colors.colorsGroupsByTag, "groups are coloured by their tags"),
    Setting(
      "color.tagColors", expected: "tags, each with a colour, an index, or {color, priority}",
      "the colours of tags"
    ) { value, options in
      var tags: [String: ColorOptions.TagChoice] = [:]
      let isSound = tags.read(value) { ColorOptions.TagChoice($0) }
      for (name, choice) in tags { options.colors.tags[Tag(name)] = choice }
      return isSound
    },
    Setting("color.statementColors", expected: titled, "the colours of statements, by title") {
      $1.colors.statements.read($0) { ColorOptions.Choice($0) }
    },
    Setting("color.argumentColors", expected: titled, "the colours of arguments, by title") {
      $1.colors.arguments.read($0) { ColorOptions.Choice($0) }
    },
    Setting("color.groupColors", expected: titled, "the colours of groups, by title") {
      $1.colors.groups.read($0) { ColorOptions.Choice($0) }
    },
    Setting(
      "color.relationColors",
      expected: "colours for attack, support, undercut, entails, contrary or contradictory",
      "the colours of lines"
    ) { value, options in
      var choices: [String: ColorOptions.Choice] = [:]
      let isSound = choices.read(value) { ColorOptions.Choice($0) }
      for (name, kind) in kinds { options.colors.relations[kind] = choices[name] }
      return isSound && choices.keys.allSatisfy { kinds[$0] != nil }
    },
    .flag("color.ignoreColorData", \.colors.ignoresData, "{color: …} is without effect"),
    Setting("color.statementFontColor", expected: single, "the colour of words in statements") {
      set($0, \.statementText, of: &$1)
    },
    Setting("color.argumentFontColor", expected: single, "the colour of words in arguments") {
      set($0, \.argumentText, of: &$1)
    },
    Setting("color.groupFontColor", expected: single, "the colour of the titles of groups") {
      set($0, \.groupText, of: &$1)
    },
  ]

  private static let titled = "titles, each with a colour like \"#1b9e77\" or an index"
  private static let single = "a colour in quotation marks: \"#1b9e77\""

  private static let kinds: [String: Relation.Kind] = [
    "attack": .attacks, "support": .supports, "undercut": .undercuts, "entails": .entails,
    "contrary": .excludes, "contradictory": .contradicts,
  ]

  private static func set(
    _ value: DataValue, _ color: WritableKeyPath<ColorOptions, BoxColor?>,
    of options: inout MapOptions
  ) -> Bool {
    guard let read = value.string.flatMap({ BoxColor($0) }) else { return false }
    options.colors[keyPath: color] = read
    return true
  }

  /// A scheme by its name, or as a list that is not empty.
  private static func colors(_ value: DataValue) -> [BoxColor]? {
    if let name = value.string { return ColorScheme.named(name) }
    guard let list = value.sequence, !list.isEmpty else { return nil }
    let colors = list.compactMap { $0.string.flatMap { BoxColor($0) } }
    return colors.count == list.count ? colors : nil
  }
}

extension ColorOptions.TagChoice {
  fileprivate init?(_ value: DataValue) {
    if let choice = ColorOptions.Choice(value) {
      self.init(choice)
      return
    }
    guard let mapping = value.mapping else { return nil }
    let choice = mapping["color"].flatMap { ColorOptions.Choice($0) }
    guard choice != nil || mapping["color"] == nil else { return nil }
    self.init(choice, priority: mapping["priority"]?.number ?? 0)
  }
}
