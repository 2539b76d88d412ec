public import ArgumentModel

/// One question asked of a map, whose findings are diagnostics of its name.
///
/// A check of one's own is a value like those of the library:
///
///     let shouting = Check("shouting", in: .text, .note, "A claim is written in capitals.") { input in
///       input.graph.statements
///         .filter { $0.text.map { $0 == $0.uppercased() } ?? false }
///         .map { Finding("\($0.id) shouts", at: $0.nameRange, subjects: [$0.id.title]) }
///     }
///     let diagnostics = graph.diagnostics(from: Check.all + [shouting])
public struct Check: Sendable {
  /// What a check is about; a group selects a family of checks.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    case reference, structure, circularity, support, dialectic, text, evidence, metrics
  }

  /// The public name, in kebab case: `circular-support`.
  public let slug: String
  /// The family the check belongs to.
  public let group: Group
  /// How grave a finding is.
  public let severity: Diagnostic.Severity
  /// Whether the check is off unless its level is set.
  public let isOptIn: Bool
  /// What a finding says, in one sentence.
  public let summary: String
  /// What the check finds, why it matters and how to mend it, with an example, in Markdown.
  public let manual: String
  private let findings: @Sendable (CheckInput) -> [Finding]

  /// Creates a check; `findings` looks at a map and tells what it finds, in any order.
  public init(
    _ slug: String, in group: Group, _ severity: Diagnostic.Severity, isOptIn: Bool = false,
    _ summary: String, manual: String = "", findings: @escaping @Sendable (CheckInput) -> [Finding]
  ) {
    self.slug = slug
    self.group = group
    self.severity = severity
    self.isOptIn = isOptIn
    self.summary = summary
    self.manual = manual
    self.findings = findings
  }

  /// What the check finds, in the order in which it does, as grave as the options of the input say.
  public func diagnostics(on input: CheckInput) -> [Diagnostic] {
    let level = input.options.levels[slug]?.severity
    return findings(input).map { finding in
      Diagnostic(
        slug, level ?? finding.severity ?? severity, finding.message, at: finding.range,
        subjects: finding.subjects, notes: finding.notes, help: finding.help,
        trail: finding.trail, fixes: finding.fixes)
    }
  }
}
