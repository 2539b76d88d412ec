import ArgumentModel

/// Names for numbers, sorted by title.
extension Reading {
  /// The names of claims, by title, a statement before an argument of the same title.
  func names(of claims: [Int32]) -> [Relation.Endpoint] {
    claims.map { name(of: Int($0)) }.sorted { $0.isBefore($1) }
  }

  /// The names of sets of claims, the smaller set first, then by titles.
  func names(ofSets sets: [[Int32]]) -> [[Relation.Endpoint]] {
    sets.map { names(of: $0) }.sorted { left, right in
      left.count != right.count
        ? left.count < right.count
        : left.lexicographicallyPrecedes(right) { $0.isBefore($1) }
    }
  }
}

extension Relation.Endpoint {
  /// By title and code points, a statement before an argument of the same title.
  func isBefore(_ other: Relation.Endpoint) -> Bool {
    let (left, right) = (title.utf8, other.title.utf8)
    if left.elementsEqual(right) { return statement != nil && other.statement == nil }
    return left.lexicographicallyPrecedes(right)
  }
}
