/// Text as it is put into Markdown: no sign of it means anything, neither to GitHub nor to Pandoc,
/// which sets quotation marks as it sets those of other texts.
enum MarkdownText {
  private static let special = Set("\\`*_{}[]<>|~^$@&#".unicodeScalars)

  /// A text on one line: line ends and tabs become spaces, other control characters U+FFFD.
  static func line(_ text: String) -> String {
    var line = ""
    line.reserveCapacity(text.utf8.count)
    for character in text {
      switch character {
      case "\n", "\r", "\r\n", "\t": line += " "
      case "\0"..<" ": line += "\u{FFFD}"
      default: line.append(character)
      }
    }
    return line
  }

  /// A text on one line that reads as it is, if `beginsBlock` also where no other stands before it.
  static func escaped(_ text: String, beginsBlock: Bool = true) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    var isStart = beginsBlock
    var before: Unicode.Scalar = " "
    for scalar in line(text).unicodeScalars {
      let isSmart = scalar == before && (scalar == "-" || scalar == ".")
      let opensBlock = isStart && "+-.)=".unicodeScalars.contains(scalar)
      let endsHost = scalar == "." && escaped.hasSuffix("www")
      if scalar == "/" && before == ":" {
        escaped.removeLast()
        escaped += "\\:"
      }
      if special.contains(scalar) || isSmart || opensBlock || endsHost { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
      // A list begins with up to nine digits and a full stop.
      if !("0"..."9").contains(scalar) { isStart = false }
      before = scalar
    }
    return escaped
  }

  /// A text of one line in quotation marks, as the title of an image.
  static func quoted(_ text: String) -> String {
    "\"\(escaped(text).replacing("\"", with: "\\\""))\""
  }
}
