import Glibc

extension Files {
  /// Writes to standard output.
  static func print(_ text: String) throws(Failure) { try print(Array(text.utf8)) }

  /// Writes to standard output; a reader that has gone away, as `head` does, is no fault of ours.
  static func print(_ bytes: [UInt8]) throws(Failure) { try print(whole(bytes)) }

  /// Writes to standard output while it is made.
  static func print(_ content: Content) throws(Failure) {
    let fault = put(content, into: STDOUT_FILENO)
    guard fault == 0 || fault == EPIPE else {
      errno = fault
      throw Failure("cannot write to standard output: \(reason())")
    }
  }

  /// Writes a line to standard error.
  static func complain(_ message: String) { complain(Array("\(message)\n".utf8)) }

  /// Writes to standard error.
  static func complain(_ bytes: [UInt8]) { _ = put(bytes, into: STDERR_FILENO) }

  /// Whether somebody looks on at a terminal.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether standard output is a terminal that wants colour.
  static var wantsColour: Bool {
    unsafe isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
  }

  /// Ends the process.
  static func exit(_ status: ExitStatus) -> Never { Glibc.exit(status.rawValue) }

  /// Ends the process as one that a signal has ended.
  static func exit(signal: Int) -> Never { Glibc.exit(128 + Int32(signal)) }

  /// Makes a reader that goes away an error of writing, not the end of the process.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
