/// Keys with their values, in the order in which the author wrote them; each key once.
///
/// Built for the handful of entries that a claim carries: a look-up walks the entries.
public struct DataMapping: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public var value: DataValue
  }

  /// The entries, in the order of the first appearance of their keys.
  public private(set) var entries: [Entry] = []

  /// Creates a mapping; of two entries with one key, the later value wins.
  public init(_ entries: [(String, DataValue)] = []) {
    for (key, value) in entries { self[key] = value }
  }

  /// Creates a mapping of as many keys, which are known to differ, as values.
  package init(uniqueKeys keys: [String], values: [DataValue]) {
    entries = zip(keys, values).map { Entry(key: $0, value: $1) }
  }

  public init(dictionaryLiteral elements: (String, DataValue)...) { self.init(elements) }

  /// Whether there is no entry.
  public var isEmpty: Bool { entries.isEmpty }

  /// The value of `key`; `nil` removes the entry.
  public subscript(key: String) -> DataValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let position = entries.firstIndex { $0.key == key }
      switch (position, newValue) {
      case (let position?, let value?): entries[position].value = value
      case (let position?, nil): entries.remove(at: position)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Lays `other` over this mapping: mappings within are merged, all else is replaced.
  ///
  /// - Complexity: O(n + m) in the numbers of entries; depth is bounded by the reader of the data.
  public mutating func merge(_ other: DataMapping) {
    if isEmpty {
      self = other
    } else if !other.isEmpty {
      self = DataMapping(layers: [self, other])
    }
  }

  /// Lays mappings over each other, the first one lowest.
  init(layers: [DataMapping]) {
    guard layers.count > 1 else {
      self = layers.first ?? [:]
      return
    }
    var positions: [String: Int] = [:]
    for entry in layers.lazy.flatMap(\.entries) {
      if let position = positions[entry.key] {
        entries[position].value.overlay(entry.value)
      } else {
        positions[entry.key] = entries.count
        entries.append(entry)
      }
    }
  }
}

extension DataValue {
  fileprivate mutating func overlay(_ value: DataValue) {
    guard case .mapping(var mine) = self, case .mapping(let theirs) = value else {
      self = value
      return
    }
    mine.merge(theirs)
    self = .mapping(mine)
  }
}
