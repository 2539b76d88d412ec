import ArgumentModel

/// Puts a data value together from the events of a YAML reader, without recursion.
struct ValueBuilder {
  /// Why an event is refused.
  struct Refusal: Error {
    let message: String
  }

  /// A list or mapping that is being read.
  private struct Container {
    let isMapping: Bool
    let anchor: String?
    var values: [DataValue] = []
    /// The keys of a mapping; one more than values while a value is awaited.
    var keys: [String] = []
    var knownKeys: Set<String> = []

    /// The key that is being read, or the place in a list, from 0.
    var name: String { isMapping ? keys.last ?? "" : "\(values.count)" }

    var value: DataValue {
      isMapping ? .mapping(DataMapping(uniqueKeys: keys, values: values)) : .sequence(values)
    }
  }

  private var open: [Container] = []
  private var anchors: [String: DataValue] = [:]
  private var aliased = (values: 0, bytes: 0)
  private let limits = Limits.standard
  private var documents = 0
  private(set) var result = DataValue.null
  /// The keys with those around them, and where they stand, in characters; if asked for.
  private(set) var places: [(path: [String], range: Range<Int>)] = []
  private let recordsPlaces: Bool

  init(recordsPlaces: Bool = false) { self.recordsPlaces = recordsPlaces }

  mutating func openDocument() throws(Refusal) {
    documents += 1
    if documents > 1 { throw Refusal(message: "a second document begins here") }
  }

  mutating func openSequence(anchor: String?) throws(Refusal) {
    try push(Container(isMapping: false, anchor: anchor))
  }

  mutating func openMapping(anchor: String?) throws(Refusal) {
    try push(Container(isMapping: true, anchor: anchor))
  }

  mutating func close() throws(Refusal) {
    let container = open.removeLast()
    try add(container.value, text: nil, anchor: container.anchor)
  }

  mutating func addAlias(_ name: String) throws(Refusal) {
    guard let value = anchors[name] else {
      throw Refusal(message: "there is no anchor &\(name) above this alias")
    }
    let size = value.size
    aliased.values += size.values
    aliased.bytes += size.bytes
    guard aliased.values <= limits.aliasValues else {
      throw Refusal(message: "the aliases stand for more than \(limits.aliasValues) values")
    }
    guard aliased.bytes <= limits.aliasBytes else {
      throw Refusal(
        message: "the aliases stand for more than \(limits.aliasBytes.asBytes) of text")
    }
    try check(depth: open.count + size.depth)
    try add(value, text: value.string, anchor: nil)
  }

  /// Adds a value; `text` is what it looks like as a key, if it can be one.
  mutating func add(
    _ value: DataValue, text: String?, anchor: String?, at characters: Range<Int> = 0..<0
  ) throws(Refusal) {
    if let anchor { anchors[anchor] = value }
    guard !open.isEmpty else {
      result = value
      return
    }
    let last = open.count - 1
    guard open[last].isMapping, open[last].keys.count == open[last].values.count else {
      open[last].values.append(value)
      return
    }
    guard let text else { throw Refusal(message: "a list or mapping cannot be a key") }
    guard open[last].knownKeys.insert(text).inserted else {
      throw Refusal(message: "the key \(text) stands here a second time")
    }
    open[last].keys.append(text)
    if recordsPlaces { places.append((open.map(\.name), characters)) }
  }

  private mutating func push(_ container: Container) throws(Refusal) {
    try check(depth: open.count + 1)
    open.append(container)
  }

  private func check(depth: Int) throws(Refusal) {
    guard depth <= limits.dataDepth else {
      throw Refusal(message: "values are nested more than \(limits.dataDepth) deep")
    }
  }
}

extension DataValue {
  /// How many values a value consists of, the bytes of its texts and keys, and how deep it is.
  fileprivate struct Size {
    var values = 1
    var bytes = 0
    var depth = 0

    fileprivate mutating func add(_ part: DataValue) {
      let size = part.size
      values += size.values
      bytes += size.bytes
      depth = Swift.max(depth, size.depth + 1)
    }
  }

  /// The size, by recursion: the reader bounds the depth.
  fileprivate var size: Size {
    var size = Size()
    switch self {
    case .string(let text): size.bytes = text.utf8.count
    case .sequence(let values):
      size.depth = 1
      for value in values { size.add(value) }
    case .mapping(let mapping):
      size.depth = 1
      for entry in mapping.entries {
        size.add(entry.value)
        size.bytes += entry.key.utf8.count
      }
    default: break
    }
    return size
  }

  /// A scalar without quotation marks, as YAML 1.2's core schema reads it (section 10.3.2).
  init(plainScalar text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    case ".nan", ".NaN", ".NAN": self = .number(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": self = .number(-.infinity)
    default: self = DataValue(number: text) ?? .string(text)
    }
  }

  private init?(number text: String) {
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard let first = unsigned.utf8.first, first.isDigit || first == Byte.period else { return nil }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where unsigned.hasPrefix(prefix) {
      let digits = (text.hasPrefix("-") ? "-" : "") + unsigned.dropFirst(2)
      guard let value = Int(digits, radix: radix) else { return nil }
      self = .int(value)
      return
    }
    if unsigned.utf8.allSatisfy(\.isDigit), let value = Int(text) {
      self = .int(value)
      return
    }
    let isDecimal = unsigned.utf8.allSatisfy {
      $0.isDigit || [Byte.period, Byte.plus, Byte.hyphen, 0x45, 0x65].contains($0)
    }
    guard isDecimal, unsigned.utf8.contains(where: \.isDigit) else { return nil }
    let spelled = unsigned.hasSuffix(".") ? String(text.dropLast()) : text
    guard let value = Double(spelled) else { return nil }
    self = .number(value)
  }
}
