import ArgumentModel
import Testing

struct SpellingTests {
  @Test(arguments: [
    ("Sourse", "Source", 1), ("Suorce", "Source", 1), ("Sorce", "Source", 1), ("", "ab", 2),
    ("ca", "abc", 3), ("kitten", "sitting", 3), ("Straße", "Strasse", 2), ("same", "same", 0),
  ])
  func `the distance of two words`(left: String, right: String, distance: Int) {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    for limit in 0..<8 {
      let expected = distance <= limit ? distance : nil
      #expect(Spelling.distance(left, right, atMost: limit) == expected)
      #expect(Spelling.distance(right, left, atMost: limit) == expected)
    }
  }

  @Test func `distances are those of the definition`() {
    for number in 0..<243 {
      let left = word(number)
      for other in stride(from: 0, to: 243, by: 4) {
        let right = word(other)
        let expected = Self.distance(left[...], right[...])
        for limit in 0..<4 {
          #expect(
            Spelling.distance(left, right, atMost: limit) == (expected <= limit ? expected : nil))
        }
      }
    }
  }

  @Test func `a near word is found, and said to be the only one where it is`() {
    let candidates = Spelling.Candidates(["Source", "Sources", "River", "a", "Mississippi delta"])
    #expect(candidates.nearest(to: "Sourse")?.word == "Source")
    #expect(candidates.nearest(to: "Sourse")?.isOnlyOne == true)
    #expect(candidates.nearest(to: "Sourcess")?.word == "Sources")
    #expect(candidates.nearest(to: "Sourcess")?.isOnlyOne == false)
    #expect(candidates.nearest(to: "Misisipi delta")?.word == "Mississippi delta")
    #expect(candidates.nearest(to: "b") == nil)
    #expect(candidates.nearest(to: "") == nil)
    #expect(candidates.nearest(to: "Nothing like it") == nil)
  }

  /// Words of up to four letters of three.
  private func word(_ number: Int) -> [Unicode.Scalar] {
    let letters = Array("abc".unicodeScalars)
    return (0..<(number % 5)).map { place in
      letters[(number / [1, 3, 9, 27][place]) % 3]
    }
  }

  /// By the definition, without a table.
  private static func distance(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
  ) -> Int {
    guard let last = left.last, let other = right.last else { return left.count + right.count }
    let (shorter, less) = (left.dropLast(), right.dropLast())
    var least = min(
      distance(shorter, right) + 1, distance(left, less) + 1,
      distance(shorter, less) + (last == other ? 0 : 1))
    if last == less.last, other == shorter.last {
      least = min(least, distance(shorter.dropLast(), less.dropLast()) + 1)
    }
    return least
  }
}
