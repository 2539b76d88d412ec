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
  /// - Parameter width: How wide the picture is unless the author says so: `6in`.
  public func pandocBlocks(
    image address: String, width: String? = nil, for map: PandocMap, hasFigures: Bool
  ) -> [DataValue] {
    var attributes = pandocAttributes(for: map)
    let caption = pandocCaption(for: map)
    let alternative = PandocElement.inlines(self.alternative)
    if let width = options.width ?? (options.height == nil ? width : nil) {
      attributes.entries["width"] = .string(width)
    }
    if let height = options.height { attributes.entries["height"] = .string(height) }
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
