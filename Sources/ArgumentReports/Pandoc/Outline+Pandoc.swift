import ArgumentModel

extension Outline {
  /// The list as blocks of Pandoc's; empty for a map without boxes.
  var pandocBlocks: [DataValue] {
    var rest = items[...]
    return Self.lists(&rest, depth: 0)
  }

  /// The list of the items from here on that stand at a depth, with those below them.
  private static func lists(_ rest: inout ArraySlice<Item>, depth: Int) -> [DataValue] {
    var entries: [DataValue] = []
    while let item = rest.first, item.depth >= depth {
      rest.removeFirst()
      entries.append(
        .sequence([PandocElement.plain(item.pandocInlines)] + lists(&rest, depth: depth + 1)))
    }
    return entries.isEmpty ? [] : [PandocElement.make("BulletList", .sequence(entries))]
  }
}

extension Outline.Item {
  /// What the item says, its title strong.
  fileprivate var pandocInlines: [DataValue] {
    var inlines: [DataValue] = []
    var endsInBlank = true
    for part in parts where !part.text.isEmpty {
      if !endsInBlank, part.text.first?.isWhitespace == true {
        inlines.append(PandocElement.make("Space"))
      }
      let words = PandocElement.inlines(part.text)
      inlines += part.isTitle ? [PandocElement.strong(words)] : words
      endsInBlank = part.text.last?.isWhitespace == true
      if endsInBlank { inlines.append(PandocElement.make("Space")) }
    }
    return inlines
  }
}
