internal import CProcess
internal import Glibc

/// Processes that share out pieces of work, so that one that hangs or crashes costs itself alone.
///
/// A free worker takes the next piece; results come in the order of the requests. What takes much
/// longer than the others, or loses its worker, is tried once more by a new worker of its own, with
/// what is left of its time, when there is nothing else to do or too much waits for it. Of such, few
/// are done at a time, so that they come to their end where they have one; if none does, all. For a
/// process of one thread.
package struct WorkerPool {
  private let limits: WorkLimits
  private let work: ([UInt8]) -> [UInt8]
  private var workers: [WorkerProcess] = []
  private var leaving: [WorkerProcess] = []
  private var signals: Int32 = -1
  /// The pieces of work that have not been handed over, the first of them first.
  private var pieces: [Piece] = []
  private var firstNumber = 0
  /// Those of them that are to be tried once more.
  private var retries: [Int] = []
  private var supply = WorkSupply.request([])
  /// The bytes of requests and results that are kept.
  private var kept = 0
  private var pace = Pace()
  private var clock = PoolClock()
  /// When something was made the last time, by the pool's clock.
  private var lastMade = 0.0
  /// The seconds that went into first attempts at what is to be tried, or is tried, once more.
  private var fruitless = 0.0

  /// A piece of work under way.
  private struct Piece {
    var request: [UInt8]
    /// From when on its time counts, by the pool's clock.
    var start = 0.0
    var hasFailed = false
    var result: WorkResult?
  }

  /// How many bytes of requests and results are kept at most before more work is asked for.
  private static let mostKept = 64 << 20

  /// Creates a pool; `work` is done in other processes, by requests and results in bytes.
  package init(_ limits: WorkLimits, _ work: @escaping ([UInt8]) -> [UInt8]) {
    self.limits = limits
    self.work = work
  }

  /// Does what there is to do.
  ///
  /// - Parameters:
  ///   - input: Where to look for more work, after a `.later`.
  ///   - next: The next piece of work.
  ///   - deliver: Takes the results, in the order of the requests.
  /// - Returns: The signal that put an end to it, or `nil`.
  package mutating func run<Stop: Error>(
    input: Int32 = -1, _ next: () throws(Stop) -> WorkSupply,
    deliver: (WorkResult) throws(Stop) -> Void
  ) throws(Stop) -> Int? {
    signal(SIGPIPE, SIG_IGN)
    signals = argmap_hold_end_signals()
    defer { end() }
    while true {
      try give(next)
      try handOver(deliver)
      if pieces.isEmpty, case .end = supply { return nil }
      if let signal = wait(for: input) { return signal }
    }
  }
}

// MARK: - Giving and taking

extension WorkerPool {
  private var busy: [Int] { workers.indices.filter { workers[$0].task != nil } }
  private var loners: Int { workers.count { $0.isAlone } }
  /// How many pieces of work that take long are done at a time.
  private var mostLoners: Int {
    limits.jobs == 1 || retriesWait ? 0 : (untilHaste > 0 ? 1 : 8) * limits.jobs
  }
  /// In how many seconds those that take long are all begun, as none comes to its end.
  private var untilHaste: Double { lastMade + Double(limits.seconds) / 2 - clock.now }
  /// Whether second attempts leave the room to what has not been tried yet.
  private var retriesWait: Bool {
    if case .request = supply { kept < Self.mostKept / 4 } else { false }
  }
  private var hasRoom: Bool { busy.count { !workers[$0].isAlone } < limits.jobs }

  private mutating func give<Stop: Error>(_ next: () throws(Stop) -> WorkSupply) throws(Stop) {
    giveRetries()
    while hasRoom, retries.isEmpty || limits.jobs > 1, kept < Self.mostKept, !isEnd {
      supply = try next()
      guard case .request(let request) = supply else { break }
      pieces.append(Piece(request: request))
      kept += Self.size(of: request)
      start(firstNumber + pieces.count - 1, alone: false)
    }
    giveRetries()
  }

  private mutating func giveRetries() {
    if retries.isEmpty, loners == 0 { fruitless = 0 }
    while let number = retries.first, loners < mostLoners || (limits.jobs == 1 && hasRoom) {
      retries.removeFirst()
      start(number, alone: limits.jobs > 1)
    }
  }

