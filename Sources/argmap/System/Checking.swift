import Argdown
import ArgumentAnalysis
import ArgumentExchange
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
  func findings(
    in file: MapFile, _ options: CheckOptions
  ) -> [(diagnostic: Diagnostic, waiver: FindingReport.Waiver?)] {
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
    }.map {
      ($0.element.diagnostic, $0.element.suppression.map { .inSource(reason: $0.reason) })
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
