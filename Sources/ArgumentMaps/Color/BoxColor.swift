/// A colour that an author chose: `#RRGGBB`.
public struct BoxColor: Hashable, Sendable, CustomStringConvertible {
  private let red: UInt8
  private let green: UInt8
  private let blue: UInt8

  /// Reads `#RGB` or `#RRGGBB`, in capitals or not; anything else is no colour.
  public init?(_ text: String) {
    let digits = text.utf8.dropFirst().compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard text.utf8.first == 0x23, digits.count == text.utf8.count - 1 else { return nil }
    switch digits.count {
    case 3:
      (red, green, blue) = (
        Self.byte(digits, 0, 0), Self.byte(digits, 1, 1), Self.byte(digits, 2, 2)
      )
    case 6:
      (red, green, blue) = (
        Self.byte(digits, 0, 1), Self.byte(digits, 2, 3), Self.byte(digits, 4, 5)
      )
    default: return nil
    }
  }

  /// The colour of a number of six hexadecimal digits.
  init(_ value: Int) {
    red = UInt8(truncatingIfNeeded: value >> 16)
    green = UInt8(truncatingIfNeeded: value >> 8)
    blue = UInt8(truncatingIfNeeded: value)
  }

  private static func byte(_ digits: [Int], _ high: Int, _ low: Int) -> UInt8 {
    UInt8(digits[high] * 16 + digits[low])
  }

  /// The colour as CSS and Graphviz write it: `#1b9e77`.
  public var description: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Black or white: whichever is read better on this colour.
  ///
  /// The better of the two has a contrast of at least 4.5:1 on every colour (WCAG 2.2).
  public var ink: BoxColor {
    let light = luminance
    return 1.05 / (light + 0.05) > (light + 0.05) / 0.05 ? BoxColor(0xFFFFFF) : BoxColor(0)
  }

  /// The relative luminance (WCAG 2.2).
  private var luminance: Double {
    let parts = [red, green, blue].map { (channel) -> Double in
      Self.linear[Int(channel)]
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The light of each value of a channel.
  private static let linear: [Double] = (0...255).map { value in
    let share = Double(value) / 255
    return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
  }

  /// `base` to the power of 2.4, for a base from 0 to 1: the twelfth power of its fifth root.
  private static func power(_ base: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (root * fourth - base) / (5 * fourth)
    }
    let cube = root * root * root
    return cube * cube * cube * cube
  }
}
