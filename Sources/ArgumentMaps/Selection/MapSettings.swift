public import ArgumentModel

extension MapOptions {
  /// The options that a map sets in its front matter, under the names that Argdown gives them.
  ///
  /// Read are `selection`, `map` and `group`; what is missing or of another type keeps its default.
  public init(settings: DataMapping) {
    self.init()
    if let selection = settings["selection"]?.mapping { self.selection.read(selection) }
    if let group = settings["group"]?.mapping { grouping.read(group) }
    guard let map = settings["map"]?.mapping else { return }
    map["statementLabelMode"]?.choose(&statementLabels)
    map["argumentLabelMode"]?.choose(&argumentLabels)
  }
}

extension SelectionOptions {
  fileprivate mutating func read(_ settings: DataMapping) {
    settings["statementSelectionMode"]?.choose(&statements)
    settings["excludeDisconnected"]?.set(&excludesDisconnected)
    settings["ignoreIsInMap"]?.set(&ignoresIsInMap)
    settings["selectElementsWithoutSection"]?.set(&includesWithoutSection)
    settings["selectElementsWithoutTag"]?.set(&includesWithoutTag)
    if let titles = settings["selectedSections"]?.strings, !titles.isEmpty {
      sections = Set(titles)
    }
    if let names = settings["selectedTags"]?.strings, !names.isEmpty {
      tags = Set(names.map { Tag($0) })
    }
    let ids = { (key: String) in settings[key]?.strings ?? [] }
    includedStatements = Set(ids("includeStatements").map { Statement.ID($0) })
    excludedStatements = Set(ids("excludeStatements").map { Statement.ID($0) })
    excludedArguments = Set(ids("excludeArguments").map { Argument.ID($0) })
  }
}

extension GroupingOptions {
  fileprivate mutating func read(_ settings: DataMapping) {
    if let depth = settings["groupDepth"]?.int { self.depth = min(max(depth, 0), 1_000) }
    settings["ignoreIsGroup"]?.set(&ignoresIsGroup)
    settings["ignoreIsClosed"]?.set(&ignoresIsClosed)
  }
}

extension DataValue {
  fileprivate func set(_ flag: inout Bool) {
    if let value = bool { flag = value }
  }

  fileprivate func choose<Choice: RawRepresentable<String>>(_ choice: inout Choice) {
    if let value = string.flatMap(Choice.init(rawValue:)) { choice = value }
  }

  fileprivate var strings: [String] { sequence?.compactMap(\.string) ?? [] }
}
