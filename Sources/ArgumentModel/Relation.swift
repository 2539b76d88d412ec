/// How one claim, argument or inference bears on another.
public struct Relation: Hashable, Sendable {
  /// The manner in which the source bears on the target.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case supports, attacks, undercuts, contradicts
    /// Support between statements where the map is read strictly.
    case entails
    /// Attack between statements where the map is read strictly: both cannot be true.
    case excludes

    /// Whether the relation says the same when its ends change places.
    public var isSymmetric: Bool { self == .contradicts || self == .excludes }
  }

  /// One end of a relation.
  public enum Endpoint: Hashable, Sendable {
    case statement(Statement.ID)
    case argument(Argument.ID)
    /// The inference of a step, counted from 0; without a step, of the last one.
    case inference(of: Argument.ID, step: Int? = nil)
  }

  /// What bears on the target.
  public let source: Endpoint
  /// How it bears on it.
  public let kind: Kind
  /// What is borne on.
  public let target: Endpoint
  /// Where the relation is written: each the name of the end that stands below the other.
  public internal(set) var ranges: [SourceRange]

  /// Creates a relation; it reads as a sentence: source, kind, target.
  public init(_ source: Endpoint, _ kind: Kind, _ target: Endpoint, ranges: [SourceRange] = []) {
    self.source = source
    self.kind = kind
    self.target = target
    self.ranges = ranges
  }
}

extension Relation.Endpoint: ExpressibleByStringLiteral {
  /// The statement of that title.
  public init(stringLiteral title: String) { self = .statement(Statement.ID(title)) }
}

extension Relation.Endpoint: CustomStringConvertible {
  /// The end in the notation of Argdown; an inference by the argument it belongs to.
  public var description: String {
    switch self {
    case .statement(let id): id.description
    case .argument(let id), .inference(of: let id, step: _): id.description
    }
  }
}

extension Relation.Endpoint {
  /// The title of the statement or argument, without brackets.
  public var title: String {
    switch self {
    case .statement(let id): id.title
    case .argument(let id), .inference(of: let id, step: _): id.title
    }
  }

  /// The statement, if the end is one.
  public var statement: Statement.ID? {
    if case .statement(let id) = self { id } else { nil }
  }

  /// The argument, if the end is one or an inference of one.
  public var argument: Argument.ID? {
    switch self {
    case .argument(let id), .inference(of: let id, step: _): id
    case .statement: nil
    }
  }
}

extension Relation {
  /// Whether kind and ends are the same, in either order if symmetric, wherever they are written.
  func saysTheSame(as other: Relation) -> Bool {
    guard kind == other.kind else { return false }
    return (source == other.source && target == other.target)
      || (kind.isSymmetric && source == other.target && target == other.source)
  }
}

extension Relation: CustomStringConvertible {
  /// The relation as a sentence: `[Storage] undercuts <Learning curve>`.
  public var description: String { "\(source) \(kind.rawValue) \(target)" }
}
