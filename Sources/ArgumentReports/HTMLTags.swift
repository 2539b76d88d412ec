/// The tags of an HTML document, one after another; what scripts and the like hold is passed over.
struct HTMLTags {
  /// An attribute, its name in lower case, its value as a reader sees it.
  struct Attribute {
    let name: String
    let value: String
  }

  /// A tag, or a comment, whose name is `!--`; a closing tag has a slash before its name.
  struct Tag {
    let name: String
    let attributes: [Attribute]
    let range: Range<Int>
  }

  private let source: [UInt8]
  private var place = 0
  /// Elements of which no further end will come.
  private var endless: Set<String> = []

  init(_ source: [UInt8]) { self.source = source }

  /// What holds text rather than tags.
  private static let textElements: Set = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]

  /// Goes on at an offset.
  mutating func skip(to offset: Int) { place = offset }

  /// The next tag; `nil` behind the last.
  mutating func next() -> Tag? {
    while let start = source[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      guard place < source.count else { return nil }
      switch source[place] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        if let comment = comment(from: start) { return comment }
      case UInt8(ascii: "/"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        guard let tag = tag(from: start) else { return nil }
        if Self.textElements.contains(tag.name) {
          place = end(of: tag.name, from: place)?.upperBound ?? source.count
          continue
        }
        return tag
      default: break
      }
    }
    place = source.count
    return nil
  }

  /// A comment; what else begins with `<!` or `<?` is passed over.
  private mutating func comment(from start: Int) -> Tag? {
    guard source[start...].starts(with: "<!--".utf8) else {
      place = source[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? source.count
      return nil
    }
    place = start + 4
    if source[place...].starts(with: ">".utf8) || source[place...].starts(with: "->".utf8) {
      return nil
    }
    let end = source.firstPlace(of: Array("--".utf8), from: place) { rest in
      rest.starts(with: ">".utf8) ? 1 : rest.starts(with: "!>".utf8) ? 2 : nil
    }
    place = end ?? source.count
    return Tag(name: "!--", attributes: [], range: start..<place)
  }

  /// Where the end of an embedding ends, unless another begins before it.
  func endOfEmbedding(from start: Int) -> Int? {
    var place = start
    while let next = source[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = source[next...]
      if rest.starts(with: SourceComment.closing) { return next + SourceComment.closing.count }
      if rest.starts(with: SourceComment.start) { return nil }
      place = next + 1
    }
    return nil
  }

  /// The closing tag of an element from an offset on.
  mutating func end(of name: String, from start: Int) -> Range<Int>? {
    guard !endless.contains(name) else { return nil }
    var place = start
    while let next = source[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = next + 1
      let word = source[place...].dropFirst().prefix(name.utf8.count).map { $0 | 0x20 }
      let behind = place + 1 + name.utf8.count
      guard place < source.count, source[place] == UInt8(ascii: "/"),
        word.elementsEqual(name.utf8), behind < source.count,
        !Self.isWord(source[behind]), let end = source[behind...].firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      return next..<(end + 1)
    }
    endless.insert(name)
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    !(byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">"))
  }
}

// MARK: - Tags and their attributes

extension HTMLTags {
  private mutating func tag(from start: Int) -> Tag? {
    var end = place + 1
    while end < source.count, Self.isWord(source[end]) { end += 1 }
    let name = String(decoding: source[place..<end].map(Self.small), as: UTF8.self)
    place = end
    var attributes: [Attribute] = []
    while place < source.count {
      let byte = source[place]
      if byte == UInt8(ascii: ">") {
        place += 1
        return Tag(name: name, attributes: attributes, range: start..<place)
      }
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        place += 1
      } else {
        attributes.append(attribute())
      }
    }
    return nil
  }

  private mutating func attribute() -> Attribute {
    var end = place + 1
    while end < source.count, Self.isWord(source[end]), source[end] != UInt8(ascii: "=") {
      end += 1
    }
    let name = String(decoding: source[place..<end].map(Self.small), as: UTF8.self)
    place = end
    while end < source.count, source[end] <= 0x20 { end += 1 }
    guard end < source.count, source[end] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: "")
    }
    place = end + 1
    while place < source.count, source[place] <= 0x20 { place += 1 }
    guard place < source.count else { return Attribute(name: name, value: "") }
    let mark = source[place]
    let isQuoted = mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
    if isQuoted { place += 1 }
    end =
      source[place...].firstIndex { byte in
        isQuoted ? byte == mark : byte <= 0x20 || byte == UInt8(ascii: ">")
      } ?? source.count
    let written = Array(source[place..<end]).withPlainLineEnds
    let value = Self.text(in: written[...], keepingTags: true)
    place = min(source.count, end + (isQuoted ? 1 : 0))
    return Attribute(name: name, value: String(decoding: value, as: UTF8.self))
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

// MARK: - Text

extension HTMLTags {
  /// What a reader sees of markup: without tags, with characters in place of their names.
  static func text(in markup: ArraySlice<UInt8>, keepingTags: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(markup.count)
    var rest = markup
    let lastEnd = markup.lastIndex(of: UInt8(ascii: ">")) ?? markup.startIndex
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "<"), !keepingTags, let next = rest.first, rest.startIndex < lastEnd,
        next == UInt8(ascii: "/") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else if byte == UInt8(ascii: "&"), let (scalar, length) = character(rest) {
        text += String(scalar).utf8
        rest = rest.dropFirst(length)
      } else {
        text.append(byte)
      }
    }
    return text
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "hyphen": "\u{2010}", "ndash": "–", "mdash": "—", "hellip": "…", "lbrack": "[", "lsqb": "[",
    "rbrack": "]", "rsqb": "]", "num": "#", "plus": "+", "minus": "−", "lbrace": "{",
    "lcub": "{", "rbrace": "}", "rcub": "}", "lowbar": "_", "ast": "*", "colon": ":",
  ]

  /// The character that is named behind an ampersand, and the length of its name with semicolon.
  private static func character(
    _ rest: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: rest[..<end], as: UTF8.self)
    var scalar = names[name]
    if name.hasPrefix("#") {
      let isHex = name.dropFirst().first == "x" || name.dropFirst().first == "X"
      let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
      scalar = code.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
    return scalar.map { ($0, end - rest.startIndex + 1) }
  }
}

extension [UInt8] {
  /// Where a text and what is accepted behind it end; `rest` counts what is accepted.
  fileprivate func firstPlace(
    of text: [UInt8], from start: Int, followedBy rest: (ArraySlice<UInt8>) -> Int?
  ) -> Int? {
    var place = start
    while let next = firstPlace(of: text, from: place) {
      if let length = rest(self[(next + text.count)...]) { return next + text.count + length }
      place = next + 1
    }
    return nil
  }
}
