import ArgumentModel

/// The elements of Pandoc's documents, as far as maps need them: `{"t": NAME, "c": CONTENT}`.
enum PandocElement {
  /// An element; `content` is `nil` for one that has none.
  static func make(_ name: String, _ content: DataValue? = nil) -> DataValue {
    .mapping(DataMapping([("t", .string(name))] + (content.map { [("c", $0)] } ?? [])))
  }

  /// The name and content of an element; `nil` if a value is none.
  static func parts(of value: DataValue) -> (name: String, content: [DataValue])? {
    guard let mapping = value.mapping, let name = mapping["t"]?.string else { return nil }
    return (name, mapping["c"]?.sequence ?? [])
  }

  /// A text as inline elements: words, and blanks between them.
  static func inlines(_ text: String) -> [DataValue] {
    let words = text.split { $0.isWhitespace }.map { make("Str", .string(String($0))) }
    return Array(words.map { [$0] }.joined(separator: [make("Space")]))
  }

  static func plain(_ inlines: [DataValue]) -> DataValue { make("Plain", .sequence(inlines)) }
  static func paragraph(_ inlines: [DataValue]) -> DataValue { make("Para", .sequence(inlines)) }
  static func strong(_ inlines: [DataValue]) -> DataValue { make("Strong", .sequence(inlines)) }

  static func html(_ markup: String) -> DataValue {
    make("RawBlock", ["html", .string(markup)])
  }

  static func code(_ text: String, _ attributes: PandocAttributes) -> DataValue {
    make("CodeBlock", [attributes.value, .string(text)])
  }

  static func division(_ attributes: PandocAttributes, _ blocks: [DataValue]) -> DataValue {
    make("Div", [attributes.value, .sequence(blocks)])
  }

  static func image(
    _ address: String, title: String = "", _ attributes: PandocAttributes, _ inlines: [DataValue]
  ) -> DataValue {
    make(
      "Image", [attributes.value, .sequence(inlines), [.string(address), .string(title)]])
  }

  /// A figure, as documents have it from version 1.23 on.
  static func figure(
    _ attributes: PandocAttributes, caption: [DataValue], _ blocks: [DataValue]
  ) -> DataValue {
    let caption = caption.isEmpty ? [] : [plain(caption)]
    return make("Figure", [attributes.value, [.null, .sequence(caption)], .sequence(blocks)])
  }

  /// Data about a document, of which texts are inline elements, as plain data.
  static func plain(_ value: DataValue) -> DataValue {
    guard let mapping = value.mapping, let name = mapping["t"]?.string,
      let content = mapping["c"]
    else { return .null }
    switch name {
    case "MetaMap":
      return .mapping(
        DataMapping((content.mapping?.entries ?? []).map { ($0.key, plain($0.value)) }))
    case "MetaList": return .sequence((content.sequence ?? []).map(plain))
    case "MetaBool", "MetaString": return content
    default: return .string(text(of: content))
    }
  }

  /// The words of elements, without their marks.
  static func text(of value: DataValue) -> String {
    if let elements = value.sequence { return elements.map(text).joined() }
    guard let mapping = value.mapping, let name = mapping["t"]?.string else { return "" }
    switch name {
    case "Str": return mapping["c"]?.string ?? ""
    case "Space", "SoftBreak", "LineBreak": return " "
    case "Code", "Math", "RawInline": return mapping["c"]?.sequence?.last?.string ?? ""
    case "Quoted", "Cite", "Link", "Image", "Span":
      let parts = mapping["c"]?.sequence ?? []
      return text(of: parts.first { $0.sequence?.first?.mapping?["t"] != nil } ?? .null)
    default: return text(of: mapping["c"] ?? .null)
    }
  }
}

/// What an element is called and how: `{#fig:x .wide width=80%}`.
struct PandocAttributes: Hashable, Sendable {
  var identifier = ""
  var classes: [String] = []
  var entries: DataMapping = [:]

  init(_ identifier: String = "", _ classes: [String] = [], _ entries: DataMapping = [:]) {
    self.identifier = identifier
    self.classes = classes
    self.entries = entries
  }

  /// Reads what Pandoc writes: `[identifier, [class …], [[key, value] …]]`.
  init?(_ value: DataValue?) {
    guard let parts = value?.sequence, parts.count == 3, let identifier = parts[0].string,
      let classes = parts[1].sequence, let entries = parts[2].sequence
    else { return nil }
    self.identifier = identifier
    self.classes = classes.compactMap(\.string)
    self.entries = DataMapping(
      entries.compactMap { entry in
        guard let pair = entry.sequence, pair.count == 2 else { return nil }
        return pair[0].string.map { ($0, pair[1]) }
      })
  }

  var value: DataValue {
    [
      .string(identifier), .sequence(classes.map { .string($0) }),
      .sequence(entries.entries.map { [.string($0.key), $0.value] }),
    ]
  }
}
