/// What a pool of workers may take.
package struct WorkLimits: Sendable {
  /// How many pieces of work are done at a time.
  package var jobs: Int
  /// The time that a piece of work may take, in seconds; 0 for any.
  ///
  /// It is over when the work has had a processor for so long, or when no work has come to its end
  /// for so long. What other processes keep the machine from the pool does not count, up to
  /// `patienceWithOthers` times the limit.
  package var seconds: Int
  /// The memory that a worker may take, in MiB; 0 for any.
  package var megabytes: Int

  /// Limits; without `jobs`, a piece of work for each processor.
  package init(jobs: Int = 0, seconds: Int = usualSeconds, megabytes: Int = usualMegabytes) {
    self.jobs = jobs > 0 ? jobs : Self.processors
    self.seconds = seconds
    self.megabytes = megabytes
  }

  /// The time unless somebody says otherwise.
  package static let usualSeconds = 60

  /// How many times the limit may pass on a crowded machine.
  package static let patienceWithOthers = 4

  /// The memory unless somebody says otherwise.
  package static let usualMegabytes = 2048
}

/// Why a piece of work came to nothing.
package enum WorkLoss: Hashable, Sendable {
  /// It took longer than its time, in seconds.
  case time(Int)
  /// It needed more than its memory, in MiB.
  case memory(Int)
  /// Its worker crashed with a signal.
  case signal(Int)
  /// Its worker ended with a status before it was done.
  case exit(Int)
  /// There is no process to do it, for a reason.
  case noProcess(String)
}

/// What comes of a piece of work.
package enum WorkResult: Sendable {
  /// What was made, and what was said on standard error meanwhile.
  case made([UInt8], complaints: [UInt8])
  /// Why nothing was made of a request, and what was said before that.
  case lost(WorkLoss, request: [UInt8], complaints: [UInt8])
}

/// What work there is to do next.
package enum WorkSupply: Sendable {
  case request([UInt8])
  /// More may come: ask again when there is something to read.
  case later
  case end
}
