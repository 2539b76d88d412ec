/// What `argmap` can be told to do: the source of its help, its completions and its manual page.
struct Command: Sendable {
  /// The word that calls it.
  let name: String
  /// What follows the word, as the help shows it: `FILE…`.
  let operands: String
  /// How many operands it takes.
  let operandCount: ClosedRange<Int>
  /// What it does, in one line.
  let summary: String
  /// More about it, in lines for the help; may be empty.
  let details: [String]
  /// Its options, in the order of the help.
  let options: [Option]
  /// Does it.
  let run: @Sendable (Invocation) throws(Failure) -> ExitStatus

  /// All commands in the order of the help.
  static let all: [Command] = [
    .check, .explain, .chains, .evaluate, .stats, .format, .render, .report, .embed, .export,
    .pandoc, .stream, .watch, .completions, .man,
  ]

  /// The command line as the help shows it.
  var usage: String {
    (["argmap", name, operands] + (options.isEmpty ? [] : ["[options]"]))
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// What the process tells its caller.
enum ExitStatus: Int32 {
  /// All is well.
  case fine = 0
  /// There are findings at or above the threshold.
  case findings = 1
  /// The job could not be done.
  case failure = 2
}

/// Why a job cannot be done, in words for the person who asked.
struct Failure: Error {
  let message: String
  /// What to do about it, if that can be said.
  let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// The words with the name of the tool, in lines.
  var text: String { "argmap: \(message)\n" + (help.map { "  help: \($0)\n" } ?? "") }
}
