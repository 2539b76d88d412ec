extension WorkerPool {
  var busy: [Int] { workers.indices.filter { workers[$0].task != nil } }
  var loners: Int { workers.count { $0.isAlone } }
  /// How many pieces of work that take long are done at a time.
  var mostLoners: Int {
    limits.jobs == 1 || retriesWait ? 0 : (untilHaste > 0 ? 1 : 8) * limits.jobs
  }
  /// In how many seconds those that take long are all begun, as none comes to its end.
  var untilHaste: Double { lastMade + Double(limits.seconds) / 2 - clock.now }
  /// Whether second attempts leave the room to what has not been tried yet.
  var retriesWait: Bool {
    if case .request = supply { kept < Self.mostKept / 4 } else { false }
  }
  var hasRoom: Bool { busy.count { !workers[$0].isAlone } < limits.jobs }

  mutating func give<Stop: Error>(_ next: () throws(Stop) -> WorkSupply) throws(Stop) {
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
  mutating func start(_ number: Int, alone: Bool) {
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

  mutating func lose(_ number: Int, _ loss: WorkLoss, complaints: [UInt8] = []) {
    let request = pieces[number - firstNumber].request
    finish(number, .lost(loss, request: request, complaints: complaints))
  }

  mutating func finish(_ number: Int, _ result: WorkResult) {
    let place = number - firstNumber
    kept -= Self.size(of: pieces[place].request)
    pieces[place].request = []
    pieces[place].result = result
    kept += Self.size(of: result)
  }

  mutating func handOver<Stop: Error>(
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
