internal import CProcess
internal import Glibc

extension WorkerPool {
  /// Waits until something happens, and takes it in; returns the signal that is to end it all.
  mutating func wait(for input: Int32) -> Int? {
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
  mutating func end(late place: Int) {
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
  mutating func kill(_ place: Int) {
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
  mutating func end() {
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
