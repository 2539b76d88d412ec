import Argdown
import ArgumentAnalysis
import ArgumentExchange
import ArgumentModel
import ArgumentReports

extension Command {
  static let check = Command(
    name: "check", operands: "FILE…", operandCount: 1...Int.max,
    summary: "checks notation and reasoning",
    details: [
      "Prints each finding with its place, notes and help; `argmap explain SLUG` says more about one.",
      "Exit status 1 if there are findings at or above the threshold.",
      "A folder stands for all maps below it: .argdown, .ad, .adown, .argdn. What begins with `_`,",
      "a part that other maps include, or with `.` is left out.",
      "",
      "A comment `// check:ignore SLUG -- reason` silences a check for the next element,",
      "`check:ignore-file SLUG` for its file, `{ignore: [SLUG]}` for the element that has it.",
      "`check:` in the front matter, and over it \(ProjectFiles.name) in the folder or above, say which",
      "checks run and how grave they are: `argmap explain settings`.",
    ],
    options: [
      .choice("format", Form.allCases.map(\.rawValue), "default: human"),
      .choice(
        "fail-on", CheckOptions.Threshold.allCases.map(\.rawValue), "the threshold; default: error"),
      .value("max-warnings", "N", "more warnings are reason to fail, too"),
      .flag("exit-zero", "no finding is reason to fail"),
      .value("select", "SLUG,…", "only these checks or groups of checks"),
      .value("ignore", "SLUG,…", "not these checks or groups of checks"),
      .value("bib", "FILE,…", "bibliographies, in BibTeX or CSL-JSON, besides those of the map"),
      .value("baseline", "FILE", "what this file has does not count"),
      .value("write-baseline", "FILE", "writes what was found to such a file"),
      .flag("fix", "makes the changes that are safe, then checks again"),
      .preferences,
      .configuration, .allow,
    ],
    run: { (invocation) throws(Failure) in
      var run = try CheckRun(invocation)
      return try run.finish()
    })

  /// The forms in which findings are printed.
  fileprivate enum Form: String, CaseIterable {
    case human, json, sarif, junit, github
  }
}

/// One run of the checks over maps: reads, judges, mends, prints.
private struct CheckRun {
  private let invocation: Invocation
  private let configuration: ConfigurationFile
  private var checking: Checking
  private let maps: [MapPath]
  private var failures: [Failure]
  private var report = FindingReport()
  /// The options of each map of the report.
  private var options: [CheckOptions] = []

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    checking = try Checking(invocation)
    configuration = try ConfigurationFile(invocation)
    (maps, _, failures) = MapPath.all(invocation.operands)
  }

  /// Checks, and says what was found; returns how the process should end.
  mutating func finish() throws(Failure) -> ExitStatus {
    let baseline = try self.baseline()
    checkAll()
    if invocation.has("fix") { try fixAll() }
    let mended = baseline?.apply(to: &report) ?? 0
    if let path = invocation["write-baseline"] {
      try Files.write(report.baseline, to: path)
    }
    try print(mended: mended)
    if let first = failures.first {
      for failure in failures.dropLast() { Files.complain("argmap: \(failure.message)") }
      throw failures.last ?? first
    }
    if invocation.has("exit-zero") || invocation["write-baseline"] != nil { return .fine }
    return hasFailed ? .findings : .fine
  }

  private mutating func checkAll() {
    for map in maps {
      do throws(Failure) {
        let file = try MapFile(map, configuration)
        let options = try checking.options(for: file, at: map.path)
        checking.check(file, options, into: &report)
        self.options.append(options)
      } catch {
        failures.append(error)
      }
    }
  }

  /// Makes the safe changes, and checks again, until there are none; one may uncover another.
  private mutating func fixAll() throws(Failure) {
    var count = 0
    var files: Set<String> = []
    for _ in 0..<CheckRun.fixLimit {
      let fixes = Fixes(of: report)
      guard !fixes.isEmpty else { break }
      for file in fixes.files {
        guard file != MapFile.nameOfStandardInput else {
          throw Failure("standard input cannot be fixed", help: "name the file")
        }
        try Files.write(
          fixes.applied(to: try Files.read(file, upTo: Limits.standard.mapBytes), file), to: file)
      }
      count += fixes.count
      files.formUnion(fixes.files)
      report = FindingReport()
      options = []
      checkAll()
    }
    if count > 0 {
      let findings = count == 1 ? "1 finding" : "\(count) findings"
      Files.complain("fixed \(findings) in \(files.count) file\(files.count == 1 ? "" : "s")")
    }
  }

  /// How often maps are changed and checked again.
  private static let fixLimit = 10

  private func print(mended: Int) throws(Failure) {
    switch Command.Form(rawValue: invocation["format"] ?? "human") ?? .human {
    case .human:
      let human = FindingText(report, isColoured: Files.wantsColour)
      var text = human.text + (report.maps.isEmpty ? "" : human.summary)
      if mended > 0, let path = invocation["baseline"] {
        text +=
          mended == 1 ? "1 finding of the baseline is" : "\(mended) findings of the baseline are"
        text += " mended: write it anew with --write-baseline \(printable(path))\n"
      }
      try Files.print(text)
    case .json: try Files.print(report.json)
    case .sarif: try Files.print(report.sarif(rules: Rules.all, version: Help.version))
    case .junit: try Files.print(report.junit)
    case .github: try Files.print(report.gitHubAnnotations)
    }
  }

  /// Whether what counts is too grave, or too much, for the options of its map.
  private var hasFailed: Bool {
    var warnings = [Int](repeating: 0, count: options.count)
    for entry in report.told {
      let severity = entry.diagnostic.severity
      if options[entry.map].threshold.isReached(by: severity) { return true }
      if severity == .warning { warnings[entry.map] += 1 }
    }
    let limits = options.compactMap(\.mostWarnings)
    return limits.min().map { warnings.reduce(0, +) > $0 } ?? false
  }

  private func baseline() throws(Failure) -> Baseline? {
    guard let path = invocation["baseline"] else { return nil }
    let values = try? DataValue(json: try Files.read(path, upTo: Limits.standard.recordBytes))
    guard let baseline = (values?.mapping).flatMap(Baseline.init) else {
      throw Failure(
        "\(printable(path)) is no baseline",
        help: "`argmap check … --write-baseline \(printable(path))` writes one")
    }
    return baseline
  }
}
