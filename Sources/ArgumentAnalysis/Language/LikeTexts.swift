/// Finds texts that are made of the same words, near enough to say the same, or the opposite.
///
/// Alike are two texts if the words of one that carry content are among those of the other, and are
/// at least 85 of 100 of them; if at least 80 of 100 words stand in the same order; and if
/// numbers, signs, quantities and modal verbs are the same. A word put in the place of another
/// makes another claim, so that what says the same in other words is not found.
struct LikeTexts {
  /// Two claims whose texts are alike, the first one before the second.
  struct Pair {
    let first: Int
    let second: Int
    /// Whether one of them denies what the other says.
    let isOpposed: Bool
  }

  /// With how many earlier texts that share a rare word each text is compared.
  static let comparisonLimit = 64
  /// How many words a text may have to be compared at all.
  static let lengthLimit = 200

  private let claims: [ClaimText?]
  /// How many texts have each stem.
  private var counts: [Int32]

  init(_ texts: ClaimTexts) {
    claims = texts.claims
    counts = [Int32](repeating: 0, count: texts.stemCount)
    for text in claims {
      for stem in text?.content ?? [] { counts[Int(stem)] += 1 }
    }
  }

  /// The pairs among the first `count` claims, in the order of their second ones.
  ///
  /// Each text is filed under its rarest word. A text that has all words of a smaller one has that
  /// word among its own rarest ones, as many as it may have of its own and one more.
  ///
  /// - Complexity: O(words + n · `comparisonLimit` · `lengthLimit`²); about linear where few texts
  /// share   their rarest words.
  func pairs(among count: Int) -> [Pair] {
    var files = [[Int]](repeating: [], count: counts.count)
    let order = (0..<count).filter { isComparable($0) }
    let rarest = order.map { rareWords(of: $0) }
    for (claim, words) in zip(order, rarest) { files[Int(words[0])].append(claim) }
    var pairs: [Pair] = []
    for (claim, words) in zip(order, rarest) {
      var left = Self.comparisonLimit
      for word in words {
        for other in files[Int(word)] where other != claim {
          guard left > 0 else { break }
          left -= 1
          if let isOpposed = claims[claim]?.isOpposed(to: claims[other]),
            other < claim || words[0] != word
          {
            pairs.append(
              Pair(first: min(claim, other), second: max(claim, other), isOpposed: isOpposed))
          }
        }
      }
    }
    return pairs.sorted { ($0.second, $0.first) < ($1.second, $1.first) }
  }

  private func isComparable(_ claim: Int) -> Bool {
    guard let text = claims[claim] else { return false }
    return text.content.count > 1 && text.sequence.count <= Self.lengthLimit
  }

  /// The rarest words of a text, the rarest first: one more than another text may lack.
  private func rareWords(of claim: Int) -> [Int32] {
    guard let content = claims[claim]?.content else { return [] }
    let spare = content.count - (content.count * 85 + 99) / 100
    let sorted = content.sorted { (counts[Int($0)], $0) < (counts[Int($1)], $1) }
    return Array(sorted.prefix(spare + 1))
  }
}

extension ClaimText {
  /// Whether the text denies what another one says, or the other way round, if both are alike;
  /// `nil` if they are not.
  func isOpposed(to other: ClaimText?) -> Bool? {
    guard let other, !content.isEmpty, degrees == other.degrees else { return nil }
    let (few, many) =
      content.count <= other.content.count ? (content, other.content) : (other.content, content)
    guard few.count * 100 >= many.count * 85, many.contains(all: few) else { return nil }
    let longest = max(sequence.count, other.sequence.count)
    guard longest <= LikeTexts.lengthLimit,
      commonCount(sequence, other.sequence) * 100 >= longest * 80
    else { return nil }
    return isNegated != other.isNegated
  }

  /// The length of the longest sequence that two have in common, in this order.
  private func commonCount(_ left: [Int32], _ right: [Int32]) -> Int {
    if left == right { return left.count }
    var above = [Int](repeating: 0, count: right.count + 1)
    for word in left {
      var diagonal = 0
      for (position, other) in right.enumerated() {
        let old = above[position + 1]
        above[position + 1] = word == other ? diagonal + 1 : max(old, above[position])
        diagonal = old
      }
    }
    return above[right.count]
  }
}

extension [Int32] {
  /// Whether a sorted array has all elements of another one.
  fileprivate func contains(all others: [Int32]) -> Bool {
    var rest = self[...]
    for element in others {
      rest = rest.drop { $0 < element }
      guard rest.first == element else { return false }
      rest = rest.dropFirst()
    }
    return true
  }
}
