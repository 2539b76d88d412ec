import Argdown
import ArgumentModel
import ArgumentReports

extension Command {
  static let format = Command(
    name: "format", operands: "FILE…", operandCount: 1...Int.max,
    summary: "prints maps in their one canonical form, in place",
    details: [
      "Keeps what a map says, its order and its comments; wraps texts, indents relations, numbers",
      "premises. Blocks with faults stay as they are. Standard input is formatted to standard output.",
    ],
    options: [
      .flag("check", "writes nothing; lists the files that would change, with exit status 1"),
      .value("line-length", "N", "the columns of a line of text; default: 80"),
    ],
    run: { (invocation) throws(Failure) in try runFormat(invocation) })

  private static func runFormat(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    let options = FormattingOptions(lineLength: try invocation.count("line-length", default: 80))
    let isCheck = invocation.has("check")
    let configuration = try ConfigurationFile(invocation)
    var status = ExitStatus.fine
    var failures: [Failure] = []
    for path in invocation.operands {
      do throws(Failure) {
        if try !format(path, options, configuration, isCheck: isCheck) { status = .findings }
      } catch {
        failures.append(error)
      }
    }
    if let last = failures.popLast() {
      for failure in failures { Files.complain("argmap: \(failure.message)") }
      throw last
    }
    return status
  }

  /// Formats one map; returns whether all is well with it.
  private static func format(
    _ path: String, _ options: FormattingOptions, _ configuration: ConfigurationFile,
    isCheck: Bool
  ) throws(Failure) -> Bool {
    let file = try MapFile(MapPath(file: path), configuration)
    let isSound = file.reportFaults() == .fine
    guard !file.faults.contains(where: { $0.slug == "invalid-utf8" }) else {
      throw Failure(
        "\(printable(file.path)) is not formatted: it has bytes that are no UTF-8",
        help: "save the file as UTF-8")
    }
    let formatted = Array(ArgdownDocument(parsing: file.source).formatted(options).utf8)
    let isFormatted = formatted == file.source
    if isCheck {
      if !isFormatted { try Files.print("\(printable(file.path))\n") }
      return isSound && isFormatted
    }
    if path == "-" {
      try Files.print(formatted)
    } else if !isFormatted {
      try Files.write(formatted, to: path)
    }
    return isSound
  }
}
