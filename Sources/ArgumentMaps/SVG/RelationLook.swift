package import ArgumentModel

/// How a kind of relation is drawn, so that no two kinds differ by colour alone.
package struct RelationLook {
  /// The shape at the end of a line.
  package enum Head: Hashable {
    case filledTriangle, hollowTriangle, chevron, diamond
  }

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
    case .supports: self.init("support", "supports", "", 1.4, .filledTriangle)
    case .entails: self.init("entailment", "entails", "", 2.4, .filledTriangle)
    case .attacks: self.init("attack", "attacks", "6 3.5", 1.4, .hollowTriangle)
    case .undercuts: self.init("undercut", "undercuts", "0.1 4", 2, .chevron)
    case .contradicts: self.init("contradiction", "contradicts", "10 3 2 3", 1.4, .diamond)
    case .excludes: self.init("exclusion", "excludes", "10 3 2 3", 1.4, .hollowTriangle)
    }
  }

  private init(
    _ name: String, _ verb: String, _ dashes: String, _ width: Double, _ head: Head
  ) {
    self.name = name
    self.verb = verb
    self.dashes = dashes
    self.width = width
    self.head = head
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
