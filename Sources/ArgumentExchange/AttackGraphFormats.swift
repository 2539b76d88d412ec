public import ArgumentAnalysis

/// The formats in which solvers of abstract argumentation read who attacks whom.
extension AttackGraph {
  /// Facts of a logic program: `arg(a1).` and `att(a1,a2).`, the names in comments.
  ///
  /// Source: ASPARTIX (Egly, Gaggl & Woltran 2010).
  public var apx: [UInt8] {
    var text = ""
    for (place, argument) in arguments.enumerated() {
      text += "% a\(place + 1): \(argument.line)\narg(a\(place + 1)).\n"
    }
    for attack in attacks { text += "att(a\(attack.source + 1),a\(attack.target + 1)).\n" }
    return Array(text.utf8)
  }

  /// The trivial graph format: a line for each argument, its number and its name, then the attacks.
  public var tgf: [UInt8] {
    var text = ""
    for (place, argument) in arguments.enumerated() { text += "\(place + 1) \(argument.line)\n" }
    text += "#\n"
    for attack in attacks { text += "\(attack.source + 1) \(attack.target + 1)\n" }
    return Array(text.utf8)
  }

  /// The format of the competition of 2023: `p af n`, then the attacks; the names in comments.
  ///
  /// Source: ICCMA 2023, rules of the main track.
  public var iccma: [UInt8] {
    var text = "p af \(arguments.count)\n"
    for (place, argument) in arguments.enumerated() { text += "# \(place + 1): \(argument.line)\n" }
    for attack in attacks { text += "\(attack.source + 1) \(attack.target + 1)\n" }
    return Array(text.utf8)
  }
}

extension AttackGraph.Argument {
  /// The name on one line.
  fileprivate var line: String {
    String(
      String.UnicodeScalarView(
        description.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
