import Argdown
public import ArgumentAnalysis
import ArgumentModel

extension MapSource {
  /// What the front matter asks of the checks.
  public var checkOptions: CheckOptions {
    var options = CheckOptions()
    Self.checkSettings.apply(settings, to: &options)
    return options
  }

  static let checkSettings = SettingGroup(below: ["check"]) {
    CheckOptions.settings(for: Rules.slugs)
  }

  /// Faults of the notation and findings of the checks, in the order of the source.
  ///
  /// - Parameter input: What the checks look at: this map, with options and what it cites.
  public func findings(of input: CheckInput) -> [Judged] {
    let options = input.options
    let found = options.adjusted(faults) + input.diagnostics(from: Check.all)
    let orders = document.suppressions + graph.suppressions
    let silent = Set(Check.all.filter { !options.wants($0) }.map(\.slug))
    let judged = orders.judge(
      found, known: Rules.slugs, ran: Set(Rules.slugs).subtracting(silent)
    ) { sourceMap.position(at: $0).file == sourceMap.position(at: $1).file }
    let own = options.adjusted(judged[found.count...].map(\.diagnostic)).map { Judged($0) }
    return (judged[..<found.count] + own).enumerated().sorted { left, right in
      let offsets = (
        left.element.diagnostic.range?.lowerBound ?? -1,
        right.element.diagnostic.range?.lowerBound ?? -1
      )
      return offsets.0 == offsets.1 ? left.offset < right.offset : offsets.0 < offsets.1
    }.map(\.element)
  }
}
