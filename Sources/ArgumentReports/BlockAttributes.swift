import ArgumentModel

/// What stands behind the fence of a block: `argdown-map caption="Rain" width=80% {#fig:rain .wide}`.
///
/// Words are parted by white space; braces around them do not count, so that the manners of Pandoc
/// and Quarto are read as well: `{.argdown-map #fig:rain caption="Rain"}`.
struct BlockAttributes: Hashable {
  /// The language: the first word or class.
  private(set) var language = ""
  /// The further classes, in order.
  private(set) var classes: [String] = []
  /// The keys with their values; a bare word is on, and `#x` is a label.
  var values: DataMapping = [:]

  /// Reads what stands behind a fence, or, if it `hasLanguage` elsewhere, behind an image.
  ///
  /// - Complexity: O(n) for few keys.
  init(_ text: String, hasLanguage: Bool = false) {
    var rest = text.unicodeScalars[...]
    var isLanguageKnown = hasLanguage
    while let first = rest.first {
      if first == "{" || first == "}" || first == "=" || first.properties.isWhitespace {
        rest.removeFirst()
        continue
      }
      var word = Self.word(&rest)
      if rest.first == "=", word.first != "#" {
        rest.removeFirst()
        values[word] = .string(Self.value(&rest))
        continue
      }
      let isClass = word.hasPrefix(".")
      if isClass { word.removeFirst() }
      if word.hasPrefix("#") {
        values["label"] = .string(String(word.dropFirst()))
      } else if !isLanguageKnown {
        language = word.lowercased()
        isLanguageKnown = true
      } else if isClass {
        classes.append(word)
      } else {
        values[word] = .bool(true)
      }
    }
  }

  /// How a block of the language is shown; `nil` if it is none of ours.
  var form: MapBlock.Form? {
    switch language {
    case "argdown-map": .figure
    case "argdown": values["map"] == nil || values["map"] == .bool(false) ? .listing : .figure
    default: nil
    }
  }

  private static func word(_ rest: inout Substring.UnicodeScalarView) -> String {
    let word = rest.prefix { !$0.properties.isWhitespace && !"{}=".unicodeScalars.contains($0) }
    rest = rest[word.endIndex...]
    return String(word)
  }

  /// A value: to the closing quotation mark, or to white space or a closing brace.
  private static func value(_ rest: inout Substring.UnicodeScalarView) -> String {
    guard let mark = rest.first, mark == "\"" || mark == "'" else {
      let opened = rest.prefix { !$0.properties.isWhitespace && $0 != "}" }
      rest = rest[opened.endIndex...]
      return String(opened)
    }
    rest.removeFirst()
    var value = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != mark {
      if scalar == "\\", let next = rest.first, next == mark || next == "\\" {
        value.append(next)
        rest.removeFirst()
      } else {
        value.append(scalar)
      }
    }
    return String(value)
  }
}
