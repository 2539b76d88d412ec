import ArgumentModel
import Glibc

/// Lines that come by standard input, as they come.
struct LineInput {
  /// The greatest length of a line in bytes; what is longer comes cut off there.
  static let limit = Limits.standard.lineBytes

  private var rest: [UInt8] = []
  /// How far the rest has been searched for the end of a line.
  private var searched = 0
  private var isSkipping = false
  private var isAtEnd = false

  /// What comes next.
  enum Next {
    case line([UInt8])
    /// Nothing yet.
    case later
    case end
  }

  /// The next line without its end.
  mutating func next() throws(Failure) -> Next {
    while true {
      if let end = rest[searched...].firstIndex(of: 0x0A) {
        let line = Array(rest[..<end])
        rest.removeFirst(end + 1)
        searched = 0
        if !isSkipping { return .line(line) }
        isSkipping = false
        continue
      }
      searched = rest.count
      if rest.count > Self.limit {
        let line = rest
        (rest, searched) = ([], 0)
        if isSkipping { continue }
        isSkipping = true
        return .line(line)
      }
      guard !isAtEnd else {
        defer { rest = [] }
        searched = 0
        return rest.isEmpty || isSkipping ? .end : .line(rest)
      }
      guard try read() else { return .later }
    }
  }

  /// Takes in what is there; whether there was anything, if only the end.
  private mutating func read() throws(Failure) -> Bool {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&waiting, 1, 0) > 0 else { return false }
    guard let bytes = try Files.readSome() else {
      isAtEnd = true
      return true
    }
    rest += bytes
    return true
  }
}
