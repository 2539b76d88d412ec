import ArgumentModel
import Workers

/// A command's work on each of many maps, done by processes beside this one, told in their order.
struct MapRun {
  /// What comes of a map.
  struct Answer {
    var status: ExitStatus
    var bytes: [UInt8]
  }

  private let maps: [MapPath]
  private let limits: WorkLimits
  /// Whether even one map is done by a process of its own.
  let isIsolated: Bool
  private let showsProgress: Bool

  /// The options, in the order of the help.
  static let options: [Option] = [
    .value("jobs", "N", "how many maps at a time; default: one for each processor"),
    .value(
      "timeout", "SECONDS",
      "time of the processor that a map may take, or time without any map done; on a crowded "
        + "machine, up to \(WorkLimits.patienceWithOthers) times that; 0 for any; "
        + "default: \(WorkLimits.usualSeconds)"),
    .value(
      "memory", "MB", "the memory a map may take; 0 for any; default: \(WorkLimits.usualMegabytes)"),
  ]

  /// A run over maps; one map alone has a process of its own only if it is `isolated`.
  init(
    _ maps: [MapPath], isolated: Bool, showsProgress: Bool = true, _ invocation: Invocation
  ) throws(Failure) {
    self.maps = maps
    self.showsProgress = showsProgress
    isIsolated = isolated || maps.count != 1
    limits = try WorkLimits(invocation)
  }

  /// Does `work` on each map, and hands over what comes of it.
  ///
  /// A map that comes to nothing is told on standard error; if it is the only one, it is thrown.
  /// - Returns: How the process should end: 1 if some maps came to nothing, 2 if all did.
  func run(
    _ work: @escaping (MapPath) throws(Failure) -> Answer,
    take: (MapPath, [UInt8], _ isQuiet: Bool) throws(Failure) -> Void
  ) throws(Failure) -> ExitStatus {
    guard isIsolated else {
      let answer = try work(maps[0])
      try take(maps[0], answer.bytes, true)
      return answer.status
    }
    let maps = try withStandardInput()
    var pool = WorkerPool(limits) { request in
      let map = maps[Int(number: request)]
      return Outcome { () throws(Failure) in try work(map) }.bytes
    }
    var given = maps.indices
    var tally = Tally(maps, showsProgress: showsProgress)
    let signal = try pool.run { () throws(Failure) in
      given.popFirst().map { .request($0.bytes) } ?? .end
    } deliver: { (result) throws(Failure) in
      let map = tally.next()
      switch result {
      case .lost(let loss, _, let complaints):
        tally.pass(on: complaints)
        try tally.count(Failure(loss, of: map.name))
      case .made(let bytes, let complaints):
        tally.pass(on: complaints)
        switch Outcome(bytes) {
        case .failed(let failure): try tally.count(failure)
        case .made(let answer):
          tally.count(answer.status)
          try take(map, answer.bytes, complaints.isEmpty && answer.status == .fine)
        }
      }
    }
    if let signal {
      tally.progress.clear()
      Files.exit(signal: signal)
    }
    return tally.finish()
  }

  /// The maps; what comes by standard input is read, as a second attempt could not.
  private func withStandardInput() throws(Failure) -> [MapPath] {
    var maps = maps
    for place in maps.indices where maps[place].path == "-" {
      maps[place].source = try Files.read("-", upTo: Limits.standard.mapBytes)
    }
    return maps
  }
}

extension WorkLimits {
  /// Reads the options.
  init(_ invocation: Invocation) throws(Failure) {
    self.init(
      jobs: try invocation.count("jobs", default: 0),
      seconds: try invocation.count("timeout", default: WorkLimits.usualSeconds),
      megabytes: try invocation.count("memory", default: WorkLimits.usualMegabytes))
  }
}

extension Failure {
  /// Why nothing came of a map.
  init(_ loss: WorkLoss, of name: String) {
    let part = "draw a part of the map"
    switch loss {
    case .time(let limit):
      self.init(
        "\(printable(name)) took longer than \(limit) s",
        help: "allow it more with --timeout, or \(part)")
    case .memory(let limit):
      self.init(
        "\(printable(name)) needed more memory than \(limit) MB",
        help: "allow it more with --memory, or \(part)")
    case .signal(let signal):
      self.init("\(printable(name)) crashed (signal \(signal))", help: part)
    case .exit(let status): self.init("\(printable(name)) crashed (status \(status))", help: part)
    case .noProcess(let reason):
      self.init("there is no process for \(printable(name)): \(reason)")
    }
  }
}

/// How far a run is, and how well it went.
private struct Tally {
  private let maps: [MapPath]
  private var done = 0
  private var failures = 0
  private var status = ExitStatus.fine
  private var helps: Set<String> = []
  var progress: Progress

  init(_ maps: [MapPath], showsProgress: Bool) {
    self.maps = maps
    progress = Progress(of: showsProgress ? maps.count : 0)
  }

  /// The map that is told next.
  mutating func next() -> MapPath {
    progress.show(done)
    done += 1
    return maps[done - 1]
  }

  /// Tells what was said in another process.
  mutating func pass(on complaints: [UInt8]) {
    guard !complaints.isEmpty else { return }
    progress.clear()
    Files.complain(complaints)
  }

  mutating func count(_ status: ExitStatus) {
    if status.rawValue > self.status.rawValue { self.status = status }
  }

  mutating func count(_ failure: Failure) throws(Failure) {
    guard maps.count > 1 else { throw failure }
    failures += 1
    progress.clear()
    Files.complain("argmap: \(failure.message)")
    guard let help = failure.help, helps.insert(help).inserted else { return }
    Files.complain("  help: \(help)")
  }

  mutating func finish() -> ExitStatus {
    progress.clear()
    guard failures > 0 else { return status }
    Files.complain("argmap: \(failures) of \(maps.count) maps could not be done")
    return failures == maps.count ? .failure : .findings
  }
}
