/// Names for links and styles, made from titles.
enum Slug {
  /// The number of characters after which a name is cut.
  static let limit = 60

  /// The letters and digits of a title in lower case, whatever the script, joined by hyphens.
  static func make(_ title: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(title.utf8.count)
    var count = 0
    var isPending = false
    for scalar in title.unicodeScalars {
      guard isLetterOrDigit(scalar) else {
        isPending = true
        continue
      }
      if count >= limit { break }
      if isPending, count > 0 { slug.append(UInt8(ascii: "-")) }
      isPending = false
      switch scalar {
      case "A"..."Z": slug.append(UInt8(scalar.value) + 0x20)
      case "\0"..."\u{7F}": slug.append(UInt8(scalar.value))
      default: slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
      count += 1
    }
    return String(decoding: slug, as: UTF8.self)
  }

  // The tables of Unicode are slow to ask, and most titles need them for few letters.
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "\0"..."\u{7F}": false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}

/// A name that is wanted, and the whole of what it is made from.
struct NameWish: Hashable {
  /// The name as one would have it: `claim-cheap-solar`.
  let name: String
  /// What tells it from others that want the same name, such as the title in full.
  let origin: String
}

extension [NameWish] {
  /// The names that are given, no two alike, and none dependent on the order of the wishes.
  ///
  /// Where one name is wanted for several origins, a short hash of the origin stands behind it.
  /// What has even its origin in common is told apart by numbers: `-2`, `-3`, ….
  var granted: [String] {
    var origins: [String: String] = [:]
    var shared: Set<String> = []
    for wish in self {
      let first = origins[wish.name]
      if first == nil { origins[wish.name] = wish.origin }
      if let first, first != wish.origin { shared.insert(wish.name) }
    }
    var counts: [String: Int] = [:]
    return map { wish in
      let isShared = !shared.isEmpty && shared.contains(wish.name)
      let name = isShared ? "\(wish.name)-\(Fingerprint(wish.origin).digits(5))" : wish.name
      var number = counts[name, default: 0] + 1
      while number > 1, counts["\(name)-\(number)"] != nil { number += 1 }
      counts[name] = number
      guard number > 1 else { return name }
      counts["\(name)-\(number)"] = 1
      return "\(name)-\(number)"
    }
  }
}
