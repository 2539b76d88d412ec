/// A half-open stretch of a source text, in UTF-8 offsets from its start.
public struct SourceRange: Hashable, Sendable {
  private var lower: Int32
  private var upper: Int32

  /// The offset of the first byte.
  public var lowerBound: Int { Int(lower) }

  /// The offset behind the last byte.
  public var upperBound: Int { Int(upper) }

  /// The number of bytes.
  public var count: Int { upperBound - lowerBound }

  /// Creates the range `lowerBound..<upperBound`; both must fit in 31 bits and be in order.
  public init(_ lowerBound: Int, _ upperBound: Int) {
    precondition(0 <= lowerBound && lowerBound <= upperBound, "a range runs forward")
    lower = Int32(lowerBound)
    upper = Int32(upperBound)
  }
}

extension SourceRange: CustomStringConvertible {
  /// The range in the notation of Swift: `3..<7`.
  public var description: String { "\(lower)..<\(upper)" }
}
