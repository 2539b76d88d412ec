public import ArgumentMaps
public import ArgumentModel

extension Figure {
  /// The figure of a map as blocks of Pandoc's, with markup of HTML for the picture.
  ///
  /// The identifier stays on the block that Pandoc, pandoc-crossref and Quarto look at: a figure
  /// where documents have such, else a division whose last paragraph is the caption.
  public func pandocBlocks(
    markup: String, for map: PandocMap, hasFigures: Bool
  ) -> [DataValue] {
    var attributes = pandocAttributes(for: map)
    let caption = pandocCaption(for: map)
    if let alternative = options.alternative {
      attributes.entries["aria-label"] = .string(alternative)
    }
    if hasFigures, !caption.isEmpty {
      return [PandocElement.figure(attributes, caption: caption, [PandocElement.html(markup)])]
    }
    attributes.classes.append("figure")
    attributes.entries["role"] = "figure"
    let below = caption.isEmpty ? [] : [PandocElement.paragraph(caption)]
    return [PandocElement.division(attributes, [PandocElement.html(markup)] + below)]
  }

  /// The figure of a map as blocks of Pandoc's, with an image of some address.
  ///
  /// - Parameters:
  ///   - picture: What the address leads to.
  ///   - size: The size that it has on paper unless the author says otherwise, in points; `nil`
  ///     where it has one of its own.
  public func pandocBlocks(
    image address: String, _ picture: PandocPicture, size: Size? = nil, for map: PandocMap,
    hasFigures: Bool
  ) -> [DataValue] {
    var attributes = pandocAttributes(for: map)
    let caption = pandocCaption(for: map)
    let alternative = PandocElement.inlines(self.alternative)
    if let width = size.flatMap(width(ofSize:)) ?? options.width {
      attributes.entries["width"] = .string(width)
    }
    if let height = options.height { attributes.entries["height"] = .string(height) }
    if options.width == nil, picture == PandocPicture(.svg, .address) {
      // Pages of EPUB do not keep pictures from being wider than they are.
      attributes.entries["style"] = "max-width:100%"
    }
    guard !caption.isEmpty else {
      return [PandocElement.paragraph([PandocElement.image(address, attributes, alternative)])]
    }
    guard hasFigures else {
      return [
        PandocElement.paragraph([
          PandocElement.image(address, title: "fig:", attributes, caption)
        ])
      ]
    }
    let frame = PandocAttributes(attributes.identifier)
    attributes.identifier = ""
    let image = PandocElement.image(address, attributes, alternative)
    return [PandocElement.figure(frame, caption: caption, [PandocElement.plain([image])])]
  }

  /// The claims as a nested list of Pandoc's, for those who do not see the picture.
  public var pandocOutline: [DataValue] { Outline(of: map).pandocBlocks }

  /// The width on paper, that of the text at most. Word takes a share for one of the picture.
  private func width(ofSize size: Size) -> String? {
    guard let width = options.width else {
      return options.height == nil ? "\(Int(min(Self.textWidth, size.width)))pt" : nil
    }
    guard width.hasSuffix("%"), let share = Double(width.dropLast()) else { return width }
    return "\(Int(Self.textWidth * min(share, 100) / 100))pt"
  }

  /// How wide a text is on paper, in points.
  private static let textWidth = 432.0

  /// What stands on the block of a figure: all that is no setting of ours.
  private func pandocAttributes(for map: PandocMap) -> PandocAttributes {
    var attributes = map.attributes
    if attributes.identifier.isEmpty { attributes.identifier = options.label ?? "" }
    attributes.classes.append("argmap-figure")
    let known = Set(PandocMap.settings.entries.map(\.path) + ["fig-cap", "fig-alt"])
    attributes.entries = DataMapping(
      attributes.entries.entries.filter { !known.contains($0.key) }.map { ($0.key, $0.value) })
    return attributes
  }

  /// The caption: that of the document, with its marks, unless the block has one in words.
  private func pandocCaption(for map: PandocMap) -> [DataValue] {
    if map.settings["caption"] == nil, !map.caption.isEmpty { return map.caption }
    return PandocElement.inlines(caption ?? "")
  }
}

extension PandocMap {
  /// The settings that a block may have, and the document's data below `argdown`.
  public static let settings = FigureOptions.attributes + PandocPicture.settings

  /// What stands where a map cannot be drawn: a message, and the text of the map where there is one.
  public func blocks(fault message: String) -> [DataValue] {
    let words = PandocElement.inlines("This map cannot be drawn:")
    let message =
      [PandocElement.strong(words), PandocElement.make("Space")] + PandocElement.inlines(message)
    var blocks = [PandocElement.paragraph(message)]
    if case .text(let text) = source {
      blocks.append(PandocElement.code(text, PandocAttributes("", ["argdown"])))
    }
    return [
      PandocElement.division(PandocAttributes(identifier, ["argmap-fault"]), blocks)
    ]
  }
}
