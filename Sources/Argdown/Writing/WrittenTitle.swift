import ArgumentModel

/// A title in its brackets, and what can be done with it.
struct WrittenTitle {
  /// The title in its brackets.
  let text: String
  /// Whether it can be referred to: a few titles are found only where a colon follows.
  let isReferable: Bool
  /// Whether what else stands on its line might be taken for a part of it.
  let needsOwnLine: Bool

  /// Writes a title; one that would be read as another gets parentheses for its brackets.
  init(_ title: String, open: Unicode.Scalar, close: Unicode.Scalar) {
    let line = title.onOneLine
    let written = "\(open)\(line)\(close)"
    let isSound = WrittenTitle.isDefinition(written)
    var plain = line.replacing(open, by: "(").replacing(close, by: ")")
    if plain.isEmpty { plain = "Untitled" }
    let inner = isSound ? line : plain
    text = "\(open)\(inner)\(close)"
    isReferable = WrittenTitle.isReference(text)
    let opened = inner.unicodeScalars.count { $0 == open }
    // At the head of a title, a bracket does not close it.
    needsOwnLine = opened > inner.unicodeScalars.dropFirst().count { $0 == close }
  }

  /// Whether a block cannot begin with it: `<-`, `<+` and `<_` are signs of relations.
  var beginsRelation: Bool { ["<-", "<+", "<_"].contains { text.utf8.starts(with: $0.utf8) } }

  private static func isDefinition(_ text: String) -> Bool {
    var parser = Parser(Array("\(text): x".utf8))
    let isLink = text.utf8.first == Byte.leftBracket && parser.linkEnd(at: 0) != nil
    return !isLink && match(parser, text)?.isDefinition == true
      && match(parser, text)?.end == text.utf8.count + 1
  }

  private static func isReference(_ text: String) -> Bool {
    let match = match(Parser(Array(text.utf8)), text)
    return match?.isDefinition == false && match?.end == text.utf8.count
  }

  private static func match(_ parser: Parser, _ text: String) -> TitleMatch? {
    text.utf8.first == Byte.leftBracket
      ? parser.title(at: 0, open: Byte.leftBracket, close: Byte.rightBracket)
      : parser.title(at: 0, open: Byte.less, close: Byte.greater)
  }
}

extension String {
  /// The text with a blank for the ends of its lines.
  var onOneLine: String {
    guard utf8.contains(where: \.isLineEnd) else { return self }
    let lines = Array(utf8).split(whereSeparator: \.isLineEnd)
    return String(decoding: Array(lines.joined(separator: [Byte.space])), as: UTF8.self)
  }

  fileprivate func replacing(_ sign: Unicode.Scalar, by other: Unicode.Scalar) -> String {
    String(UnicodeScalarView(unicodeScalars.map { $0 == sign ? other : $0 }))
  }
}
