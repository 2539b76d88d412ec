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
      .configuration,
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
  private let sources: MapSources
  private let selected: Set<String>
  private let ignored: Set<String>
  private let maps: [MapPath]
  private var projects = ProjectFiles()
  private var failures: [Failure]
  private var report = FindingReport()
  /// The options of each map of the report.
  private var options: [CheckOptions] = []

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    selected = try Self.slugs(invocation["select"])
    ignored = try Self.slugs(invocation["ignore"])
    configuration = try ConfigurationFile(invocation)
    sources = try MapSources(invocation)
    (maps, failures) = MapPath.all(invocation.operands)
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
        let file = try MapFile(map.path, configuration)
        let options = try options(for: file, at: map.path)
        let judged = findings(in: file, options)
        report.add(
          judged.map { ($0.diagnostic, $0.suppression.map { .inSource(reason: $0.reason) }) },
          in: file.sourceMap)
        self.options.append(options)
      } catch {
        failures.append(error)
      }
    }
  }

  /// The options of the front matter, under those of the project, under those of the call.
  private mutating func options(
    for file: MapFile, at path: String
  ) throws(Failure) -> CheckOptions {
    var options = CheckOptions()
    Self.settings.apply(file.settings, to: &options)
    try projects.apply(to: &options, of: path)
    if !selected.isEmpty { options.selected = selected }
    options.ignored.formUnion(ignored)
    for slug in selected where options.levels[slug] == .off { options.levels[slug] = nil }
    if let word = invocation["fail-on"] {
      options.threshold = CheckOptions.Threshold(rawValue: word) ?? .error
    }
    if invocation["max-warnings"] != nil {
      options.mostWarnings = try invocation.count("max-warnings", default: 0)
    }
    return options
  }

  private static let settings = CheckOptions.settings(for: Rules.slugs)

  /// Faults of the notation and findings of the checks, in the order of the source.
  private func findings(in file: MapFile, _ options: CheckOptions) -> [Judged] {
    let input = CheckInput(file.graph, options: options, library: sources.library(of: file))
    let found = options.adjusted(file.faults) + input.diagnostics(from: Check.all)
    let orders = file.document.suppressions + file.graph.suppressions
    let silent = Set(Check.all.filter { !options.wants($0) }.map(\.slug))
    let judged = orders.judge(
      found, known: Rules.slugs, ran: Set(Rules.slugs).subtracting(silent)
    ) { file.sourceMap.position(at: $0).file == file.sourceMap.position(at: $1).file }
    let own = options.adjusted(judged[found.count...].map(\.diagnostic)).map { Judged($0) }
    return (judged[..<found.count] + own).enumerated().sorted { left, right in
      let offsets = (
        left.element.diagnostic.range?.lowerBound ?? -1,
        right.element.diagnostic.range?.lowerBound ?? -1
      )
      return offsets.0 == offsets.1 ? left.offset < right.offset : offsets.0 < offsets.1
    }.map(\.element)
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
        try Files.write(fixes.applied(to: try Files.read(file), file), to: file)
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
      let human = Report(report, isColoured: Files.wantsColour)
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
    let file = Configuration(parsing: try Files.read(path))
    guard file.fault == nil, let baseline = Baseline(file.settings) else {
      throw Failure(
        "\(printable(path)) is no baseline",
        help: "`argmap check … --write-baseline \(printable(path))` writes one")
    }
    return baseline
  }

  private static func slugs(_ list: String?) throws(Failure) -> Set<String> {
    guard let list else { return [] }
    let names = Rules.slugs + Check.Group.allCases.map(\.rawValue)
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
