extension [UInt8] {
  /// Appends a number with at most `places` digits behind the point, whatever the locale.
  ///
  /// Numbers that are not finite, and those beyond ±10⁹, come out as 0.
  mutating func append(decimal value: Double, places: Int = 2) {
    guard value.isFinite, value.magnitude < 1e9 else { return append(UInt8(ascii: "0")) }
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

  /// Appends a whole number.
  mutating func append(integer value: UInt) {
    var unit: UInt = 1
    while value / unit >= 10 { unit *= 10 }
    var rest = value
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }
}
