/// Writes maps of a given size as Argdown: structures that rest on each other, objections, groups.
enum MapGenerator {
  /// A map of about `count` claims; the same text for the same count.
  ///
  /// Every fourth claim is concluded by an argument from the three before it; one conclusion in five
  /// is attacked; every 48 claims stand below a heading of their own.
  static func map(ofClaims count: Int) -> String {
    "===\ntitle: A map of \(count) claims\n===\n" + claims(count, seed: UInt64(count), of: "")
  }

  /// The same with a line more for every fifth claim, from a conclusion up to sixty steps further on.
  static func web(ofClaims count: Int) -> String {
    var random = SplitMix64(seed: UInt64(count))
    var text = map(ofClaims: count)
    for _ in 0..<count / 5 {
      let target = Int(random.next() % UInt64(count / 4))
      let source = min(target + 1 + Int(random.next() % 60), count / 4 - 1)
      if source > target { text += "\n[Claim \(target * 4)]\n  + [Claim \(source * 4 + 3)]\n" }
    }
    return text
  }

  /// Maps of `count` claims each in one text, with nothing between them.
  static func maps(_ maps: Int, ofClaims count: Int) -> String {
    (0..<maps).map { claims(count, seed: UInt64($0), of: "\($0)/") }.joined()
  }

  /// The claims of a map, their titles behind its name.
  private static func claims(_ count: Int, seed: UInt64, of map: String) -> String {
    var random = SplitMix64(seed: seed)
    var text = ""
    for number in stride(from: 0, to: count, by: 4) {
      if number % 48 == 0 { text += "\n# Part \(map)\(number / 48 + 1)\n" }
      let group = number / 4
      text += "\n<Reason \(map)\(group)>\n\n"
      for place in 0..<3 {
        text += "(\(place + 1)) [Claim \(map)\(number + place)]: \(sentence(&random)) #fact\n"
      }
      text += "-- inference to the best explanation --\n"
      text += "(4) [Claim \(map)\(number + 3)]: \(sentence(&random)) "
      text += "{paragraph: \(group % 11 + 1)}\n"
      // Later conclusions support earlier ones: a tree whose root is the first conclusion.
      if group > 0 { text += "  +> [Claim \(map)\((group - 1) / 3 * 4)]\n" }
      if number % 10 == 0 { text += "  - [Objection \(map)\(number)]: \(sentence(&random))\n" }
    }
    return text
  }

  /// A map of `count` claims and as many steps, each from a later claim to an earlier one, and an
  /// objection for every tenth.
  static func steps(ofClaims count: Int) -> String {
    var random = SplitMix64(seed: UInt64(count))
    var text = ""
    for number in 0..<count {
      text += "[Claim \(number)]: \(sentence(&random)) {source: work \(number % 50)}\n"
      let later = (0..<2).map { _ in min(number + 1 + Int(random.next() % 200), count - 1) }
      if later[0] > number { text += "  + [Claim \(later[0])]\n" }
      if number % 10 == 0, later[1] > number { text += "  - [Claim \(later[1])]\n" }
      text += "\n"
    }
    return text
  }

  private static let words = """
    alliance treaty island summit pipeline energy policy trust border trade region power talks \
    opening benefit price concession threat order defence market reform claim evidence interest
    """.split(separator: " ")

  private static func sentence(_ random: inout SplitMix64) -> String {
    let length = 7 + Int(random.next() % 8)
    let chosen = (0..<length).map { _ in String(words[Int(random.next() % UInt64(words.count))]) }
    return "The " + chosen.joined(separator: " ") + "."
  }
}

/// A small generator of numbers that look random and are the same everywhere (Steele, Lea and
/// Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
