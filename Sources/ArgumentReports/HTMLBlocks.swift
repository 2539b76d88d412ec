import ArgumentModel

/// The maps in an HTML document, found by a scanner that tolerates whatever stands around them.
struct HTMLBlocks {
  /// The blocks in the order of the document; none overlaps another.
  private(set) var blocks: [MapBlock] = []
  /// What stands in the way, in order.
  private(set) var faults: [Diagnostic] = []
  private let source: [UInt8]
  private let lines: LineTable

  /// Finds the maps.
  ///
  /// - Complexity: O(n) in the size of the document.
  init(_ source: [UInt8]) {
    self.source = source
    lines = LineTable(source)
    var tags = HTMLTags(source)
    var last = 0..<0
    while let tag = tags.next() {
      switch tag.name {
      case "!--":
        if source[tag.range].starts(with: SourceComment.start) { readEmbedding(tag, &tags) }
      case "pre": addCode(tag, &tags)
      case "img": addImage(tag, behind: last)
      default: break
      }
      last = tag.range
    }
  }

  private func line(of offset: Int) -> Int { lines.position(at: offset).line }

  /// A block of code: `<pre><code class="language-argdown-map">…</code></pre>`.
  private mutating func addCode(_ pre: HTMLTags.Tag, _ tags: inout HTMLTags) {
    var rest = tags
    var attributes = pre.attributes
    var start = pre.range.upperBound
    if let code = rest.next(), code.name == "code",
      source[start..<code.range.lowerBound].allSatisfy({ $0 <= 0x20 })
    {
      attributes += code.attributes
      start = code.range.upperBound
    }
    let description = BlockAttributes(html: attributes)
    guard description.form != nil else { return }
    guard let end = tags.end(of: "pre", from: start) else {
      faults.append(
        Diagnostic(
          "map-not-shown", .error,
          "this block of code has no end; all that follows is left as it is",
          at: lines.range(ofLine: line(of: pre.range.lowerBound)), help: "close it with `</pre>`"))
      return tags.skip(to: source.count)
    }
    // CR and LF around a tag are two ends of lines.
    let content = Array(source[start..<end.lowerBound]).withPlainLineEnds
    let text = HTMLTags.text(in: content[...]).withPlainLineEnds
    let range = pre.range.lowerBound..<end.upperBound
    blocks +=
      MapBlock(
        .text(text), description, form: description.form, range: range,
        line: line(of: range.lowerBound), textLine: line(of: start),
        written: Array(source[range]).withPlainLineEnds
      ).map { [$0] } ?? []
    tags.skip(to: end.upperBound)
  }

  /// An image of a map: `<img src="map.argdown">`, with the paragraph that holds nothing else.
  ///
  /// - Parameter last: The tag before it.
  private mutating func addImage(_ image: HTMLTags.Tag, behind last: Range<Int>) {
    guard let address = image.attributes.last(where: { $0.name == "src" })?.value,
      let path = MapBlock.path(ofAddress: address)
    else { return }
    var range = image.range
    let before = source[..<range.lowerBound].reversed().drop { $0 <= 0x20 }
    let after = source[range.upperBound...].drop { $0 <= 0x20 }
    if last.upperBound == before.startIndex.base,
      source[last].map({ $0 | 0x20 }).elementsEqual("<p>".utf8.map { $0 | 0x20 }),
      after.prefix(4).map({ $0 | 0x20 }).elementsEqual("</p>".utf8.map { $0 | 0x20 })
    {
      range = last.lowerBound..<(after.startIndex + 4)
    }
    let attributes = BlockAttributes(html: image.attributes)
    let line = line(of: range.lowerBound)
    blocks +=
      MapBlock(
        .file(path), attributes, form: .figure, range: range, line: line, textLine: line,
        written: Array(source[range]).withPlainLineEnds
      ).map { [$0] } ?? []
  }

  private mutating func readEmbedding(_ comment: HTMLTags.Tag, _ tags: inout HTMLTags) {
    let line = line(of: comment.range.lowerBound)
    let inner = Array(source[comment.range]).withPlainLineEnds
    var fault = "the end of this embedded map, `<!-- /argmap -->`, is missing"
    if let end = tags.endOfEmbedding(from: comment.range.upperBound) {
      fault = "the comment holds no map any more"
      if let written = SourceComment.written(in: inner),
        var block = HTMLBlocks(written).blocks.first
      {
        block.range = comment.range.lowerBound..<end
        block.line = line
        block.textLine += line
        block.written = written
        blocks.append(block)
        tags.skip(to: end)
        return
      }
    }
    faults.append(
      Diagnostic(
        "broken-embedding", .error, fault, at: lines.range(ofLine: line),
        help: "put the map into a block of code anew, in place of what is left of it"))
  }
}

extension BlockAttributes {
  /// What tags say of a map: language, label and classes, and `data-caption`, `data-width`, ….
  fileprivate init(html attributes: [HTMLTags.Attribute]) {
    let words = attributes.filter { $0.name == "class" || $0.name == "lang" }
      .flatMap { $0.value.split(whereSeparator: \.isWhitespace) }.map { word in
        let word = String(word)
        let prefix = ["language-", "lang-"].first { word.hasPrefix($0) } ?? ""
        return String(word.dropFirst(prefix.count))
      }
    let language = words.first { ["argdown", "argdown-map"].contains($0.lowercased()) }
    let meta = attributes.first { $0.name == "data-meta" }?.value ?? ""
    let others = words.filter { $0 != language }.map { "." + $0 }.joined(separator: " ")
    self.init("\(language ?? ".") \(others) \(meta)")
    let names = ["id": "label", "alt": "alt", "title": "caption", "width": "width"]
    for attribute in attributes where attribute.name != "data-meta" {
      let isData = attribute.name.hasPrefix("data-")
      guard let name = isData ? attribute.name.settingName : names[attribute.name],
        !attribute.value.isEmpty || isData
      else { continue }
      values[name] = attribute.value.isEmpty ? .bool(true) : .string(attribute.value)
    }
  }
}

extension String {
  /// `data-link-template` as `linkTemplate`.
  fileprivate var settingName: String {
    let words = dropFirst("data-".count).split(separator: "-")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
