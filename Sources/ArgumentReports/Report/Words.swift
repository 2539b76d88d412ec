public import ArgumentModel

/// A stretch of running text in a report: words of ours, and what is the author's in them.
///
/// Written as an interpolated string, in which a claim or argument stands for its name.
public struct Words: Hashable, Sendable {
  /// A part of the text.
  public enum Run: Hashable, Sendable {
    /// Words of ours.
    case plain(String)
    /// Words of ours that stand out.
    case strong(String)
    /// Words of the author's.
    case author(String)
    /// A claim or argument, by its name.
    case name(Relation.Endpoint)
    /// The place that is meant when somebody asks for a claim or argument; nothing to be read.
    case place(Relation.Endpoint)
  }

  /// The parts in order.
  public private(set) var runs: [Run]

  /// Creates a text from its parts.
  public init(_ runs: [Run] = []) { self.runs = runs }

  /// Whether nothing is to be read.
  public var isEmpty: Bool { runs.isEmpty }

  static func + (left: Words, right: Words) -> Words { Words(left.runs + right.runs) }
  static func += (left: inout Words, right: Words) { left.runs += right.runs }
}

extension Words: ExpressibleByStringInterpolation {
  /// Takes the parts of an interpolated string.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.plain(literal)) }
    }

    /// Words with their parts.
    public mutating func appendInterpolation(_ words: Words) { runs += words.runs }
    /// Words of ours.
    public mutating func appendInterpolation(_ words: String) { runs.append(.plain(words)) }
    /// A number.
    public mutating func appendInterpolation(_ number: Int) { runs.append(.plain(number.grouped)) }
    /// A claim or argument, by its name.
    public mutating func appendInterpolation(_ name: Relation.Endpoint) {
      runs.append(.name(name.element))
    }
    /// Words of ours that stand out.
    public mutating func appendInterpolation(strong words: String) { runs.append(.strong(words)) }
    /// Words of the author's.
    public mutating func appendInterpolation(author text: String) { runs.append(.author(text)) }
  }

  public init(stringLiteral text: String) { self.init([.plain(text)]) }
  public init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.runs) }
}

extension Words {
  /// Names as people list them: `A, B and C`; beyond `limit` they are only counted.
  static func list(_ names: [Relation.Endpoint], upTo limit: Int = .max) -> Words {
    var items = names.prefix(limit).map { "\($0)" as Words }
    if names.count > limit { items.append("\(names.count - limit) more") }
    return list(items)
  }

  /// Items as people list them.
  static func list(_ items: [Words]) -> Words {
    guard let last = items.last, items.count > 1 else { return items.first ?? Words() }
    let rest = items.dropLast().enumerated().reduce(into: Words()) { list, item in
      list += item.offset == 0 ? item.element : ", \(item.element)"
    }
    return "\(rest) and \(last)"
  }
}

extension Int {
  /// The number with commas between its thousands.
  var grouped: String {
    let digits = String(magnitude)
    var text = self < 0 ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// So many things: `1 claim`, `2 claims`, `no claims`.
  func of(_ one: String, _ many: String? = nil) -> String {
    let plural = many ?? "\(one)s"
    return self == 0 ? "no \(plural)" : "\(grouped) \(self == 1 ? one : plural)"
  }
}
