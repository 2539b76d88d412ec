/// Text as it is put into Markdown.
enum MarkdownText {
  /// A text of one line that reads as it is, wherever in a line it stands.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    var isStart = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$", "@", "^", "{", "}", "\"":
        escaped.unicodeScalars.append("\\")
        escaped.unicodeScalars.append(scalar)
      case _ where isStart && "#+-.)=".unicodeScalars.contains(scalar):
        escaped.unicodeScalars.append("\\")
        escaped.unicodeScalars.append(scalar)
      case "\n", "\r", "\t": escaped += " "
      case "\0"..<" ": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
      // A list begins with up to nine digits and a full stop.
      if !("0"..."9").contains(scalar) { isStart = false }
    }
    return escaped
  }
}
