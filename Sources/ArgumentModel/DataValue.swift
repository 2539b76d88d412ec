/// A piece of inline data or front matter, as YAML knows it.
public enum DataValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case string(String)
  case sequence([DataValue])
  case mapping(DataMapping)

  /// The text, if this is one.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The truth value, if this is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The whole number, if this is one.
  public var int: Int? {
    if case .int(let value) = self { value } else { nil }
  }

  /// The number, whole or not, if this is one.
  public var number: Double? {
    switch self {
    case .int(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The elements, if this is a sequence.
  public var sequence: [DataValue]? {
    if case .sequence(let value) = self { value } else { nil }
  }

  /// The entries, if this is a mapping.
  public var mapping: DataMapping? {
    if case .mapping(let value) = self { value } else { nil }
  }
}

extension DataValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: DataValue...) { self = .sequence(elements) }
  public init(dictionaryLiteral elements: (String, DataValue)...) {
    self = .mapping(DataMapping(elements))
  }
}
