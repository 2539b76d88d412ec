/// A small seeded generator (Steele, Lea & Flood 2014): the same maps on every machine.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator; the same seed gives the same numbers everywhere.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number below `bound`.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// True once in `number` times.
  public mutating func chance(oneIn number: Int) -> Bool { below(number) == 0 }

  /// One of some things.
  public mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[below(things.count)] }
}
