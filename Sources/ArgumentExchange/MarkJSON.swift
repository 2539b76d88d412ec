import ArgumentModel

extension JSONWriter {
  /// Writes the marks of a text as `ranges`, if it has any: from and to inclusive, in UTF-16.
  mutating func write(marksOf text: MarkedText) {
    guard !text.marks.isEmpty else { return }
    let units = UnitTable(of: text.string)
    key("ranges")
    array { json in
      for mark in text.marks where !mark.range.isEmpty {
        json.object { json in
          json.write(mark.kind)
          json.member("start", units[mark.range.lowerBound])
          json.member("stop", units[mark.range.upperBound] - 1)
        }
      }
    }
  }

  private mutating func write(_ kind: MarkedText.Kind) {
    switch kind {
    case .bold: member("type", fixed: "bold")
    case .italic: member("type", fixed: "italic")
    case .link(let url):
      member("type", fixed: "link")
      member("url", url)
    case .tag(let tag):
      member("type", fixed: "tag")
      member("tag", tag.name)
    case .statementMention(let id):
      member("type", fixed: "statement-mention")
      member("title", id.title)
    case .argumentMention(let id):
      member("type", fixed: "argument-mention")
      member("title", id.title)
    }
  }
}

/// The offsets in UTF-16 that belong to those in UTF-8.
private struct UnitTable {
  /// For each byte the number of units before it; empty where both are alike.
  private var units: [Int32] = []

  init(of text: String) {
    let bytes = text.utf8.span
    guard unsafe !bytes.bytes.isASCII else { return }
    units.reserveCapacity(bytes.count + 1)
    var count: Int32 = 0
    for byte in text.utf8 {
      units.append(count)
      if byte & 0xC0 != 0x80 { count += byte >= 0xF0 ? 2 : 1 }
    }
    units.append(count)
  }

  subscript(offset: Int) -> Int { units.isEmpty ? offset : Int(units[offset]) }
}
