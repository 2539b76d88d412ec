/// A length on a page: a number and its unit. Without a unit it counts pixels.
struct Length: Hashable, CustomStringConvertible {
  /// The number, above 0.
  let number: String
  /// The unit.
  let unit: String

  private static let units: Set = ["%", "px", "pt", "pc", "in", "cm", "mm", "em", "rem", "ex"]

  /// Reads a length; `nil` if it is none.
  init?(_ text: String) {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = text[number.endIndex...]
    guard let value = Double(number), value > 0, value < 100_000,
      unit.isEmpty || Self.units.contains(String(unit))
    else { return nil }
    self.number = String(number)
    self.unit = unit.isEmpty ? "px" : String(unit)
  }

  var description: String { number + unit }
}
