/// A key of the front matter or of a configuration, and what it does to options.
///
/// The tables of settings are the one place for their names, their values and their manual.
public struct Setting<Options>: Sendable {
  /// The key with the keys around it, joined by periods: `group.groupDepth`.
  public let path: String
  /// Other spellings that mean the same, in full.
  public let aliases: [String]
  /// What a value must be: `true or false`.
  public let expected: String
  /// The words allowed; empty where a value is no word out of a few.
  public let words: [String]
  /// What it does, in one line.
  public let summary: String

  /// The keys of each spelling, from the outermost in.
  fileprivate let keys: [[String]]
  private let set: @Sendable (DataValue, inout Options) -> Bool

  /// Creates a setting; `set` returns whether the value was of the right kind.
  public init(
    _ path: String, or aliases: [String] = [], expected: String, words: [String] = [],
    _ summary: String, _ set: @escaping @Sendable (DataValue, inout Options) -> Bool
  ) {
    self.path = path
    self.aliases = aliases
    self.expected = expected
    self.words = words
    self.summary = summary
    keys = ([path] + aliases).map { path in
      path.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    }
    self.set = set
  }

  /// Applies a value to options; returns whether it was of the right kind.
  public func apply(_ value: DataValue, to options: inout Options) -> Bool {
    set(value, &options)
  }
}

extension Setting {
  /// A setting that is on or off.
  public static func flag(
    _ path: String, or aliases: [String] = [],
    _ flag: any WritableKeyPath<Options, Bool> & Sendable, _ summary: String
  ) -> Setting {
    Setting(path, or: aliases, expected: "true or false", summary) { value, options in
      guard let value = value.bool else { return false }
      options[keyPath: flag] = value
      return true
    }
  }

  /// A setting that is one of a few words.
  public static func word<Word: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ path: String, _ word: any WritableKeyPath<Options, Word> & Sendable, _ summary: String
  ) -> Setting {
    let words = Word.allCases.map(\.rawValue)
    return Setting(
      path, expected: "one of \(words.joined(separator: ", "))", words: words, summary
    ) { value, options in
      guard let value = value.string.flatMap(Word.init(rawValue:)) else { return false }
      options[keyPath: word] = value
      return true
    }
  }

  /// A setting that is a list of titles or words; a single one may stand without its list.
  public static func texts(
    _ path: String, _ summary: String,
    _ set: @escaping @Sendable ([String], inout Options) -> Void
  ) -> Setting {
    Setting(path, expected: "a list of words", summary) { value, options in
      let values = value.sequence ?? [value]
      let texts = values.compactMap(\.text)
      guard texts.count == values.count else { return false }
      set(texts, &options)
      return true
    }
  }
}

extension Array {
  /// Applies what a mapping has of these settings; a value of another kind changes nothing.
  public func apply<Options>(
    _ values: DataMapping, to options: inout Options
  ) where Element == Setting<Options> {
    for setting in self {
      for keys in setting.keys {
        guard let value = values.value(at: keys), value != .null else { continue }
        _ = setting.apply(value, to: &options)
      }
    }
  }
}

/// Settings below a few outermost keys.
///
/// They are made when a text first has one of these keys, which most texts do not.
public struct SettingGroup<Options>: Sendable {
  /// The keys at the top of a text below which the settings lie: `dot`, `style`.
  public let outermost: [String]
  private let made: Lazy<[Setting<Options>]>

  /// Creates a group; `make` is called once, if at all.
  public init(below outermost: [String], _ make: @escaping @Sendable () -> [Setting<Options>]) {
    self.outermost = outermost
    made = Lazy(make)
  }

  /// The settings, in the order in which they apply.
  public var settings: [Setting<Options>] { made.value }

  /// Applies what a mapping has of these settings; a value of another kind changes nothing.
  public func apply(_ values: DataMapping, to options: inout Options) {
    guard values.entries.contains(where: { outermost.contains($0.key) }) else { return }
    settings.apply(values, to: &options)
  }
}

extension DataMapping {
  /// The value behind keys, each within the one before.
  fileprivate func value(at keys: [String]) -> DataValue? {
    guard let first = keys.first, let outer = self[first] else { return nil }
    var value = outer
    for key in keys.dropFirst() {
      guard let next = value.mapping?[key] else { return nil }
      value = next
    }
    return value
  }
}

extension DataValue {
  /// A text, or a number or truth value as its author would write it.
  public var text: String? {
    switch self {
    case .string(let value): value
    case .int(let value): "\(value)"
    case .number(let value): "\(value)"
    case .bool(let value): "\(value)"
    case .null, .sequence, .mapping: nil
    }
  }
}
