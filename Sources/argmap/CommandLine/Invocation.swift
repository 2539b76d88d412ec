import ArgumentModel

/// A command with the options and operands that it was called with.
struct Invocation {
  let command: Command
  let operands: [String]
  private let values: [String: [String]]

  /// Reads what follows the command's name; `--` ends the options, `-` is standard input.
  init(_ command: Command, arguments: ArraySlice<String>) throws(Failure) {
    self.command = command
    var operands: [String] = []
    var values: [String: [String]] = [:]
    var rest = arguments
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      if argument == "--" {
        operands += rest
        break
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let option = try Invocation.option(String(parts[0]), of: command)
      var value = parts.count > 1 ? String(parts[1]) : nil
      if option.placeholder != nil, value == nil { value = rest.popFirst() }
      try Invocation.validate(value, for: option)
      values[option.name, default: []].append(value ?? "")
    }
    guard command.operandCount.contains(operands.count) else {
      throw Failure(
        operands.count < command.operandCount.lowerBound
          ? "`argmap \(command.name)` needs \(command.operands)"
          : "`argmap \(command.name)` cannot take \(operands[command.operandCount.upperBound])",
        help: "usage: \(command.usage)")
    }
    self.operands = operands
    self.values = values
  }

  /// The value of an option, if it was given; the last one, if several times.
  subscript(option: String) -> String? { values[option]?.last }

  /// The values of an option that may be given several times, in order.
  func all(_ option: String) -> [String] { values[option] ?? [] }

  /// Whether a switch was given.
  func has(_ option: String) -> Bool { values[option] != nil }

  /// The options that were given, but for some, with their values; in one order.
  func options(without others: Set<String>) -> [String] {
    values.filter { !others.contains($0.key) }.map { "--\($0.key)=\($0.value)" }.sorted()
  }

  /// The value of an option that counts something.
  func count(_ option: String, default number: Int) throws(Failure) -> Int {
    guard let value = self[option] else { return number }
    guard let count = Int(value), count >= 0 else {
      throw Failure("--\(option) takes a number from 0 on, not \(quoted(value))")
    }
    return count
  }

  private static func option(_ name: String, of command: Command) throws(Failure) -> Option {
    let options = command.options
    guard let option = options.first(where: { "--\($0.name)" == name }) else {
      let names = options.map { "--\($0.name)" }
      throw Failure(
        "`argmap \(command.name)` has no option \(quoted(name))",
        help: suggestion(for: name, among: names) ?? "`argmap \(command.name) --help` lists them")
    }
    return option
  }

  private static func validate(_ value: String?, for option: Option) throws(Failure) {
    guard option.placeholder != nil else {
      if value != nil { throw Failure("--\(option.name) takes no value") }
      return
    }
    guard let value else { throw Failure("--\(option.name) needs a value: \(option.usage)") }
    guard option.values.isEmpty || option.values.contains(value) else {
      throw Failure(
        "--\(option.name) cannot be \(quoted(value))",
        help: suggestion(for: value, among: option.values) ?? "write \(option.usage)")
    }
  }
}

/// The nearest of some words, as a question; `nil` if none is near.
///
/// A word that differs in its capitals alone is the nearest.
func suggestion(for word: String, among words: [String]) -> String? {
  Spelling.suggestion(for: word, among: words).map { "did you mean \($0)?" }
}

/// A word of the user's in quotation marks, its control characters made harmless.
func quoted(_ word: String) -> String { "‘\(printable(word))’" }
