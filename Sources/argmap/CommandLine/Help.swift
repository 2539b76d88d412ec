/// The texts that explain the tool, made from the declarations of its commands.
enum Help {
  static let version = "0.1.0"

  /// What the tool is for.
  static let purpose = """
    argmap reads argument maps in Argdown: which claims there are, and what speaks for and against
    them. It checks the reasoning, says which claims carry the thesis and which objections are
    unanswered, and draws the map.
    """

  /// What `argmap --help` prints.
  static var overview: String {
    let commands = Command.all.map { ("\($0.name) \($0.operands)", $0.summary) }
    return """
      argmap: argument maps as text, checked like code, drawn like print

      usage: argmap COMMAND [FILE…] [options]

      commands:
      \(table(commands))

      `argmap COMMAND --help` says more. FILE may be `-` for standard input.
      Exit status: 0 fine, 1 findings, 2 the job could not be done.

      """
  }

  /// What `argmap COMMAND --help` prints.
  static func page(for command: Command) -> String {
    var parts = ["usage: \(command.usage)", command.summary]
    if !command.details.isEmpty { parts.append(command.details.joined(separator: "\n")) }
    if !command.options.isEmpty {
      parts.append("options:\n" + table(command.options.map { ($0.usage, $0.help) }))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Two columns, the second one aligned; a first entry that is too long gets its own line.
  private static func table(_ rows: [(String, String)]) -> String {
    let width = 30
    return rows.map { left, right in
      left.count < width
        ? "  \(left)\(String(repeating: " ", count: width - left.count))\(right)"
        : "  \(left)\n  \(String(repeating: " ", count: width))\(right)"
    }.joined(separator: "\n")
  }
}
