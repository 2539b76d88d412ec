public import ArgumentModel

/// A line of the map, from what bears on something to what it bears on.
public struct MapEdge: Hashable, Sendable, Identifiable {
  /// Why a line is drawn.
  public enum Origin: Hashable, Sendable {
    /// A relation that the author wrote.
    case relation
    /// A structure: an argument has the statement as its conclusion, or uses it as a premise.
    case structure
  }

  /// The name of the line within its map: `supports-cheap-solar-energy-policy`.
  public internal(set) var id: String
  /// How the source bears on the target.
  public let kind: Relation.Kind
  /// The place of the source among `ArgumentMap.nodes`.
  public internal(set) var source: Int
  /// The place of the target among `ArgumentMap.nodes`.
  public internal(set) var target: Int
  /// Why the line is drawn.
  public let origin: Origin
  /// The statement that bears on something, if one does: perhaps through an argument's box.
  public let sourceStatement: Statement.ID?
  /// The statement that is borne on, if one is.
  public let targetStatement: Statement.ID?
  /// The colour that the author gives lines of this kind.
  public let color: BoxColor?
  /// Whether the line stands back behind others.
  public var isReceding = false

  /// Creates a line.
  public init(
    id: String, kind: Relation.Kind, source: Int, target: Int, origin: Origin = .relation,
    sourceStatement: Statement.ID? = nil, targetStatement: Statement.ID? = nil,
    color: BoxColor? = nil
  ) {
    self.id = id
    self.kind = kind
    self.source = source
    self.target = target
    self.origin = origin
    self.sourceStatement = sourceStatement
    self.targetStatement = targetStatement
    self.color = color
  }
}
