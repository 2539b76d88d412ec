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
  func told(_ text: String, options: CheckOptions = CheckOptions()) -> [Told] {
    findings(in: text, options: options).map { Told(slice($0.range, of: text), $0.message) }
  }

  /// The diagnostics of the check on a text, sorted as reports are; it runs even if it is opt-in.
  func findings(in text: String, options: CheckOptions = CheckOptions()) -> [Diagnostic] {
    findings(in: ArgumentGraph(argdown: text), options: options)
  }

  /// The diagnostics of the check on a map.
  func findings(in graph: ArgumentGraph, options: CheckOptions = CheckOptions()) -> [Diagnostic] {
    var options = options
    options.selected.insert(slug)
    return graph.diagnostics(from: [self], options: options)
  }

  private func slice(_ range: SourceRange?, of text: String) -> String {
    guard let range else { return "" }
    return String(decoding: Array(text.utf8)[range.lowerBound..<range.upperBound], as: UTF8.self)
  }
}
