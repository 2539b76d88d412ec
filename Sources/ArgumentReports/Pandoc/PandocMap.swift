public import ArgumentModel

/// A block of Pandoc's that asks for a map.
///
/// Code whose first class is `argdown-map`, code of class `argdown` that has `map` as well, and an
/// image of an Argdown file that is alone in its paragraph or figure.
public struct PandocMap: Hashable, Sendable {
  /// Where the text of a map is.
  public enum Source: Hashable, Sendable {
    /// In the block.
    case text(String)
    /// In a file; the path starts where Pandoc was called.
    case file(String)
  }

  /// Where the text is.
  public let source: Source
  /// Which map of the document this is, from 1.
  public let number: Int
  /// What the block is called, its classes but those that ask for a map, and what is said of it.
  let attributes: PandocAttributes
  /// What the document puts below the picture, as inline elements; empty if it says nothing.
  let caption: [DataValue]

  /// The name by which the document refers to the block; empty if it has none.
  public var identifier: String { attributes.identifier }

  /// What is said of the figure: settings of figures and those of the filter.
  ///
  /// Quarto's `fig-cap` and `fig-alt` are `caption` and `alt`.
  public var settings: DataMapping {
    let names = ["fig-cap": "caption", "fig-alt": "alt"]
    return DataMapping(attributes.entries.entries.map { (names[$0.key] ?? $0.key, $0.value) })
  }

  /// Where the block stands in the document's source, if Pandoc was asked for it: `a.md@3:1-9:4`.
  public var position: String? { attributes.entries["data-pos"]?.string }

  /// Reads a block; `nil` if it asks for no map.
  init?(_ block: DataValue, number: Int) {
    guard let (name, content) = PandocElement.parts(of: block) else { return nil }
    self.number = number
    switch name {
    case "CodeBlock":
      guard content.count == 2, var attributes = PandocAttributes(content[0]),
        let text = content[1].string, attributes.removeMapWords()
      else { return nil }
      self.attributes = attributes
      source = .text(text)
      caption = []
    case "Para", "Plain":
      guard content.count == 1, let image = Image(content[0]) else { return nil }
      attributes = image.attributes
      source = .file(image.path)
      caption = image.inlines
    case "Figure":
      guard content.count == 3, var attributes = PandocAttributes(content[0]),
        let blocks = content[2].sequence, blocks.count == 1,
        let (_, inlines) = PandocElement.parts(of: blocks[0]), inlines.count == 1,
        let image = Image(inlines[0])
      else { return nil }
      attributes.add(image.attributes)
      self.attributes = attributes
      source = .file(image.path)
      caption = Self.inlines(ofCaption: content[1])
    default: return nil
    }
  }

  /// The inline elements of the one paragraph that a caption mostly is.
  private static func inlines(ofCaption caption: DataValue) -> [DataValue] {
    guard let parts = caption.sequence, parts.count == 2, let blocks = parts[1].sequence else {
      return []
    }
    let paragraphs = blocks.compactMap { PandocElement.parts(of: $0)?.content }
    return Array(paragraphs.joined(separator: [PandocElement.make("Space")]))
  }
}

/// An image of an Argdown file.
private struct Image {
  let attributes: PandocAttributes
  let inlines: [DataValue]
  let path: String

  init?(_ inline: DataValue) {
    guard let (name, content) = PandocElement.parts(of: inline), name == "Image",
      content.count == 3, let attributes = PandocAttributes(content[0]),
      let inlines = content[1].sequence, let address = content[2].sequence?.first?.string,
      address.lowercased().hasSuffix(".argdown"), !address.contains("://")
    else { return nil }
    self.attributes = attributes
    self.inlines = inlines
    path = address.removingPercentEncoding
  }
}

extension PandocAttributes {
  /// Takes out the words that ask for a map; whether there were any.
  fileprivate mutating func removeMapWords() -> Bool {
    switch classes.first {
    case "argdown-map":
      classes.removeFirst()
      return true
    case "argdown":
      let flag = entries["map"]?.string
      guard classes.contains("map") || (flag != nil && flag != "false") else { return false }
      classes.removeAll { $0 == "argdown" || $0 == "map" }
      entries["map"] = nil
      return true
    default: return false
    }
  }

  /// Adds what is said of the image in a figure.
  fileprivate mutating func add(_ image: PandocAttributes) {
    if identifier.isEmpty { identifier = image.identifier }
    classes += image.classes.filter { !classes.contains($0) }
    entries.merge(image.entries)
  }
}

extension String {
  /// The text with `%20` and its like read; as it is if that gives no UTF-8.
  fileprivate var removingPercentEncoding: String {
    guard contains("%") else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
