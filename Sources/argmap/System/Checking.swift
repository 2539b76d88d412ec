import Argdown
import ArgumentAnalysis
import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import ArgumentReports

/// Which checks a call wants, and what they find in a map.
struct Checking {
  private let invocation: Invocation
  private let sources: MapSources
  private let selected: Set<String>
  private let ignored: Set<String>
  private var projects = ProjectFiles()

  /// Reads the options `select`, `ignore`, `fail-on`, `max-warnings` and `bib`, as far as the command
  /// has them.
  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    selected = try Self.slugs(invocation["select"])
    ignored = try Self.slugs(invocation["ignore"])
    sources = try MapSources(invocation)
  }

  /// The options of the front matter, under those of the project, under those of the call.
  mutating func options(
    for file: MapFile, at path: String
  ) throws(Failure) -> CheckOptions {
    var options = try projects.options(for: file, at: path)
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

  /// Adds faults of the notation and findings of the checks, in the order of the source, and the
  /// expectations that hold.
  ///
  /// - Parameter drawn: What is to be drawn of the file, if anything: that it is empty is told, too.
  func check(
    _ file: MapFile, _ options: CheckOptions, drawn: ArgumentMap? = nil,
    into report: inout FindingReport
  ) {
    let input = CheckInput(file.graph, options: options, library: sources.library(of: file))
    let judged = file.content.findings(of: input)
    report.add(
      judged.map { ($0.diagnostic, $0.suppression.map { .inSource(reason: $0.reason) }) },
      in: file.sourceMap)
    if let drawn, let empty = ReportDocument.emptyPicture(of: file.graph, as: drawn) {
      report.add([(empty, nil)], in: file.sourceMap)
    }
    guard options.wants(.unexpectedStatus) else { return }
    for (name, range) in input.metExpectations {
      report.addPass(of: Check.unexpectedStatus.slug, by: name.title, at: range)
    }
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
