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

extension [String] {
  /// Names like these, which are wanted, no two alike, and none dependent on the order of the
  /// wishes.
  ///
  /// Where one name is wanted for several origins, a short hash of the origin stands behind it.
  /// What has even its origin in common is told apart by numbers: `-2`, `-3`, ….
  ///
  /// - Parameter origin: What tells the name at a place from others that are alike, such as the
  ///   title in full.
  func toldApart(by origin: (Int) -> String) -> [String] {
    if Set(self).count == count { return self }
    var origins: [String: String] = [:]
    var shared: Set<String> = []
    for (place, wish) in enumerated() {
      let own = origin(place)
      if origins[wish, default: own] != own { shared.insert(wish) }
      origins[wish] = origins[wish] ?? own
    }
    var counts: [String: Int] = [:]
    return enumerated().map { place, wish in
      let isShared = shared.contains(wish)
      let name = isShared ? "\(wish)-\(Fingerprint(origin(place)).digits(5))" : wish
      var number = counts[name, default: 0] + 1
      while number > 1, counts["\(name)-\(number)"] != nil { number += 1 }
      counts[name] = number
      guard number > 1 else { return name }
      counts["\(name)-\(number)"] = 1
      return "\(name)-\(number)"
    }
  }
}