  private var isEnd: Bool {
    if case .end = supply { true } else { false }
  }

  /// Gives a piece of work to a worker that is free, or to a new one.
  private mutating func start(_ number: Int, alone: Bool) {
    // A second attempt has at least half of the time, however long it had to wait.
    let place = number - firstNumber
    pieces[place].start =
      pieces[place].hasFailed
      ? max(pieces[place].start, clock.now - Double(limits.seconds) / 2) : clock.now
    let piece = pieces[number - firstNumber]
    while !piece.hasFailed, let free = workers.firstIndex(where: { $0.task == nil }) {
      if workers[free].begin(number, piece.request) { return }
      kill(free)
    }
    do throws(WorkerProcess.Failure) {
      var worker = try WorkerProcess(work, limits: limits, beside: workers, signals: signals)
      worker.isAlone = alone
      _ = worker.begin(number, piece.request)
      workers.append(worker)
    } catch {
      lose(number, .noProcess(error.reason))
    }
  }

  private mutating func lose(_ number: Int, _ loss: WorkLoss, complaints: [UInt8] = []) {
    let request = pieces[number - firstNumber].request
    finish(number, .lost(loss, request: request, complaints: complaints))
  }

  private mutating func finish(_ number: Int, _ result: WorkResult) {
    let place = number - firstNumber
    kept -= Self.size(of: pieces[place].request)
    pieces[place].request = []
    pieces[place].result = result
    kept += Self.size(of: result)
  }

  private mutating func handOver<Stop: Error>(
    _ deliver: (WorkResult) throws(Stop) -> Void
  ) throws(Stop) {
    var count = 0
    while count < pieces.count, let result = pieces[count].result {
      pieces[count].result = nil
      kept -= Self.size(of: result)
      count += 1
      try deliver(result)
    }
    pieces.removeFirst(count)
    firstNumber += count
  }

  private static func size(of request: [UInt8]) -> Int { request.count + 256 }

  private static func size(of result: WorkResult) -> Int {
    switch result {
    case .made(let bytes, let complaints): bytes.count + complaints.count + 256
    case .lost(_, let request, let complaints): request.count + complaints.count + 256
    }
  }
}

// MARK: - Waiting

extension WorkerPool {
  /// Waits until something happens, and takes it in; returns the signal that is to end it all.
  private mutating func wait(for input: Int32) -> Int? {
    let busy = busy
    var watched = [pollfd(fd: signals, events: Int16(POLLIN), revents: 0)]
    watched += busy.map { pollfd(fd: workers[$0].answers, events: Int16(POLLIN), revents: 0) }
    if case .later = supply, hasRoom, kept < Self.mostKept {
      watched.append(pollfd(fd: input, events: Int16(POLLIN), revents: 0))
    }
    let haste = retries.isEmpty || untilHaste <= 0 ? 3600 : untilHaste
    let farewell = leaving.isEmpty ? 3600 : 0.1
    let time = max(0, min(haste, farewell, busy.map { timeLeft(for: workers[$0]) }.min() ?? 3600))
    _ = unsafe poll(&watched, nfds_t(watched.count), Int32(min(time, 3600) * 1000) + 1)
    let signal = argmap_held_signal(signals)
    if signal > 0 { return Int(signal) }
    clock.advance(by: workers)
    // From the last to the first, so that those that go do not move the others.
    for (place, worker) in busy.enumerated().reversed() {
      if watched[place + 1].revents != 0 {
        listen(to: worker)
      } else if timeLeft(for: workers[worker]) <= 0 {
        end(late: worker)
      }
    }
    leaving.removeAll { $0.isGone(waiting: false) }
    return nil
  }

  private mutating func listen(to place: Int) {
    guard let task = workers[place].task else { return }
    switch workers[place].answer() {
    case .incomplete: break
    case .made(let frame):
      pace.add(now() - task.start)
      lastMade = clock.now
      finish(task.number, .made(frame.first, complaints: frame.second))
      if frame.isLast || workers[place].isAlone { dismiss(place) }
    case .gone(let status, let complaints):
      workers.remove(at: place)
      fail(task, WorkLoss(status, limits), complaints)
    }
  }

