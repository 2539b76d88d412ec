public import ArgumentModel

/// What a check has to say about one place: a diagnostic without name and severity.
public struct Finding: Hashable, Sendable {
  /// What is the matter, lower case, without a full stop.
  public var message: String
  /// Where it stands; `nil` for the map as a whole.
  public var range: SourceRange?
  /// The titles of the claims and arguments concerned, the first one foremost.
  public var subjects: [String]
  /// Further remarks.
  public var notes: [Diagnostic.Note]
  /// What to do about it.
  public var help: String?
  /// A chain or circle that the finding is about, place by place.
  public var trail: [Diagnostic.Note]
  /// What would mend the matter safely; the first is the one to take.
  public var fixes: [Diagnostic.Fix]
  /// How grave this one is, where it differs from the check's own severity.
  public var severity: Diagnostic.Severity?

  /// Creates a finding.
  public init(
    _ message: String, at range: SourceRange? = nil, subjects: [String] = [],
    notes: [Diagnostic.Note] = [], help: String? = nil, trail: [Diagnostic.Note] = [],
    fixes: [Diagnostic.Fix] = [], severity: Diagnostic.Severity? = nil
  ) {
    self.message = message
    self.range = range
    self.subjects = subjects
    self.notes = notes
    self.help = help
    self.trail = trail
    self.fixes = fixes
    self.severity = severity
  }
}
