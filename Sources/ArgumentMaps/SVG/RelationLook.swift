package import ArgumentModel

/// How a kind of relation is drawn, so that no two kinds differ by colour alone.
package struct RelationLook {
  /// The shape at the end of a line.
  package enum Head: Hashable {
    case filledTriangle, hollowTriangle, chevron, diamond
  }

  /// The kind.
  let kind: Relation.Kind
  /// The class in style sheets.
  package let name: String
  /// The word for it, as a verb.
  package let verb: String
  /// The lengths of dashes and gaps; empty for a solid line.
  package let dashes: String
  /// The thickness of the line.
  package let width: Double
  /// The shape at the end, and in symmetric relations at the start.
  package let head: Head

  /// The look of a kind.
  package init(_ kind: Relation.Kind) {
    switch kind {
    case .supports: self.init(kind, "support", "supports", "", 1.4, .filledTriangle)
    case .entails: self.init(kind, "entailment", "entails", "", 2.4, .filledTriangle)
    case .attacks: self.init(kind, "attack", "attacks", "6 3.5", 1.4, .hollowTriangle)
    case .undercuts: self.init(kind, "undercut", "undercuts", "0.1 4", 2, .chevron)
    case .contradicts: self.init(kind, "contradiction", "contradicts", "10 3 2 3", 1.4, .diamond)
    case .excludes: self.init(kind, "exclusion", "excludes", "10 3 2 3", 1.4, .hollowTriangle)
    }
  }

  private init(
    _ kind: Relation.Kind, _ name: String, _ verb: String, _ dashes: String, _ width: Double,
    _ head: Head
  ) {
    self.kind = kind
    self.name = name
    self.verb = verb
    self.dashes = dashes
    self.width = width
    self.head = head
  }

  /// The lengths of dashes and gaps on a line that is thicker by a factor.
  func dashes(scaledBy factor: Double) -> String {
    guard factor != 1 else { return dashes }
    var bytes: [UInt8] = []
    for length in dashes.split(separator: " ").compactMap({ Double($0) }) {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      bytes.append(decimal: length * factor)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The colour of a kind.
  package static func color(of kind: Relation.Kind, in palette: Palette) -> String {
    switch kind {
    case .supports, .entails: palette.support
    case .attacks: palette.attack
    case .undercuts: palette.undercut
    case .contradicts, .excludes: palette.contradiction
    }
  }
}
