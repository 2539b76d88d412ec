import ArgumentAnalysis
import ArgumentModel

/// What a check says of a text, each finding with the stretch of text that it points at.
struct Told: Equatable, CustomStringConvertible {
  let place: String
  let message: String

  init(_ place: String, _ message: String) {
    self.place = place
    self.message = message
  }

  var description: String { "\(place): \(message)" }
}

extension Check {
  /// What the check finds in a text.
  func told(_ text: String) -> [Told] {
    findings(in: text).map { Told(slice($0.range, of: text), $0.message) }
  }

  /// The diagnostics of the check on a text, sorted as reports are.
  func findings(in text: String) -> [Diagnostic] {
    var options = CheckOptions()
    if isOptIn { options.levels[slug] = CheckOptions.Level(rawValue: severity.rawValue) }
    return ArgumentGraph(argdown: text).diagnostics(from: [self], options: options)
  }

  private func slice(_ range: SourceRange?, of text: String) -> String {
    guard let range else { return "" }
    return String(decoding: Array(text.utf8)[range.lowerBound..<range.upperBound], as: UTF8.self)
  }
}
