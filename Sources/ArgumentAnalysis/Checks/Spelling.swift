/// The distance of two words and the nearest of many: what "did you mean …?" asks.
public enum Spelling {
  /// The candidate nearest to `word`, if it is near enough to be what was meant.
  ///
  /// Near enough is a distance of at most a quarter of the word, of 1 for a short word, and of none
  /// for a word of one letter. Of
  /// several equally near ones, the first.
  ///
  /// - Complexity: O(candidates · length²); candidates of quite another length cost nothing.
  public static func nearest<Candidates: Sequence<String>>(
    to word: String, among candidates: Candidates
  ) -> String? {
    let scalars = Array(word.unicodeScalars)
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let limit = min(
        max(1, scalars.count / 4), scalars.count - 1, (best?.distance ?? .max - 1) - 1)
      guard limit >= 0 else { break }
      let other = Array(candidate.unicodeScalars)
      if let distance = distance(scalars, other, atMost: limit) { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The least number of insertions, deletions, changes and swaps of neighbours between two words.
  ///
  /// No stretch is edited twice. Source: Damerau 1964; Levenshtein 1966.
  ///
  /// - Returns: `nil` if it is greater than `limit`.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int)
    -> Int?
  {
    guard abs(left.count - right.count) <= limit else { return nil }
    var before: [Int] = []
    var above = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in right.indices {
        let change = above[j] + (left[i] == right[j] ? 0 : 1)
        var least = min(change, above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      guard row.contains(where: { $0 <= limit }) else { return nil }
      before = above
      above = row
    }
    return above[right.count] <= limit ? above[right.count] : nil
  }
}
