import ArgumentModel

extension DataMapping {
  /// The data in braces on one line, as YAML.
  var inline: String { DataValue.mapping(self).yaml }

  /// The data as front matter: a key with its value on each line, what is long in lines of its own.
  var frontMatter: String { "===\n\(lines(indentation: ""))===\n" }

  private func lines(indentation: String) -> String {
    entries.map { entry in
      let line = "\(indentation)\(entry.key.yaml): \(entry.value.yaml)\n"
      guard line.utf8.columns > 80, let inner = entry.value.mapping else { return line }
      return "\(indentation)\(entry.key.yaml):\n\(inner.lines(indentation: indentation + "  "))"
    }.joined()
  }
}

extension DataValue {
  /// The value as YAML on one line; the depth is bounded by the reader of the data.
  fileprivate var yaml: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .number(let value) where value.isNaN: ".nan"
    case .number(let value) where value.isInfinite: value < 0 ? "-.inf" : ".inf"
    case .number(let value): "\(value)"
    case .string(let value): value.yaml
    case .sequence(let values): "[\(values.map(\.yaml).joined(separator: ", "))]"
    case .mapping(let mapping):
      "{\(mapping.entries.map { "\($0.key.yaml): \($0.value.yaml)" }.joined(separator: ", "))}"
    }
  }
}

extension String {
  /// The text as a scalar of YAML: as it is where it cannot mean anything else, else quoted.
  fileprivate var yaml: String {
    let isPlain =
      utf8.first?.isLetter ?? false && utf8.last != Byte.space
      && utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_./ ".utf8.contains($0) }
      && DataValue(plainScalar: self) == .string(self)
    return isPlain ? self : "\"\(unicodeScalars.map(\.quoted).joined())\""
  }
}

extension Unicode.Scalar {
  /// The character within quotation marks (YAML 1.2.2, section 5.7).
  fileprivate var quoted: String {
    switch self {
    case "\"", "\\": "\\\(self)"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case " "..."~": String(self)
    case "\0"..<"\u{A1}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
      "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
    default: String(self)
    }
  }

  private var hexadecimal: String { String(value, radix: 16) }
}