  /// In how many seconds something has to be done about a worker that is at work, or later.
  private func timeLeft(for worker: WorkerProcess) -> Double {
    guard let task = worker.task else { return .infinity }
    let left = rest(of: task, by: worker)
    return mayWait(worker) ? left : min(left, patience - (now() - task.start))
  }

  /// Whether a worker may keep at its work, and at its place, as long as the work has time.
  private func mayWait(_ worker: WorkerProcess) -> Bool {
    worker.isAlone || limits.jobs == 1
      || !(worker.isUsed || retriesWait || loners < mostLoners)
  }

  /// The time that a piece of work under way has left.
  private func rest(of task: WorkerProcess.Task, by worker: WorkerProcess) -> Double {
    guard limits.seconds > 0 else { return .infinity }
    let time = Double(limits.seconds)
    // First attempts are a part of the time that they have together.
    let rest = min(
      time - min(fruitless / Double(limits.jobs), time / 16)
        - (clock.now - max(pieces[task.number - firstNumber].start, lastMade)),
      time * Double(WorkLimits.patienceWithOthers) - (now() - task.start))
    // A worker that is alone has had nothing else to do.
    return worker.isAlone ? min(rest, time - clock.used(by: worker)) : rest
  }

  /// How long a worker is kept from other work.
  private var patience: Double {
    limits.seconds == 0 ? pace.patience : min(pace.patience, Double(limits.seconds) / 8)
  }

  /// A worker has had its time: all of it, or as much as it may keep others waiting.
  private mutating func end(late place: Int) {
    let worker = workers[place]
    guard let task = worker.task else { return }
    if rest(of: task, by: worker) <= 0 {
      let complaints = worker.complaints
      kill(place)
      lose(task.number, .time(limits.seconds), complaints: complaints)
    } else if worker.isUsed || loners >= mostLoners {
      kill(place)
      // Where all are slow, none will be taken for one that hangs before long.
      pace.add((now() - task.start) / 4)
      retry(task)
    } else {
      workers[place].isAlone = true
    }
  }

  /// A worker has gone: its work is tried once more.
  private mutating func fail(
    _ task: WorkerProcess.Task, _ loss: WorkLoss, _ complaints: [UInt8]
  ) {
    let place = task.number - firstNumber
    if pieces[place].hasFailed { return lose(task.number, loss, complaints: complaints) }
    retry(task)
  }

  private mutating func retry(_ task: WorkerProcess.Task) {
    fruitless += now() - task.start
    pieces[task.number - firstNumber].hasFailed = true
    retries.append(task.number)
  }

  /// Makes a worker end; it need not be gone yet.
  private mutating func kill(_ place: Int) {
    let worker = workers.remove(at: place)
    worker.kill()
    leaving.append(worker)
  }

  private mutating func dismiss(_ place: Int) {
    let worker = workers.remove(at: place)
    worker.dismiss()
    leaving.append(worker)
  }

  /// Ends all workers; those that have nothing to do end by themselves.
  private mutating func end() {
    for worker in workers {
      if worker.task == nil { worker.dismiss() } else { worker.kill() }
    }
    leaving += workers
    leaving.removeAll { $0.isGone(waiting: true) }
    workers = []
    if signals >= 0 { close(signals) }
    argmap_release_end_signals(0)
  }
}

/// How fast pieces of work go.
private struct Pace {
  private var count = 1.0
  private var seconds = 0.02

  mutating func add(_ time: Double) {
    count += 1
    seconds += time
  }

  /// The time from which on a piece of work is out of the ordinary, in seconds.
  var patience: Double { max(0.02, 20 * seconds / count) }
}

extension WorkLoss {
  /// What the end of a process says.
  fileprivate init(_ status: Int32, _ limits: WorkLimits) {
    let signal = argmap_end_signal(status)
    let exit = argmap_end_status(status)
    self =
      signal != 0
      ? .signal(Int(signal))
      : exit == ARGMAP_OUT_OF_MEMORY ? .memory(limits.megabytes) : .exit(Int(exit))
  }
}
