internal import CProcess
internal import Glibc

/// Time as it passes for a pool: slower while other processes keep the processors from it.
///
/// Workers that keep each other waiting do not slow it down. Where the system does not tell what a
/// process has had of the processors (Linux does), it is the time of the day.
struct PoolClock {
  private var time = 0.0
  private var last = Workers.now()
  private var times: [pid_t: ProcessorTimes] = [:]

  /// How often it is brought up to date, at most, in seconds.
  private static let grain = 0.1

  /// The seconds since it was made, as far as is known: rather too many than too few.
  var now: Double { time + Workers.now() - last }

  /// How long a worker has had a processor, in seconds: rather too long than too short.
  func used(by worker: WorkerProcess) -> Double {
    times[worker.id].map { $0.used + Workers.now() - last } ?? 0
  }

  /// Brings it up to date by what has become of the workers since the last time.
  mutating func advance(by workers: [WorkerProcess]) {
    let elapsed = Workers.now() - last
    guard elapsed >= Self.grain else { return }
    var new: [pid_t: ProcessorTimes] = [:]
    var (had, awaited) = (0.0, 0.0)
    for worker in workers {
      guard let times = ProcessorTimes(of: worker.id) else { continue }
      had += times.used - (self.times[worker.id]?.used ?? 0)
      awaited += times.awaited - (self.times[worker.id]?.awaited ?? 0)
      new[worker.id] = times
    }
    let processors = Double(min(WorkLimits.processors, max(1, workers.count)))
    let lost = max(0, min(elapsed * Double(WorkLimits.processors), had + awaited) - had)
    time += max(0, elapsed - lost / processors)
    last += elapsed
    times = new
  }
}

/// What a process has had of the processors, in seconds.
private struct ProcessorTimes {
  let used: Double
  /// How long it waited for one.
  let awaited: Double

  init?(of process: pid_t) {
    var times: [Int64] = [0, 0]
    guard unsafe argmap_processor_times(process, &times) != 0 else { return nil }
    (used, awaited) = (Double(times[0]) / 1e9, Double(times[1]) / 1e9)
  }
}
