import ArgumentModel

extension Elaborator {
  mutating func readHeading(_ index: Int) {
    precedingArgument = nil
    let node = nodes[index]
    let head = readHead(index)
    let level = document.source[Int(node.start)...].prefix { $0 == Byte.numberSign }.count
    var seen: Set<Tag> = []
    let tags = head.content.tags.filter { seen.insert($0).inserted }
    section = graph.insertSection(
      head.content.text ?? "", level: level, tags: tags, data: head.data,
      range: SourceRange(Int(node.start), Int(node.end)))
  }

  mutating func readData(_ node: SyntaxTree.Node) -> DataMapping {
    let bytes = document.source[Int(node.start)..<Int(node.end)]
    let inner = bytes.dropFirst().dropLast()
    let isBlock = inner.first { !$0.isBlank }?.isLineEnd ?? false
    return readYAML(isBlock ? inner : bytes, what: "this data", form: "{key: value}")
  }

  mutating func readFrontMatter(_ node: SyntaxTree.Node) {
    var bytes = document.source[Int(node.start)..<Int(node.end)]
    while bytes.first == Byte.equals { bytes.removeFirst() }
    while bytes.last == Byte.equals { bytes.removeLast() }
    graph.metadata = readYAML(bytes, what: "the front matter", form: "key: value")
    let model = graph.metadata["model"]?.mapping
    if model?["mode"]?.string == "strict" { graph.mode = .strict }
    var shortcodes = Shortcodes()
    for entry in model?["shortcodes"]?.mapping?.entries ?? [] {
      guard let character = entry.value.mapping?["unicode"]?.string else { continue }
      shortcodes.define(entry.key, as: character)
    }
    assembler = TextAssembler(
      document, shortcodes: shortcodes, keepsTags: model?["removeTagsFromText"] != .bool(true))
  }

  private mutating func readYAML(
    _ bytes: ArraySlice<UInt8>, what: String, form: String
  ) -> DataMapping {
    do {
      // Bytes that are no UTF-8 are told once for the whole document.
      let yaml = isUTF8 ? Array(bytes) : Array(String(decoding: bytes, as: UTF8.self).utf8)
      switch try YAMLReader.read(yaml) {
      case .mapping(let mapping): return mapping
      case .null: return [:]
      default:
        let start = bytes.firstIndex { !$0.isWhitespace } ?? bytes.startIndex
        diagnostics.append(
          Diagnostic(
            "invalid-data", .error, "\(what) is no list of keys with values",
            at: SourceRange(start, bytes.endIndex), help: "write `\(form)`"))
      }
    } catch {
      let offset = min(bytes.startIndex + error.offset, max(bytes.endIndex - 1, bytes.startIndex))
      diagnostics.append(
        Diagnostic(
          "invalid-data", .error, "\(what) cannot be read: \(error.message)",
          at: SourceRange(offset, min(offset + 1, bytes.endIndex)), help: error.help))
    }
    return [:]
  }
}
