/// The manual page, made from the declarations of the commands, in the man macros.
enum ManualPage {
  /// What `argmap man` prints.
  static var text: String {
    var page = Roff()
    page.line(".TH ARGMAP 1 \"\" \"argmap \(Help.version)\"")
    page.section("NAME")
    page.text("argmap - argument maps as text, checked like code, drawn like print")
    page.section("SYNOPSIS")
    page.line(".B argmap")
    page.line(".I COMMAND\n[\\fIFILE\\fR...] [\\fIoptions\\fR]")
    page.section("DESCRIPTION")
    page.text(Help.purpose)
    page.section("COMMANDS")
    for command in Command.all { page.add(command) }
    page.section("EXIT STATUS")
    page.item("0", "All is well.")
    page.item("1", "There are findings at or above the threshold, or a map could not be done.")
    page.item("2", "The job could not be done.")
    page.section("ENVIRONMENT")
    page.item("NO_COLOR", "If it is set, findings on a terminal have no colours.")
    page.section("FILES")
    page.item(ConfigurationFile.name, "Settings of Argdown, from the working directory.")
    page.item(
      ProjectFiles.name, "Settings of the checks for all maps below its folder.")
    page.section("SEE ALSO")
    page.line(".BR dot (1),\n.BR pandoc (1)")
    return page.output
  }
}

/// Text in the man macros: whatever has a meaning to roff is escaped.
private struct Roff {
  private(set) var output = ""

  mutating func line(_ line: String) { output += line + "\n" }

  mutating func section(_ title: String) { line(".SH \(title)") }

  mutating func text(_ text: String) { line(Self.escaped(text)) }

  /// A term and what it means.
  mutating func item(_ term: String, _ meaning: String) {
    line(".TP\n.B \(Self.escaped(term))")
    text(meaning)
  }

  mutating func add(_ command: Command) {
    line(".SS \(Self.escaped(command.usage))")
    text(command.summary.capitalizedFirst + ".")
    if !command.details.isEmpty {
      line(".PP")
      text(command.details.joined(separator: "\n"))
    }
    for option in command.options { item(option.usage, option.help.capitalizedFirst + ".") }
  }

  /// Text as it is to be read: hyphens stay, and no line begins with an order.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("…", with: "...")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : String($0) }
      .joined(separator: "\n")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
