/// An order of the author's to keep quiet about findings.
///
/// Written as a comment, `check:ignore SLUG, SLUG -- reason`, or in the data of what it concerns,
/// `{ignore: [SLUG]}`.
public struct Suppression: Hashable, Sendable {
  /// The name of a check as it stands in an order.
  public struct Slug: Hashable, Sendable {
    /// The name.
    public var name: String
    /// Where it stands, as far as that is known.
    public var range: SourceRange?

    /// Creates a name.
    public init(_ name: String, at range: SourceRange? = nil) {
      self.name = name
      self.range = range
    }
  }

  /// What an order is about.
  public enum Scope: Hashable, Sendable {
    /// What begins in a stretch of the source.
    case range(SourceRange)
    /// A statement or argument, wherever it stands.
    case element(Relation.Endpoint)
    /// The whole file in which the order stands.
    case file
  }

  /// The checks that are to keep quiet.
  public var slugs: [Slug]
  /// What they are to keep quiet about.
  public var scope: Scope
  /// Why, in the author's words.
  public var reason: String?
  /// Where the order stands.
  public var range: SourceRange?
  /// The order with all that would be left of it, were it taken away; `nil` if that is not known.
  public var extent: SourceRange?

  /// Creates an order.
  public init(
    _ slugs: [Slug], for scope: Scope, because reason: String? = nil, at range: SourceRange? = nil,
    extent: SourceRange? = nil
  ) {
    self.slugs = slugs
    self.scope = scope
    self.reason = reason
    self.range = range
    self.extent = extent
  }
}

extension ArgumentGraph {
  /// The orders that stand in the data of statements and arguments, as `ignore`.
  public var suppressions: [Suppression] {
    func orders(_ occurrences: [Occurrence], of name: Relation.Endpoint) -> [Suppression] {
      occurrences.compactMap { occurrence in
        order(in: occurrence.data, for: .element(name), at: occurrence.nameRange)
      }
    }
    return statements.flatMap { orders($0.occurrences, of: .statement($0.id)) }
      + arguments.flatMap { orders($0.occurrences, of: .argument($0.id)) }
  }

  private func order(
    in data: DataMapping, for scope: Suppression.Scope, at range: SourceRange?
  ) -> Suppression? {
    guard let value = data["ignore"] else { return nil }
    let names = (value.sequence ?? [value]).compactMap(\.string)
    return Suppression(names.map { Suppression.Slug($0) }, for: scope, at: range)
  }
}
