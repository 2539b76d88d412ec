/// Sets of claims of which none contains another, the smaller first, then by their members.
struct SetFamily: Equatable {
  /// One set: its members in order, and a bit for each remainder of them by 64.
  private struct Member: Comparable {
    let claims: [Int32]
    let signature: UInt64

    init(_ claims: [Int32]) {
      self.claims = claims
      signature = claims.reduce(0) { $0 | (1 << UInt64($1 & 63)) }
    }

    static func < (left: Member, right: Member) -> Bool {
      left.claims.count != right.claims.count
        ? left.claims.count < right.claims.count
        : left.claims.lexicographicallyPrecedes(right.claims)
    }

    func isSubset(of other: Member) -> Bool {
      guard signature & ~other.signature == 0 else { return false }
      var index = 0
      for claim in other.claims where index < claims.count && claims[index] == claim { index += 1 }
      return index == claims.count
    }
  }

  private var members: [Member]

  private init(_ members: [Member]) { self.members = members }

  /// No set at all.
  static let none = SetFamily([])
  /// The empty set alone.
  static let empty = SetFamily([Member([])])

  /// The set of one claim alone.
  init(of claim: Int) { members = [Member([Int32(claim)])] }

  /// One set, its claims in order.
  init(set: [Int32]) { members = [Member(set)] }

  /// The sets.
  var sets: [[Int32]] { members.map(\.claims) }
}

extension SetFamily {
  /// What the operations may spend, and whether they had to leave sets out.
  struct Allowance {
    /// The greatest number of sets in a family.
    let sets: Int
    /// The number of elements that may still be looked at.
    var effort: Int
    /// Whether a family was cut short.
    var isCut = false

    /// Whether nothing may be spent any more.
    var isSpent: Bool { effort <= 0 }
  }

  /// The least sets that contain a set of some family.
  static func union(_ families: [SetFamily], _ allowance: inout Allowance) -> SetFamily {
    minimal(families.flatMap(\.members), &allowance)
  }

  /// The least sets that contain a set of each family.
  static func product(_ families: [SetFamily], _ allowance: inout Allowance) -> SetFamily {
    // What is sure comes first and at once, so that a long row of it costs no copies.
    var sure: [Int32] = []
    for family in families where family.members.count == 1 { sure += family.members[0].claims }
    allowance.effort -= sure.count
    sure.sort()
    var product = SetFamily([Member(merge(sure, []))])
    for family in families where family.members.count != 1 && !allowance.isSpent {
      var joined: [Member] = []
      for left in product.members where !allowance.isSpent {
        for right in family.members {
          joined.append(Member(merge(left.claims, right.claims)))
          allowance.effort -= left.claims.count + right.claims.count + 1
        }
      }
      product = minimal(joined, &allowance)
    }
    return product
  }

  /// Two sorted lists as one, each claim once.
  private static func merge(_ left: [Int32], _ right: [Int32]) -> [Int32] {
    var merged: [Int32] = []
    merged.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      let takesLeft = j == right.count || (i < left.count && left[i] <= right[j])
      let next = takesLeft ? left[i] : right[j]
      if takesLeft { i += 1 } else { j += 1 }
      if merged.last != next { merged.append(next) }
    }
    return merged
  }

  private static func minimal(_ members: [Member], _ allowance: inout Allowance) -> SetFamily {
    let isSorted = members.indices.dropFirst().allSatisfy { members[$0 - 1] < members[$0] }
    let sorted = isSorted ? members : members.sorted()
    var kept: [Member] = []
    var smaller = 0
    for member in sorted {
      if let last = kept.last {
        guard last != member else { continue }
        if last.claims.count < member.claims.count { smaller = kept.count }
      }
      allowance.effort -= smaller + 1
      guard !kept[..<smaller].contains(where: { $0.isSubset(of: member) }) else { continue }
      guard kept.count < allowance.sets, !allowance.isSpent else {
        allowance.isCut = true
        break
      }
      kept.append(member)
    }
    return SetFamily(kept)
  }
}
