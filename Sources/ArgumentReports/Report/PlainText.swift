extension String {
  /// The text in one line, without white space around it, and with all control characters visible.
  var trimmedAndJoined: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace, scalar != "\u{A0}", scalar != "\u{202F}" {
        if scalars.last != " ", !scalars.isEmpty { scalars.append(" ") }
      } else {
        let isControl = scalar.properties.generalCategory == .control
        scalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// Whether the text is an address of the web and nothing else.
  var isWebAddress: Bool {
    let isWeb = hasPrefix("https://") || hasPrefix("http://")
    return isWeb
      && !unicodeScalars.contains {
        $0.properties.isWhitespace || $0.value < 0x20 || "<>\"\\`|".unicodeScalars.contains($0)
      }
  }
}
