import Argdown
import ArgumentAnalysis
import ArgumentModel

extension Command {
  static let check = Command(
    name: "check", operands: "FILE…", operandCount: 1...Int.max,
    summary: "checks notation and reasoning",
    details: [
      "Prints each finding with its place, notes and help; `argmap explain SLUG` says more about one.",
      "Exit status 1 if there are findings at or above the threshold.",
      "A folder stands for all maps below it: .argdown, .ad, .adown, .argdn. What begins with `_`,",
      "a part that other maps include, or with `.` is left out.",
    ],
    options: [
      .choice(
        "fail-on", ["error", "warning", "note", "never"], "the threshold; default: error"),
      .value("select", "SLUG,…", "only these checks or groups of checks"),
      .value("ignore", "SLUG,…", "not these checks or groups of checks"),
      .value("bib", "FILE,…", "bibliographies, in BibTeX or CSL-JSON, besides those of the map"),
      .configuration,
    ],
    run: { (invocation) throws(Failure) in try runCheck(invocation) })

  private static func runCheck(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    let selected = try slugs(invocation["select"])
    let ignored = try slugs(invocation["ignore"]) ?? []
    let checks = Check.all.filter {
      let names: Set = [$0.slug, $0.group.rawValue]
      return selected.map { !names.isDisjoint(with: $0) } ?? true && names.isDisjoint(with: ignored)
    }
    let configuration = try ConfigurationFile(invocation)
    var report = Report(isColoured: Files.wantsColour)
    let found = MapPath.all(invocation.operands)
    var failures = found.failures
    for map in found.maps {
      do throws(Failure) {
        let file = try MapFile(map.path, configuration)
        let library = try MapSources(invocation).library(of: file)
        report.add(findings(in: file, citing: library, by: checks, ignoring: ignored), of: file)
      } catch {
        failures.append(error)
      }
    }
    try Files.print(report.text + (report.isEmpty ? "" : report.summary))
    if let first = failures.first {
      for failure in failures.dropLast() { Files.complain("argmap: \(failure.message)") }
      throw failures.last ?? first
    }
    let threshold = invocation["fail-on"] ?? "error"
    guard let limit = Diagnostic.Severity(rawValue: threshold), let worst = report.worst else {
      return .fine
    }
    return worst >= limit ? .findings : .fine
  }

  /// Faults of the notation and findings of the checks, in the order of the source.
  private static func findings(
    in file: MapFile, citing library: SourceLibrary, by checks: [Check],
    ignoring ignored: Set<String>
  ) -> [Diagnostic] {
    let faults = file.faults.filter { !ignored.contains($0.slug) }
    let all = faults + CheckInput(file.graph, library: library).diagnostics(from: checks)
    return all.enumerated().sorted { left, right in
      let offsets = (
        left.element.range?.lowerBound ?? -1, right.element.range?.lowerBound ?? -1
      )
      return offsets.0 == offsets.1 ? left.offset < right.offset : offsets.0 < offsets.1
    }.map(\.element)
  }

  private static func slugs(_ list: String?) throws(Failure) -> Set<String>? {
    guard let list else { return nil }
    let names =
      Check.all.map(\.slug) + Check.Group.allCases.map(\.rawValue)
      + ArgdownDocument.faultKinds.map(\.slug) + ["unknown-setting", "invalid-setting"]
    var slugs: Set<String> = []
    for slug in list.split(separator: ",").map(String.init) {
      guard names.contains(slug) else {
        throw Failure(
          "there is no check \(quoted(slug))",
          help: suggestion(for: slug, among: names) ?? "`argmap explain` lists them")
      }
      slugs.insert(slug)
    }
    return slugs
  }
}

extension Command {
  static let explain = Command(
    name: "explain", operands: "[SLUG]", operandCount: 0...1,
    summary: "says what a check finds, why it matters and how to mend it",
    details: ["Without a slug, lists the checks; `argmap explain settings` lists the settings."],
    options: [],
    run: { (invocation) throws(Failure) in
      guard let slug = invocation.operands.first else {
        try Files.print(listOfChecks)
        return .fine
      }
      if slug == "settings" {
        try Files.print(listOfSettings)
        return .fine
      }
      if let kind = ArgdownDocument.faultKinds.first(where: { $0.slug == slug }) {
        let help = kind.help.map { "\n\nTo mend it: \($0).\n" } ?? "\n"
        try Files.print(
          "\(slug) (\(kind.severity.rawValue), notation)\n\nSays, for one: \(kind.message).\(help)")
        return .fine
      }
      guard let check = Check.all.first(where: { $0.slug == slug }) else {
        let slugs = Check.all.map(\.slug) + ArgdownDocument.faultKinds.map(\.slug)
        throw Failure(
          "there is no check \(quoted(slug))",
          help: suggestion(for: slug, among: slugs) ?? "`argmap explain` lists them")
      }
      try Files.print(
        "\(check.slug) (\(check.severity.rawValue), \(check.group.rawValue))\n\n\(check.manual)\n")
      return .fine
    })

  /// The settings of a front matter or configuration: what they do, and what they can be.
  private static var listOfSettings: String {
    ConfigurationFile.table.entries.filter { !$0.expected.isEmpty }.map { entry in
      "\(entry.path)\n    \(entry.summary)\n    \(entry.expected)\n"
    }.joined()
  }

  private static var listOfChecks: String {
    let width = (Check.all.map(\.slug.count).max() ?? 0) + 2
    var text = ""
    for group in Check.Group.allCases {
      let checks = Check.all.filter { $0.group == group }
      guard !checks.isEmpty else { continue }
      text += "\(group.rawValue)\n"
      for check in checks {
        let gap = String(repeating: " ", count: width - check.slug.count)
        let severity = check.severity.rawValue
        let pad = String(repeating: " ", count: 9 - severity.count)
        text += "  \(check.slug)\(gap)\(severity)\(pad)\(check.summary)\n"
      }
    }
    return text
      + "\nFindings of the notation have names of their own, which `argmap explain` knows, too.\n"
  }
}
