import Glibc

/// Programs run as whole processes.
enum Process {
  /// What a run took.
  struct Cost {
    /// Seconds from start to end.
    let wall: Double
    /// Seconds of all processors, with those of processes that it started.
    let processor: Double
    /// Peak memory in MiB.
    let memory: Double
  }

  /// Runs a program with its output thrown away; `nil` if it fails or is not there.
  static func run(_ arguments: [String]) -> Cost? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    guard let program = unsafe words[0],
      unsafe posix_spawnp(&process, program, &actions, nil, &words, environ) == 0
    else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    return Cost(
      wall: (clock.now - start).seconds,
      processor: usage.ru_utime.seconds + usage.ru_stime.seconds,
      memory: Double(usage.ru_maxrss) / 1024)
  }

  /// Runs two programs in turn, `times` each; the costs of both, or `nil` if one fails.
  static func runInTurn(
    _ first: [String], _ second: [String], times: Int
  ) -> (first: [Cost], second: [Cost])? {
    var costs: (first: [Cost], second: [Cost]) = ([], [])
    guard run(first) != nil, run(second) != nil else { return nil }
    for _ in 0..<times {
      guard let one = run(first), let other = run(second) else { return nil }
      costs.first.append(one)
      costs.second.append(other)
    }
    return costs
  }
}

extension timeval {
  /// The time in seconds.
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

extension [Double] {
  /// The middle value; 0 of none.
  var median: Double {
    guard !isEmpty else { return 0 }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
