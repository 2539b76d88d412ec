public import ArgumentModel

/// What an author asks of the checks: which of them run, how grave their findings are, and the
/// thresholds of those that have any.
public struct CheckOptions: Hashable, Sendable {
  /// How grave the findings of a check are; `off` if it is not to run.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    case off, note, warning, error

    /// The severity; `nil` for `off`.
    public var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
  }

  /// The least grave findings with which a run has failed.
  public enum Threshold: String, Hashable, Sendable, CaseIterable {
    case error, warning, note, never

    /// Whether a finding is as grave as that.
    public func isReached(by severity: Diagnostic.Severity) -> Bool {
      Diagnostic.Severity(rawValue: rawValue).map { severity >= $0 } ?? false
    }
  }

  /// Which of the assumed claims have to name a source.
  public enum SourceDemand: String, Hashable, Sendable, CaseIterable {
    /// None has to; a missing source is a note.
    case none
    /// Those tagged `#evidence` or `#observation`.
    case tagged
    /// All that are assumed.
    case givens
    /// All claims.
    case all
  }

  /// How grave the findings of checks are where it is not their default, by slug.
  public var levels: [String: Level] = [:]
  /// The only checks, or groups of checks, that run; all, if empty.
  public var selected: Set<String> = []
  /// Checks, or groups of checks, that do not run.
  public var ignored: Set<String> = []
  /// The claims that the map is about, whatever the map says itself.
  public var theses: [String] = []
  /// Whether each title has to be given a text; what is not is an error, then.
  public var requiresDefinitions = false
  /// Whether each assumed claim has to be tagged as given.
  public var requiresGrounding = false
  /// Which claims have to name a source.
  public var requiredSources = SourceDemand.none
  /// The language of the claims, as in `en`; `nil` to go by the words.
  public var language: String?
  /// How many words a claim may have.
  public var longestClaim = 40
  /// How many characters a claim may have.
  public var longestText = 280
  /// How many premises an inference may have.
  public var mostPremises = 5
  /// How many reasons a claim may have.
  public var mostReasons = 7

  /// The least grave findings with which a run has failed.
  public var threshold = Threshold.error
  /// The number of warnings from which on a run has failed; `nil` if any number will do.
  public var mostWarnings: Int?

  /// Creates options: every check at its default, but those that are opt-in.
  public init() {}

  /// Whether a check runs.
  ///
  /// A level set for it, or its slug among those selected, turns an opt-in check on; so does what
  /// makes it a demand.
  public func wants(_ check: Check) -> Bool {
    let names: Set = [check.slug, check.group.rawValue]
    if !names.isDisjoint(with: ignored) { return false }
    if !selected.isEmpty && names.isDisjoint(with: selected) { return false }
    if let level = levels[check.slug] { return level != .off }
    let isDemanded = requiresGrounding && check.slug == Check.unsupportedClaim.slug
    return !check.isOptIn || isDemanded || selected.contains(check.slug)
  }
}

extension CheckOptions {
  /// Findings of the notation and of settings as these options have them.
  public func adjusted(_ faults: [Diagnostic]) -> [Diagnostic] {
    if levels.isEmpty && ignored.isEmpty { return faults }
    return faults.compactMap { fault in
      guard !ignored.contains(fault.slug), let level = levels[fault.slug] else {
        return ignored.contains(fault.slug) ? nil : fault
      }
      var fault = fault
      guard let severity = level.severity else { return nil }
      fault.severity = severity
      return fault
    }
  }

  /// What can be said of checks of these slugs, in a mapping at `path`.
  public static func settings(
    for slugs: [String], below path: String = "check."
  ) -> [Setting<CheckOptions>] {
    let levels = Level.allCases.map(\.rawValue)
    let rules = slugs.map { slug in
      Setting<CheckOptions>(
        "\(path)rules.\(slug)", expected: "one of \(levels.joined(separator: ", "))", words: levels,
        "how grave the findings of \(slug) are"
      ) { value, options in
        // YAML takes a bare `off` for false.
        let word = value == .bool(false) ? "off" : value.string
        guard let level = word.flatMap(Level.init(rawValue:)) else { return false }
        options.levels[slug] = level
        return true
      }
    }
    return [
      .texts("\(path)select", "only these checks or groups of checks run") {
        $1.selected = Set($0)
      },
      .texts("\(path)ignore", "these checks or groups of checks do not run") {
        $1.ignored = Set($0)
      },
      .texts("\(path)thesis", "the claims that the map is about") { $1.theses = $0 },
      .flag(
        "\(path)require-definitions", \.requiresDefinitions, "a title without text is an error"),
      .flag(
        "\(path)require-grounding", \.requiresGrounding,
        "what is assumed has to be tagged, as in #given"),
      .word("\(path)require-sources", \.requiredSources, "which claims have to name a source"),
      Setting("\(path)language", expected: "a code such as en or de", "the language of the claims")
      {
        $1.language = $0.string
        return $0.string != nil
      },
      .limit("\(path)longest-claim", \.longestClaim, "how many words a claim may have"),
      .limit("\(path)longest-text", \.longestText, "how many characters a claim may have"),
      .limit("\(path)most-premises", \.mostPremises, "how many premises an inference may have"),
      .limit("\(path)most-reasons", \.mostReasons, "how many reasons a claim may have"),
      .word("\(path)fail-on", \.threshold, "the findings with which a run has failed"),
      Setting(
        "\(path)max-warnings", expected: "a whole number from 0",
        "the number of warnings up to which a run has not failed"
      ) {
        guard case .int(let number) = $0, number >= 0 else { return false }
        $1.mostWarnings = number
        return true
      },
    ] + rules
  }
}

extension Setting<CheckOptions> {
  fileprivate static func limit(
    _ path: String, _ limit: any WritableKeyPath<CheckOptions, Int> & Sendable, _ summary: String
  ) -> Setting {
    Setting(path, expected: "a whole number from 1", summary) { value, options in
      guard case .int(let number) = value, number > 0 else { return false }
      options[keyPath: limit] = number
      return true
    }
  }
}
