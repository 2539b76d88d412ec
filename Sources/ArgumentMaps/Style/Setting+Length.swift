import ArgumentModel

extension Setting {
  /// A number within bounds.
  static func length(
    _ path: String, or aliases: [String] = [],
    _ length: any WritableKeyPath<Options, Double> & Sendable, _ range: ClosedRange<Double>,
    _ summary: String
  ) -> Setting {
    Setting(path, or: aliases, expected: points(range), summary) { value, options in
      guard let value = value.length(range) else { return false }
      options[keyPath: length] = value
      return true
    }
  }

  /// A number within bounds where there need be none.
  static func length(
    _ path: String, _ length: any WritableKeyPath<Options, Double?> & Sendable,
    _ range: ClosedRange<Double>, _ summary: String
  ) -> Setting {
    Setting(path, expected: points(range), summary) { value, options in
      guard let value = value.length(range) else { return false }
      options[keyPath: length] = value
      return true
    }
  }

  /// A length in inches, as Graphviz has them.
  static func inches(
    _ path: String, _ length: any WritableKeyPath<Options, Double> & Sendable, _ summary: String
  ) -> Setting {
    Setting(path, expected: points(0...14), summary) { value, options in
      guard let value = value.length(0...14) else { return false }
      options[keyPath: length] = 72 * value
      return true
    }
  }

  /// A number of lines.
  static func count(
    _ path: String, _ count: any WritableKeyPath<Options, Int> & Sendable, _ summary: String
  ) -> Setting {
    Setting(path, expected: "a whole number from 1 to 1000", summary) { value, options in
      guard let value = value.int, (1...1000).contains(value) else { return false }
      options[keyPath: count] = value
      return true
    }
  }

  /// A font whose widths are known; one of others would leave its box.
  static func font(
    _ path: String, _ font: any WritableKeyPath<Options, String?> & Sendable, _ summary: String
  ) -> Setting {
    Setting(
      path, expected: "a font as wide as Helvetica: \(MeasuredFont.names.joined(separator: ", "))",
      words: MeasuredFont.names, summary
    ) { value, options in
      guard let name = value.string.flatMap(MeasuredFont.named) else { return false }
      options[keyPath: font] = name
      return true
    }
  }

  /// The same setting of options that lie within others, below a key.
  func within<Outer>(
    _ place: any WritableKeyPath<Outer, Options> & Sendable, below key: String
  ) -> Setting<Outer> {
    Setting<Outer>(
      "\(key).\(path)", or: aliases.map { "\(key).\($0)" }, expected: expected, words: words,
      summary
    ) { value, options in
      self.apply(value, to: &options[keyPath: place])
    }
  }
}

private func points(_ range: ClosedRange<Double>) -> String {
  "a number from \(shown(range.lowerBound)) to \(shown(range.upperBound))"
}

private func shown(_ value: Double) -> String {
  var bytes: [UInt8] = []
  bytes.append(decimal: value)
  return String(decoding: bytes, as: UTF8.self)
}

extension DataValue {
  /// A number within bounds, also where it is written as a text.
  func length(_ range: ClosedRange<Double>) -> Double? {
    let written = string?.split(separator: " ").first.flatMap { Double($0) }
    guard let length = number ?? written, range.contains(length) else { return nil }
    return length
  }
}
