internal import ArgumentModel

extension FindingReport {
  /// The findings that count as commands for the log of a GitHub workflow, the gravest first.
  ///
  /// GitHub shows ten of each severity in a step.
  public var gitHubAnnotations: String {
    let sorted = told.enumerated().sorted {
      ($1.element.diagnostic.severity, $0.offset) < ($0.element.diagnostic.severity, $1.offset)
    }
    return sorted.map { annotation(for: $0.element) }.joined()
  }

  private func annotation(for entry: Entry) -> String {
    let diagnostic = entry.diagnostic
    let place = place(of: entry)
    var properties = ["file=\(place.file.escaped(asProperty: true))"]
    if let start = place.start, let end = place.end {
      properties += ["line=\(start.line)", "col=\(start.column)"]
      properties += ["endLine=\(end.line)", "endColumn=\(end.column)"]
    }
    properties.append("title=\(diagnostic.slug)")
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let help = diagnostic.help.map { "\nhelp: \($0)" } ?? ""
    let message = (diagnostic.message + help).escaped(asProperty: false)
    return "::\(command) \(properties.joined(separator: ","))::\(message)\n"
  }
}

extension String {
  /// A text that no line end and no punctuation of a workflow command is left in.
  fileprivate func escaped(asProperty: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "%": result += "%25".unicodeScalars
      case "\r": result += "%0D".unicodeScalars
      case "\n": result += "%0A".unicodeScalars
      case ":" where asProperty: result += "%3A".unicodeScalars
      case "," where asProperty: result += "%2C".unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
