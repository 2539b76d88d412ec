/// Something worth saying about the author's text or reasoning.
///
/// A diagnostic is a value that stages collect; it is never thrown.
public struct Diagnostic: Hashable, Sendable {
  /// How grave a finding is.
  public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A further remark, with its own place where it has one.
  public struct Note: Hashable, Sendable {
    /// The remark, lower case, without a full stop.
    public var message: String
    /// Where it points; `nil` for the map as a whole.
    public var range: SourceRange?

    /// Creates a remark.
    public init(_ message: String, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  /// A change of the source that mends what is the matter, whatever else the author wants.
  public struct Fix: Hashable, Sendable {
    /// One stretch of the source, and what to put there.
    public struct Edit: Hashable, Sendable {
      /// What goes; empty to insert.
      public var range: SourceRange
      /// What comes instead.
      public var text: String

      /// Creates an edit.
      public init(_ range: SourceRange, _ text: String) {
        self.range = range
        self.text = text
      }
    }

    /// What the change does, as an order: `write [Source]`.
    public var title: String
    /// The edits, none of which overlaps another, in the order of the source.
    public var edits: [Edit]

    /// Creates a change.
    public init(_ title: String, _ edits: [Edit]) {
      self.title = title
      self.edits = edits
    }
  }

  /// The public name of the check, in kebab case: `circular-support`.
  public var slug: String
  /// How grave the finding is.
  public var severity: Severity
  /// What is the matter, lower case, without a full stop: `nothing supports [Solar]`.
  public var message: String
  /// Where it stands, in UTF-8 offsets; `nil` for a graph that was built in Swift.
  public var range: SourceRange?
  /// The titles of the claims and arguments concerned, the first one foremost.
  public var subjects: [String]
  /// Further remarks, in the order in which they explain the matter.
  public var notes: [Note]
  /// What to do about it; `nil` where the message says it already.
  public var help: String?
  /// A chain or circle that the finding is about, place by place; empty for all others.
  public var trail: [Note]
  /// What would mend the matter; the first is the one to take.
  public var fixes: [Fix]

  /// Creates a finding.
  public init(
    _ slug: String, _ severity: Severity, _ message: String, at range: SourceRange? = nil,
    subjects: [String] = [], notes: [Note] = [], help: String? = nil, trail: [Note] = [],
    fixes: [Fix] = []
  ) {
    self.slug = slug
    self.severity = severity
    self.message = message
    self.range = range
    self.subjects = subjects
    self.notes = notes
    self.help = help
    self.trail = trail
    self.fixes = fixes
  }
}
