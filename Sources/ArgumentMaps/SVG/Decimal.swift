extension [UInt8] {
  /// Appends a number with at most `places` digits behind the point, whatever the locale.
  ///
  /// Numbers that are not finite, and those beyond ±10⁹, come out as 0.
  mutating func append(decimal value: Double, places: Int = 2) {
    guard value.isFinite, value.magnitude < 1e9 else { return append(UInt8(ascii: "0")) }
    if places == 1 { return append(tenths: Int((value * 10).rounded())) }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    if scaled < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    append(integer: whole)
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    var (fraction, unit) = (rest, UInt(scale) / 10)
    while fraction > 0 {
      append(UInt8(ascii: "0") + UInt8(fraction / unit))
      fraction %= unit
      unit /= 10
    }
  }

  /// Appends a number of tenths; between -1 and 1 without the 0 before the point if `isBare`.
  mutating func append(tenths: Int, isBare: Bool = false) {
    if tenths < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if whole > 0 || rest == 0 || !isBare { append(integer: whole) }
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(rest))
  }

  /// Appends a whole number.
  mutating func append(integer value: UInt) {
    // Eight digits at most, the first in the lowest byte.
    var digits: UInt64 = 0
    var count = 0
    var rest = value
    repeat {
      let (others, last) = rest.quotientAndRemainder(dividingBy: 10)
      digits = digits << 8 | UInt64(UInt8(ascii: "0") + UInt8(last))
      rest = others
      count += 1
    } while rest > 0 && count < 8
    if rest > 0 { append(integer: rest) }
    for _ in 0..<count {
      append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }
}
