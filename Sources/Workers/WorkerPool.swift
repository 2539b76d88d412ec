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
  let limits: WorkLimits
  let work: ([UInt8]) -> [UInt8]
  var workers: [WorkerProcess] = []
  var leaving: [WorkerProcess] = []
  var signals: Int32 = -1
  /// The pieces of work that have not been handed over, the first of them first.
  var pieces: [Piece] = []
  var firstNumber = 0
  /// Those of them that are to be tried once more.
  var retries: [Int] = []
  var supply = WorkSupply.request([])
  /// The bytes of requests and results that are kept.
  var kept = 0
  var pace = Pace()
  var clock = PoolClock()
  /// When something was made the last time, by the pool's clock.
  var lastMade = 0.0
  /// The seconds that went into first attempts at what is to be tried, or is tried, once more.
  var fruitless = 0.0

  /// A piece of work under way.
  struct Piece {
    var request: [UInt8]
    /// From when on its time counts, by the pool's clock.
    var start = 0.0
    var hasFailed = false
    var result: WorkResult?
  }

  /// How many bytes of requests and results are kept at most before more work is asked for.
  static let mostKept = 64 << 20

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
