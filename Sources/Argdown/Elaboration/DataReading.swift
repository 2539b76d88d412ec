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

  /// Reads the data behind an element; the same data is read once, as it tends to come again.
  mutating func readData(_ node: SyntaxTree.Node) -> DataMapping {
    let bytes = document.source[Int(node.start)..<Int(node.end)]
    if let known = knownData[bytes] { return known }
    let inner = bytes.dropFirst().dropLast()
    let isBlock = options.readsBlockData && inner.first { !$0.isBlank }?.isLineEnd ?? false
    let data = readYAML(isBlock ? inner : bytes, what: "this data", form: "{key: value}") {
      (yaml) throws(YAMLReader.Fault) in try YAMLReader.read(yaml)
    }
    knownData[bytes] = data
    return data ?? [:]
  }

  mutating func readFrontMatter(_ node: SyntaxTree.Node) {
    var bytes = document.source[Int(node.start)..<Int(node.end)]
    while bytes.first == Byte.equals { bytes.removeFirst() }
    while bytes.last == Byte.equals { bytes.removeLast() }
    let start = bytes.startIndex
    var places: [[String]: SourceRange] = [:]
    let read = readYAML(bytes, what: "the front matter", form: "key: value") {
      (yaml) throws(YAMLReader.Fault) in
      let (value, found) = try YAMLReader.readPlaced(yaml)
      places = found
      return value
    }
    let values = read ?? [:]
    // Bytes that are no UTF-8 are longer once they are read.
    let end = bytes.endIndex
    frontMatter = SettingsText(
      values,
      places: places.mapValues {
        SourceRange(min(start + $0.lowerBound, end), min(start + $0.upperBound, end))
      },
      range: SourceRange(Int(node.start), Int(node.end)))
    graph.metadata = values
    apply(FrontMatterMode(of: configuration).merged(values, with: configuration))
  }

  /// Reads on under other settings.
  mutating func apply(_ settings: DataMapping) {
    self.settings = settings
    options = ElaborationOptions(settings: settings)
    knownData = [:]
    graph.mode = options.mode
    graph.usesPreferences = options.usesPreferences
    assembler = TextAssembler(
      document, shortcodes: options.shortcodes, keepsTags: !options.removesTags)
  }

  /// Reads keys with values; `nil` if they are at fault, which is reported.
  private mutating func readYAML(
    _ bytes: ArraySlice<UInt8>, what: String, form: String,
    by read: ([UInt8]) throws(YAMLReader.Fault) -> DataValue
  ) -> DataMapping? {
    do {
      // Bytes that are no UTF-8 are told once for the whole document.
      let yaml = isUTF8 ? Array(bytes) : Array(String(decoding: bytes, as: UTF8.self).utf8)
      switch try read(yaml) {
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
    return nil
  }
}
