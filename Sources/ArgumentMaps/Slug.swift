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
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else {
        isPending = true
        continue
      }
      if count >= limit { break }
      if isPending, count > 0 { slug += "-" }
      isPending = false
      slug += properties.lowercaseMapping
      count += 1
    }
    return slug
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
