import ArgumentModel

/// The colours that the author of a graph gives to its boxes, groups and lines.
///
/// First comes the colour in the data of an element, then that by its title, then that of its tag
/// with the greatest priority (of equal ones, the first), then the first of the scheme.
struct Coloring {
  private let options: ColorOptions
  private let scheme: [BoxColor]
  /// The colour of each tag that has one, with its priority.
  private var tags: [Tag: (color: BoxColor?, groupColor: BoxColor?, priority: Double)] = [:]

  init(of graph: ArgumentGraph, _ options: ColorOptions) {
    self.options = options
    scheme = options.scheme ?? ColorScheme.standard
    let isByTag = options.colorsByTag ?? (options.scheme != nil || !options.tags.isEmpty)
    guard isByTag || options.colorsGroupsByTag else { return }
    // Tags without a colour of their own have one where a scheme is given or asked for.
    let hasScheme = options.scheme != nil || options.colorsByTag == true
    for (position, tag) in graph.tags.enumerated() {
      let own = options.tags[tag]
      let groups = options.groupScheme ?? scheme
      tags[tag] = (
        color: isByTag
          ? own?.choice.flatMap { color($0, scheme) }
            ?? (hasScheme ? Self.color(ofTag: position, scheme) : nil) : nil,
        groupColor: own?.choice.flatMap { color($0, groups) }
          ?? Self.color(ofTag: position, groups),
        priority: own?.priority ?? 0
      )
    }
  }

  /// The colour of a box.
  func tint(of id: Statement.ID, _ traits: ElementTraits.Traits) -> Tint? {
    tint(data: traits.data, choice: options.statements[id.title], tags: traits.tags) ?? schemeTint
  }

  /// The colour of a box.
  func tint(of id: Argument.ID, _ traits: ElementTraits.Traits) -> Tint? {
    tint(data: traits.data, choice: options.arguments[id.title], tags: traits.tags) ?? schemeTint
  }

  /// The colour of a box to which no other applies.
  private var schemeTint: Tint? {
    options.scheme?.first.map { Tint(color: $0, reason: tags.isEmpty ? nil : .untagged) }
  }

  /// The colour of a group at a depth, from 1.
  func tint(of group: Section, level: Int) -> Tint? {
    if let tint = tint(data: group.data, choice: options.groups[group.title.string], tags: []) {
      return tint
    }
    if options.colorsGroupsByTag, let tag = foremost(of: group.tags) {
      return tags[tag]?.groupColor.map { Tint(color: $0, reason: .tag(tag)) }
    }
    guard let scheme = options.groupScheme, !scheme.isEmpty else { return nil }
    return Tint(color: scheme[min(level, scheme.count) - 1])
  }

  /// The colour of a line.
  func color(of kind: Relation.Kind) -> BoxColor? {
    options.relations[kind].flatMap { color($0, scheme) }
  }

  private func tint(
    data: DataMapping, choice: ColorOptions.Choice?, tags found: [Tag]
  ) -> Tint? {
    if !options.ignoresData, let value = data["color"], let choice = ColorOptions.Choice(value),
      let color = color(choice, scheme)
    {
      return Tint(color: color)
    }
    if let color = choice.flatMap({ color($0, scheme) }) { return Tint(color: color) }
    if tags.isEmpty { return nil }
    guard let tag = foremost(of: found.filter { tags[$0]?.color != nil }) else { return nil }
    return tags[tag]?.color.map { Tint(color: $0, reason: .tag(tag)) }
  }

  /// The tag with the greatest priority; of equal ones, the first.
  private func foremost(of found: [Tag]) -> Tag? {
    var best: Tag?
    for tag in found {
      guard let priority = tags[tag]?.priority else { continue }
      if let other = best.flatMap({ tags[$0]?.priority }), priority <= other { continue }
      best = tag
    }
    return best
  }

  private func color(_ choice: ColorOptions.Choice, _ scheme: [BoxColor]) -> BoxColor? {
    switch choice {
    case .color(let color): color
    case .index(let index): index < scheme.count ? scheme[index] : nil
    }
  }

  /// The colour for the tag at a place: the first of the scheme is for what has no tag.
  private static func color(ofTag position: Int, _ scheme: [BoxColor]) -> BoxColor? {
    guard scheme.count > 1 else { return scheme.first }
    return scheme[1 + position % (scheme.count - 1)]
  }
}
