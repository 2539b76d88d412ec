import Argdown
import ArgumentAnalysis
public import ArgumentExchange
public import ArgumentModel

/// All that findings can be called: the checks, and what notation, settings and orders give rise to.
public enum Rules {
  /// One finding of each kind that is no check's, by slug.
  public static let faultKinds: [Diagnostic] =
    (ArgdownDocument.faultKinds + SettingsTable.faultKinds + Suppression.faultKinds
    + ReportDocument.faultKinds)
    .sorted { $0.slug < $1.slug }

  /// The names of all, the checks first.
  public static let slugs = Check.all.map(\.slug) + faultKinds.map(\.slug)

  /// All, described.
  public static var all: [FindingReport.Rule] {
    let checks = Check.all.map {
      FindingReport.Rule(
        $0.slug, in: $0.group.rawValue, $0.severity, $0.summary, manual: $0.manual)
    }
    let faults = faultKinds.map { kind in
      FindingReport.Rule(
        kind.slug, in: "notation", kind.severity, kind.message,
        manual: kind.help.map { "To mend it: \($0)." } ?? kind.message)
    }
    return checks + faults
  }
}
