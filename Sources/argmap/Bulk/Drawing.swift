import ArgumentMaps
import Workers

/// Pictures for a document, drawn by processes beside this one.
enum Drawing {
  /// A picture to be drawn.
  struct Job {
    /// What it is of, for messages.
    let subject: String
    let draw: () throws(Failure) -> [UInt8]
  }

  /// What comes of each job, in their order.
  static func results(
    of jobs: [Job], _ limits: WorkLimits
  ) throws(Failure) -> [Result<[UInt8], Failure>] {
    // What Graphviz loads serves all processes that come after.
    if jobs.count > 1 { ArgumentMap.prepareLayout() }
    var results: [Result<[UInt8], Failure>] = []
    try run(jobs, limits) { (_, result) throws(Failure) in results.append(result) }
    return results
  }

  /// Hands over what comes of each job, in their order, as soon as it can.
  static func run(
    _ jobs: [Job], _ limits: WorkLimits,
    take: (Int, Result<[UInt8], Failure>) throws(Failure) -> Void
  ) throws(Failure) {
    var pool = WorkerPool(limits) { request in
      let job = jobs[Int(number: request)]
      return Outcome { () throws(Failure) in .init(status: .fine, bytes: try job.draw()) }.bytes
    }
    var given = jobs.indices
    var number = -1
    let signal = try pool.run { () throws(Failure) in
      given.popFirst().map { .request($0.bytes) } ?? .end
    } deliver: { (result) throws(Failure) in
      number += 1
      switch result {
      case .lost(let loss, _, let complaints):
        Files.complain(complaints)
        try take(number, .failure(Failure(loss, of: jobs[number].subject)))
      case .made(let bytes, let complaints):
        Files.complain(complaints)
        switch Outcome(bytes) {
        case .failed(let failure): try take(number, .failure(failure))
        case .made(let answer): try take(number, .success(answer.bytes))
        }
      }
    }
    if let signal { Files.exit(signal: signal) }
  }

  /// What comes of one job.
  static func result(of job: Job, _ limits: WorkLimits = WorkLimits()) throws(Failure) -> [UInt8] {
    try results(of: [job], limits)[0].get()
  }
}
