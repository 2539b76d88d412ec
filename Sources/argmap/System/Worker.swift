import CProcess
import Glibc

/// Work done in a process of its own, with a time limit: what runs away or crashes costs that
/// process alone.
enum Worker {
  /// The time that a layout may take unless somebody says otherwise, in seconds.
  static let usualLimit = 60

  /// Does `job` and hands over what it makes; without a limit, in this process.
  ///
  /// - Parameters:
  ///   - subject: What the work is on, for messages.
  ///   - limit: The time in seconds.
  static func run(
    on subject: String, limit: Int?, _ job: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    guard let limit else { return try job() }
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return try job() }
    let process = argmap_fork()
    if process == 0 { serve(job, ends[1]) }
    close(ends[1])
    defer { close(ends[0]) }
    guard process > 0 else { return try job() }
    let bytes = receive(from: ends[0], within: limit)
    if bytes == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard let bytes else {
      throw Failure(
        "\(printable(subject)): the layout took longer than \(limit) s",
        help: "allow it more with --timeout, or draw a part of the map")
    }
    guard let outcome = Outcome(bytes) else {
      throw Failure(
        "\(printable(subject)): the layout crashed (signal \(status & 0x7F))",
        help: "draw a part of the map")
    }
    switch outcome {
    case .made(let bytes): return bytes
    case .failed(let failure): throw failure
    }
  }

  /// What the new process does: the job, and nothing of what the old one was about to do.
  private static func serve(_ job: () throws(Failure) -> [UInt8], _ pipe: Int32) -> Never {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    let silence = unsafe open("/dev/null", O_WRONLY)
    dup2(silence, STDERR_FILENO)
    let outcome: Outcome
    do throws(Failure) {
      outcome = .made(try job())
    } catch {
      outcome = .failed(error)
    }
    _ = Files.put(outcome.bytes, into: pipe)
    _exit(0)
  }

  /// All that comes out of a pipe; `nil` if it does not end in time.
  private static func receive(from pipe: Int32, within limit: Int) -> [UInt8]? {
    let end = now() + Double(limit)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = end - now()
      guard left > 0 else { return nil }
      var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      let isReady = unsafe poll(&waiting, 1, Int32(min(left * 1000 + 1, 1_000_000)))
      if isReady == 0 || (isReady < 0 && errno == EINTR) { continue }
      let count = unsafe read(pipe, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// The time since some moment, in seconds.
  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What comes of a job, as it goes from process to process: a mark, the text or bytes, an end.
  private enum Outcome {
    case made([UInt8])
    case failed(Failure)

    private static let end: [UInt8] = Array("\nend of work".utf8)

    /// Reads what a process wrote; `nil` if it is not whole.
    init?(_ bytes: [UInt8]) {
      guard let mark = bytes.first, bytes.count > Self.end.count,
        bytes.suffix(Self.end.count).elementsEqual(Self.end)
      else { return nil }
      let content = bytes.dropFirst().dropLast(Self.end.count)
      guard mark == 0 else {
        let parts = content.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
        self = .failed(Failure(parts[0], help: parts.count > 1 ? parts[1] : nil))
        return
      }
      self = .made(Array(content))
    }

    var bytes: [UInt8] {
      switch self {
      case .made(let bytes): [0] + bytes + Self.end
      case .failed(let failure):
        [1] + failure.message.utf8 + (failure.help.map { [0] + Array($0.utf8) } ?? []) + Self.end
      }
    }
  }
}
