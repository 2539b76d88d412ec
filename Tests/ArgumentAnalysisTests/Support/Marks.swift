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
  func told(
    _ text: String, options: CheckOptions = CheckOptions(),
    citing library: SourceLibrary = SourceLibrary()
  ) -> [Told] {
    findings(in: text, options: options, citing: library).map {
      Told(slice($0.range, of: text), $0.message)
    }
  }

  /// The diagnostics of the check on a text, sorted as reports are; it runs even if it is opt-in.
  func findings(
    in text: String, options: CheckOptions = CheckOptions(),
    citing library: SourceLibrary = SourceLibrary()
  ) -> [Diagnostic] {
    findings(in: ArgumentGraph(argdown: text), options: options, citing: library)
  }

  /// The diagnostics of the check on a map.
  func findings(
    in graph: ArgumentGraph, options: CheckOptions = CheckOptions(),
    citing library: SourceLibrary = SourceLibrary()
  ) -> [Diagnostic] {
    var options = options
    options.selected.insert(slug)
    return CheckInput(graph, options: options, library: library).diagnostics(from: [self])
  }

  private func slice(_ range: SourceRange?, of text: String) -> String {
    guard let range else { return "" }
    return String(decoding: Array(text.utf8)[range.lowerBound..<range.upperBound], as: UTF8.self)
  }
}

extension SourceLibrary {
  /// The files that the examples of the manuals name.
  static let ofManuals = SourceLibrary(files: [
    "report.txt": .text("A report.\n\nIt is likely that the plant is going to be cheap.\n"),
    "report.pdf": .unreadable("it is no plain text"), "reprot.txt": .missing,
  ])
}
