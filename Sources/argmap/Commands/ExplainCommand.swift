import Argdown
import ArgumentAnalysis
import ArgumentModel
import ArgumentReports

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
      if let kind = Rules.faultKinds.first(where: { $0.slug == slug }) {
        let help = kind.help.map { "\n\nTo mend it: \($0).\n" } ?? "\n"
        try Files.print(
          "\(slug) (\(kind.severity.rawValue), notation)\n\nSays, for one: \(kind.message).\(help)")
        return .fine
      }
      guard let check = Check.all.first(where: { $0.slug == slug }) else {
        throw Failure(
          "there is no check \(quoted(slug))",
          help: suggestion(for: slug, among: Rules.slugs) ?? "`argmap explain` lists them")
      }
      try Files.print(
        "\(check.slug) (\(check.severity.rawValue), \(check.group.rawValue))\n\n\(check.manual)\n")
      return .fine
    })

  /// The settings of a front matter or configuration: what they do, and what they can be.
  private static var listOfSettings: String {
    let rules = "check.rules."
    let entries = ConfigurationFile.table.entries.filter {
      !$0.expected.isEmpty && !$0.path.hasPrefix(rules)
    }.map { "\($0.path)\n    \($0.summary)\n    \($0.expected)\n" }
    let ignored = ConfigurationFile.table.entries.filter(\.isIgnored).map(\.path)
    return entries.joined()
      + "\(rules)SLUG\n    how grave the findings of a check are\n    off, note, warning or error\n"
      + "\nIn \(ProjectFiles.name), those of `check` stand without that word before them.\n"
      + "\nKnown from the original, and without effect here:\n"
      + wrapped(ignored, indent: "    ").map { $0 + "\n" }.joined()
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
