internal import CProcess
internal import Glibc

/// A process that does one piece of work after another, as it is asked to through a pipe.
struct WorkerProcess {
  /// The work that it has in hand.
  struct Task {
    let number: Int
    let start: Double
  }

  let id: pid_t
  private let requests: Int32
  /// Where its answers come from.
  let answers: Int32
  /// What it says on standard error: a file without a name; below 0 for none.
  private let said: Int32
  private var received: [UInt8] = []
  /// What it does now.
  private(set) var task: Task?
  /// Whether it has done some work before.
  private(set) var isUsed = false
  /// Whether it has but one piece of work to do, which may take its time.
  var isAlone = false

  /// How much a worker may grow before it ends, in bytes: Graphviz loses some with each layout.
  private static let growth = 64 << 20

  /// Starts a process; `others` are those that run already.
  init(
    _ work: ([UInt8]) -> [UInt8], limits: WorkLimits, beside others: [WorkerProcess],
    signals: Int32
  ) throws(Failure) {
    var ends: [Int32] = [-1, -1, -1, -1]
    guard unsafe pipe(&ends) == 0 else { throw Failure() }
    let isWhole = unsafe ends.withUnsafeMutableBufferPointer { (ends) in
      unsafe pipe(ends.baseAddress?.advanced(by: 2)) == 0
    }
    guard isWhole else {
      defer { for end in ends.prefix(2) { close(end) } }
      throw Failure()
    }
    let parent = getpid()
    let said = argmap_nameless_file()
    let process = argmap_fork()
    if process == 0 {
      argmap_end_with_parent()
      guard getppid() == parent else { _exit(1) }
      for other in others { other.closeEnds() }
      close(ends[1])
      close(ends[2])
      if signals >= 0 { close(signals) }
      WorkerProcess.serve(work, limits, requests: ends[0], answers: ends[3], said)
    }
    defer {
      close(ends[0])
      close(ends[3])
    }
    guard process > 0 else {
      defer {
        close(ends[1])
        close(ends[2])
        if said >= 0 { close(said) }
      }
      throw Failure()
    }
    (id, requests, answers, self.said) = (process, ends[1], ends[2], said)
  }

  /// No process could be made, and why.
  struct Failure: Error {
    let reason: String

    init() { reason = unsafe String(cString: strerror(errno)) }
  }

  /// Gives it work; whether it took it.
  mutating func begin(_ number: Int, _ request: [UInt8]) -> Bool {
    task = Task(number: number, start: now())
    return put(Frame(request).bytes, into: requests)
  }

  /// What it says.
  enum Answer {
    /// Nothing yet, or not all of it.
    case incomplete
    /// The work is done.
    case made(Frame)
    /// It has gone, as `waitpid` tells it, and what it said on standard error before.
    case gone(Int32, complaints: [UInt8])
  }

  /// Reads what has come of its answer.
  mutating func answer() -> Answer {
    guard let bytes = take(1 << 16, from: answers) else {
      let complaints = complaints
      return .gone(end(), complaints: complaints)
    }
    received += bytes
    guard let frame = Frame(received) else { return .incomplete }
    received = []
    task = nil
    isUsed = true
    return .made(frame)
  }

  /// Lets it go: it ends, as nothing more can come.
  func dismiss() { closeEnds() }

  /// Whether it is gone, after it was let go or made to end.
  func isGone(waiting: Bool) -> Bool {
    waitpid(id, nil, waiting ? 0 : WNOHANG) != 0
  }

  /// What it has said of the work in hand, without the last words of its runtime, which say how it
  /// came to its end.
  var complaints: [UInt8] {
    let lines = WorkerProcess.complaints(in: said).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0.contains("Fatal error: ".utf8) } ?? lines.count
    return Array(lines[..<end].joined(separator: [UInt8(ascii: "\n")]))
      + (end > 0 && end < lines.count ? [UInt8(ascii: "\n")] : [])
  }

  /// Makes it end at once.
  func kill() {
    Glibc.kill(id, SIGKILL)
    closeEnds()
  }

  /// Waits for its end.
  private func end() -> Int32 {
    closeEnds()
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private func closeEnds() {
    close(requests)
    close(answers)
    if said >= 0 { close(said) }
  }
}

// MARK: - In the new process

extension WorkerProcess {
  /// What the new process does: the work it is asked for, and nothing of what the old one was
  /// about to do.
  private static func serve(
    _ work: ([UInt8]) -> [UInt8], _ limits: WorkLimits, requests: Int32, answers: Int32,
    _ said: Int32
  ) -> Never {
    argmap_release_end_signals(1)
    argmap_limit_memory(limits.megabytes << 20)
    let nowhere = unsafe open("/dev/null", O_RDWR)
    dup2(nowhere, STDIN_FILENO)
    dup2(nowhere, STDOUT_FILENO)
    dup2(said < 0 ? nowhere : said, STDERR_FILENO)
    let start = argmap_memory(1)
    var received: [UInt8] = []
    while let bytes = take(1 << 16, from: requests) {
      received += bytes
      guard let frame = Frame(received) else { continue }
      received = []
      let made = work(frame.first)
      let isLast = argmap_memory(1) - start > growth
      let answer = Frame(made, complaints(in: said), isLast: isLast)
      ftruncate(said, 0)
      lseek(said, 0, SEEK_SET)
      guard put(answer.bytes, into: answers), !isLast else { break }
    }
    _exit(0)
  }

  /// What was said since the last time.
  private static func complaints(in file: Int32) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_size > 0 else { return [] }
    let count = min(Int(status.st_size), mostComplaints)
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { (buffer, size) in
      size = max(0, unsafe pread(file, buffer.baseAddress, count, 0))
    }
  }

  /// How many bytes of what is said are passed on.
  private static let mostComplaints = 16 << 20
}
