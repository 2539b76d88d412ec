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

/// A range or none, in the room of a range.
struct OptionalRange: Hashable, Sendable {
  private var lower: Int32 = -1
  private var upper: Int32 = -1

  init(_ value: SourceRange?) { self.value = value }

  var value: SourceRange? {
    get { lower < 0 ? nil : SourceRange(Int(lower), Int(upper)) }
    set {
      lower = newValue.map { Int32($0.lowerBound) } ?? -1
      upper = newValue.map { Int32($0.upperBound) } ?? -1
    }
  }
}
