public import ArgumentModel

/// The keys under which works can be cited, in the order of their bibliography.
public struct Bibliography: Hashable, Sendable {
  /// The keys, each once.
  public private(set) var keys: [String] = []
  private var set: Set<String> = []

  /// Creates a bibliography of works with these keys.
  public init(keys: [String] = []) { add(keys) }

  /// Reads the keys of the entries of a BibTeX or BibLaTeX file.
  ///
  /// An entry is `@type{key,` or `@type(key,` at the beginning of a line or behind white space or a
  /// brace; what is in it is not looked at, so that a fault in one entry costs no other.
  ///
  /// - Complexity: O(n) in the size of the file.
  public init(bibTeX source: [UInt8]) {
    var position = 0
    while let sign = source[position...].firstIndex(of: UInt8(ascii: "@")) {
      position = sign + 1
      let isOpened = sign == 0 || source[sign - 1].isBlank || source[sign - 1] == UInt8(ascii: "}")
      guard isOpened else { continue }
      let type = source[position...].prefix { $0.isLetter }
      let open = source[type.endIndex...].drop { $0.isBlank }
      guard !type.isEmpty, open.first == UInt8(ascii: "{") || open.first == UInt8(ascii: "(") else {
        continue
      }
      let name = String(decoding: type, as: UTF8.self).lowercased()
      if ["comment", "preamble", "string"].contains(name) { continue }
      let key = open.dropFirst().drop { $0.isBlank }.prefix { !$0.endsKey }
      let next = source[key.endIndex...].drop { $0.isBlank }.first
      guard !key.isEmpty, next == UInt8(ascii: ",") || next == UInt8(ascii: "}") else { continue }
      add([String(decoding: key, as: UTF8.self)])
      position = key.endIndex
    }
  }

  /// Takes the keys of a bibliography in CSL-JSON: a list of items, or a mapping of keys to items.
  public init(csl value: DataValue) {
    let items = value.sequence ?? value.mapping?["items"]?.sequence
    if let items {
      for item in items {
        for name in ["id", "citation-key"] {
          if let key = item.mapping?[name]?.text { add([key]) }
        }
      }
    } else {
      add((value.mapping?.entries ?? []).filter { $0.value.mapping != nil }.map(\.key))
    }
  }

  /// Whether a work can be cited under a key.
  public func contains(_ key: String) -> Bool { set.contains(key) }

  /// Adds the keys of another bibliography.
  public mutating func add(_ other: Bibliography) { add(other.keys) }

  private mutating func add(_ keys: [String]) {
    for key in keys where set.insert(key).inserted { self.keys.append(key) }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether the byte cannot be part of a key.
  fileprivate var endsKey: Bool {
    isBlank || [",", "}", "{", ")", "=", "\"", "#", "%"].contains(Unicode.Scalar(self))
  }
}
