/// A word that the author hangs on a claim, an argument or a section: `#thesis`.
public struct Tag: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The word, without the number sign.
  public let name: String

  /// Creates a tag from its word.
  public init(_ name: String) { self.name = name }

  public init(stringLiteral name: String) { self.init(name) }

  /// The tag in Argdown: `#thesis`, or `#(two words)`.
  public var description: String { name.contains(" ") ? "#(\(name))" : "#\(name)" }
}
