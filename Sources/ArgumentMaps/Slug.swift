/// Names for links and styles, made from titles.
enum Slug {
  /// The number of characters after which a name is cut.
  static let limit = 60

  /// The letters and digits of a title in lower case, whatever the script, joined by hyphens.
  static func make(_ title: String) -> String {
    var slug = ""
    var count = 0
    var isPending = false
    for scalar in title.unicodeScalars {
      guard isLetterOrDigit(scalar) else {
        isPending = true
        continue
      }
      if count >= limit { break }
      if isPending, count > 0 { slug += "-" }
      isPending = false
      slug += lowerCase(scalar)
      count += 1
    }
    return slug
  }

  // The tables of Unicode are slow to ask, and most titles need them for few letters.

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "\0"..."\u{7F}": false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func lowerCase(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "A"..."Z": String(Unicode.Scalar(UInt8(scalar.value) + 0x20))
    case "\0"..."\u{7F}": String(scalar)
    default: scalar.properties.lowercaseMapping
    }
  }
}

/// Names that were given, so that no two are alike.
struct SlugTable {
  private var counts: [String: Int] = [:]

  /// The name itself, or with `-2`, `-3`, … where it was given before.
  mutating func insert(_ name: String) -> String {
    guard let count = counts[name] else {
      counts[name] = 1
      return name
    }
    var number = count + 1
    while counts["\(name)-\(number)"] != nil { number += 1 }
    counts[name] = number
    counts["\(name)-\(number)"] = 1
    return "\(name)-\(number)"
  }
}
