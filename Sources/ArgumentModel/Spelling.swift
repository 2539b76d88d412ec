/// The distance of two words and the nearest of many: what "did you mean …?" asks.
public enum Spelling {
  /// The candidate nearest to `word`, if it is near enough to be what was meant.
  ///
  /// - Complexity: That of `Candidates`.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    Candidates(candidates).nearest(to: word)?.word
  }

  /// The candidate nearest to `word`; one that differs in its capitals alone is the nearest.
  public static func suggestion(for word: String, among candidates: [String]) -> String? {
    let small = word.lowercased()
    return candidates.first { $0.lowercased() == small } ?? nearest(to: word, among: candidates)
  }

  /// The least number of insertions, deletions, changes and swaps of neighbours between two words.
  ///
  /// No stretch is edited twice. Source: Damerau 1964; Levenshtein 1966.
  ///
  /// - Returns: `nil` if it is greater than `limit`.
  /// - Complexity: O(length · `limit`).
  package static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let (left, right) = (left[start...], right[start...])
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    return distance(Array(left.dropLast(end)), Array(right.dropLast(end)), within: limit)
  }

  /// Fills the table of distances between beginnings, but for what lies too far from its diagonal.
  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], within limit: Int
  ) -> Int? {
    let far = limit + 1
    var before = [Int](repeating: far, count: right.count + 1)
    var above = (0...right.count).map { min($0, far) }
    var row = before
    for i in left.indices {
      let band = max(0, i - limit)..<min(right.count, i + far)
      row[band.lowerBound] = i < limit ? i + 1 : far
      for j in band {
        let change = above[j] + (left[i] == right[j] ? 0 : 1)
        var least = min(change, above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          least = min(least, before[j - 1] + 1)
        }
        row[j + 1] = least
      }
      guard row[band.lowerBound...band.upperBound].contains(where: { $0 <= limit }) else {
        return nil
      }
      if band.upperBound < right.count { row[band.upperBound + 1] = far }
      (before, above, row) = (above, row, before)
    }
    return above[right.count] <= limit ? above[right.count] : nil
  }
}

extension Spelling {
  /// Words of which one may have been meant, prepared for many questions.
  public struct Candidates: Sendable {
    private let words: [(word: String, scalars: [Unicode.Scalar], letters: SIMD32<UInt8>)]

    /// Prepares words; of several equally near ones, the first is the nearest.
    ///
    /// - Complexity: O(length of all words).
    public init(_ words: [String]) {
      self.words = words.map { word in
        let scalars = Array(word.unicodeScalars)
        return (word, scalars, Self.letters(of: scalars))
      }
    }

    /// The word nearest to `word`, and whether no other one is near enough to be what was meant.
    ///
    /// Near enough is a distance of at most a quarter of the word, of 1 for a short word, and of
    /// none for a word of one letter.
    ///
    /// - Complexity: O(words), and O(length²) for each that has nearly the same letters.
    public func nearest(to word: String) -> (word: String, isOnlyOne: Bool)? {
      let scalars = Array(word.unicodeScalars)
      let letters = Self.letters(of: scalars)
      let limit = min(max(1, scalars.count / 4), scalars.count - 1)
      var nearest: (word: String, distance: Int)?
      var count = 0
      for other in words where Self.leastDistance(letters, other.letters) <= limit {
        guard let distance = distance(scalars, other.scalars, atMost: limit) else { continue }
        count += 1
        if distance < nearest?.distance ?? .max { nearest = (other.word, distance) }
      }
      return nearest.map { ($0.word, count == 1) }
    }

    /// How often letters occur, up to seven times each; some letters are counted together.
    private static func letters(of scalars: [Unicode.Scalar]) -> SIMD32<UInt8> {
      var letters = SIMD32<UInt8>()
      for scalar in scalars {
        let place = Int(scalar.value % 32)
        if letters[place] < 7 { letters[place] += 1 }
      }
      return letters
    }

    /// The least distance of words with these letters: each edit brings in one letter at most, and
    /// takes away one at most.
    private static func leastDistance(_ left: SIMD32<UInt8>, _ right: SIMD32<UInt8>) -> Int {
      let common = pointwiseMin(left, right)
      return Int(max((left &- common).wrappedSum(), (right &- common).wrappedSum()))
    }
  }
}
